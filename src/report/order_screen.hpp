// SPDX-License-Identifier: MIT
/// `plan --explain`: what is proven about the order, and the groups of steps it is made of.
#pragma once

#include "cairn/planning/planner.hpp"
#include "lines.hpp"

namespace cairn {

/// How far at most the order is from the best, in per cent with one decimal, rounded up: "0.3". Zero when it is proven.
std::string most_distance(const StudyOrder& order);
void order_explained(Lines& lines, const Style& style, const PlanOutcome& outcome);

}  // namespace cairn
