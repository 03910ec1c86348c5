// SPDX-License-Identifier: MIT
#include "cairn/planning/selection.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <set>

using namespace cairn;
using namespace cairn::testing;

namespace {

/// What the learner brings, by step id.
struct Brings {
  std::vector<std::string> done, known, skipped, rusty;
  std::vector<std::pair<std::string, int>> studied;
};

Record record_of(const Brings& brings) {
  Record record;
  for (const std::string& id : brings.done) record.steps[id].state = StepState::Done;
  for (const std::string& id : brings.known) record.steps[id].state = StepState::Known;
  for (const std::string& id : brings.skipped) record.steps[id].state = StepState::Skipped;
  for (const std::string& id : brings.rusty) record.steps[id].rusty = true;
  for (const auto& [id, minutes] : brings.studied) record.steps[id].studied = Minutes{minutes};
  return record;
}

Goal goal(const Catalog& catalog, std::vector<std::string> targets, Level level = Level::Must) {
  Goal result;
  for (const std::string& id : targets) result.targets.push_back(item(catalog, id));
  result.level = level;
  return result;
}

Selection choose(const Catalog& catalog, const Goal& wanted, const Brings& brings = {}) {
  return select(catalog, wanted, knowledge_of(catalog, record_of(brings)));
}

using Ids = std::vector<std::string>;

Ids ids(const Catalog& catalog, const std::vector<std::uint32_t>& steps) {
  Ids result;
  for (const std::uint32_t step : steps) result.push_back(catalog.steps[step].id);
  return result;
}

/// The remaining steps, in catalog order.
Ids steps(const Catalog& catalog, const Selection& selection) {
  Ids result;
  for (const SelectedStep& step : selection.steps) result.push_back(catalog.steps[step.step].id);
  return result;
}

const SelectedStep& find(const Catalog& catalog, const Selection& selection, const std::string& id) {
  for (const SelectedStep& step : selection.steps) {
    if (catalog.steps[step.step].id == id) return step;
  }
  throw std::invalid_argument(id + " is not selected");
}

/// "a<b" for each pair of steps of which one leads to the other, over any number of joints but no third step.
std::set<std::string> before(const Catalog& catalog, const Selection& selection) {
  std::set<std::string> pairs;
  const auto name = [&](Node node) { return catalog.steps[selection.steps[node].step].id; };
  for (Node from = 0; from < selection.steps.size(); ++from) {
    std::vector<Node> stack{from};
    for (std::size_t i = 0; i < stack.size(); ++i) {
      for (const Edge& edge : selection.edges) {
        if (edge.prerequisite != stack[i]) continue;
        if (edge.dependent < selection.steps.size()) {
          pairs.insert(name(from) + "<" + name(edge.dependent));
        } else {
          stack.push_back(edge.dependent);
        }
      }
    }
  }
  return pairs;
}

using Pairs = std::set<std::string>;

}  // namespace

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

  TEST_CASE("optional steps that are left out are missing and counted; must steps stay") {
    Goal wanted = goal(catalog, {"r"}, Level::Could);
    wanted.leave_out = {"a", "c"};
    const Selection selection = choose(catalog, wanted);
    CHECK(steps(catalog, selection) == Ids{"a", "b"});
    CHECK(selection.left_out_steps == 1);
    CHECK(selection.left_out_effort == Minutes{90});
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

TEST_SUITE("planning/selection alternatives") {
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
