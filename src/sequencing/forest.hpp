// SPDX-License-Identifier: MIT
/// The best order where each job waits for at most one other (Horn 1972): solved exactly, also for weights below zero.
#pragma once

#include "jobs.hpp"
#include "ratio.hpp"

#include <cstdint>
#include <vector>

namespace cairn::sequencing {

constexpr Job kNoJob = 0xFFFFFFFF;

class Forest {
 public:
  /// `kept[j]` < j is the job that j waits for, or kNoJob. REQUIRES: kept.size() == minutes.size().
  Forest(const std::vector<std::int64_t>& minutes, const std::vector<Job>& kept) : minutes_(minutes), kept_(kept), nodes_(kept.size()) {}

  /// The least weighted sum of finishes of the jobs that are open; what is not open is done. `open`: a bit for each job, closed towards
  /// dependents. O(jobs log jobs).
  Wide least_cost(const std::vector<std::int64_t>& weight, const std::vector<std::uint64_t>& open);

  /// After least_cost: an order that costs as much.
  std::vector<Job> order() const { return order_of_chains(); }

 private:
  /// A composite: a job and all that follows it at once, in a skew heap (Sleator and Tarjan 1986) of those that wait for the same job.
  struct Composite {
    Ratio ratio;
    Job left = kNoJob, right = kNoJob;
    Job last = kNoJob, next = kNoJob;  ///< last job of the composite; the job after this one in it
  };

  Job meld(Job a, Job b);
  std::vector<Job> order_of_chains() const;

  const std::vector<std::int64_t>& minutes_;
  const std::vector<Job>& kept_;
  std::vector<Composite> nodes_;
  std::vector<Job> waiting_;   ///< heap of what waits for each job
  std::vector<Job> sequence_;  ///< heads of the composites in the order found
};

}  // namespace cairn::sequencing
