// SPDX-License-Identifier: MIT
#include "cairn/base/utf8.hpp"
#include "cairn/report/portfolio.hpp"
#include "cairn/text/quantities.hpp"
#include "phrases.hpp"

#include <algorithm>
#include <functional>

namespace cairn {
namespace {

using Entry = PortfolioView::Entry;

void heading(Lines& lines, Language language, const PortfolioView& view) {
  const std::string title =
      view.target ? say(language, {"portfolio.heading-of", {{"title", *view.target}}}) : say(language, "portfolio.heading");
  lines.text(title, Paint::Strong);
}

std::vector<Fact> facts_of(Language language, const Entry& entry) {
  std::vector<Fact> facts{{say(language, "label.date"), date_text(language, entry.done, DateStyle::Long) + ", " +
                                                            maybe_estimated(language, entry.studied, entry.estimated)},
                          {say(language, "label.done-when"), entry.done_when.in(language)}};
  for (const std::string& proof : entry.proofs) facts.push_back({say(language, "label.proof"), printable(proof), Paint::Good});
  for (const std::string& note : entry.notes) facts.push_back({say(language, "label.note"), printable(note)});
  return facts;
}

bool is_project(const Entry& entry) {
  return entry.kind == StepKind::Project || entry.kind == StepKind::CaseStudy;
}

}  // namespace

std::string portfolio_screen(const Style& style, const PortfolioView& view) {
  const Language language = style.language;
  Lines lines{style};
  heading(lines, language, view);
  if (view.entries.empty()) {
    lines.sentence({"portfolio.empty", {}});
  } else {
    lines.sentence({"portfolio.count", {{"n", static_cast<std::int64_t>(view.entries.size())}}}, Paint::Faint);
  }
  const LocalizedText* skill = nullptr;
  for (const Entry& entry : view.entries) {
    if (!skill || !(*skill == entry.skill)) {
      skill = &entry.skill;
      lines.blank();
      lines.text(skill->empty() ? say(language, "portfolio.no-skill") : skill->in(language), Paint::Strong);
    }
    lines.text(entry.title.in(language), Paint::Plain, 2);
    lines.facts(facts_of(language, entry), 4);
  }
  if (!view.entries.empty()) lines.blank();
  if (!view.gaps.empty()) lines.sentence({"portfolio.gaps", {{"n", static_cast<std::int64_t>(view.gaps.size())}}});
  if (view.entries.empty() && view.gaps.empty()) {
    lines.next({"cairn today", "cairn done --evidence URL"});
  } else if (view.entries.empty()) {
    lines.next({"cairn gaps"});
  } else {
    lines.next({"cairn portfolio --format html > portfolio.html", "cairn gaps"});
  }
  return lines.take();
}

std::string gaps_screen(const Style& style, const PortfolioView& view) {
  const Language language = style.language;
  Lines lines{style};
  if (view.gaps.empty()) {
    lines.sentence({view.entries.empty() ? "gaps.nothing-finished" : "gaps.none", {}});
    lines.next({view.entries.empty() ? "cairn today" : "cairn portfolio"});
    return lines.take();
  }
  std::vector<Entry> gaps = view.gaps;
  std::ranges::stable_sort(gaps, std::greater<>(), is_project);
  lines.sentence({"gaps.heading", {{"n", static_cast<std::int64_t>(gaps.size())}}}, Paint::Strong);
  using enum TextTable::Align;
  TextTable table{{Left, Left, Left, Left}};
  for (const Entry& entry : gaps)
    table.row({entry.id, date_text(language, entry.done, DateStyle::Short), say(language, "kind." + std::string(to_string(entry.kind))),
               entry.title.in(language)});
  lines.table(table);
  lines.next({"cairn note " + gaps.front().id + " --evidence URL"});
  return lines.take();
}

}  // namespace cairn
