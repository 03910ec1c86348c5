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

/// What was studied and planned, then a bar of what was studied. The bar stands last: its block is of ambiguous width.
void show_lines(Lines& lines, const Style& style, const PeriodReport& report) {
  const Language language = style.language;
  const std::vector<ReportLine> rows = lines_of(report);
  Minutes longest{0};
  for (const ReportLine& row : rows) longest = std::max({longest, row.earned, row.planned});
  if (longest == Minutes{0}) return;
  using enum TextTable::Align;
  TextTable table{{Left, Right, Left, Left}};
  const std::size_t cells = std::clamp<std::size_t>(style.width > 50 ? style.width - 50 : 0, kNarrowestBar, kBarCells);
  for (const ReportLine& row : rows) {
    table.row({line_label(language, row),
               row.earned > Minutes{0}    ? earned_text(language, row)
               : row.planned > Minutes{0} ? "-"
                                          : "",
               row.planned > Minutes{0} ? say(language, {"report.of-planned", {{"time", row.planned}}}) : "",
               bar(style, row.earned.count(), longest.count(), cells)});
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

void figures(Lines& lines, const Style& style, const PeriodReport& report) {
  if (report.heatmap) figure(lines, "figure.heatmap", heatmap_text(style, *report.heatmap));
  if (report.burn_up) figure(lines, "figure.burn-up", burn_up_text(style, *report.burn_up, report.daily.today));
}

}  // namespace

std::string week_question(Language language, const PeriodReport& report) {
  if (!report.question) return {};
  return say(language, {"report.question-about", {{"question", say(language, "report.question")}, {"title", report.question->title}}});
}

std::string report_screen(const Style& style, const PeriodReport& report) {
  Lines lines{style};
  lines.text(report_heading(style.language, report), Paint::Strong);
  lines.facts(report_facts(style.language, report), 0);
  show_lines(lines, style, report);
  figures(lines, style, report);
  if (report.question) {
    lines.text(week_question(style.language, report));
    lines.text(answer_sentence(style.language, report), Paint::Plain, 2);
    lines.blank();
  }
  if (is_recent(report.period, report.daily.today)) show_small_cairn(lines, style, report.daily);
  if (!report.daily.plan)
    lines.next({"cairn roles"});
  else if (is_completed(report.daily))
    lines.next({"cairn roles", "cairn status"});
  else
    lines.next({"cairn today", "cairn status"});
  return lines.take();
}

}  // namespace cairn
