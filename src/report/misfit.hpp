// SPDX-License-Identifier: MIT
/// A plan that does not fit, and the changes that make it fit.
#pragma once

#include "cairn/report/screens.hpp"
#include "lines.hpp"

#include <string>
#include <string_view>

namespace cairn {

/// "This plan does not fit …", one line a fix, the readiest of them as a command to copy; over 12 hours a week it says what most people
/// keep up.
void misfit(Lines& lines, const Style& style, const PlanScreen& screen);

/// "AI Developer; cairn undo brings it back"; empty when nothing is replaced.
std::string replaced_text(Language language, const PlanScreen& screen);

/// The command line with the options that `fix` changes taken out and its own put in: "cairn plan x --weeks 24 --hours 6" -> "cairn plan x
/// --weeks 24 --hours 9h45m".
std::string with_fix(std::string_view command, const Fix& fix);

std::string_view level_key(Level level);

}  // namespace cairn
