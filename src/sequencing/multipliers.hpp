// SPDX-License-Identifier: MIT
/// The lower bound: all arcs but one a job are priced instead of kept (Lagrangian relaxation; Fisher 1981, van de Velde 1995).
#pragma once

#include "jobs.hpp"

#include <cstdint>
#include <vector>

namespace cairn::sequencing {

/// A price on an arc moves weight from the dependent to the prerequisite. What remains is a forest, which is solved exactly. Any prices
/// give a lower bound; these were found by subgradient steps.
struct Multipliers {
  std::int64_t scale = 1;                        ///< weights times this, so that prices can be whole numbers
  std::vector<Job> kept;                         ///< the prerequisite that is kept, or kNoJob
  std::vector<std::vector<std::int64_t>> price;  ///< for each job and place in jobs.before
  std::int64_t bound = 0;                        ///< no order costs less
};

/// Prices after so many steps from those of `flow` (even_flow), which are near the best; fewer when the bound meets the incumbent's cost.
/// `incumbent` is replaced wherever a relaxed order, put right and improved with so many looks, costs less.
Multipliers best_multipliers(const Jobs& jobs, const std::vector<std::vector<std::int64_t>>& flow, std::vector<Job>& incumbent, int steps,
                             std::int64_t looks);

/// The best order of the forest of last prerequisites, put right.
std::vector<Job> forest_order(const Jobs& jobs);

/// Jobs in the order wanted, each after the prerequisites that it lacks. O(jobs + arcs).
std::vector<Job> put_right(const Jobs& jobs, const std::vector<Job>& wanted);

}  // namespace cairn::sequencing
