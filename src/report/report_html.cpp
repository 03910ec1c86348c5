// SPDX-License-Identifier: MIT
// The report as a page.
#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"
#include "figures_svg.hpp"
#include "html_page.hpp"
#include "markup.hpp"
#include "report_facts.hpp"

namespace cairn {
namespace {

/// What has no label goes on under the one before.
std::string facts_list(Language language, const PeriodReport& report) {
  std::string html = "<dl>\n";
  for (const Fact& fact : report_facts(language, report)) {
    if (fact.text.empty()) continue;
    if (!fact.label.empty()) html += "<dt>" + html_text(fact.label) + "</dt>";
    html += (fact.label.empty() ? "<dt></dt><dd>" : "<dd>") + html_text(fact.text) + "</dd>\n";
  }
  return html + "</dl>\n";
}

std::string lines_table(Language language, const std::vector<ReportLine>& lines) {
  if (lines.empty()) return {};
  const auto head = [](const std::string& text) { return "<th scope=\"col\">" + html_text(text) + "</th>"; };
  std::string html = "<table>\n<tr>" + head(line_unit_text(language, lines.front().unit)) + head(say(language, "report.column-studied")) + head(say(language, "report.column-planned")) + "</tr>\n";
  const auto cell = [](Minutes time, const std::string& text) { return "<td>" + (time > Minutes{0} ? html_text(text) : std::string()) + "</td>"; };
  for (const ReportLine& line : lines)
    html += "<tr><td>" + html_text(line_label(language, line)) + "</td>" + cell(line.earned, earned_text(language, line)) + cell(line.planned, duration_text(language, line.planned)) + "</tr>\n";
  return html + "</table>\n";
}

/// A drawing under its heading, with a legend; it scrolls by itself where the screen is narrow.
std::string figure(Language language, std::string_view title, const std::string& svg, const std::string& legend) {
  return "<h2>" + html_text(say(language, title)) + "</h2>\n<figure>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + html_text(say(language, title)) + "\">\n" + svg + "</div>\n<figcaption>" + html_text(legend) + "</figcaption>\n</figure>\n";
}

std::string figures(Language language, const PeriodReport& report) {
  std::string html;
  const Date today = report.daily.today;
  if (report.heatmap)
    html += figure(language, "figure.heatmap", heatmap_svg(language, *report.heatmap), say(language, {"figure.heatmap-description", {{"most", report.heatmap->most}}}));
  if (report.burn_up)
    html += figure(language, "figure.burn-up", burn_up_svg(language, *report.burn_up, today), say(language, {"figure.burn-up-description", {{"whole", report.burn_up->whole}}}));
  if (report.picture && !report.picture->skills.empty()) {
    html += figure(language, "figure.timeline", timeline_svg(language, *report.picture, today), say(language, "figure.timeline-description"));
    html += figure(language, "figure.map", skill_map_svg(language, *report.picture), say(language, "figure.map-description"));
  }
  return html;
}

}  // namespace

std::string report_html(Language language, const PeriodReport& report) {
  return html_page(language, report_heading(language, report), figures_style(), facts_list(language, report) + lines_table(language, lines_of(report)) + figures(language, report));
}

}  // namespace cairn
