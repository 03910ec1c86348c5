// SPDX-License-Identifier: MIT
#include "cairn/graph/prerequisite_graph.hpp"

#include <algorithm>

namespace cairn {
namespace {

/// Walks back from the prerequisites of one node at a time. What was seen is remembered by the number of the walk, so nothing is cleared
/// between.
class Walks {
 public:
  explicit Walks(const PrerequisiteGraph& graph) : graph_(graph), seen_in_(graph.size(), 0), depth_(longest_depths(graph)) {}

  /// The prerequisites of `node` that another of them needs as well. The walk goes no deeper than the deepest-lying of them.
  void append_redundant(Node node, std::vector<Edge>& found) {
    const auto direct = graph_.prerequisites_of(node);
    if (direct.size() < 2) return;
    ++walk_;
    floor_ = depth_[*std::min_element(direct.begin(), direct.end(), [&](Node a, Node b) { return depth_[a] < depth_[b]; })];
    for (const Node prerequisite : direct) enter_prerequisites_of(prerequisite);
    while (!waiting_.empty()) {
      const Node at = waiting_.back();
      waiting_.pop_back();
      enter_prerequisites_of(at);
    }
    for (const Node prerequisite : direct) {
      if (seen_in_[prerequisite] == walk_) found.push_back({prerequisite, node, graph_.tag_of(prerequisite, node)});
    }
  }

 private:
  static std::vector<std::int64_t> longest_depths(const PrerequisiteGraph& graph) {
    return longest_chain_to(graph, std::vector<std::int64_t>(graph.size(), 1));
  }

  void enter_prerequisites_of(Node node) {
    for (const Node prerequisite : graph_.prerequisites_of(node)) {
      if (depth_[prerequisite] < floor_ || seen_in_[prerequisite] == walk_) continue;
      seen_in_[prerequisite] = walk_;
      waiting_.push_back(prerequisite);
    }
  }

  const PrerequisiteGraph& graph_;
  std::vector<std::uint32_t> seen_in_;
  std::vector<std::int64_t> depth_;
  std::vector<Node> waiting_;
  std::uint32_t walk_ = 0;
  std::int64_t floor_ = 0;
};

}  // namespace

// Aho, Garey and Ullman (1972): an edge of an acyclic graph is redundant exactly when another path joins its ends.
std::vector<Edge> redundant_edges(const PrerequisiteGraph& graph) {
  std::vector<Edge> found;
  Walks walks(graph);
  for (Node node = 0; node < graph.size(); ++node) walks.append_redundant(node, found);
  return found;
}

}  // namespace cairn
