// SPDX-License-Identifier: MIT
/// What stands between a plan's heading and its weeks: what was taken for granted, which habits, appointments and choices went in, which
/// dates single steps have, and whether the pace can be kept up. A fact without text is left out.
#pragma once

#include "cairn/report/screens.hpp"
#include "lines.hpp"

namespace cairn {

void plan_notes(Lines& lines, const Style& style, const PlanScreen& screen);

}  // namespace cairn
