// SPDX-License-Identifier: MIT
/// Dynamic programming over the sets of jobs that can be finished first, level by level (Schrage and Baker 1978), with bounds.
#pragma once

#include "jobs.hpp"
#include "multipliers.hpp"

#include <cstdint>
#include <vector>

namespace cairn::sequencing {

struct ClosedSetSearch {
  std::int64_t bound = 0;      ///< no order costs less; the incumbent's cost when it is proven
  std::uint64_t examined = 0;  ///< sets whose bound was computed
};

/// Looks for an order that costs less than `incumbent`, which is replaced by it. A set is dropped when no order through it can be cheaper
/// (bound: the priced forest of `multipliers` on the jobs that are left); beyond `most_sets` a level only those of the least bound stay,
/// and the least bound of the others limits what is proven.
ClosedSetSearch search_closed_sets(const Jobs& jobs, const Multipliers& multipliers, std::vector<Job>& incumbent, std::size_t most_sets);

}  // namespace cairn::sequencing
