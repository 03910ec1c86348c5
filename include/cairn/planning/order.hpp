// SPDX-License-Identifier: MIT
/// The order in which the steps of a plan are studied.
#pragma once

#include "cairn/planning/selection.hpp"

#include <cstdint>
#include <vector>

namespace cairn {

/// Positions of `selection.steps` in study order: prerequisites before dependents; must before should before could as far as prerequisites allow; within a level the required
/// skills with the shortest chain of effort first (heavier first among equals), each with all it needs, its steps kept together in catalog order; ties by catalog order.
/// A good first order, not a proven one: DESIGN.md section 3 has the objective. O((steps + edges) log steps).
std::vector<std::uint32_t> study_order(const Selection& selection);

}  // namespace cairn
