// SPDX-License-Identifier: MIT
#include "cairn/sequencing/sequence.hpp"

#include "small_problems.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::sequencing;
using namespace small_problems;

namespace {

/// Holds an answer against the least cost of all orders. False when it is not proven.
bool agrees_with_all_orders(const Problem& problem, const Effort& effort) {
  const Sequence found = best_sequence(problem.graph, problem.minutes, problem.weight, effort);
  const std::int64_t least = least_cost(problem);
  REQUIRE(is_order_of(problem.graph, found.order));
  REQUIRE(cost_of(found.order, problem) == found.cost);
  REQUIRE(found.lower_bound <= least);
  REQUIRE(found.cost >= least);
  if (found.proven()) REQUIRE(found.cost == least);
  return found.proven();
}

}  // namespace

TEST_SUITE("sequencing/sequence") {
  TEST_CASE("every graph of up to five nodes: the least cost of all orders, proven") {
    Random random{3};
    for (std::size_t nodes = 1; nodes <= 5; ++nodes) {
      // Every graph without cycles is one with edges from lower to higher numbers, renamed; the numbers of minutes and weights are random.
      const std::size_t pairs = nodes * (nodes - 1) / 2;
      for (std::uint32_t bits = 0; bits < 1U << pairs; ++bits) {
        std::vector<Edge> edges;
        std::uint32_t pair = 0;
        for (Node from = 0; from < nodes; ++from) {
          for (Node to = from + 1; to < nodes; ++to) {
            if (bits >> pair++ & 1U) edges.push_back({from, to});
          }
        }
        for (int numbers = 0; numbers < 6; ++numbers) {
          CAPTURE(bits);
          Problem problem{acyclic(nodes, edges), random_numbers(nodes, 5, random), random_numbers(nodes, 5, random)};
          REQUIRE(agrees_with_all_orders(problem, kQuick));
        }
      }
    }
  }

  TEST_CASE("two thousand random graphs of up to fifteen nodes: the least cost of all orders, proven") {
    Random random{5};
    for (int round = 0; round < 2000; ++round) {
      CAPTURE(round);
      REQUIRE(agrees_with_all_orders(random_problem(6 + random() % 10, random), kQuick));
    }
  }

  TEST_CASE("a block of eighty that only the search through thousands of closed sets proves") {
    Random random{4};
    const auto draw = [&] {
      std::vector<Edge> edges;
      std::vector<std::int64_t> minutes(80, 0), weight(80, 0);
      for (Node node = 0; node < 40; ++node) {
        minutes[node] = 1 + static_cast<std::int64_t>(random() % 100);
        minutes[40 + node] = 1 + static_cast<std::int64_t>(random() % 10);
        weight[40 + node] = 1 + static_cast<std::int64_t>(random() % 100);
        for (int k = 0; k < 3; ++k) edges.push_back({static_cast<Node>(random() % 40), 40 + node});
      }
      return Problem{acyclic(80, edges), std::move(minutes), std::move(weight)};
    };
    draw();
    const Problem problem = draw();
    const auto found = [&](std::uint64_t work) {
      return best_sequence(problem.graph, problem.minutes, problem.weight, Effort{400, work, 200, 10'000'000, 0});
    };
    const Sequence unproven = found(10'000), proven = found(20'000'000);
    CHECK_FALSE(unproven.proven());
    CHECK(unproven.lower_bound <= proven.cost);
    CHECK(proven.proven());
    CHECK(is_order_of(problem.graph, proven.order));
    CHECK(cost_of(proven.order, problem) == proven.cost);
  }

  TEST_CASE("with no work allowed the bound is still below every order") {
    Random random{6};
    for (int round = 0; round < 500; ++round) {
      CAPTURE(round);
      agrees_with_all_orders(random_problem(6 + random() % 8, random), Effort{1, 0, 0, 0, 0});
    }
  }
}
