// SPDX-License-Identifier: MIT
#include "selections.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>

using namespace cairn;
using namespace cairn::testing;

TEST_SUITE("planning/alternatives") {
  std::string chosen(const Catalog& catalog, const Goal& wanted, const Brings& brings = {}) {
    std::string text;
    for (const ChosenAlternative& alternative : choose(catalog, wanted, brings).alternatives) text += alternative.chosen + " ";
    return text;
  }

  const Catalog two = catalog_of({step("base", 300), step("torch", 100, {"base"}), step("flow", 350),
                                  step("end", 60, {any({"torch", "flow"})}), step("more", 60, {"base"})});

  TEST_CASE("the member that adds less is taken, with all it needs") {
    CHECK(chosen(two, goal(two, {"end"})) == "flow ");
    CHECK(chosen(two, goal(two, {"end", "more"})) == "torch ");
  }

  TEST_CASE("what is finished or studied counts") {
    CHECK(chosen(two, goal(two, {"end"}), {{"base"}, {}, {}, {}, {}}) == "torch ");
    CHECK(chosen(two, goal(two, {"end"}), {{}, {}, {}, {}, {{"base", 200}}}) == "torch ");
  }

  TEST_CASE("a satisfied member wins over a preferred one, that over a cheap one") {
    Goal wanted = goal(two, {"end"});
    wanted.prefer = {"torch"};
    CHECK(chosen(two, wanted) == "torch ");
    CHECK(chosen(two, wanted, {{"flow"}, {}, {}, {}, {}}) == "flow ");
    CHECK(chosen(two, wanted, {{}, {}, {"flow"}, {}, {}}) == "flow ");
  }

  TEST_CASE("equal members: the one named first") {
    const Catalog catalog = catalog_of({step("a", 60), step("b", 60), step("end", 60, {any({"b", "a"})})});
    CHECK(chosen(catalog, goal(catalog, {"end"})) == "b ");
  }

  TEST_CASE("all members stand in the plan's groups") {
    const Selection selection = choose(two, goal(two, {"end"}));
    REQUIRE(selection.steps.size() == 2);
    CHECK(selection.groups[1] == std::vector<RequirementGroup>{{{{"torch"}, {"flow"}}}});
    CHECK(before(two, selection) == Pairs{"flow<end"});
  }

  //   x: any a b     y: any b c     a=60 b=100 c=60: b serves both
  TEST_CASE("one member that serves two requirements beats the cheapest for each") {
    const Catalog catalog =
        catalog_of({step("a", 60), step("b", 100), step("c", 60), step("x", 60, {any({"a", "b"})}), step("y", 60, {any({"c", "b"})})});
    CHECK(chosen(catalog, goal(catalog, {"x", "y"})) == "b b ");
  }

  TEST_CASE("an `any` in a skill and in a role") {
    const Catalog catalog = catalog_of({step("a", 90), step("b", 60), step("s1", 60), skill("s", {"s1"}, {any({"a", "b"})}),
                                        skill("sa", {"a"}), role("r", {"s", any({"sa", "b"})})});
    const Selection selection = choose(catalog, goal(catalog, {"r"}));
    CHECK(steps(catalog, selection) == Ids{"b", "s1"});
    CHECK(selection.alternatives.size() == 2);
    CHECK(selection.target_weight[0] == 100);
  }

  TEST_CASE("what is optional never changes what is required") {
    const Catalog catalog =
        catalog_of({step("a", 60), step("b", 90), step("x", 60, {any({"a", "b"})}), step("y", 60, {"b"}), role("r", {"x", should("y")})});
    CHECK(steps(catalog, choose(catalog, goal(catalog, {"r"}))) == Ids{"a", "x"});
    CHECK(steps(catalog, choose(catalog, goal(catalog, {"r"}, Level::Should))) == Ids{"a", "b", "x", "y"});
  }

  /// The least effort over all ways to choose, by trying them all.
  Minutes least_effort(const Catalog& catalog, const Goal& wanted) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> groups;
    for (std::uint32_t s = 0; s < catalog.steps.size(); ++s) {
      for (std::uint32_t r = 0; r < catalog.steps[s].requirements.size(); ++r) {
        if (catalog.steps[s].requirements[r].members.size() > 1) groups.emplace_back(s, r);
      }
    }
    Minutes best = Minutes::max();
    std::vector<std::size_t> choice(groups.size());
    for (;;) {
      Catalog fixed = catalog;
      for (std::size_t g = 0; g < groups.size(); ++g) {
        auto& members = fixed.steps[groups[g].first].requirements[groups[g].second].members;
        members = {members[choice[g]]};
      }
      best = std::min(best, choose(fixed, wanted).effort);
      std::size_t g = 0;
      while (g < groups.size() && ++choice[g] == catalog.steps[groups[g].first].requirements[groups[g].second].members.size())
        choice[g++] = 0;
      if (g == groups.size()) return best;
    }
  }

  TEST_CASE("small catalogs: no other choice costs less") {
    CHECK(rc::check([] {
      std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
      const int count = *rc::gen::inRange(2, 10);
      std::vector<Line> lines;
      int groups = 0;
      for (int i = 0; i < count; ++i) {
        std::vector<Need> needs;
        const auto earlier = [&] { return "s" + std::to_string(random() % static_cast<unsigned>(i)); };
        if (i > 1 && random() % 3 == 0) needs.emplace_back(earlier());
        while (i > 1 && groups < 6 && random() % 2 == 0) {
          std::set<std::string> members{earlier(), earlier(), earlier()};
          if (members.size() > 1) needs.push_back(any({members.begin(), members.end()}));
          groups += members.size() > 1 ? 1 : 0;
        }
        lines.push_back(step("s" + std::to_string(i), 30 + static_cast<int>(random() % 40) * 5, needs));
      }
      const Catalog catalog = catalog_of(lines);
      const Goal wanted = goal(catalog, {"s" + std::to_string(count - 1), "s" + std::to_string(count / 2)});
      RC_ASSERT(choose(catalog, wanted).effort == least_effort(catalog, wanted));
    }));
  }

  TEST_CASE("many alternatives end in time") {
    std::vector<Line> lines;
    std::vector<Need> all;
    for (int i = 0; i < 200; ++i) {
      const std::string n = std::to_string(i);
      lines.push_back(step("a" + n, 60));
      lines.push_back(step("b" + n, 65));
      all.push_back(any({"a" + n, "b" + n}));
    }
    lines.push_back(step("end", 60, all));
    const Catalog catalog = catalog_of(lines);
    CHECK(choose(catalog, goal(catalog, {"end"})).effort == Minutes{60 * 201});
  }
}
