// SPDX-License-Identifier: MIT
/// The order in which the steps of a plan are studied.
#pragma once

#include "cairn/planning/selection.hpp"

#include <cstdint>
#include <vector>

namespace cairn {

/// Positions of `selection.steps` in study order: prerequisites before dependents; must before should before could as far as prerequisites
/// allow (the selection's levels always allow it). Within a level the next thing that a target requires is the one with the most weight for
/// the study time that it still takes, with all it needs; inside that the other skills likewise, a skill's steps together; ties by catalog
/// order. A good order for the weighted mean of DESIGN.md section 3, not a proven optimum. Plans too large for that (over about 1,000
/// skills, or a million closure edges) take the longest chain of effort in place of the time still needed: O((steps + edges) log steps).
std::vector<std::uint32_t> study_order(const Selection& selection);

}  // namespace cairn
