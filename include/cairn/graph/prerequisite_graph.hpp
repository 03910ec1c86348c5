// SPDX-License-Identifier: MIT
/// The prerequisite graph: acyclic by construction. Nodes are numbers; what a node means (a step, a skill) is its neighbour catalog's
/// business. Only src/graph/*.cpp includes Boost.Graph.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <variant>
#include <vector>

namespace cairn {

using Node = std::uint32_t;

/// From prerequisite to dependent. `tag` is the caller's (which requirement made the edge) and comes back with a cycle.
struct Edge {
  Node prerequisite;
  Node dependent;
  std::uint32_t tag = 0;
};

/// One shortest cycle through the first node (lowest number) that lies on one; each edge's dependent is the next edge's prerequisite, the
/// last edge's dependent is the first edge's prerequisite.
struct Cycle {
  std::vector<Edge> edges;
};

class PrerequisiteGraph {
 public:
  /// The graph, or the cycle that forbids it. Of parallel edges the first counts. O((nodes + edges) log). REQUIRES: every end < nodes.
  static std::variant<PrerequisiteGraph, Cycle> build(std::size_t nodes, std::span<const Edge> edges);

  std::size_t size() const;
  std::size_t edge_count() const;
  /// Direct prerequisites and dependents, in ascending order.
  std::span<const Node> prerequisites_of(Node node) const;
  std::span<const Node> dependents_of(Node node) const;
  /// Prerequisites before dependents; among those that are ready the lowest number first.
  const std::vector<Node>& topological_order() const;
  /// The tag of an edge. REQUIRES: the edge exists (asserted).
  std::uint32_t tag_of(Node prerequisite, Node dependent) const;

  PrerequisiteGraph(PrerequisiteGraph&&) noexcept;
  PrerequisiteGraph& operator=(PrerequisiteGraph&&) noexcept;
  PrerequisiteGraph(const PrerequisiteGraph&) = delete;
  PrerequisiteGraph& operator=(const PrerequisiteGraph&) = delete;
  ~PrerequisiteGraph();

 private:
  struct Impl;
  explicit PrerequisiteGraph(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// All nodes from which one of `targets` can be reached, targets included, ascending; the walk does not enter (nor report) nodes where
/// `stop[node]` is true. `stop` may be empty. O(nodes + edges).
std::vector<Node> all_prerequisites_of(const PrerequisiteGraph& graph, std::span<const Node> targets, const std::vector<bool>& stop = {});
/// All nodes that can be reached from `node`, itself excluded, ascending.
std::vector<Node> all_dependents_of(const PrerequisiteGraph& graph, Node node);

/// Edges that other paths already imply (what a transitive reduction leaves out), in the order of (dependent, prerequisite).
/// O(nodes * edges) at worst; a walk stays between a node and the deepest-lying of its prerequisites, so real graphs are near-linear.
std::vector<Edge> redundant_edges(const PrerequisiteGraph& graph);

/// The largest sum of `effort` along a chain that ends in each node, itself included.
/// REQUIRES: effort.size() == graph.size(), every effort >= 0.
std::vector<std::int64_t> longest_chain_to(const PrerequisiteGraph& graph, std::span<const std::int64_t> effort);

}  // namespace cairn
