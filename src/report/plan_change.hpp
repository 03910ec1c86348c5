// SPDX-License-Identifier: MIT
/// What a new plan changes: how many steps move, the finish and why, the pace, which steps come and go. For `replan` and for `plan
/// --dry-run`.
#pragma once

#include "cairn/planning/views.hpp"
#include "lines.hpp"

namespace cairn {

/// REQUIRES: view.changed.
void plan_change(Lines& lines, const Style& style, const ReplanView& view);

}  // namespace cairn
