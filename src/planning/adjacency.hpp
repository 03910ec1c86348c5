// SPDX-License-Identifier: MIT
/// Neighbours of each node in one array (compressed rows). For the small graphs of a selection, which are acyclic already.
#pragma once

#include "cairn/graph/prerequisite_graph.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace cairn::planning {

class Adjacency {
 public:
  enum class Direction : std::uint8_t { Prerequisites, Dependents };

  Adjacency(std::size_t nodes, std::span<const Edge> edges, Direction direction) : begin_(nodes + 1), neighbours_(edges.size()) {
    const bool back = direction == Direction::Prerequisites;
    for (const Edge& edge : edges) ++begin_[(back ? edge.dependent : edge.prerequisite) + 1];
    for (std::size_t i = 1; i <= nodes; ++i) begin_[i] += begin_[i - 1];
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (const Edge& edge : edges) {
      const Node from = back ? edge.dependent : edge.prerequisite;
      neighbours_[next[from]++] = back ? edge.prerequisite : edge.dependent;
    }
  }

  std::span<const Node> of(Node node) const { return {neighbours_.data() + begin_[node], neighbours_.data() + begin_[node + 1]}; }

 private:
  std::vector<std::uint32_t> begin_;
  std::vector<Node> neighbours_;
};

}  // namespace cairn::planning
