// SPDX-License-Identifier: MIT
#include "cairn/planning/role_costs.hpp"

#include "cairn/planning/roles.hpp"

#include "random_plans.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

/// "60 b<a, 30 c<b": what each edge of the first role brings.
std::string edges_of(const Catalog& catalog) {
  std::string text;
  const std::vector<RoleCost> costs = role_costs(catalog);
  for (const EdgeHours& edge : costs.at(0).edges)
    text += (text.empty() ? "" : ", ") + std::to_string(edge.brings.count()) + " " + catalog.id_of(edge.dependent) + "<" +
            catalog.id_of(edge.prerequisite);
  return text;
}

Minutes effort_of(const Catalog& catalog, std::uint32_t role) {
  return select_role(catalog, role, Level::Must, no_knowledge(catalog)).effort;
}

/// The same records, every `any` cut to its first member.
Catalog without_choices(Catalog catalog) {
  const auto cut = [](auto& records) {
    for (auto& record : records) {
      for (Requirement& requirement : record.requirements) requirement.members.resize(1, requirement.members.front());
    }
  };
  cut(catalog.steps);
  cut(catalog.skills);
  cut(catalog.roles);
  return catalog;
}

template <class Record>
void drop(Record& record, ItemRef member) {
  const auto found = std::ranges::find_if(record.requirements, [&](const Requirement& one) { return one.members.front() == member; });
  if (found != record.requirements.end()) record.requirements.erase(found);
}

}  // namespace

TEST_SUITE("planning/role_costs") {
  TEST_CASE("an edge brings what nothing else needs, most first; an edge that brings nothing is left out") {
    CHECK(edges_of(catalog_of({step("a", 60), step("b", 30, {"a"}), step("c", 20, {"b"}), role("r", {"c"})})) == "90 c<b, 60 b<a");
    CHECK(edges_of(catalog_of({step("a", 60), step("b", 30, {"a"}), step("c", 20, {"a", "b"}), role("r", {"c", "b"})})).empty());
  }

  TEST_CASE("a requirement of a skill is one edge for all its steps, and those within a skill are none") {
    const Catalog catalog =
        catalog_of({step("x", 100), step("a", 60), step("b", 30, {"a"}), skill("s", {"a", "b"}, {"x"}), role("r", {"s"})});
    CHECK(edges_of(catalog) == "100 s<x");
  }

  TEST_CASE("of alternatives the one that is taken counts") {
    const Catalog catalog = catalog_of({step("x", 100), step("y", 40), step("a", 60, {any({"x", "y"})}), role("r", {"a"})});
    CHECK(edges_of(catalog) == "40 a<y");
  }

  TEST_CASE("steps and hours stand by level") {
    const Catalog catalog = catalog_of({step("a", 60), step("b", 30, {"a"}), step("c", 20), role("r", {"a", should("b"), could("c")})});
    const RoleCost cost = role_costs(catalog).at(0);
    CHECK(cost.steps == std::array{1, 1, 1});
    CHECK(cost.effort == std::array{Minutes{60}, Minutes{30}, Minutes{20}});
  }

  TEST_CASE("property: what an edge brings is what the role loses when the edge is taken out of the catalog") {
    CHECK(rc::check([](std::uint32_t seed) {
      RandomPlans random(seed);
      const Catalog catalog = without_choices(random.catalog(8));
      for (const RoleCost& cost : role_costs(catalog)) {
        for (const EdgeHours& edge : cost.edges) {
          Catalog cut = catalog;
          if (edge.dependent.kind == ItemKind::Step)
            drop(cut.steps[edge.dependent.index], edge.prerequisite);
          else
            drop(cut.skills[edge.dependent.index], edge.prerequisite);
          RC_ASSERT(effort_of(catalog, cost.role) - effort_of(cut, cost.role) == edge.brings);
        }
      }
    }));
  }
}
