// SPDX-License-Identifier: MIT
#include "figures_text.hpp"
#include "markup.hpp"
#include "report_facts.hpp"

#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"

namespace cairn {

namespace {

std::string block(const TextFigure& figure) {
  std::string text = "```\n";
  for (const std::string& line : figure.lines) text += line + "\n";
  return text + "```\n\n" + markdown_text(figure.legend) + "\n";
}

}  // namespace

std::string report_markdown(Language language, const WeekReport& report) {
  std::string page = "# " + markdown_text(report_heading(language, report)) + "\n\n";
  for (const Fact& fact : report_facts(language, report)) {
    if (fact.text.empty()) continue;
    // What has no label goes on in the paragraph of the one before, on a line of its own.
    page += fact.label.empty() ? "\\\n  " : (page.ends_with("\n") ? "- **" : "\n- **") + markdown_text(fact.label) + "**: ";
    page += markdown_text(fact.text);
  }
  page += "\n";
  page += "\n| " + say(language, "report.column-day") + " | " + say(language, "report.column-studied") + " | " +
          say(language, "report.column-planned") + " |\n| --- | --- | --- |\n";
  for (std::size_t i = 0; i < report.days.size(); ++i) {
    const auto& [day, record] = report.days[i];
    const Minutes planned = i < report.planned_days.size() ? report.planned_days[i] : Minutes{0};
    page += "| " + date_text(language, day) + " | " + markdown_text(maybe_estimated(language, record.earned, record.earned > record.studied)) +
            " | " + duration_text(language, planned) + " |\n";
  }
  const Style plain{language, 80, false, true};
  if (report.heatmap) page += "\n" + say(language, "figure.heatmap") + "\n\n" + block(heatmap_text(plain, *report.heatmap));
  if (report.burn_up) page += "\n" + say(language, "figure.burn-up") + "\n\n" + block(burn_up_text(plain, *report.burn_up, report.daily.today));
  return page;
}

}  // namespace cairn
