// SPDX-License-Identifier: MIT
#include "figures_text.hpp"
#include "report_facts.hpp"

#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::size_t kBarCells = 24;
constexpr std::size_t kNarrowestBar = 8;

Minutes longest_day(const WeekReport& report) {
  Minutes longest{0};
  for (const auto& [day, record] : report.days) longest = std::max(longest, record.earned);
  for (const Minutes planned : report.planned_days) longest = std::max(longest, planned);
  return longest;
}

/// The days of the week: studied and planned, then a bar of what was studied. The bar stands last: its block is of ambiguous width.
void days(Lines& lines, const Style& style, const WeekReport& report) {
  const Language language = style.language;
  const Minutes longest = longest_day(report);
  if (longest == Minutes{0}) return;
  using enum TextTable::Align;
  TextTable table{{Left, Right, Left, Left}};
  const std::size_t cells = std::clamp<std::size_t>(style.width > 50 ? style.width - 50 : 0, kNarrowestBar, kBarCells);
  for (std::size_t i = 0; i < report.days.size(); ++i) {
    const auto& [day, record] = report.days[i];
    const Minutes planned = i < report.planned_days.size() ? report.planned_days[i] : Minutes{0};
    const bool estimated = record.earned > record.studied;
    table.row({date_text(language, day),
               record.earned > Minutes{0} ? maybe_estimated(language, record.earned, estimated)
               : planned > Minutes{0}     ? "-"
                                          : "",
               planned > Minutes{0} ? say(language, {"report.of-planned", {{"time", planned}}}) : "",
               bar(style, record.earned.count(), longest.count(), cells)});
  }
  lines.blank();
  lines.table(table);
  lines.blank();
}

void figure(Lines& lines, std::string_view title, const TextFigure& figure) {
  lines.sentence({title, {}}, Paint::Strong);
  for (const std::string& line : figure.lines) lines.verbatim("  " + line);
  lines.text(figure.legend, Paint::Plain, 2);
  lines.blank();
}

void figures(Lines& lines, const Style& style, const WeekReport& report) {
  if (report.heatmap) figure(lines, "figure.heatmap", heatmap_text(style, *report.heatmap));
  if (report.burn_up) figure(lines, "figure.burn-up", burn_up_text(style, *report.burn_up, report.daily.today));
}

}  // namespace

std::string week_question(Language language, const WeekReport& report) {
  if (!report.question) return {};
  return say(language, {"report.question-about", {{"question", say(language, "report.question")}, {"title", report.question->title}}});
}

std::string report_screen(const Style& style, const WeekReport& report) {
  Lines lines{style};
  lines.text(report_heading(style.language, report), Paint::Strong);
  lines.facts(report_facts(style.language, report), 0);
  days(lines, style, report);
  figures(lines, style, report);
  if (report.question) {
    lines.text(week_question(style.language, report));
    lines.sentence({"report.question-command", {{"id", report.question->id}}}, Paint::Plain, 2);
    lines.blank();
  }
  if (report.daily.today < report.monday + date::days{14}) show_small_cairn(lines, style, report.daily);
  if (!report.daily.plan)
    lines.next({"cairn roles"});
  else if (is_completed(report.daily))
    lines.next({"cairn roles", "cairn status"});
  else
    lines.next({"cairn today", "cairn status"});
  return lines.take();
}

}  // namespace cairn
