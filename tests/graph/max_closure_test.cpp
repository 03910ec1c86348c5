// SPDX-License-Identifier: MIT
#include "cairn/graph/max_closure.hpp"

#include "small_graphs.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/boykov_kolmogorov_max_flow.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace cairn;
using namespace small_graphs;

namespace {

using Values = std::vector<std::int64_t>;

Values random_values(std::size_t nodes, Random& random) {
  Values values(nodes);
  for (std::int64_t& value : values) value = static_cast<std::int64_t>(random() % 21) - 10;
  return values;
}

bool is_closed(const PrerequisiteGraph& graph, std::uint32_t set) {
  for (Node node = 0; node < graph.size(); ++node) {
    if ((set >> node & 1U) == 0) continue;
    for (const Node before : graph.prerequisites_of(node)) {
      if ((set >> before & 1U) == 0) return false;
    }
  }
  return true;
}

std::int64_t value_of(std::uint32_t set, const Values& values) {
  std::int64_t sum = 0;
  for (std::size_t node = 0; node < values.size(); ++node) sum += set >> node & 1U ? values[node] : 0;
  return sum;
}

std::uint32_t bits_of(const std::vector<Node>& nodes) {
  std::uint32_t set = 0;
  for (const Node node : nodes) set |= 1U << node;
  return set;
}

/// The same by Boost.Graph's minimum cut (Boykov and Kolmogorov 2004).
std::int64_t value_by_boost(const PrerequisiteGraph& graph, const Values& values) {
  using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
  using Colour = boost::property<boost::vertex_color_t, boost::default_color_type>;
  using Vertex =
      boost::property<boost::vertex_predecessor_t, Traits::edge_descriptor,
                      boost::property<boost::vertex_distance_t, long, boost::property<boost::vertex_index_t, std::size_t, Colour>>>;
  using Arc = boost::property<
      boost::edge_capacity_t, std::int64_t,
      boost::property<boost::edge_residual_capacity_t, std::int64_t, boost::property<boost::edge_reverse_t, Traits::edge_descriptor>>>;
  boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Vertex, Arc> network(graph.size() + 2);
  const auto connect = [&](std::size_t from, std::size_t to, std::int64_t capacity) {
    const auto there = boost::add_edge(from, to, network).first, back = boost::add_edge(to, from, network).first;
    boost::put(boost::edge_capacity, network, there, capacity);
    boost::put(boost::edge_capacity, network, back, 0);
    boost::put(boost::edge_reverse, network, there, back);
    boost::put(boost::edge_reverse, network, back, there);
  };
  const std::size_t source = graph.size(), sink = graph.size() + 1;
  std::int64_t positive = 0;
  for (Node node = 0; node < graph.size(); ++node) {
    if (values[node] > 0) connect(source, node, values[node]);
    if (values[node] < 0) connect(node, sink, -values[node]);
    positive += std::max<std::int64_t>(values[node], 0);
    for (const Node before : graph.prerequisites_of(node)) connect(node, before, std::int64_t{1} << 50);
  }
  return positive - boost::boykov_kolmogorov_max_flow(network, source, sink);
}

}  // namespace

TEST_SUITE("graph/max_closure") {
  TEST_CASE("a node of value comes with what it needs, unless that costs more") {
    const PrerequisiteGraph graph = acyclic(4, {{0, 1}, {2, 3}});
    CHECK(max_closure(graph, Values{-2, 3, -5, 4}) == std::vector<Node>{0, 1});
  }

  TEST_CASE("what makes no difference is left out of the best part, and listed part by part") {
    const PrerequisiteGraph graph = acyclic(5, {{0, 1}, {1, 2}, {2, 3}});
    ClosureCutter cutter(graph);
    const ClosureCut cut = cutter.cut(std::vector<Node>{0, 1, 2, 3, 4}, Values{-2, 2, -1, 1, 7});
    CHECK(cut.best == std::vector<Node>{4});
    CHECK(cut.even == std::vector<std::vector<Node>>{{0, 1}, {2, 3}});
    CHECK(cut.rest.empty());
  }

  TEST_CASE("random graphs: the best of all closed sets, the least of these, and the even parts lead to the largest") {
    Random random{1};
    for (int round = 0; round < 1500; ++round) {
      CAPTURE(round);
      const std::size_t nodes = 1 + random() % 9;
      const PrerequisiteGraph graph = acyclic(nodes, random_dag(nodes, 5 + static_cast<unsigned>(random() % 60), random));
      const Values values = random_values(nodes, random);
      std::int64_t most = 0;
      std::uint32_t least_set = (1U << nodes) - 1, largest_set = 0;
      for (std::uint32_t set = 0; set < 1U << nodes; ++set) {
        if (is_closed(graph, set)) most = std::max(most, value_of(set, values));
      }
      for (std::uint32_t set = 0; set < 1U << nodes; ++set) {
        if (!is_closed(graph, set) || value_of(set, values) != most) continue;
        least_set &= set;
        largest_set |= set;
      }
      const std::vector<Node>& order = graph.topological_order();
      Values by_member;
      for (const Node node : order) by_member.push_back(values[node]);
      ClosureCutter cutter(graph);
      const ClosureCut cut = cutter.cut(order, by_member);
      REQUIRE(bits_of(cut.best) == least_set);
      std::uint32_t set = least_set;
      for (const std::vector<Node>& part : cut.even) {
        set |= bits_of(part);
        REQUIRE(is_closed(graph, set));
        REQUIRE(value_of(set, values) == most);
      }
      REQUIRE(set == largest_set);
      REQUIRE((set | bits_of(cut.rest)) == (1U << nodes) - 1);
    }
  }

  TEST_CASE("larger graphs: the same value as Boost's minimum cut") {
    Random random{2};
    for (int round = 0; round < 40; ++round) {
      CAPTURE(round);
      const std::size_t nodes = 50 + random() % 150;
      const PrerequisiteGraph graph = acyclic(nodes, random_dag(nodes, 1 + static_cast<unsigned>(random() % 6), random));
      const Values values = random_values(nodes, random);
      std::int64_t found = 0;
      for (const Node node : max_closure(graph, values)) found += values[node];
      REQUIRE(found == value_by_boost(graph, values));
    }
  }
}
