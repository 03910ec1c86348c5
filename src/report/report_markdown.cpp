// SPDX-License-Identifier: MIT
#include "figures_text.hpp"
#include "markup.hpp"
#include "report_facts.hpp"

#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"

namespace cairn {

namespace {

std::string section(Language language, std::string_view title, const TextFigure& figure) {
  std::string text = "\n## " + say(language, title) + "\n\n```\n";
  for (const std::string& line : figure.lines) text += line + "\n";
  return text + "```\n\n" + markdown_text(figure.legend) + "\n";
}

std::string lines_table(Language language, const std::vector<ReportLine>& lines) {
  if (lines.empty()) return {};
  std::string table = "\n| " + line_unit_text(language, lines.front().unit) + " | " + say(language, "report.column-studied") + " | " +
                      say(language, "report.column-planned") + " |\n| --- | --- | --- |\n";
  for (const ReportLine& line : lines)
    table += "| " + line_label(language, line) + " | " + markdown_text(earned_cell(language, line)) + " | " + planned_cell(language, line) +
             " |\n";
  return table;
}

}  // namespace

std::string report_markdown(Language language, const PeriodReport& report) {
  std::string page = "# " + markdown_text(report_heading(language, report)) + "\n\n";
  for (const Fact& fact : report_facts(language, report)) {
    if (fact.text.empty()) continue;
    // What has no label goes on in the paragraph of the one before, on a line of its own.
    page += fact.label.empty() ? "\\\n  " : (page.ends_with("\n") ? "- **" : "\n- **") + markdown_text(fact.label) + "**: ";
    page += markdown_text(fact.text);
  }
  page += "\n";
  page += lines_table(language, lines_of(report));
  if (report.question) {
    page += "\n**" + markdown_text(week_question(language, report)) + "**\n\n" +
            markdown_with_code(answer_sentence(language, report), answer_command(language, report)) + "\n";
  }
  const Style plain{language, 80, false, true};
  if (report.heatmap) page += section(language, "figure.heatmap", heatmap_text(plain, *report.heatmap));
  if (report.burn_up) page += section(language, "figure.burn-up", burn_up_text(plain, *report.burn_up, report.daily.today));
  return page;
}

}  // namespace cairn
