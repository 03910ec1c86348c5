// SPDX-License-Identifier: MIT
/// A block as jobs: local numbers, prerequisites first, and only the arcs that no others imply. A job may stand for several nodes that some
/// best order keeps side by side.
#pragma once

#include "cairn/graph/prerequisite_graph.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace cairn::sequencing {

using Job = std::uint32_t;

struct Jobs {
  std::vector<std::int64_t> minutes, weight;
  std::vector<std::vector<Job>> before, after;  ///< immediate prerequisites and dependents, ascending; before[j] < j
  std::vector<std::vector<Node>> members;       ///< the nodes a job stands for, in their order
  std::int64_t inner = 0;                       ///< cost of an order of nodes less that of the order of jobs: at most zero

  std::size_t size() const { return minutes.size(); }
};

/// The jobs of a block, one a node. `members`: prerequisites first; edges that leave the block do not count.
Jobs jobs_of(const PrerequisiteGraph& graph, std::span<const Node> members, std::span<const std::int64_t> minutes,
             std::span<const std::int64_t> weight);

/// Weighted sum of finishes. REQUIRES: each job once.
std::int64_t cost_of(const Jobs& jobs, const std::vector<Job>& order);

/// The same problem read backwards: arcs turned, minutes and weights exchanged. A reversed order costs the same in it.
Jobs reversed(const Jobs& jobs);

/// The order of nodes that an order of jobs stands for.
std::vector<Node> unfolded(const Jobs& jobs, const std::vector<Job>& order);

}  // namespace cairn::sequencing
