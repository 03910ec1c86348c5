// SPDX-License-Identifier: MIT
/// How the jobs of a block can hand weight down to their prerequisites until all have the same weight a minute.
#pragma once

#include "jobs.hpp"

#include <cstdint>
#include <vector>

namespace cairn::sequencing {

/// By job and place in jobs.before, times the minutes of all jobs. No part of a block that could come first has more weight a minute than
/// the whole, so a flow evens everything out (maximum flow is minimum cut; Picard 1976). REQUIRES: the jobs are a block of Sidney's.
std::vector<std::vector<std::int64_t>> even_flow(const Jobs& jobs);

/// The same flow in `back`, which is `reversed(jobs)`; there it is times the minutes of `back`.
std::vector<std::vector<std::int64_t>> reversed_flow(const Jobs& jobs, const Jobs& back,
                                                     const std::vector<std::vector<std::int64_t>>& flow);

}  // namespace cairn::sequencing
