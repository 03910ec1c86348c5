// SPDX-License-Identifier: MIT
#include "cairn/report/portfolio.hpp"
#include "cairn/text/quantities.hpp"
#include "cairn/text/say.hpp"
#include "markup.hpp"
#include "phrases.hpp"

namespace cairn {
namespace {

using Entry = PortfolioView::Entry;

std::string title_of(Language language, const PortfolioView& view) {
  return view.target ? say(language, {"portfolio.heading-of", {{"title", *view.target}}}) : say(language, "portfolio.heading");
}

std::string skill_of(Language language, const Entry& entry) {
  return entry.skill.empty() ? say(language, "portfolio.no-skill") : entry.skill.in(language);
}

std::string when_of(Language language, const Entry& entry) {
  return date_text(language, entry.done, DateStyle::Long) + ", " + maybe_estimated(language, entry.studied, entry.estimated);
}

std::string markdown_proof(const std::string& proof) {
  // An address in angle brackets is a link to itself; whatever could end it early makes it plain text.
  const bool link = is_web_address(proof) && proof.find_first_of("<> \t\r\n") == std::string::npos;
  return link ? "<" + proof + ">" : markdown_text(proof);
}

std::string html_proof(const std::string& proof) {
  const std::string text = html_text(proof);
  return is_web_address(proof) ? "<a href=\"" + text + "\" rel=\"noopener noreferrer\">" + text + "</a>" : text;
}

/// Calls `begin` where a new skill begins and `each` for every entry.
template <class Begin, class Each>
void by_skill(const PortfolioView& view, Begin begin, Each each) {
  const LocalizedText* skill = nullptr;
  for (const Entry& entry : view.entries) {
    if (!skill || !(*skill == entry.skill)) {
      skill = &entry.skill;
      begin(entry);
    }
    each(entry);
  }
}

constexpr std::string_view kStyle =
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;word-break:keep-all;overflow-wrap:anywhere}"
    "h1{font-size:1.6rem}h2{font-size:1.2rem;border-bottom:1px solid;margin-top:2rem}h3{font-size:1rem;margin:1.2rem 0 0}"
    "article{break-inside:avoid}.when{margin:0;opacity:.75}p,ul{margin:.3rem 0}"
    "@media print{body{margin:0;max-width:none}}";

}  // namespace

std::string portfolio_markdown(Language language, const PortfolioView& view) {
  std::string page = "# " + markdown_text(title_of(language, view)) + "\n";
  if (view.entries.empty()) return page + "\n" + say(language, "portfolio.empty") + "\n";
  by_skill(
      view, [&](const Entry& entry) { page += "\n## " + markdown_text(skill_of(language, entry)) + "\n"; },
      [&](const Entry& entry) {
        page += "\n### " + markdown_text(entry.title.in(language)) + "\n\n" + when_of(language, entry) + "\n\n";
        if (!entry.done_when.empty()) page += "- " + say(language, "label.done-when") + ": " + markdown_text(entry.done_when.in(language)) + "\n";
        for (const std::string& proof : entry.proofs) page += "- " + say(language, "label.proof") + ": " + markdown_proof(proof) + "\n";
        for (const std::string& note : entry.notes) page += "- " + markdown_text(note) + "\n";
      });
  return page;
}

std::string portfolio_html(Language language, const PortfolioView& view) {
  const std::string title = html_text(title_of(language, view));
  std::string page = "<!doctype html>\n<html lang=\"" + std::string(language == Language::Korean ? "ko" : "en") + "\">\n<head>\n<meta charset=\"utf-8\">\n";
  page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  page += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
  page += "<title>" + title + "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n";
  if (view.entries.empty()) page += "<p>" + html_text(say(language, "portfolio.empty")) + "</p>\n";
  by_skill(
      view, [&](const Entry& entry) { page += "<h2>" + html_text(skill_of(language, entry)) + "</h2>\n"; },
      [&](const Entry& entry) {
        page += "<article>\n<h3>" + html_text(entry.title.in(language)) + "</h3>\n<p class=\"when\">" + html_text(when_of(language, entry)) + "</p>\n";
        page += "<ul>\n";
        if (!entry.done_when.empty()) page += "<li>" + html_text(say(language, "label.done-when")) + ": " + html_text(entry.done_when.in(language)) + "</li>\n";
        for (const std::string& proof : entry.proofs) page += "<li>" + html_text(say(language, "label.proof")) + ": " + html_proof(proof) + "</li>\n";
        for (const std::string& note : entry.notes) page += "<li>" + html_text(note) + "</li>\n";
        page += "</ul>\n</article>\n";
      });
  return page + "</body>\n</html>\n";
}

}  // namespace cairn
