// SPDX-License-Identifier: MIT
// What must hold between the answers to two problems, of any size: no oracle is needed.
#include "cairn/sequencing/sequence.hpp"

#include "small_problems.hpp"

#include <doctest/doctest.h>

#include <rapidcheck.h>

using namespace cairn;
using namespace cairn::sequencing;
using namespace small_problems;

namespace {

struct Lists {
  std::vector<Edge> edges;
  std::vector<std::int64_t> minutes, weight;

  Sequence sequence() const { return best_sequence(acyclic(minutes.size(), edges), minutes, weight); }
};

/// Up to sixty nodes: small ones are proven, large ones are not.
Lists random_lists(Random& random) {
  const std::size_t nodes = 2 + random() % (random() % 2 == 0 ? 12 : 59);
  Lists lists;
  lists.edges = small_graphs::random_dag(nodes, 3 + static_cast<unsigned>(random() % 40), random);
  lists.minutes = random_numbers(nodes, 1 + random() % 30, random);
  lists.weight = random_numbers(nodes, 1 + random() % 9, random);
  return lists;
}

/// Neither answer may claim more than the other shows to be possible: the second problem costs `times` as much.
void agree(const Sequence& a, const Sequence& b, std::int64_t times = 1) {
  RC_ASSERT(a.lower_bound * times <= b.cost);
  RC_ASSERT(b.lower_bound <= a.cost * times);
}

template <class Check>
void for_random_lists(Check check) {
  CHECK(rc::check([&] {
    Random random{*rc::gen::arbitrary<std::uint64_t>()};
    check(random_lists(random), random);
  }));
}

}  // namespace

TEST_SUITE("sequencing/sequence relations") {
  TEST_CASE("a further prerequisite never lowers the least cost") {
    for_random_lists([](Lists lists, Random& random) {
      const Sequence before = lists.sequence();
      const auto nodes = static_cast<Node>(lists.minutes.size());
      const Node first = static_cast<Node>(random() % (nodes - 1));
      // Along the order that was found: no cycle, and that order still stands.
      lists.edges.push_back({before.order[first], before.order[first + 1 + random() % (nodes - first - 1)]});
      const Sequence after = lists.sequence();
      RC_ASSERT(before.lower_bound <= after.cost);
      RC_ASSERT(after.lower_bound <= before.cost);
    });
  }

  TEST_CASE("all efforts times five: the same blocks, and the least cost times five; weights likewise") {
    for_random_lists([](Lists lists, Random& random) {
      const Sequence before = lists.sequence();
      for (std::int64_t& number : random() % 2 == 0 ? lists.minutes : lists.weight) number *= 5;
      const Sequence after = lists.sequence();
      agree(before, after, 5);
      RC_ASSERT(before.blocks.size() == after.blocks.size());
      if (before.proven() && after.proven()) RC_ASSERT(before.cost * 5 == after.cost);
    });
  }

  TEST_CASE("a step split into two in a row with the weight on the second: the least cost stays") {
    for_random_lists([](Lists lists, Random& random) {
      const Sequence before = lists.sequence();
      const auto part = static_cast<Node>(lists.minutes.size());
      const Node split = static_cast<Node>(random() % part);
      for (Edge& edge : lists.edges) {
        if (edge.dependent == split) edge.dependent = part;
      }
      lists.edges.push_back({part, split});
      lists.minutes.push_back(lists.minutes[split] / 3);
      lists.minutes[split] -= lists.minutes[part];
      lists.weight.push_back(0);
      agree(before, lists.sequence());
    });
  }

  TEST_CASE("read backwards, efforts and weights exchanged: the least cost stays") {
    for_random_lists([](Lists lists, Random&) {
      const Sequence before = lists.sequence();
      for (Edge& edge : lists.edges) std::swap(edge.prerequisite, edge.dependent);
      std::swap(lists.minutes, lists.weight);
      agree(before, lists.sequence());
    });
  }

  TEST_CASE("little work and much work never contradict each other") {
    for_random_lists([](const Lists& lists, Random&) {
      const PrerequisiteGraph graph = acyclic(lists.minutes.size(), lists.edges);
      const Sequence quick = best_sequence(graph, lists.minutes, lists.weight, kQuick);
      const Sequence thorough = best_sequence(graph, lists.minutes, lists.weight, kThorough);
      agree(quick, thorough);
    });
  }
}
