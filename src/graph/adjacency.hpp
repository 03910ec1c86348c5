// SPDX-License-Identifier: MIT
/// The graph as Boost.Graph keeps it; seen by src/graph only.
#pragma once

#include "cairn/graph/prerequisite_graph.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>

namespace cairn {

/// Compressed sparse rows: the neighbours of all nodes stand in one vector, those of one node side by side.
using Adjacency =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property, boost::no_property, Node, std::uint32_t>;

/// The neighbours of a node as a part of that vector.
inline std::span<const Node> neighbours(const Adjacency& adjacency, Node node) {
  const auto [first, last] = boost::adjacent_vertices(node, adjacency);
  return {first, last};
}

/// The cycle of a graph that has one. `forward` holds `edges`, which are sorted by (prerequisite, dependent) and have no twins.
Cycle find_cycle(const Adjacency& forward, std::span<const Edge> edges);

}  // namespace cairn
