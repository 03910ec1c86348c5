// SPDX-License-Identifier: MIT
#include "cairn/graph/prerequisite_graph.hpp"

#include <cassert>

namespace cairn {
namespace {

std::vector<Node> marked(const std::vector<bool>& marks) {
  std::vector<Node> nodes;
  for (std::size_t node = 0; node < marks.size(); ++node) {
    if (marks[node]) nodes.push_back(static_cast<Node>(node));
  }
  return nodes;
}

}  // namespace

std::vector<Node> all_prerequisites_of(const PrerequisiteGraph& graph, std::span<const Node> targets, const std::vector<bool>& stop) {
  assert(stop.empty() || stop.size() == graph.size());
  std::vector<bool> seen(graph.size());
  std::vector<Node> waiting;
  const auto enter = [&](Node node) {
    if (seen[node] || (!stop.empty() && stop[node])) return;
    seen[node] = true;
    waiting.push_back(node);
  };
  for (const Node target : targets) enter(target);
  while (!waiting.empty()) {
    const Node node = waiting.back();
    waiting.pop_back();
    for (const Node prerequisite : graph.prerequisites_of(node)) enter(prerequisite);
  }
  return marked(seen);
}

std::vector<Node> all_dependents_of(const PrerequisiteGraph& graph, Node node) {
  std::vector<bool> seen(graph.size());
  std::vector<Node> waiting{node};
  while (!waiting.empty()) {
    const Node at = waiting.back();
    waiting.pop_back();
    for (const Node dependent : graph.dependents_of(at)) {
      if (seen[dependent]) continue;
      seen[dependent] = true;
      waiting.push_back(dependent);
    }
  }
  return marked(seen);
}

}  // namespace cairn
