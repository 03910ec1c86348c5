// SPDX-License-Identifier: MIT
/// Makes an order cheaper by moving short runs of it.
#pragma once

#include "jobs.hpp"

namespace cairn::sequencing {

/// Moves runs of jobs to where they cost least, until no move helps. Returns the cost. O(jobs^2) a pass; runs stay within some hundred
/// places.
std::int64_t improve(const Jobs& jobs, std::vector<Job>& order);

}  // namespace cairn::sequencing
