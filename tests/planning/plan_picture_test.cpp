// SPDX-License-Identifier: MIT
#include "cairn/planning/plan_picture.hpp"

#include "cairn/planning/planner.hpp"
#include "random_plans.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace cairn;
using namespace cairn::testing;

namespace {

const Date kMonday = day("2026-11-23");

//  base -> left -> top, base -> right -> top, base -> top is implied; alone builds no skill
const Catalog kCatalog =
    catalog_of({step("a1", 60), step("a2", 60, {"a1"}), step("b1", 60), step("c1", 60), step("d1", 60), step("alone", 60),
                skill("base", {"a1", "a2"}), skill("left", {"b1"}, {"base"}), skill("right", {"c1"}, {"base"}),
                skill("top", {"d1"}, {"left", "right", "base"}), role("r", {"top", "alone"})});

Plan plan() {
  PlanRequest request;
  request.goal.targets = {item(kCatalog, "r")};
  request.start = kMonday;
  request.availability = parse_availability("mon-fri 1h");
  return make_plan(kCatalog, knowledge_of(kCatalog, {}), request, {}, Instant{}).plan;
}

const PictureSkill& of(const PlanPicture& picture, std::string_view id) {
  return *std::ranges::find(picture.skills, id, &PictureSkill::id);
}

std::string needs(const PlanPicture& picture, std::string_view id) {
  std::string text;
  for (const std::uint32_t other : of(picture, id).requires_) text += picture.skills[other].id + " ";
  return text;
}

}  // namespace

TEST_SUITE("planning/plan_picture") {
  TEST_CASE("skills stand by their first day, with what they need and nothing that is implied") {
    const PlanPicture picture = make_plan_picture(plan(), {});
    REQUIRE(picture.skills.size() == 5);
    CHECK(needs(picture, "base") == "");
    CHECK(needs(picture, "left") == "base ");
    CHECK(of(picture, "top").requires_.size() == 2);
    CHECK(of(picture, "top").layer == 2);
    CHECK(of(picture, "alone").layer == 0);
    CHECK(of(picture, "base").first.has_value());
    CHECK(of(picture, "base").last == *of(picture, "base").first + date::days{1});
    CHECK(std::ranges::is_sorted(picture.skills, {}, [](const PictureSkill& skill) { return *skill.first; }));
  }

  TEST_CASE("how far a skill is, and whether it can be gone on with") {
    Record record;
    record.steps["a1"].state = record.steps["a2"].state = record.steps["b1"].state = StepState::Done;
    const PlanPicture picture = make_plan_picture(plan(), record);
    CHECK(of(picture, "base").held());
    CHECK_FALSE(of(picture, "base").ready);
    CHECK(of(picture, "left").held());
    CHECK(of(picture, "right").ready);
    CHECK_FALSE(of(picture, "top").ready);
    CHECK(of(picture, "alone").ready);
    CHECK(of(picture, "alone").all == 1);
  }

  TEST_CASE("every skill lies in one layer, above all that it needs") {
    CHECK(rc::check([] {
      RandomPlans random(*rc::gen::arbitrary<std::uint32_t>());
      const Catalog catalog = random.catalog(1 + random.below(12));
      const Record record = random.record(catalog);
      PlanRequest request = random.request(catalog);
      request.weeks.reset();
      const PlanOutcome outcome = make_plan(catalog, knowledge_of(catalog, record), request, {}, Instant{});
      const PlanPicture picture = make_plan_picture(outcome.plan, record);
      const auto layers = layers_of(picture);
      std::vector<int> seen(picture.skills.size());
      for (std::size_t i = 0; i < layers.size(); ++i) {
        for (const std::uint32_t skill : layers[i]) {
          ++seen[skill];
          RC_ASSERT(picture.skills[skill].layer == static_cast<int>(i));
        }
      }
      RC_ASSERT(std::ranges::all_of(seen, [](int times) { return times == 1; }));
      for (const PictureSkill& skill : picture.skills)
        for (const std::uint32_t other : skill.requires_) RC_ASSERT(picture.skills[other].layer < skill.layer);
      RC_ASSERT(layers_of(make_plan_picture(outcome.plan, record)) == layers);
    }));
  }
}
