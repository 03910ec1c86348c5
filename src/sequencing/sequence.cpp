// SPDX-License-Identifier: MIT
#include "cairn/sequencing/sequence.hpp"

#include "closed_sets.hpp"
#include "even_flow.hpp"
#include "improve.hpp"
#include "jobs.hpp"
#include "multipliers.hpp"
#include "reduce.hpp"
#include "star_bound.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cairn::sequencing {
namespace {

/// Price steps are in inverse proportion to the jobs of a block, as far as this.
constexpr std::size_t kJobsOfSteps = 200;
constexpr std::size_t kJobsOfMostSteps = 25;
constexpr int kFewestSteps = 2;
/// A search that would keep fewer sets a level than this is not begun.
constexpr std::uint64_t kFewestSets = 32;
/// Where a block is too large to be searched, the whole is hardly ever proven: the others get this part of the work.
constexpr std::uint64_t kPartOfWork = 4;

struct BlockOrder {
  std::vector<Job> order;
  std::int64_t lower_bound = 0;
};

std::vector<Job> turned(const std::vector<Job>& order) {
  std::vector<Job> result(order.rbegin(), order.rend());
  for (Job& job : result) job = static_cast<Job>(order.size()) - 1 - job;
  return result;
}

class Sequencer {
 public:
  Sequencer(const Effort& effort, std::uint64_t work) : effort_(effort), work_(work) {}

  BlockOrder order_of(const Jobs& jobs) {
    BlockOrder found;
    found.order.resize(jobs.size());
    std::iota(found.order.begin(), found.order.end(), Job{0});
    found.lower_bound = cost_of(jobs, found.order);
    if (jobs.size() < 2) return found;
    const Jobs back = reversed(jobs);
    for (const std::vector<Job>& first : {forest_order(jobs), turned(forest_order(back))}) {
      if (cost_of(jobs, first) < cost_of(jobs, found.order)) found.order = first;
    }
    improve(jobs, found.order, effort_.looks);
    const auto flow = even_flow(jobs);
    const Multipliers forward = best_multipliers(jobs, flow, found.order, steps_for(jobs, effort_.steps), effort_.looks);
    found.lower_bound = forward.bound;
    if (proven(jobs, found)) return found;
    std::vector<Job> order = turned(found.order);
    const Multipliers backward =
        best_multipliers(back, reversed_flow(jobs, back, flow), order, steps_for(jobs, effort_.steps), effort_.looks);
    found.order = turned(order);
    found.lower_bound = std::max(forward.bound, backward.bound);
    if (proven(jobs, found)) return found;
    if (backward.bound > forward.bound) {
      search(back, backward, order, found.lower_bound);
      found.order = turned(order);
    } else {
      search(jobs, forward, found.order, found.lower_bound);
    }
    if (!proven(jobs, found))
      found.lower_bound = std::max(found.lower_bound, star_bound(jobs, found.order, steps_for(jobs, effort_.star_steps)));
    return found;
  }

 private:
  static int steps_for(const Jobs& jobs, int steps) {
    const std::size_t share = static_cast<std::size_t>(steps) * kJobsOfSteps / std::max(jobs.size(), kJobsOfMostSteps);
    return std::max(static_cast<int>(share), std::min(steps, kFewestSteps));
  }

  static bool proven(const Jobs& jobs, const BlockOrder& found) { return cost_of(jobs, found.order) <= found.lower_bound; }

  /// Wider and wider, as long as the work that is left may pay for it.
  void search(const Jobs& jobs, const Multipliers& multipliers, std::vector<Job>& order, std::int64_t& bound) {
    for (std::uint64_t sets = kFewestSets; work_ > 4 * sets * jobs.size() * jobs.size(); sets *= 2) {
      const ClosedSetSearch search = search_closed_sets(jobs, multipliers, order, sets);
      work_ -= std::min(work_, search.examined * jobs.size());
      bound = std::max(bound, search.bound);
      const std::int64_t cost = cost_of(jobs, order);
      if (search.bound >= cost) return;
      improve(jobs, order, effort_.looks);
    }
  }

  const Effort& effort_;
  std::uint64_t work_;
};

}  // namespace

Sequence best_sequence(const PrerequisiteGraph& graph, std::span<const std::int64_t> minutes, std::span<const std::int64_t> weight,
                       const Effort& effort) {
  Sequence sequence;
  sequence.blocks = sidney_decomposition(graph, minutes, weight);
  const bool searchable =
      std::ranges::none_of(sequence.blocks, [&](const Block& block) { return block.members.size() > effort.most_reduced; });
  Sequencer sequencer(effort, searchable ? effort.work : effort.work / kPartOfWork);
  std::int64_t start = 0;
  for (Block& block : sequence.blocks) {
    Jobs jobs = jobs_of(graph, block.members, minutes, weight);
    if (jobs.size() <= effort.most_reduced) jobs = reduce(jobs);
    const BlockOrder found = sequencer.order_of(jobs);
    block.members = unfolded(jobs, found.order);
    const std::int64_t before = block.weight * start + jobs.inner;
    sequence.cost += before + cost_of(jobs, found.order);
    sequence.lower_bound += before + found.lower_bound;
    start += block.minutes;
    sequence.order.insert(sequence.order.end(), block.members.begin(), block.members.end());
  }
  return sequence;
}

}  // namespace cairn::sequencing
