// SPDX-License-Identifier: MIT
#include "cairn/planning/order.hpp"

#include "random_plans.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <numeric>

using namespace cairn;
using namespace cairn::testing;

namespace {

Selection selection_of(const Catalog& catalog, const std::vector<std::string>& targets, Level level = Level::Must,
                       const std::vector<std::string>& focus = {}) {
  Goal goal;
  for (const std::string& id : targets) goal.targets.push_back(item(catalog, id));
  goal.level = level;
  goal.focus = focus;
  return select(catalog, goal, knowledge_of(catalog, Record{}));
}

std::string ordered(const Catalog& catalog, const std::vector<std::string>& targets, Level level = Level::Must,
                    const std::vector<std::string>& focus = {}) {
  const Selection selection = selection_of(catalog, targets, level, focus);
  std::string text;
  for (const std::uint32_t position : study_order(selection).steps)
    text += (text.empty() ? "" : " ") + catalog.steps[selection.steps[position].step].id;
  return text;
}

/// What has to be studied before a node is reached.
std::set<Node> needed_by(const Selection& selection, Node node) {
  std::set<Node> needed;
  std::vector<Node> stack{node};
  for (std::size_t i = 0; i < stack.size(); ++i) {
    for (const Edge& edge : selection.edges) {
      if (edge.dependent == stack[i] && needed.insert(edge.prerequisite).second) stack.push_back(edge.prerequisite);
    }
  }
  return needed;
}

/// Sum over skills and required steps of weight times the minutes of study after which it is held.
std::int64_t weighted_finish(const Selection& selection, const std::vector<std::uint32_t>& order) {
  std::vector<std::int64_t> finish(selection.nodes);
  std::int64_t now = 0;
  for (const std::uint32_t position : order) finish[position] = now += selection.steps[position].remaining.count();
  std::int64_t sum = 0;
  for (const SelectedSkill& skill : selection.skills) {
    if (!skill.node) continue;
    std::int64_t held = 0;
    for (const Node node : needed_by(selection, *skill.node)) held = std::max(held, finish[node]);
    sum += skill.weight * held;
  }
  for (std::uint32_t i = 0; i < selection.steps.size(); ++i) sum += selection.target_weight[i] * finish[i];
  return sum;
}

/// Prerequisites of each step among steps, over joints.
std::vector<std::set<Node>> steps_before(const Selection& selection) {
  std::vector<std::set<Node>> before;
  for (Node step = 0; step < selection.steps.size(); ++step) before.push_back(needed_by(selection, step));
  return before;
}

bool keeps_prerequisites(const Selection& selection, const std::vector<std::uint32_t>& order, const std::vector<std::set<Node>>& before) {
  std::set<Node> placed;
  for (const std::uint32_t position : order) {
    for (const Node node : before[position]) {
      if (node < selection.steps.size() && !placed.contains(node)) return false;
    }
    placed.insert(position);
  }
  return true;
}

}  // namespace

