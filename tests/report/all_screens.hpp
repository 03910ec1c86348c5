// SPDX-License-Identifier: MIT
/// Every screen in many situations, for what must hold of all of them.
#pragma once

#include "cairn/report/screens.hpp"

#include <string>
#include <utility>
#include <vector>

namespace cairn {

using NamedScreens = std::vector<std::pair<std::string, std::string>>;

/// Both languages at 60, 80 and 120 cells: plain, coloured, ascii.
std::vector<Style> all_styles();
NamedScreens all_screens(const Style& style);
const std::string& screen_named(const NamedScreens& screens, const std::string& name);

/// `plan` of the sample, one day before it begins.
PlanScreen a_plan_screen(const PlanOutcome& outcome);

}  // namespace cairn
