// SPDX-License-Identifier: MIT
/// The report in labelled facts and lines: what the screen and the pages all say.
#pragma once

#include "cairn/planning/period_report.hpp"
#include "phrases.hpp"

#include <string>
#include <vector>

namespace cairn {

/// "Weekly report: week 1 of 24, 23 to 29 Nov", "Monthly report: Nov 2026"
std::string report_heading(Language language, const PeriodReport& report);
std::vector<Fact> report_facts(Language language, const PeriodReport& report);

/// "Mon 23 Nov", "23 to 29 Nov", "Nov 2026"
std::string line_label(Language language, const ReportLine& line);
/// What those are: "day", "week", "month".
std::string line_unit_text(Language language, LineUnit unit);
/// "1 h 30 min", "~2 h"
std::string earned_text(Language language, const ReportLine& line);
/// As cells of a page's table: "-" where nothing was studied, or planned.
std::string earned_cell(Language language, const ReportLine& line);
std::string planned_cell(Language language, const ReportLine& line);

/// The command that keeps the answer to the week's question, and the sentence with it. REQUIRES: the report asks.
std::string answer_command(Language language, const PeriodReport& report);
std::string answer_sentence(Language language, const PeriodReport& report);

}  // namespace cairn
