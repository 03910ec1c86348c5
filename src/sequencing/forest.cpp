// SPDX-License-Identifier: MIT
#include "forest.hpp"

#include <utility>

namespace cairn::sequencing {

/// Two right spines merged, children swapped on the way down.
Job Forest::meld(Job a, Job b) {
  Job root = kNoJob;
  Job* hole = &root;
  while (a != kNoJob && b != kNoJob) {
    if (nodes_[a].ratio < nodes_[b].ratio) std::swap(a, b);
    *hole = a;
    hole = &nodes_[a].left;
    a = std::exchange(nodes_[a].right, nodes_[a].left);
  }
  *hole = a != kNoJob ? a : b;
  return root;
}

Wide Forest::least_cost(const std::vector<std::int64_t>& weight, const std::vector<std::uint64_t>& open) {
  waiting_.assign(nodes_.size(), kNoJob);
  sequence_.clear();
  Job roots = kNoJob;
  Wide cost = 0;
  for (auto job = static_cast<Job>(nodes_.size()); job-- > 0;) {
    if ((open[job / 64] >> (job % 64) & 1U) == 0) continue;
    Composite& own = nodes_[job];
    own = {{weight[job], minutes_[job]}, kNoJob, kNoJob, job, kNoJob};
    Job heap = waiting_[job];
    // What is worth more a minute than the composite follows it at once.
    while (heap != kNoJob && own.ratio <= nodes_[heap].ratio) {
      const Composite& best = nodes_[heap];
      cost -= static_cast<Wide>(own.ratio.weight) * best.ratio.minutes;
      own.ratio.weight += best.ratio.weight;
      own.ratio.minutes += best.ratio.minutes;
      nodes_[own.last].next = heap;
      own.last = best.last;
      heap = meld(best.left, best.right);
    }
    const Job before = kept_[job];
    const bool waits = before != kNoJob && (open[before / 64] >> (before % 64) & 1U) != 0;
    Job& siblings = waits ? waiting_[before] : roots;
    siblings = meld(siblings, meld(job, heap));
  }
  std::int64_t now = 0;
  while (roots != kNoJob) {
    const Composite& best = nodes_[roots];
    now += best.ratio.minutes;
    cost += static_cast<Wide>(best.ratio.weight) * now;
    sequence_.push_back(roots);
    roots = meld(best.left, best.right);
  }
  return cost;
}

std::vector<Job> Forest::order_of_chains() const {
  std::vector<Job> order;
  for (const Job head : sequence_) {
    for (Job job = head; job != kNoJob; job = nodes_[job].next) order.push_back(job);
  }
  return order;
}

}  // namespace cairn::sequencing