TEST_SUITE("planning/order") {
  TEST_CASE("prerequisites come before dependents") {
    const Catalog catalog = catalog_of({step("c", 60, {"b"}), step("b", 60, {"a"}), step("a", 60)});
    CHECK(ordered(catalog, {"c"}) == "a b c");
  }

  TEST_CASE("must before should before could, also against catalog order and weight") {
    const Catalog catalog = catalog_of({step("a", 30), step("b", 30), step("c", 30),
                                        role("r", {Need({"a"}, Level::Could).important(9), Need({"b"}, Level::Should).important(9), "c"})});
    CHECK(ordered(catalog, {"r"}, Level::Could) == "c b a");
  }

  TEST_CASE("of two required skills the shorter comes first, of equal ones the heavier, then the earlier") {
    const Catalog catalog = catalog_of({step("a", 90), step("b", 60), step("c", 60), step("d", 60), skill("sa", {"a"}), skill("sb", {"b"}),
                                        skill("sc", {"c"}), skill("sd", {"d"}), role("r", {"sa", "sb", "sc", Need("sd").important(2)})});
    CHECK(ordered(catalog, {"r"}) == "d b c a");
  }

  TEST_CASE("a long skill of more weight a minute comes before a short one") {
    const Catalog catalog = catalog_of({step("a", 60), step("b", 120), role("r", {"a", Need("b").important(3)})});
    CHECK(ordered(catalog, {"r"}) == "b a");
  }

  TEST_CASE("focus brings a skill forward with all it needs") {
    const Catalog catalog =
        catalog_of({step("a", 30), step("p", 200), step("b", 200, {"p"}), skill("sa", {"a"}), skill("sb", {"b"}), role("r", {"sa", "sb"})});
    CHECK(ordered(catalog, {"r"}) == "a p b");
    CHECK(ordered(catalog, {"r"}, Level::Must, {"sb"}) == "a p b");
    const Catalog longer =
        catalog_of({step("a", 90), step("p", 200), step("b", 200, {"p"}), skill("sa", {"a"}), skill("sb", {"b"}), role("r", {"sa", "sb"})});
    CHECK(ordered(longer, {"r"}) == "a p b");
    CHECK(ordered(longer, {"r"}, Level::Must, {"sb"}) == "p b a");
  }

  //  x1 x2 (skill x), y1 y2 (skill y) in mixed catalog order, all needed by z
  TEST_CASE("a skill's steps stay together") {
    const Catalog catalog = catalog_of({step("x1", 60), step("y1", 60), step("x2", 60), step("y2", 60), step("z", 60, {"x", "y"}),
                                        skill("x", {"x1", "x2"}), skill("y", {"y1", "y2"}), skill("s", {"z"})});
    CHECK(ordered(catalog, {"s"}) == "x1 x2 y1 y2 z");
  }

  TEST_CASE("what the last steps of a skill need comes before its first") {
    const Catalog catalog =
        catalog_of({step("a1", 60), step("a2", 60, {"a1"}), step("a3", 60, {"x"}), step("x", 60), skill("a", {"a1", "a2", "a3"})});
    CHECK(ordered(catalog, {"a"}) == "x a1 a2 a3");
  }

  TEST_CASE("inside a long way the shorter skills are held first") {
    const Catalog catalog = catalog_of({step("l", 300), step("s", 60), step("end", 60, {"long", "short"}), skill("long", {"l"}),
                                        skill("short", {"s"}), skill("goal", {"end"})});
    CHECK(ordered(catalog, {"goal"}) == "s l end");
  }

  TEST_CASE("independent required steps: no order has a smaller weighted mean (Smith 1956)") {
    CHECK(rc::check([] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      std::vector<Line> lines;
      std::vector<Need> needs;
      for (int i = 0; i < 6; ++i) {
        lines.push_back(step("s" + std::to_string(i), 5 * (5 + random.below(60))));
        needs.push_back(Need("s" + std::to_string(i)).important(1 + random.below(9)));
      }
      lines.push_back(role("r", needs));
      const Catalog catalog = catalog_of(lines);
      const Selection selection = selection_of(catalog, {"r"});
      const std::int64_t found = weighted_finish(selection, study_order(selection).steps);
      std::vector<std::uint32_t> order(6);
      std::iota(order.begin(), order.end(), 0U);
      do {
        RC_ASSERT(weighted_finish(selection, order) >= found);
      } while (std::next_permutation(order.begin(), order.end()));
    }));
  }

  TEST_CASE("with prerequisites: no order has a smaller weighted mean, and the order says that this is proven") {
    CHECK(rc::check([] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(4);
      const Selection selection = selection_of(catalog, {"r1"});
      RC_PRE(selection.steps.size() <= 7);
      const auto before = steps_before(selection);
      const StudyOrder found = study_order(selection);
      RC_ASSERT(weighted_finish(selection, found.steps) == found.cost);
      RC_ASSERT(found.proven());
      std::vector<std::uint32_t> order(selection.steps.size());
      std::iota(order.begin(), order.end(), 0U);
      do {
        if (keeps_prerequisites(selection, order, before)) RC_ASSERT(weighted_finish(selection, order) >= found.cost);
      } while (std::next_permutation(order.begin(), order.end()));
    }));
  }

  TEST_CASE("the groups follow one another, hold every step and say what they are worth") {
    const Catalog catalog = catalog_of({step("a", 60), step("b", 60, {"a"}), step("c", 30), skill("sb", {"b"}), skill("sc", {"c"}),
                                        role("r", {"sb", Need("sc").important(2)})});
    const Selection selection = selection_of(catalog, {"r"});
    const StudyOrder order = study_order(selection);
    REQUIRE(order.blocks.size() == 2);
    CHECK(order.blocks[0].first == 0);
    CHECK(order.blocks[0].count == 1);
    CHECK(order.blocks[0].weight == 200);
    CHECK(order.blocks[0].minutes == Minutes{30});
    CHECK(order.blocks[0].skills == std::vector<std::uint32_t>{1});
    CHECK(order.blocks[1].first == 1);
    CHECK(order.blocks[1].count == 2);
    CHECK(order.cost == 200 * 30 + 100 * 150);
    CHECK(order.proven());
  }

  TEST_CASE("every step once, prerequisites first, levels in order, the same each time") {
    CHECK(rc::check([] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(1 + random.below(25));
      const Selection selection = selection_of(catalog, {"r1", "r2"}, Level::Could);
      const auto order = study_order(selection).steps;
      auto sorted = order;
      std::sort(sorted.begin(), sorted.end());
      std::vector<std::uint32_t> all(selection.steps.size());
      std::iota(all.begin(), all.end(), 0U);
      RC_ASSERT(sorted == all);
      RC_ASSERT(keeps_prerequisites(selection, order, steps_before(selection)));
      RC_ASSERT(
          std::is_sorted(order.begin(), order.end(), [&](auto a, auto b) { return selection.steps[a].level < selection.steps[b].level; }));
      RC_ASSERT(order == study_order(selection).steps);
    }));
  }

  //  eleven rows of a hundred skills, all worth the same an hour
  TEST_CASE("where every order is as good as any other the catalog's stays") {
    std::vector<Line> lines;
    std::vector<Need> needs;
    for (int i = 0; i < 1100; ++i) {
      const std::string n = std::to_string(i);
      std::vector<Need> before;
      if (i % 100 > 0) before.emplace_back("skill" + std::to_string(i - 1));
      lines.push_back(step("s" + n, 30, before));
      lines.push_back(skill("skill" + n, {"s" + n}));
      needs.emplace_back("skill" + n);
    }
    lines.push_back(role("r", needs));
    const Catalog catalog = catalog_of(lines);
    const auto order = study_order(selection_of(catalog, {"r"})).steps;
    REQUIRE(order.size() == 1100);
    CHECK(std::is_sorted(order.begin(), order.end()));
  }

  TEST_CASE("weights that 64 bits could not hold are halved until they fit, and then nothing is proven") {
    const Catalog catalog = catalog_of({step("long", 60), step("short", 60), step("light", 60), role("r", {"long", "short", "light"})});
    Selection selection = selection_of(catalog, {"r"});
    CHECK_FALSE(study_order(selection).rounded);
    selection.steps[0].remaining = Minutes{2'000'000'000'000};
    selection.steps[1].remaining = selection.steps[2].remaining = Minutes{1'000'000'000'000};
    selection.target_weight = {1'000'000'000, 1'000'000'000, 100};
    const StudyOrder order = study_order(selection);
    CHECK(order.rounded);
    CHECK_FALSE(order.proven());
    CHECK(order.steps == std::vector<std::uint32_t>{1, 0, 2});
    CHECK(order.cost >= order.lower_bound);
    CHECK(order.lower_bound > 0);
  }

  TEST_CASE("a chain of 200,000 steps needs no deep stack") {
    std::vector<Line> lines;
    for (int i = 0; i < 200'000; ++i)
      lines.push_back(step("s" + std::to_string(i), 30, i > 0 ? std::vector<Need>{"s" + std::to_string(i - 1)} : std::vector<Need>{}));
    const Catalog catalog = catalog_of(lines);
    const auto order = study_order(selection_of(catalog, {"s199999"})).steps;
    CHECK(order.size() == 200'000);
    CHECK(std::is_sorted(order.begin(), order.end()));
  }
}
