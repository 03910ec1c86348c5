// SPDX-License-Identifier: MIT
#include "cairn/graph/prerequisite_graph.hpp"

#include "small_graphs.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cairn;
using namespace small_graphs;

namespace {
enum : Node { A, B, C, D, E, F };

std::vector<Node> list(std::span<const Node> nodes) {
  return {nodes.begin(), nodes.end()};
}
using Nodes = std::vector<Node>;
}  // namespace

TEST_SUITE_BEGIN("graph/prerequisite_graph");

//   A -> B -> D
//   `--> C --^
TEST_CASE("prerequisites come before dependents, the lowest ready node first") {
  const auto graph = acyclic(4, {{A, C}, {A, B}, {B, D}, {C, D}});
  CHECK(graph.topological_order() == Nodes{A, B, C, D});
  CHECK(list(graph.prerequisites_of(D)) == Nodes{B, C});
  CHECK(list(graph.dependents_of(A)) == Nodes{B, C});
  CHECK(list(graph.prerequisites_of(A)).empty());
  CHECK(graph.size() == 4);
  CHECK(graph.edge_count() == 4);
}

//   D -> A    C    B
TEST_CASE("a node that is freed goes before higher ones that were ready all along") {
  CHECK(acyclic(4, {{D, A}}).topological_order() == Nodes{B, C, D, A});
  CHECK(acyclic(4, {{B, A}}).topological_order() == Nodes{B, A, C, D});
}

TEST_CASE("a graph without nodes is a graph") {
  const auto graph = acyclic(0, {});
  CHECK(graph.size() == 0);
  CHECK(graph.topological_order().empty());
  CHECK(redundant_edges(graph).empty());
}

TEST_CASE("of parallel edges the first counts") {
  const auto graph = acyclic(2, {{A, B, 7}, {A, B, 3}, {A, B, 9}});
  CHECK(graph.edge_count() == 1);
  CHECK(graph.tag_of(A, B) == 7);
}

TEST_CASE("every edge keeps its tag") {
  const auto graph = acyclic(4, {{C, D, 10}, {A, B, 11}, {A, D, 12}, {B, D, 13}, {A, C, 14}});
  CHECK(graph.tag_of(A, B) == 11);
  CHECK(graph.tag_of(A, C) == 14);
  CHECK(graph.tag_of(A, D) == 12);
  CHECK(graph.tag_of(B, D) == 13);
  CHECK(graph.tag_of(C, D) == 10);
}

//   A -> B -> C -> B
TEST_CASE("a cycle is shown whole, with the tags of its edges") {
  const auto cycle = cyclic(3, {{A, B, 1}, {B, C, 2}, {C, B, 3}});
  REQUIRE(cycle.edges.size() == 2);
  CHECK(same(cycle.edges[0], {B, C, 2}));
  CHECK(same(cycle.edges[1], {C, B, 3}));
}

TEST_CASE("a node that needs itself is a cycle of one edge") {
  const auto cycle = cyclic(2, {{A, B, 1}, {B, B, 2}});
  REQUIRE(cycle.edges.size() == 1);
  CHECK(same(cycle.edges[0], {B, B, 2}));
}

//   A -> B -> C -> D -> A  and  A -> D
TEST_CASE("of several cycles through a node the shortest is shown") {
  const auto cycle = cyclic(4, {{A, B, 1}, {B, C, 2}, {C, D, 3}, {D, A, 4}, {A, D, 5}});
  REQUIRE(cycle.edges.size() == 2);
  CHECK(same(cycle.edges[0], {A, D, 5}));
  CHECK(same(cycle.edges[1], {D, A, 4}));
}

TEST_CASE("on all digraphs of four nodes the answer is that of the slow oracle") {
  int acyclic_count = 0;
  for (unsigned bits = 0; bits < 4096; ++bits) {
    CAPTURE(bits);
    const auto edges = digraph_of_four(bits);
    const auto built = PrerequisiteGraph::build(4, edges);
    const Reach reach(4, edges);
    REQUIRE(std::holds_alternative<PrerequisiteGraph>(built) == reach.acyclic());
    if (const auto* cycle = std::get_if<Cycle>(&built)) {
      REQUIRE(cycle->edges.front().prerequisite == reach.lowest_on_a_cycle());
      REQUIRE(cycle->edges.size() == reach.shortest_cycle_through(reach.lowest_on_a_cycle()));
      for (std::size_t i = 0; i < cycle->edges.size(); ++i) {
        const Edge& edge = cycle->edges[i];
        REQUIRE(std::any_of(edges.begin(), edges.end(), [&](const Edge& given) { return same(given, edge); }));
        REQUIRE(edge.dependent == cycle->edges[(i + 1) % cycle->edges.size()].prerequisite);
      }
      continue;
    }
    ++acyclic_count;
    REQUIRE(std::get<PrerequisiteGraph>(built).topological_order() == lowest_order(4, edges));
  }
  CHECK(acyclic_count == 543);
}

TEST_CASE("a long cycle is found without recursion") {
  constexpr Node kNodes = 200'000;
  std::vector<Edge> edges;
  for (Node node = 0; node < kNodes; ++node) edges.push_back({node, (node + 1) % kNodes, node});
  const auto built = PrerequisiteGraph::build(kNodes, edges);
  REQUIRE(std::holds_alternative<Cycle>(built));
  CHECK(std::get<Cycle>(built).edges.size() == kNodes);
}

TEST_CASE("a million nodes with three million edges are ordered") {
  constexpr Node kNodes = 1'000'000;
  std::vector<Edge> edges;
  Random random{1};
  for (Node node = 1; node < kNodes; ++node) {
    edges.push_back({node - 1, node});
    for (int i = 0; i < 2; ++i) edges.push_back({static_cast<Node>(random() % node), node});
  }
  const auto built = PrerequisiteGraph::build(kNodes, edges);
  REQUIRE(std::holds_alternative<PrerequisiteGraph>(built));
  const auto& graph = std::get<PrerequisiteGraph>(built);
  CHECK(std::is_sorted(graph.topological_order().begin(), graph.topological_order().end()));
  CHECK(all_prerequisites_of(graph, Nodes{kNodes - 1}).size() == kNodes);
  CHECK(all_dependents_of(graph, 0).size() == kNodes - 1);
  CHECK(longest_chain_to(graph, std::vector<std::int64_t>(kNodes, 120'000)).back() == std::int64_t{kNodes} * 120'000);
}

TEST_SUITE_END();
