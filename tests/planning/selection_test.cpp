// SPDX-License-Identifier: MIT
#include "selections.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

TEST_SUITE("planning/selection") {
  //   a -> b -> d     e
  //        c -> d
  const Catalog diamond = catalog_of({step("a", 60), step("b", 60, {"a"}), step("c", 60), step("d", 60, {"b", "c"}), step("e", 60)});

  TEST_CASE("a plan holds its target and all that it needs, and nothing else") {
    const Selection selection = choose(diamond, goal(diamond, {"d"}));
    CHECK(steps(diamond, selection) == Ids{"a", "b", "c", "d"});
    CHECK(before(diamond, selection) == Pairs{"a<b", "b<d", "c<d"});
    CHECK(selection.effort == Minutes{240});
  }

  TEST_CASE("what only a finished step needed leaves the plan with it") {
    for (const Brings& brings : {Brings{.done = {"b"}, .known = {}, .skipped = {}, .rusty = {}, .studied = {}},
                                 Brings{.done = {}, .known = {"b"}, .skipped = {}, .rusty = {}, .studied = {}},
                                 Brings{.done = {}, .known = {}, .skipped = {"b"}, .rusty = {}, .studied = {}}}) {
      const Selection selection = choose(diamond, goal(diamond, {"d"}), brings);
      CHECK(steps(diamond, selection) == Ids{"c", "d"});
      CHECK(before(diamond, selection) == Pairs{"c<d"});
    }
  }

  TEST_CASE("done and known steps of the whole closure are counted, also behind each other; skipped ones apart") {
    Brings brings;
    brings.done = {"b", "e"};
    brings.known = {"a"};
    brings.skipped = {"c"};
    const Selection selection = choose(diamond, goal(diamond, {"d"}), brings);
    CHECK(ids(diamond, selection.finished) == Ids{"a", "b"});
    CHECK(ids(diamond, selection.skipped) == Ids{"c"});
  }

  TEST_CASE("a target that is reached leaves nothing") {
    CHECK(choose(diamond, goal(diamond, {"d"}), {{"d"}, {}, {}, {}, {}}).steps.empty());
  }

  TEST_CASE("a step needs what its skill needs; a requirement on a skill is one on all its steps") {
    const Catalog catalog = catalog_of(
        {step("a1", 60), step("a2", 60), skill("a", {"a1", "a2"}), step("b1", 60), step("b2", 60), skill("b", {"b1", "b2"}, {"a"})});
    const Selection selection = choose(catalog, goal(catalog, {"b1"}));
    CHECK(steps(catalog, selection) == Ids{"a1", "a2", "b1"});
    CHECK(before(catalog, selection) == Pairs{"a1<b1", "a2<b1"});
  }

  TEST_CASE("skills of many steps stay apart by joints, not by all pairs") {
    std::vector<Line> lines;
    std::vector<std::string> first, second;
    for (int i = 0; i < 50; ++i) {
      first.push_back("a" + std::to_string(i));
      second.push_back("b" + std::to_string(i));
      lines.push_back(step(first.back(), 60));
      lines.push_back(step(second.back(), 60));
    }
    lines.push_back(skill("a", first));
    lines.push_back(skill("b", second, {"a"}));
    const Catalog catalog = catalog_of(lines);
    const Selection selection = choose(catalog, goal(catalog, {"b"}));
    CHECK(selection.steps.size() == 100);
    CHECK(selection.edges.size() == 151);
    CHECK(before(catalog, selection).size() == 2500);
  }

  TEST_CASE("a skill without steps is what it requires") {
    const Catalog catalog =
        catalog_of({step("a", 60), step("b", 60, {"both"}), step("c", 60), skill("one", {"a"}), skill("both", {}, {"one", "c"})});
    const Selection selection = choose(catalog, goal(catalog, {"b"}));
    CHECK(steps(catalog, selection) == Ids{"a", "b", "c"});
    CHECK(before(catalog, selection) == Pairs{"a<b", "c<b"});
    CHECK(selection.groups[1] == std::vector<RequirementGroup>{{{{"a"}}}, {{{"c"}}}});
    CHECK(choose(catalog, goal(catalog, {"both"})).effort == Minutes{120});
    CHECK(choose(catalog, goal(catalog, {"both"}), {{"a", "c"}, {}, {}, {}, {}}).steps.empty());
  }
}

