// SPDX-License-Identifier: MIT
/// Stars: a job, and many that all come after it or all before it. What orders hold of them is more than what they hold of its arcs.
#pragma once

#include "job_set.hpp"
#include "jobs.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace cairn::sequencing {

struct Star {
  Job hub = 0;
  bool hub_first = true;    ///< the leaves follow the hub, else they precede it
  std::vector<Job> leaves;  ///< ascending
  friend bool operator==(const Star&, const Star&) = default;
  friend auto operator<=>(const Star&, const Star&) = default;
};

/// Looks for the stars that an average of orders violates. In every order the middle of what comes first, a job's middle weighted by its
/// minutes, lies before that of the rest by at least half the minutes of both (series inequality; Queyranne and Wang 1991).
class StarSearch {
 public:
  explicit StarSearch(const Jobs& jobs);

  /// The stars violated most, at most one for each job and side and at most so many, best first. `minutes` > 0. `middle`: by job, twice
  /// the minutes until its middle, times `scale`. REQUIRES: (sum of minutes)^2 * scale < 2^61.
  std::vector<Star> violated(std::span<const std::int64_t> minutes, std::span<const std::int64_t> middle, std::int64_t scale,
                             std::size_t most) const;

 private:
  std::vector<JobSet> before_, after_;  ///< all, not only the immediate ones
};

}  // namespace cairn::sequencing
