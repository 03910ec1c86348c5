// SPDX-License-Identifier: MIT
/// The week in labelled facts: what the screen and the Markdown page both say.
#pragma once

#include "cairn/planning/views.hpp"
#include "phrases.hpp"

#include <string>
#include <vector>

namespace cairn {

/// "Weekly report: week 1 of 24, 23 to 29 Nov"
std::string report_heading(Language language, const WeekReport& report);
std::vector<Fact> report_facts(Language language, const WeekReport& report);

}  // namespace cairn
