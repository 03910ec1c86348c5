// SPDX-License-Identifier: MIT
// The weekly report as a page.
#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"
#include "figures_svg.hpp"
#include "html_page.hpp"
#include "markup.hpp"
#include "report_facts.hpp"

namespace cairn {
namespace {

/// What has no label goes on under the one before.
std::string facts_list(Language language, const WeekReport& report) {
  std::string html = "<dl>\n";
  for (const Fact& fact : report_facts(language, report)) {
    if (fact.text.empty()) continue;
    if (!fact.label.empty()) html += "<dt>" + html_text(fact.label) + "</dt>";
    html += (fact.label.empty() ? "<dt></dt><dd>" : "<dd>") + html_text(fact.text) + "</dd>\n";
  }
  return html + "</dl>\n";
}

std::string days_table(Language language, const WeekReport& report) {
  const auto head = [&](std::string_view key) { return "<th scope=\"col\">" + html_text(say(language, key)) + "</th>"; };
  std::string html = "<table>\n<tr>" + head("report.column-day") + head("report.column-studied") + head("report.column-planned") + "</tr>\n";
  for (std::size_t i = 0; i < report.days.size(); ++i) {
    const auto& [day, record] = report.days[i];
    const Minutes planned = i < report.planned_days.size() ? report.planned_days[i] : Minutes{0};
    const auto minutes = [&](Minutes time, bool estimated) { return time > Minutes{0} ? html_text(maybe_estimated(language, time, estimated)) : std::string(); };
    html += "<tr><td>" + html_text(date_text(language, day)) + "</td><td>" + minutes(record.earned, record.earned > record.studied) + "</td><td>" + minutes(planned, false) + "</td></tr>\n";
  }
  return html + "</table>\n";
}

/// A drawing under its heading, with a legend; it scrolls by itself where the screen is narrow.
std::string figure(Language language, std::string_view title, const std::string& svg, const std::string& legend) {
  return "<h2>" + html_text(say(language, title)) + "</h2>\n<figure>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + html_text(say(language, title)) + "\">\n" + svg + "</div>\n<figcaption>" + html_text(legend) + "</figcaption>\n</figure>\n";
}

std::string figures(Language language, const WeekReport& report) {
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

std::string report_html(Language language, const WeekReport& report) {
  return html_page(language, report_heading(language, report), figures_style(), facts_list(language, report) + days_table(language, report) + figures(language, report));
}

}  // namespace cairn
