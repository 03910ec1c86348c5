// SPDX-License-Identifier: MIT
// The bound by stars alone: no price steps on arcs, no search.
#include "cairn/sequencing/sequence.hpp"

#include "small_problems.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::sequencing;
using namespace small_problems;

namespace {

constexpr Effort kStarsOnly{0, 0, 0, 0, 300};

}  // namespace

TEST_SUITE("sequencing/star bound") {
  TEST_CASE("three thousand random graphs of up to fourteen nodes: never above the least cost of all orders") {
    Random random{7};
    for (int round = 0; round < 3000; ++round) {
      CAPTURE(round);
      const Problem problem = random_problem(4 + random() % 11, random);
      const Sequence found = best_sequence(problem.graph, problem.minutes, problem.weight, kStarsOnly);
      REQUIRE(is_order_of(problem.graph, found.order));
      REQUIRE(found.lower_bound <= least_cost(problem));
    }
  }

  TEST_CASE("large numbers, and nodes without minutes beside long ones: never above the least cost") {
    Random random{8};
    for (int round = 0; round < 1000; ++round) {
      CAPTURE(round);
      Problem problem = random_problem(4 + random() % 9, random);
      for (std::int64_t& minutes : problem.minutes) minutes *= static_cast<std::int64_t>(1 + random() % 100'000'000);
      for (std::int64_t& weight : problem.weight) weight *= static_cast<std::int64_t>(1 + random() % 10'000);
      REQUIRE(best_sequence(problem.graph, problem.minutes, problem.weight, kStarsOnly).lower_bound <= least_cost(problem));
    }
  }

  TEST_CASE("two long nodes with twenty dependents each, four in common: within one in two hundred of the cost") {
    std::vector<Edge> edges;
    std::vector<std::int64_t> minutes{400, 500}, weight{0, 0};
    for (Node node = 2; node < 38; ++node) {
      if (node < 22) edges.push_back({0, node});
      if (node >= 18) edges.push_back({1, node});
      minutes.push_back(10);
      weight.push_back(1 + node % 3);
    }
    const Sequence found = best_sequence(acyclic(38, edges), minutes, weight, kStarsOnly);
    CHECK(found.blocks.size() > 0);
    CHECK((found.cost - found.lower_bound) * 200 <= found.cost);
  }
}