TEST_SUITE("planning/selection levels") {
  const Catalog catalog =
      catalog_of({step("a", 60), step("b", 60, {"a"}), step("c", 90), skill("s", {"a"}), skill("t", {"b"}), skill("u", {"c"}),
                  step("x", 30), role("r", {Need("s").important(3), should("t"), could("u")}),
                  role("q", {Need("t").important(2), could("x")}), role("both", {Need("r").important(2), should("q")})});

  TEST_CASE("weaker levels are left out and counted") {
    const Selection must = choose(catalog, goal(catalog, {"r"}));
    CHECK(steps(catalog, must) == Ids{"a"});
    CHECK(must.left_out_steps == 2);
    CHECK(must.left_out_effort == Minutes{150});
    const Selection all = choose(catalog, goal(catalog, {"r"}, Level::Could));
    CHECK(steps(catalog, all) == Ids{"a", "b", "c"});
    CHECK(all.left_out_steps == 0);
    CHECK(find(catalog, all, "b").level == Level::Should);
    CHECK(find(catalog, all, "c").level == Level::Could);
  }

  TEST_CASE("a step's level is the strongest by which a target reaches it") {
    const Selection two = choose(catalog, goal(catalog, {"r", "q"}, Level::Should));
    CHECK(find(catalog, two, "b").level == Level::Must);
    CHECK(two.left_out_steps == 2);
  }

  TEST_CASE("with several targets the importance is the sum") {
    const Selection two = choose(catalog, goal(catalog, {"r", "q"}, Level::Could));
    REQUIRE(two.skills.size() == 3);
    CHECK(two.skills[0].weight == 300);
    CHECK(two.skills[1].weight == 300);
    CHECK(two.skills[2].weight == 100);
    CHECK(two.target_weight == std::vector<int>{0, 0, 0, 100});
  }

  TEST_CASE("a skill that no target requires weighs 1") {
    const Selection selection = choose(catalog, goal(catalog, {"t"}));
    REQUIRE(selection.skills.size() == 2);
    CHECK(selection.skills[0].weight == 1);
    CHECK(selection.skills[1].weight == 100);
  }

  TEST_CASE("a role inside a role: the weaker level, the product of the importances") {
    const Selection selection = choose(catalog, goal(catalog, {"both"}, Level::Should));
    CHECK(find(catalog, selection, "a").level == Level::Must);
    CHECK(find(catalog, selection, "b").level == Level::Should);
    CHECK(selection.skills[0].weight == 600);
    CHECK(selection.skills[1].weight == 400);
  }

  TEST_CASE("importances multiply up to a million, however deep roles lie in one another and however often a skill is wanted") {
    std::vector<Line> lines{step("a", 60), step("b", 60), skill("s", {"a"}), role("r0", {Need("s").important(9), Need("b").important(9)})};
    for (int i = 1; i <= 30; ++i)
      lines.push_back(role("r" + std::to_string(i), {Need("r" + std::to_string(i - 1)).important(9), Need("s").important(9)}));
    const Catalog deep = catalog_of(lines);
    Goal wanted = goal(deep, {"r5"});
    CHECK(choose(deep, wanted).target_weight[1] == 100 * 531'441);
    wanted = goal(deep, {"r30"});
    CHECK(choose(deep, wanted).target_weight[1] == 100'000'000);
    CHECK(choose(deep, wanted).skills[0].weight == 100'000'000);
    wanted.focus = {"s"};
    CHECK(choose(deep, wanted).skills[0].weight == 1'000'000'000);
    wanted.focus = {"s", "s"};
    CHECK(choose(deep, wanted).skills[0].weight == 1'000'000'000);
  }

  TEST_CASE("a choice is told where it is planned, also that of a role inside a role") {
    const Catalog nested = catalog_of({step("a", 240), step("b", 180), step("c", 120), role("inner", {any({"a", "b"})}),
                                       role("outer", {"c", could("inner"), Need({"a", "b"}, Level::Should)})});
    const auto told = [&](const std::string& target, Level level) {
      return choose(nested, goal(nested, {target}, level)).alternatives.size();
    };
    CHECK(told("inner", Level::Must) == 1);
    CHECK(told("outer", Level::Must) == 0);
    CHECK(told("outer", Level::Should) == 1);
    CHECK(told("outer", Level::Could) == 2);
  }

  TEST_CASE("focus raises a skill above its importance") {
    Goal focused = goal(catalog, {"t"});
    focused.focus = {"s"};
    CHECK(choose(catalog, focused).skills[0].weight == 1000);
  }

  TEST_CASE("a domain adds to the targets") {
    const Catalog fintech = catalog_of({step("a", 60), step("b", 60), role("r", {"a"}), domain("d", {"b"})});
    Goal wanted = goal(fintech, {"r"});
    wanted.domains = {item(fintech, "d")};
    CHECK(steps(fintech, choose(fintech, wanted)) == Ids{"a", "b"});
  }

  TEST_CASE("optional steps that are left out are missing and no matter of the level; must steps stay") {
    Goal wanted = goal(catalog, {"r"}, Level::Could);
    wanted.leave_out = {"a", "c"};
    const Selection selection = choose(catalog, wanted);
    CHECK(steps(catalog, selection) == Ids{"a", "b"});
    CHECK(selection.left_out_steps == 0);
  }
}

TEST_SUITE("planning/selection efforts") {
  Minutes remaining(const Brings& brings, int effort = 600) {
    const Catalog catalog = catalog_of({step("a", effort)});
    return choose(catalog, goal(catalog, {"a"}), brings).steps.at(0).remaining;
  }

  TEST_CASE("what was studied lowers the effort, down to 25 minutes") {
    CHECK(remaining({}) == Minutes{600});
    CHECK(remaining({{}, {}, {}, {}, {{"a", 100}}}) == Minutes{500});
    CHECK(remaining({{}, {}, {}, {}, {{"a", 575}}}) == Minutes{25});
    CHECK(remaining({{}, {}, {}, {}, {{"a", 576}}}) == Minutes{25});
    CHECK(remaining({{}, {}, {}, {}, {{"a", 5000}}}) == Minutes{25});
  }

  TEST_CASE("a step shorter than 25 minutes stays as short as it is") {
    CHECK(remaining({{}, {}, {}, {}, {{"a", 5}}}, 15) == Minutes{15});
  }

  TEST_CASE("a rusty step takes a quarter, up to five minutes") {
    CHECK(remaining({{}, {}, {}, {"a"}, {}}) == Minutes{150});
    CHECK(remaining({{}, {}, {}, {"a"}, {}}, 610) == Minutes{155});
    CHECK(remaining({{}, {}, {}, {"a"}, {}}, 420) == Minutes{105});
  }

  TEST_CASE("the estimate is the mean of three points, up to five minutes") {
    Catalog catalog = catalog_of({step("a", 60)});
    catalog.steps[0].hours = {Minutes{300}, Minutes{480}, Minutes{840}};
    CHECK(choose(catalog, goal(catalog, {"a"})).steps[0].estimate == Minutes{510});
    catalog.steps[0].hours = {Minutes{300}, Minutes{480}, Minutes{841}};
    CHECK(choose(catalog, goal(catalog, {"a"})).steps[0].estimate == Minutes{515});
  }

  TEST_CASE("events written under an earlier name count for the step") {
    Catalog catalog = catalog_of({step("new", 600)});
    catalog.steps[0].renamed_from = {"old"};
    catalog.index();
    Record record;
    record.steps["old"].studied = Minutes{100};
    record.steps["new"].studied = Minutes{50};
    record.steps["gone"].state = StepState::Done;
    const Knowledge both = knowledge_of(catalog, record);
    CHECK(both.steps[0].studied == Minutes{150});
    record.steps["old"].state = StepState::Done;
    record.steps["new"].state = StepState::Skipped;
    CHECK(knowledge_of(catalog, record).steps[0].state == StepState::Done);
  }
}
