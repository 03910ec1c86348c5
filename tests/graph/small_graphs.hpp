// SPDX-License-Identifier: MIT
/// Words for tests about graphs, and a slow oracle that answers by Warshall's table.
#pragma once

#include "cairn/graph/prerequisite_graph.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <vector>

namespace small_graphs {

using cairn::Edge;
using cairn::Node;

inline cairn::PrerequisiteGraph acyclic(std::size_t nodes, const std::vector<Edge>& edges) {
  auto built = cairn::PrerequisiteGraph::build(nodes, edges);
  REQUIRE(std::holds_alternative<cairn::PrerequisiteGraph>(built));
  return std::get<cairn::PrerequisiteGraph>(std::move(built));
}

inline cairn::Cycle cyclic(std::size_t nodes, const std::vector<Edge>& edges) {
  const auto built = cairn::PrerequisiteGraph::build(nodes, edges);
  REQUIRE(std::holds_alternative<cairn::Cycle>(built));
  return std::get<cairn::Cycle>(built);
}

inline bool same(const Edge& a, const Edge& b) {
  return a.prerequisite == b.prerequisite && a.dependent == b.dependent && a.tag == b.tag;
}

/// One of the 4,096 digraphs on four nodes without loops: bit i is the i-th of the twelve ordered pairs.
inline std::vector<Edge> digraph_of_four(unsigned bits) {
  std::vector<Edge> edges;
  unsigned pair = 0;
  for (Node from = 0; from < 4; ++from) {
    for (Node to = 0; to < 4; ++to) {
      if (from == to) continue;
      if (bits >> pair & 1U) edges.push_back({from, to, pair});
      ++pair;
    }
  }
  return edges;
}

/// Shortest distances of at least one edge between all nodes (Floyd and Warshall); 0 where there is no path.
class Reach {
 public:
  Reach(std::size_t nodes, const std::vector<Edge>& edges) : nodes_(nodes), length_(nodes, std::vector<std::size_t>(nodes, 0)) {
    for (const Edge& edge : edges) length_[edge.prerequisite][edge.dependent] = 1;
    for (std::size_t via = 0; via < nodes; ++via) {
      for (std::size_t from = 0; from < nodes; ++from) {
        for (std::size_t to = 0; to < nodes; ++to) {
          if (length_[from][via] == 0 || length_[via][to] == 0) continue;
          const std::size_t around = length_[from][via] + length_[via][to];
          if (length_[from][to] == 0 || around < length_[from][to]) length_[from][to] = around;
        }
      }
    }
  }
  bool reaches(Node from, Node to) const { return length_[from][to] > 0; }
  bool acyclic() const { return lowest_on_a_cycle() == nodes_; }
  Node lowest_on_a_cycle() const {
    Node node = 0;
    while (node < nodes_ && length_[node][node] == 0) ++node;
    return node;
  }
  std::size_t shortest_cycle_through(Node node) const { return length_[node][node]; }

 private:
  std::size_t nodes_;
  std::vector<std::vector<std::size_t>> length_;
};

/// Takes the lowest node whose prerequisites are all taken, again and again.
inline std::vector<Node> lowest_order(std::size_t nodes, const std::vector<Edge>& edges) {
  std::vector<Node> order;
  std::vector<bool> taken(nodes);
  while (order.size() < nodes) {
    for (Node node = 0; node < nodes; ++node) {
      bool ready = !taken[node];
      for (const Edge& edge : edges) ready = ready && (edge.dependent != node || taken[edge.prerequisite]);
      if (!ready) continue;
      taken[node] = true;
      order.push_back(node);
      break;
    }
  }
  return order;
}

/// Numbers that are the same in every run (Steele, Lea and Flood 2014, SplitMix64).
struct Random {
  std::uint64_t state;
  std::uint64_t operator()() {
    std::uint64_t z = state += 0x9E37'79B9'7F4A'7C15U;
    z = (z ^ z >> 30) * 0xBF58'476D'1CE4'E5B9U;
    z = (z ^ z >> 27) * 0x94D0'49BB'1331'11EBU;
    return z ^ z >> 31;
  }
};

/// Edges from lower to higher places in a shuffled order of the nodes.
inline std::vector<Edge> random_dag(std::size_t nodes, unsigned percent, Random& random) {
  std::vector<Node> place(nodes);
  for (std::size_t i = 0; i < nodes; ++i) {
    place[i] = static_cast<Node>(i);
    std::swap(place[i], place[random() % (i + 1)]);
  }
  std::vector<Edge> edges;
  for (std::size_t from = 0; from < nodes; ++from) {
    for (std::size_t to = from + 1; to < nodes; ++to) {
      if (random() % 100 < percent) edges.push_back({place[from], place[to], static_cast<std::uint32_t>(edges.size())});
    }
  }
  return edges;
}

}  // namespace small_graphs
