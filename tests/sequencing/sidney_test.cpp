// SPDX-License-Identifier: MIT
#include "cairn/sequencing/sidney.hpp"

#include "small_problems.hpp"

#include <doctest/doctest.h>

#include <numeric>

using namespace cairn;
using namespace cairn::sequencing;
using namespace small_problems;

namespace {

std::vector<std::vector<Node>> members_of(const std::vector<Block>& blocks) {
  std::vector<std::vector<Node>> members;
  for (const Block& block : blocks) members.push_back(block.members);
  return members;
}

std::vector<Block> blocks_of(const PrerequisiteGraph& graph, const std::vector<std::int64_t>& minutes,
                             const std::vector<std::int64_t>& weight) {
  return sidney_decomposition(graph, minutes, weight);
}

}  // namespace

TEST_SUITE("sequencing/sidney") {
  //  0 (long, worthless) -> 1 (short, worth much); 2 between them in ratio; 3 without weight
  TEST_CASE("what pays only with its prerequisite is one block with it") {
    const auto blocks = blocks_of(acyclic(4, {{0, 1}}), {60, 10, 10, 5}, {0, 140, 10, 0});
    CHECK(members_of(blocks) == std::vector<std::vector<Node>>{{0, 1}, {2}, {3}});
    CHECK(blocks[0].weight == 140);
    CHECK(blocks[0].minutes == 70);
  }

  TEST_CASE("independent nodes come one by one, weight a minute falling (Smith 1956)") {
    CHECK(members_of(blocks_of(acyclic(3, {}), {10, 20, 30}, {1, 6, 3})) == std::vector<std::vector<Node>>{{1}, {0}, {2}});
  }

  TEST_CASE("what takes no time comes with what it waits for; what has no weight at the end") {
    CHECK(members_of(blocks_of(acyclic(4, {{1, 2}}), {0, 10, 0, 10}, {5, 0, 5, 0})) == std::vector<std::vector<Node>>{{0}, {1, 2}, {3}});
  }

  TEST_CASE("random graphs: ratios fall, prefixes are closed, and some order of least cost goes block by block") {
    Random random{9};
    for (int round = 0; round < 1000; ++round) {
      CAPTURE(round);
      const Problem problem = random_problem(1 + random() % 7, random);
      const auto blocks = blocks_of(problem.graph, problem.minutes, problem.weight);
      std::vector<std::size_t> block_of(problem.graph.size());
      std::vector<Node> all;
      for (std::size_t i = 0; i < blocks.size(); ++i) {
        for (const Node node : blocks[i].members) block_of[node] = i;
        all.insert(all.end(), blocks[i].members.begin(), blocks[i].members.end());
        if (i > 0) REQUIRE(blocks[i - 1].weight * blocks[i].minutes >= blocks[i].weight * blocks[i - 1].minutes);
      }
      REQUIRE(is_order_of(problem.graph, all));
      std::int64_t best = std::numeric_limits<std::int64_t>::max();
      for_each_order(problem.graph, [&](const std::vector<Node>& order) {
        const bool by_block = std::is_sorted(order.begin(), order.end(), [&](Node a, Node b) { return block_of[a] < block_of[b]; });
        if (by_block) best = std::min(best, cost_of(order, problem));
      });
      const std::int64_t least = least_cost(problem);
      REQUIRE(best == least);
      REQUIRE(cost_of(all, problem) <= 2 * least);
    }
  }

  TEST_CASE("a chain of 100,000 nodes needs no deep stack") {
    constexpr Node kNodes = 100'000;
    std::vector<Edge> edges;
    for (Node node = 1; node < kNodes; ++node) edges.push_back({node - 1, node});
    std::vector<std::int64_t> minutes(kNodes, 10), weight(kNodes, 0);
    weight.back() = 1;
    CHECK(blocks_of(acyclic(kNodes, edges), minutes, weight).size() == 1);
  }
}
