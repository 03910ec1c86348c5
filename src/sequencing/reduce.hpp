// SPDX-License-Identifier: MIT
/// Makes a block smaller without losing every best order.
#pragma once

#include "jobs.hpp"

namespace cairn::sequencing {

/// Leaves out implied arcs, glues jobs that some best order keeps side by side, and adds arcs that some best order keeps:
/// - i alone before j: glued when j has at least the ratio of every job that it is not tied to, or, where j is also all that follows i, at
///   least that of i; and the mirror image;
/// - i at least as short and at least as heavy as k, nothing more before i, nothing more after k: i before k. Of jobs with the same
///   neighbours the one of higher ratio comes first (Lawler 1978).
/// O(jobs^3 / 64) a round and few rounds: for blocks of some hundred jobs.
Jobs reduce(const Jobs& jobs);

}  // namespace cairn::sequencing
