// SPDX-License-Identifier: MIT
#include "cairn/planning/catalog_update.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

using Ids = std::vector<std::string>;

//   a ─ b  build s; c after s; d alone; r needs c and d
Catalog before() {
  return catalog_of(
      {step("a", 60), step("b", 60, {"a"}), step("c", 60, {"s"}), step("d", 60), skill("s", {"a", "b"}), role("r", {"c", "d"})});
}

Step& step_of(Catalog& catalog, const std::string& id) {
  return catalog.steps[item(catalog, id).index];
}

/// b is b2 now, c takes longer, needs d and no s, d is retired, e is new, a is gone.
Catalog after() {
  Catalog catalog =
      catalog_of({step("b2", 60), step("c", 90, {"e"}), step("d", 60), step("e", 30), skill("s", {"b2"}), role("r", {"c", "s"})});
  step_of(catalog, "b2").renamed_from = {"b"};
  step_of(catalog, "d").retired = {"out of date", "낡았어요"};
  catalog.index();
  return catalog;
}

template <class Change>
Ids ids_of(const std::vector<Change>& changes) {
  Ids ids;
  for (const Change& change : changes) ids.push_back(change.entry.id);
  return ids;
}

Record record_with(const std::vector<std::pair<std::string, StepState>>& steps) {
  Record record;
  for (const auto& [id, state] : steps) record.steps[id].state = state;
  return record;
}

}  // namespace

