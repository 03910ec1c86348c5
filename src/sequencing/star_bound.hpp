// SPDX-License-Identifier: MIT
/// The lower bound of large blocks: what every order holds of a job and all that it leads to, or needs, is priced (Lagrangian relaxation).
#pragma once

#include "jobs.hpp"

#include <cstdint>
#include <vector>

namespace cairn::sequencing {

/// No order costs less. A price on a star (stars.hpp) takes weight from what comes later and gives it to what comes first, each job by its
/// minutes; what remains is ordered by weight a minute without any prerequisite (Smith 1956), and every price gives a bound. Prices rise
/// by the volume algorithm (Barahona and Anbil 2000): so many steps from the best ones so far towards what the average order violates.
/// All numbers are whole; where they would not fit, or the block has very many arcs, the answer is 0. `incumbent`: an order, whose cost
/// says how far the bound can rise.
std::int64_t star_bound(const Jobs& jobs, const std::vector<Job>& incumbent, int steps);

}  // namespace cairn::sequencing
