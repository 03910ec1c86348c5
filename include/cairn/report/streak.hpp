// SPDX-License-Identifier: MIT
/// The streak and the days behind it.
#pragma once

#include "cairn/planning/streak_days.hpp"
#include "cairn/text/layout.hpp"

#include <string>

namespace cairn {

/// The streak in words and its weeks, a mark a day; with `explain` each day of them and why it counts.
std::string streak_screen(const Style& style, const StreakView& view, bool explain);
std::string streak_json(const StreakView& view);

}  // namespace cairn
