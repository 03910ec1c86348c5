// SPDX-License-Identifier: MIT
/// The order in which the steps of a plan are studied, and how good it is.
#pragma once

#include "cairn/planning/selection.hpp"
#include "cairn/sequencing/sequence.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace cairn {

/// Steps that are worth doing together before what follows: of all groups that can come next this one has the most weight an hour.
struct StudyBlock {
  std::size_t first = 0, count = 0;  ///< places in StudyOrder::steps
  Level level = Level::Must;
  std::int64_t weight = 0;            ///< of what is held at its end and was not before
  Minutes minutes{0};                 ///< of study
  std::vector<std::uint32_t> skills;  ///< that are held then, indices in Selection::skills
};

struct StudyOrder {
  std::vector<std::uint32_t> steps;  ///< positions in Selection::steps
  std::vector<StudyBlock> blocks;    ///< one after the other, all steps
  /// Sum of weight * minutes of study until it is held, and what no order that keeps the levels can be below.
  std::int64_t cost = 0, lower_bound = 0;
  bool rounded = false;  ///< weights too large for 64 bits were halved until they fit; then nothing is proven
  bool proven() const { return !rounded && cost == lower_bound; }
};

/// Prerequisites before dependents; must before should before could (the selection's levels always allow it). Within a level, with what
/// comes before it placed, the weighted sum of the study time after which each skill and each required step is held is least (weights:
/// Selection), as far as `effort` proves it. Where that leaves a choice, a step of the skill just studied, then catalog order.
StudyOrder study_order(const Selection& selection, const sequencing::Effort& effort = sequencing::kQuick);

/// The sum of StudyOrder::cost for any order of the selection's steps, to compare two of them.
/// REQUIRES: each position of Selection::steps once, prerequisites first.
std::int64_t order_cost(const Selection& selection, std::span<const std::uint32_t> steps);

}  // namespace cairn
