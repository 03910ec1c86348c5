// SPDX-License-Identifier: MIT
// The report as a page.
#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"
#include "figures_html.hpp"
#include "html_page.hpp"
#include "markup.hpp"
#include "report_facts.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::string_view kStyle =
    ".top{display:flex;gap:1rem 2rem;align-items:flex-start;justify-content:space-between}.cairn{flex:none;padding-top:1rem}.stone{fill:var(--grid);stroke:var(--quiet)}"
    "table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:start;border-bottom:1px solid var(--grid)}.days th[scope=row]{font-weight:normal}.days{margin-top:1rem}"
    ".question{margin-top:1.5rem;padding:.2rem 1rem;border-inline-start:4px solid var(--good);break-inside:avoid}"
    "@media (max-width:40rem){.top{display:block}.cairn{padding:.5rem 0}}";

/// What has no label goes on under the one before.
std::string facts_list(Language language, const PeriodReport& report) {
  std::string html = "<dl>\n";
  for (const Fact& fact : report_facts(language, report)) {
    if (fact.text.empty()) continue;
    if (!fact.label.empty()) html += "<dt>" + html_text(fact.label) + "</dt>";
    html += "<dd>" + html_text(fact.text) + "</dd>\n";
  }
  return html + "</dl>\n";
}

std::string lines_table(Language language, const std::vector<ReportLine>& lines) {
  if (std::ranges::all_of(lines, [](const ReportLine& line) { return line.earned == Minutes{0} && line.planned == Minutes{0}; })) return {};
  const auto head = [](const std::string& text) { return "<th scope=\"col\">" + html_text(text) + "</th>"; };
  std::string html = "<table class=\"days\">\n<tr>" + head(line_unit_text(language, lines.front().unit)) +
                     head(say(language, "report.column-studied")) + head(say(language, "report.column-planned")) + "</tr>\n";
  const auto cell = [](const std::string& text) { return "<td>" + html_text(text) + "</td>"; };
  for (const ReportLine& line : lines)
    html += "<tr><th scope=\"row\">" + html_text(line_label(language, line)) + "</th>" + cell(earned_cell(language, line)) +
            cell(planned_cell(language, line)) + "</tr>\n";
  return html + "</table>\n";
}

std::string question(Language language, const PeriodReport& report) {
  if (!report.question) return {};
  return "<aside class=\"question\">\n<p><strong>" + html_text(week_question(language, report)) + "</strong></p>\n<p>" +
         html_with_code(answer_sentence(language, report), answer_command(language, report)) + "</p>\n</aside>\n";
}

std::string figures(Language language, const PeriodReport& report) {
  std::string html;
  if (report.heatmap) html += heatmap_figure(language, *report.heatmap);
  if (report.burn_up) html += burn_up_figure(language, *report.burn_up, report.daily.today);
  if (report.timeline && !report.timeline->steps.empty()) html += timeline_figure(language, *report.timeline);
  if (report.picture && !report.picture->skills.empty()) html += skill_map_figure(language, *report.picture);
  return html;
}

}  // namespace

std::string report_html(Language language, const PeriodReport& report) {
  const bool recent = is_recent(report.period, report.daily.today);
  const std::string cairn = recent && report.daily.plan ? cairn_svg(language, report.daily) : std::string();
  const std::string no_plan =
      report.daily.plan ? std::string() : "<p>" + html_text(say(language, "screen.no-plan")) + " <code>cairn roles</code></p>\n";
  return html_page(language, report_heading(language, report), figures_style().append(kStyle),
                   "<div class=\"top\">\n" + facts_list(language, report) + cairn + "</div>\n" + no_plan +
                       lines_table(language, lines_of(report)) + question(language, report) + figures(language, report));
}

}  // namespace cairn
