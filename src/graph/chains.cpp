// SPDX-License-Identifier: MIT
#include "cairn/graph/prerequisite_graph.hpp"

#include <algorithm>
#include <cassert>

namespace cairn {

// The forward pass of the critical path method (Kelley and Walker 1959).
std::vector<std::int64_t> longest_chain_to(const PrerequisiteGraph& graph, std::span<const std::int64_t> effort) {
  assert(effort.size() == graph.size());
  std::vector<std::int64_t> chain(graph.size());
  for (const Node node : graph.topological_order()) {
    for (const Node prerequisite : graph.prerequisites_of(node)) chain[node] = std::max(chain[node], chain[prerequisite]);
    chain[node] += effort[node];
  }
  return chain;
}

}  // namespace cairn
