// SPDX-License-Identifier: MIT
#include "cairn/sequencing/due_dates.hpp"

#include "small_problems.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cairn;
using namespace cairn::sequencing;
using namespace small_problems;

namespace {

using Minutes64 = std::vector<std::int64_t>;

std::int64_t lateness(const std::vector<Node>& order, const Minutes64& minutes, const Minutes64& due) {
  std::int64_t now = 0, worst = std::numeric_limits<std::int64_t>::min();
  for (const Node node : order) {
    now += minutes[node];
    if (due[node] != kNeverDue) worst = std::max(worst, now - due[node]);
  }
  return worst;
}

std::vector<Node> in_time(const PrerequisiteGraph& graph, const Minutes64& minutes, const std::vector<Node>& value, const Minutes64& due) {
  const auto answer = order_within_due_dates(graph, minutes, value, due);
  REQUIRE(std::holds_alternative<OrderInTime>(answer));
  return std::get<OrderInTime>(answer).order;
}

/// Whether some order of what is not placed meets every due date, once `now` minutes are gone. Tries all of them.
bool can_still_be_met(const Problem& problem, const Minutes64& due, std::vector<bool>& placed, std::int64_t now) {
  bool done = true;
  for (Node node = 0; node < problem.graph.size(); ++node) {
    const auto before = problem.graph.prerequisites_of(node);
    if (placed[node]) continue;
    done = false;
    const std::int64_t end = now + problem.minutes[node];
    if (end > due[node] || !std::ranges::all_of(before, [&](Node other) { return placed[other]; })) continue;
    placed[node] = true;
    const bool met = can_still_be_met(problem, due, placed, end);
    placed[node] = false;
    if (met) return true;
  }
  return done;
}

}  // namespace