TEST_SUITE("planning/catalog_update") {
  TEST_CASE("a catalog does not differ from itself") {
    const CatalogUpdate update = make_update(before(), before(), {}, std::nullopt);
    CHECK(update.diff.empty());
    CHECK(update.roles.empty());
    CHECK_FALSE(update.effects.has_value());
  }

  TEST_CASE("each change is told once, by the present name") {
    const CatalogDiff diff = diff_catalogs(before(), after());
    CHECK(ids_of(diff.renamed) == Ids{"b2"});
    CHECK(diff.renamed[0].from == "b");
    CHECK(ids_of(diff.retired) == Ids{"d"});
    REQUIRE(diff.added.size() == 1);
    CHECK(diff.added[0].id == "e");
    REQUIRE(diff.removed.size() == 1);
    CHECK(diff.removed[0].id == "a");
    CHECK(ids_of(diff.efforts) == Ids{"c"});
    CHECK(diff.efforts[0].after == Minutes{90});
    CHECK(ids_of(diff.requirements) == Ids{"b2", "c", "r"});
    CHECK(diff.requirements[1].gained == Ids{"e"});
    CHECK(diff.requirements[1].lost == Ids{"s"});
  }

  TEST_CASE("a step that builds another skill under a new name of the old skill has not moved") {
    Catalog renamed = catalog_of(
        {step("a", 60), step("b", 60, {"a"}), step("c", 60, {"t"}), step("d", 60), skill("t", {"a", "b"}), role("r", {"c", "d"})});
    renamed.skills[0].renamed_from = {"s"};
    renamed.index();
    const CatalogDiff diff = diff_catalogs(before(), renamed);
    CHECK(ids_of(diff.renamed) == Ids{"t"});
    CHECK(diff.moved.empty());
    CHECK(diff.requirements.empty());
  }

  TEST_CASE("backgrounds, domains and habits are compared by what they hold, under present names") {
    const Catalog old_catalog = catalog_of({step("a", 60), step("b", 60), role("r", {"a"}), role("q", {"b"}),
                                            background("from", {"a", "b"}), background("lost", {"a"}), domain("field", {"a"}),
                                            habit("read", Period::Week, 30, {"r"}), habit("same", Period::Week, 20)});
    Catalog new_catalog = catalog_of({step("a2", 60), step("b", 60), role("r2", {"a2"}), role("q", {"b"}), background("from", {"a2"}),
                                      domain("field", {"a2", "b"}), domain("new-field", {"b"}),
                                      habit("read", Period::Month, 30, {"r2", "q"}), habit("same", Period::Week, 20)});
    step_of(new_catalog, "a2").renamed_from = {"a"};
    new_catalog.roles[0].renamed_from = {"r"};
    new_catalog.index();
    const CatalogDiff diff = diff_catalogs(old_catalog, new_catalog);
    CHECK(ids_of(diff.contents) == Ids{"from", "field", "read"});
    CHECK(diff.contents[0].lost == Ids{"b"});
    CHECK(diff.contents[0].gained.empty());
    CHECK(diff.contents[1].gained == Ids{"b"});
    CHECK(diff.contents[2].gained == Ids{"q"});
    CHECK(diff.contents[2].lost.empty());
    REQUIRE(ids_of(diff.habits) == Ids{"read"});
    CHECK(diff.habits[0].before.every == Period::Week);
    CHECK(diff.habits[0].after == CatalogDiff::Rhythm{Period::Month, Minutes{30}});
    REQUIRE(diff.removed.size() == 1);
    CHECK(diff.removed[0].id == "lost");
    REQUIRE(diff.added.size() == 1);
    CHECK(diff.added[0].id == "new-field");
    CHECK(diff_catalogs(old_catalog, old_catalog).empty());
  }

  TEST_CASE("what is finished stays finished: under its name, a later one, or in the record alone") {
    const Record record = record_with({{"a", StepState::Done},
                                       {"b", StepState::Known},
                                       {"c", StepState::Done},
                                       {"d", StepState::Skipped},
                                       {"elsewhere", StepState::Done}});
    const UpdateEffects effects = *make_update(before(), after(), record, std::nullopt).effects;
    CHECK(effects.unchanged == 1);
    REQUIRE(effects.renamed.size() == 1);
    CHECK(effects.renamed[0].id == "b");
    CHECK(effects.renamed[0].now == "b2");
    CHECK(effects.renamed[0].state == StepState::Known);
    REQUIRE(effects.retired.size() == 1);
    CHECK(effects.retired[0].id == "d");
    REQUIRE(effects.gone.size() == 1);
    CHECK(effects.gone[0].id == "a");
    REQUIRE(effects.skills.size() == 1);
    CHECK(effects.skills[0].finished_before == 2);
    CHECK(effects.skills[0].finished_after == 1);
    CHECK(effects.skills[0].all_after == 1);
  }

  TEST_CASE("of the plan only open steps matter") {
    Plan plan;
    for (const char* id : {"a", "b", "c", "d"}) plan.steps.emplace_back().id = id;
    const UpdateEffects open = *make_update(before(), after(), {}, plan).effects;
    REQUIRE(open.plan_renamed.size() == 1);
    CHECK(open.plan_renamed[0].now == "b2");
    REQUIRE(open.plan_gone.size() == 2);
    CHECK(open.plan_gone[0].id == "a");
    CHECK(open.plan_gone[1].id == "d");
    const UpdateEffects done = *make_update(before(), after(), record_with({{"a", StepState::Done}, {"b", StepState::Done}}), plan).effects;
    CHECK(done.plan_renamed.empty());
    CHECK(done.plan_gone.size() == 1);
  }

  TEST_CASE("steps of a plan from another catalog are no matter of the update") {
    Plan plan;
    plan.steps.emplace_back().id = "baking";
    CHECK(make_update(before(), after(), {}, plan).effects->plan_gone.empty());
  }

  TEST_CASE("a role says what it took and what is left of it, before and after") {
    const CatalogUpdate update = make_update(before(), after(), record_with({{"b", StepState::Done}}), std::nullopt);
    REQUIRE(update.roles.size() == 1);
    CHECK(update.roles[0].all_before == Minutes{240});
    CHECK(update.roles[0].all_after == Minutes{180});
    CHECK(update.roles[0].left_before == Minutes{180});
    CHECK(update.roles[0].left_after == Minutes{120});
  }
}
