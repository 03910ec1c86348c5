// SPDX-License-Identifier: MIT
/// Words for tests about sequences: random problems, every order of a graph, and the least cost of all orders.
#pragma once

#include "../graph/small_graphs.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <vector>

namespace small_problems {

using cairn::Edge;
using cairn::Node;
using cairn::PrerequisiteGraph;
using small_graphs::acyclic;
using small_graphs::Random;

struct Problem {
  PrerequisiteGraph graph;
  std::vector<std::int64_t> minutes, weight;
};

/// Small numbers, zeros among them, so that ties and empty steps are common.
inline std::vector<std::int64_t> random_numbers(std::size_t count, std::uint64_t most, Random& random) {
  std::vector<std::int64_t> numbers(count);
  for (std::int64_t& number : numbers) number = static_cast<std::int64_t>(random() % (most + 1));
  return numbers;
}

inline Problem random_problem(std::size_t nodes, Random& random) {
  PrerequisiteGraph graph = acyclic(nodes, small_graphs::random_dag(nodes, 10 + static_cast<unsigned>(random() % 60), random));
  std::vector<std::int64_t> minutes = random_numbers(nodes, 1 + random() % 12, random);
  std::vector<std::int64_t> weight = random_numbers(nodes, 1 + random() % 9, random);
  return {std::move(graph), std::move(minutes), std::move(weight)};
}

inline bool is_order_of(const PrerequisiteGraph& graph, const std::vector<Node>& order) {
  std::vector<bool> placed(graph.size());
  for (const Node node : order) {
    if (node >= graph.size() || placed[node]) return false;
    for (const Node before : graph.prerequisites_of(node)) {
      if (!placed[before]) return false;
    }
    placed[node] = true;
  }
  return order.size() == graph.size();
}

inline void for_each_order(const PrerequisiteGraph& graph, const std::function<void(const std::vector<Node>&)>& visit) {
  std::vector<Node> order;
  std::vector<bool> placed(graph.size());
  const std::function<void()> extend = [&] {
    if (order.size() == graph.size()) return visit(order);
    for (Node node = 0; node < graph.size(); ++node) {
      const auto before = graph.prerequisites_of(node);
      if (placed[node] || !std::all_of(before.begin(), before.end(), [&](Node other) { return placed[other]; })) continue;
      placed[node] = true;
      order.push_back(node);
      extend();
      order.pop_back();
      placed[node] = false;
    }
  };
  extend();
}

inline std::int64_t cost_of(const std::vector<Node>& order, const Problem& problem) {
  std::int64_t now = 0, cost = 0;
  for (const Node node : order) cost += problem.weight[node] * (now += problem.minutes[node]);
  return cost;
}

/// The least cost of all orders, by dynamic programming over sets of at most 20 nodes (Held and Karp 1962).
inline std::int64_t least_cost(const Problem& problem) {
  const std::size_t nodes = problem.graph.size();
  constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::max();
  std::vector<std::uint32_t> needs(nodes, 0);
  for (Node node = 0; node < nodes; ++node) {
    for (const Node before : problem.graph.prerequisites_of(node)) needs[node] |= 1U << before;
  }
  std::vector<std::int64_t> cost(std::size_t{1} << nodes, kNone);
  cost[0] = 0;
  for (std::uint32_t set = 0; set < cost.size(); ++set) {
    if (cost[set] == kNone) continue;
    std::int64_t now = 0;
    for (Node node = 0; node < nodes; ++node) now += set >> node & 1U ? problem.minutes[node] : 0;
    for (Node node = 0; node < nodes; ++node) {
      if (set >> node & 1U || (needs[node] & ~set) != 0) continue;
      std::int64_t& next = cost[set | 1U << node];
      next = std::min(next, cost[set] + problem.weight[node] * (now + problem.minutes[node]));
    }
  }
  return cost.back();
}

}  // namespace small_problems
