// SPDX-License-Identifier: MIT
#include "small_graphs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

using namespace cairn;
using namespace small_graphs;

namespace {

enum : Node { A, B, C, D, E, F };
using Nodes = std::vector<Node>;

bool holds(const std::vector<Edge>& edges, Node prerequisite, Node dependent) {
  return std::any_of(edges.begin(), edges.end(),
                     [&](const Edge& edge) { return edge.prerequisite == prerequisite && edge.dependent == dependent; });
}

/// Each query on each acyclic graph of four nodes and on random ones of up to twelve.
void for_many_graphs(const std::function<void(std::size_t, const std::vector<Edge>&)>& check) {
  for (unsigned bits = 0; bits < 4096; ++bits) {
    CAPTURE(bits);
    const auto edges = digraph_of_four(bits);
    if (Reach(4, edges).acyclic()) check(4, edges);
  }
  Random random{7};
  for (int round = 0; round < 400; ++round) {
    CAPTURE(round);
    const std::size_t nodes = 1 + random() % 12;
    check(nodes, random_dag(nodes, static_cast<unsigned>(random() % 60), random));
  }
}

}  // namespace

TEST_SUITE_BEGIN("graph/closure");

//   A -> B -> D -> F
//   C ------^   E
TEST_CASE("the closure holds the targets and all they need") {
  const auto graph = acyclic(6, {{A, B}, {B, D}, {C, D}, {D, F}});
  CHECK(all_prerequisites_of(graph, Nodes{D}) == Nodes{A, B, C, D});
  CHECK(all_prerequisites_of(graph, Nodes{E, B, B}) == Nodes{A, B, E});
  CHECK(all_prerequisites_of(graph, Nodes{}).empty());
  CHECK(all_dependents_of(graph, C) == Nodes{D, F});
  CHECK(all_dependents_of(graph, F).empty());
}

//   A -> [B] -> D
//   C ----------^
TEST_CASE("the closure does not pass through a stopped node") {
  const auto graph = acyclic(4, {{A, B}, {B, D}, {C, D}});
  CHECK(all_prerequisites_of(graph, Nodes{D}, {false, true, false, false}) == Nodes{C, D});
  CHECK(all_prerequisites_of(graph, Nodes{D}, {false, false, false, true}).empty());
}

TEST_CASE("the closure is what the oracle reaches") {
  for_many_graphs([](std::size_t nodes, const std::vector<Edge>& edges) {
    const auto graph = acyclic(nodes, edges);
    const Reach reach(nodes, edges);
    for (Node target = 0; target < nodes; ++target) {
      Nodes before, after;
      for (Node node = 0; node < nodes; ++node) {
        if (node == target || reach.reaches(node, target)) before.push_back(node);
        if (reach.reaches(target, node)) after.push_back(node);
      }
      REQUIRE(all_prerequisites_of(graph, Nodes{target}) == before);
      REQUIRE(all_dependents_of(graph, target) == after);
    }
  });
}

//   A -> B -> C
//   `---------^
TEST_CASE("an edge that a longer path implies is redundant") {
  const auto found = redundant_edges(acyclic(3, {{A, B, 1}, {B, C, 2}, {A, C, 3}}));
  REQUIRE(found.size() == 1);
  CHECK(same(found[0], {A, C, 3}));
}

TEST_CASE("redundant edges are those whose ends another path joins, in order of dependents") {
  for_many_graphs([](std::size_t nodes, const std::vector<Edge>& edges) {
    const Reach reach(nodes, edges);
    std::vector<std::pair<Node, Node>> expected, found;
    for (Node to = 0; to < nodes; ++to) {
      for (Node from = 0; from < nodes; ++from) {
        bool implied = false;
        for (Node via = 0; via < nodes; ++via) implied = implied || (reach.reaches(from, via) && reach.reaches(via, to));
        if (holds(edges, from, to) && implied) expected.emplace_back(to, from);
      }
    }
    for (const Edge& edge : redundant_edges(acyclic(nodes, edges))) found.emplace_back(edge.dependent, edge.prerequisite);
    REQUIRE(found == expected);
  });
}

TEST_CASE("the longest chain is the heaviest of all chains") {
  for_many_graphs([](std::size_t nodes, const std::vector<Edge>& edges) {
    std::vector<std::int64_t> effort(nodes);
    for (std::size_t i = 0; i < nodes; ++i) effort[i] = static_cast<std::int64_t>(i * 37 % 11);
    const std::function<std::int64_t(Node)> slow = [&](Node node) {
      std::int64_t best = 0;
      for (const Edge& edge : edges) {
        if (edge.dependent == node) best = std::max(best, slow(edge.prerequisite));
      }
      return best + effort[node];
    };
    const auto chains = longest_chain_to(acyclic(nodes, edges), effort);
    for (Node node = 0; node < nodes; ++node) REQUIRE(chains[node] == slow(node));
  });
}

TEST_CASE("a chain of a hundred thousand with shortcuts is reduced") {
  constexpr Node kNodes = 100'000;
  std::vector<Edge> edges;
  for (Node node = 1; node < kNodes; ++node) {
    edges.push_back({node - 1, node});
    if (node >= 3) edges.push_back({node - 3, node});
  }
  CHECK(redundant_edges(acyclic(kNodes, edges)).size() == kNodes - 3);
}

TEST_SUITE_END();
