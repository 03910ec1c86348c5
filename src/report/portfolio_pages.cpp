// SPDX-License-Identifier: MIT
#include "cairn/report/portfolio.hpp"
#include "cairn/text/quantities.hpp"
#include "cairn/text/say.hpp"
#include "html_page.hpp"
#include "markup.hpp"
#include "phrases.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

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

/// A label and what stands beside it, as markup, one below the other.
std::string described(const std::string& label, const std::vector<std::string>& items) {
  if (items.empty()) return {};
  std::string html = "<dt>" + html_text(label) + "</dt>";
  for (const std::string& item : items) html += "<dd>" + item + "</dd>\n";
  return html;
}

template <class Markup>
std::vector<std::string> each_as(const std::vector<std::string>& texts, Markup markup) {
  std::vector<std::string> items;
  for (const std::string& text : texts) items.push_back(markup(text));
  return items;
}

/// "8 finished steps with proof, 19 h, Nov 2026 to Dec 2026". REQUIRES: an entry.
std::string summary_of(Language language, const PortfolioView& view) {
  const auto [first, last] = std::ranges::minmax(view.entries, {}, &Entry::done);
  const std::string from = month_and_year_text(language, first.done), to = month_and_year_text(language, last.done);
  Minutes studied{0};
  for (const Entry& entry : view.entries) studied += entry.studied;
  const std::string time = maybe_estimated(language, studied, std::ranges::any_of(view.entries, &Entry::estimated));
  return say(language, {"portfolio.summary",
                        {{"count", say(language, {"portfolio.count", {{"n", static_cast<std::int64_t>(view.entries.size())}}})},
                         {"time", time},
                         {"months", from == to ? from : say(language, {"portfolio.months", {{"first", from}, {"last", to}}})}}});
}

/// What gives a first proof.
std::string first_command(const PortfolioView& view) {
  return view.gaps.empty() ? "cairn done --evidence URL" : "cairn gaps";
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

constexpr std::string_view kContentsStyle =
    ".contents{columns:15rem;list-style:none;padding:0;margin:1rem 0}.contents li{break-inside:avoid;padding:.1rem 0}";

/// Of a long page: its skills with their steps counted, each a link to its heading. A short one has none.
std::string contents_html(Language language, const PortfolioView& view) {
  constexpr std::size_t kFew = 6;
  std::vector<std::pair<std::string, std::size_t>> skills;
  by_skill(
      view, [&](const Entry& entry) { skills.emplace_back(skill_of(language, entry), 0); }, [&](const Entry&) { ++skills.back().second; });
  if (skills.size() <= kFew) return {};
  std::string html = "<nav aria-label=\"" + html_text(say(language, "portfolio.contents")) + "\">\n<ul class=\"contents\">\n";
  for (std::size_t i = 0; i < skills.size(); ++i)
    html += "<li><a href=\"#skill-" + std::to_string(i + 1) + "\">" + html_text(skills[i].first) + "</a>\u00a0<span class=\"when\">" +
            std::to_string(skills[i].second) + "</span></li>\n";
  return html + "</ul>\n</nav>\n";
}

}  // namespace

std::string portfolio_markdown(Language language, const PortfolioView& view) {
  std::string page = "# " + markdown_text(title_of(language, view)) + "\n";
  if (view.entries.empty()) return page + "\n" + say(language, "portfolio.empty") + " `" + first_command(view) + "`\n";
  page += "\n" + markdown_text(summary_of(language, view)) + "\n";
  by_skill(
      view, [&](const Entry& entry) { page += "\n## " + markdown_text(skill_of(language, entry)) + "\n"; },
      [&](const Entry& entry) {
        page += "\n### " + markdown_text(entry.title.in(language)) + "\n\n" + when_of(language, entry) + "\n\n";
        if (!entry.done_when.empty())
          page += "- " + say(language, "label.done-when") + ": " + markdown_text(entry.done_when.in(language)) + "\n";
        for (const std::string& proof : entry.proofs) page += "- " + say(language, "label.proof") + ": " + markdown_proof(proof) + "\n";
        for (const std::string& note : entry.notes) page += "- " + markdown_text(note) + "\n";
      });
  return page;
}

std::string portfolio_html(Language language, const PortfolioView& view) {
  std::string page;
  if (view.entries.empty()) {
    page += "<p>" + html_text(say(language, "portfolio.empty")) + " <code>" + html_text(first_command(view)) + "</code></p>\n";
  } else {
    page += "<p class=\"when\">" + html_text(summary_of(language, view)) + "</p>\n" + contents_html(language, view);
  }
  int number = 0;
  by_skill(
      view,
      [&](const Entry& entry) {
        page += "<h2 id=\"skill-" + std::to_string(++number) + "\">" + html_text(skill_of(language, entry)) + "</h2>\n";
      },
      [&](const Entry& entry) {
        page += "<article>\n<h3>" + html_text(entry.title.in(language)) + "</h3>\n<p class=\"when\">" +
                html_text(when_of(language, entry)) + "</p>\n";
        page += "<dl>\n";
        if (!entry.done_when.empty()) page += described(say(language, "label.done-when"), {html_text(entry.done_when.in(language))});
        page += described(say(language, "label.proof"), each_as(entry.proofs, html_proof));
        page += described(say(language, "label.note"), each_as(entry.notes, html_text));
        page += "</dl>\n</article>\n";
      });
  return html_page(language, title_of(language, view), kContentsStyle, page);
}

}  // namespace cairn