TEST_SUITE("sequencing/due_dates") {
  TEST_CASE("without due dates the value order stays") {
    CHECK(in_time(acyclic(3, {}), {10, 20, 30}, {2, 0, 1}, {kNeverDue, kNeverDue, kNeverDue}) == std::vector<Node>{2, 0, 1});
  }

  //  0 -> 1 (due at 30), 2 and 3 of more value
  TEST_CASE("what a due date needs is pulled before its turn, as late as it may be, and says by whom") {
    const PrerequisiteGraph graph = acyclic(4, {{0, 1}});
    const auto answer = order_within_due_dates(graph, Minutes64{10, 10, 10, 10}, std::vector<Node>{2, 3, 0, 1},
                                               Minutes64{kNeverDue, 30, kNeverDue, kNeverDue});
    REQUIRE(std::holds_alternative<OrderInTime>(answer));
    const OrderInTime& found = std::get<OrderInTime>(answer);
    CHECK(found.order == std::vector<Node>{2, 0, 1, 3});
    CHECK(found.pulled_by == std::vector<std::optional<Node>>{std::nullopt, 1, 1, std::nullopt});
  }

  TEST_CASE("an overload names what must be done until then and the minutes that are missing") {
    const PrerequisiteGraph graph = acyclic(4, {{0, 1}, {2, 1}});
    const auto answer = order_within_due_dates(graph, Minutes64{30, 10, 40, 5}, std::vector<Node>{3, 0, 2, 1},
                                               Minutes64{kNeverDue, 60, kNeverDue, kNeverDue});
    REQUIRE(std::holds_alternative<Overload>(answer));
    const Overload& overload = std::get<Overload>(answer);
    CHECK(overload.due_node == 1);
    CHECK(overload.members == std::vector<Node>{0, 2, 1});
    CHECK(overload.needed == 80);
    CHECK(overload.available == 60);
    CHECK(overload.missing() == 20);
  }

  TEST_CASE("a due date before the first minute is an overload of its own") {
    const auto answer = order_within_due_dates(acyclic(1, {}), Minutes64{30}, std::vector<Node>{0}, Minutes64{0});
    REQUIRE(std::holds_alternative<Overload>(answer));
    CHECK(std::get<Overload>(answer).missing() == 30);
  }

  TEST_CASE("exactly the instances that some order meets are met; else the least lateness of all orders is what is missing") {
    small_graphs::Random random{7};
    for (int round = 0; round < 2000; ++round) {
      CAPTURE(round);
      const Problem problem = random_problem(1 + random() % 7, random);
      Minutes64 due(problem.graph.size(), kNeverDue);
      for (std::int64_t& date : due) {
        if (random() % 3 == 0) date = static_cast<std::int64_t>(random() % 60);
      }
      std::int64_t best = std::numeric_limits<std::int64_t>::max();
      for_each_order(problem.graph, [&](const std::vector<Node>& order) { best = std::min(best, lateness(order, problem.minutes, due)); });
      const std::vector<Node> value = problem.graph.topological_order();
      const auto answer = order_within_due_dates(problem.graph, problem.minutes, value, due);
      if (best > 0) {
        REQUIRE(std::holds_alternative<Overload>(answer));
        const Overload& overload = std::get<Overload>(answer);
        REQUIRE(overload.missing() == best);
        REQUIRE(due[overload.due_node] != kNeverDue);
        for (std::int64_t& date : due) date += date == kNeverDue ? 0 : best;
      }
      const std::vector<Node> found = in_time(problem.graph, problem.minutes, value, due);
      REQUIRE(is_order_of(problem.graph, found));
      REQUIRE(lateness(found, problem.minutes, due) <= 0);
    }
  }

  TEST_CASE("whatever is next in the value order comes next, unless some due date could no longer be met") {
    small_graphs::Random random{9};
    for (int round = 0; round < 1000; ++round) {
      CAPTURE(round);
      const Problem problem = random_problem(2 + random() % 6, random);
      Minutes64 due(problem.graph.size(), kNeverDue);
      for (std::int64_t& date : due) {
        if (random() % 2 == 0) date = static_cast<std::int64_t>(random() % 60);
      }
      const std::vector<Node> value = problem.graph.topological_order();
      const auto answer = order_within_due_dates(problem.graph, problem.minutes, value, due);
      if (!std::holds_alternative<OrderInTime>(answer)) continue;
      const OrderInTime& found = std::get<OrderInTime>(answer);
      std::vector<bool> placed(problem.graph.size(), false);
      std::int64_t now = 0;
      for (std::size_t place = 0; place < found.order.size(); ++place) {
        const Node wanted = *std::ranges::find_if(value, [&](Node node) { return !placed[node]; });
        placed[wanted] = true;
        const bool may =
            now + problem.minutes[wanted] <= due[wanted] && can_still_be_met(problem, due, placed, now + problem.minutes[wanted]);
        placed[wanted] = false;
        const Node next = found.order[place];
        if (may) REQUIRE(next == wanted);
        REQUIRE(found.pulled_by[place].has_value() == (next != wanted));
        placed[next] = true;
        now += problem.minutes[next];
      }
    }
  }

  TEST_CASE("many due dates in a large graph take no longer than sorting") {
    small_graphs::Random random{11};
    constexpr Node kNodes = 100'000;
    std::vector<Edge> edges;
    for (Node node = 1; node < kNodes; ++node) edges.push_back({static_cast<Node>(random() % node), node});
    const PrerequisiteGraph graph = acyclic(kNodes, edges);
    const Minutes64 minutes(kNodes, 10);
    Minutes64 due(kNodes, kNeverDue);
    for (Node node = 0; node < kNodes; node += 10) due[node] = 10 * kNodes - 1000 * static_cast<std::int64_t>(random() % 100);
    const std::vector<Node>& value = graph.topological_order();
    const std::vector<Node> found = in_time(graph, minutes, value, due);
    CHECK(is_order_of(graph, found));
    CHECK(lateness(found, minutes, due) <= 0);
  }
}
