// SPDX-License-Identifier: MIT
/// `plan --explain`: what is proven about the order, and the groups of steps it is made of.
#pragma once

#include "cairn/planning/planner.hpp"
#include "lines.hpp"

namespace cairn {

/// How far at most the order is from the best, in per cent with one decimal, rounded up: "0.3". Zero when it is proven.
std::string most_distance(const StudyOrder& order);
/// How much earlier the best order reaches what is aimed for, on average by weight; likewise in per cent, rounded up, never below zero.
std::string gain_of(const OrderChoice& choice);
/// Weight for each hour of study, with one decimal: "6.1". What has no weight is needed by nothing that has, and stands at the end.
std::string value_an_hour(const StudyBlock& block);
void order_explained(Lines& lines, const Style& style, const PlanOutcome& outcome);

}  // namespace cairn
