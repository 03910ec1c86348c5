// SPDX-License-Identifier: MIT
/// Makes an order cheaper by moving jobs of it together with what they need, or with what needs them.
#pragma once

#include "jobs.hpp"

namespace cairn::sequencing {

/// Moves short runs of jobs to where they cost least, earlier with all that they need on the way or later with all that needs them, until
/// no move helps or so many places have been looked at. A run moves over a hundred places at most. Returns the cost.
std::int64_t improve(const Jobs& jobs, std::vector<Job>& order, std::int64_t looks);

}  // namespace cairn::sequencing
