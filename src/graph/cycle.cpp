// SPDX-License-Identifier: MIT
#include "adjacency.hpp"

#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

#include <algorithm>
#include <cassert>
#include <limits>

namespace cairn {
namespace {

constexpr Node kNone = std::numeric_limits<Node>::max();

/// A node lies on a cycle when its strong component has another node, or when it needs itself. Tarjan's algorithm (1972), iterative in
/// Boost.
Node lowest_on_a_cycle(const Adjacency& forward) {
  const auto nodes = static_cast<Node>(boost::num_vertices(forward));
  std::vector<Node> component(nodes);
  const auto index = boost::get(boost::vertex_index, forward);
  const auto count = boost::strong_components(forward, boost::make_iterator_property_map(component.begin(), index));
  std::vector<std::uint32_t> members(static_cast<std::size_t>(count));
  for (const Node of : component) ++members[of];
  for (Node node = 0; node < nodes; ++node) {
    if (members[component[node]] > 1) return node;
    const auto dependents = neighbours(forward, node);
    if (std::binary_search(dependents.begin(), dependents.end(), node)) return node;
  }
  return kNone;
}

/// Breadth first from `start` until an edge leads back to it: the nodes of a shortest cycle, `start` first.
std::vector<Node> shortest_way_back(const Adjacency& forward, Node start) {
  std::vector<Node> reached_from(boost::num_vertices(forward), kNone);
  std::vector<Node> queue{start};
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const Node node = queue[head];
    for (const Node next : neighbours(forward, node)) {
      if (next == start) {
        std::vector<Node> way{node};
        while (way.back() != start) way.push_back(reached_from[way.back()]);
        std::reverse(way.begin(), way.end());
        return way;
      }
      if (reached_from[next] != kNone) continue;
      reached_from[next] = node;
      queue.push_back(next);
    }
  }
  return {};
}

}  // namespace

Cycle find_cycle(const Adjacency& forward, std::span<const Edge> edges) {
  const Node start = lowest_on_a_cycle(forward);
  assert(start != kNone && "only a graph with a cycle has one to find");
  const std::vector<Node> way = shortest_way_back(forward, start);
  Cycle cycle;
  for (std::size_t i = 0; i < way.size(); ++i) {
    const std::pair ends{way[i], way[(i + 1) % way.size()]};
    const auto edge = std::lower_bound(edges.begin(), edges.end(), ends, [](const Edge& one, const std::pair<Node, Node>& wanted) {
      return std::pair{one.prerequisite, one.dependent} < wanted;
    });
    cycle.edges.push_back(*edge);
  }
  return cycle;
}

}  // namespace cairn
