// SPDX-License-Identifier: MIT
#include "cairn/planning/role_graph.hpp"

#include "cairn/planning/roles.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

RoleGraph graph_of(const Catalog& catalog, GraphDetail detail, const Knowledge& knowledge, Level level = Level::Must) {
  Goal goal;
  goal.targets = {item(catalog, "r")};
  goal.level = level;
  return make_role_graph(catalog, goal, detail, knowledge);
}
RoleGraph graph_of(const Catalog& catalog, GraphDetail detail) {
  return graph_of(catalog, detail, no_knowledge(catalog));
}

/// "0 s, 1 t<s": layer, id and what stands before it.
std::string drawn(const RoleGraph& graph) {
  std::string text;
  for (const RoleGraph::Item& one : graph.items) {
    text += (text.empty() ? "" : ", ") + std::to_string(one.layer) + " " + one.id;
    for (const std::uint32_t before : one.after) text += "<" + graph.items[before].id;
  }
  return text;
}

}  // namespace

TEST_SUITE("planning/role_graph") {
  TEST_CASE("skills stand for their steps, and a lone step for itself") {
    const Catalog catalog = catalog_of(
        {step("a", 60), step("b", 60, {"a"}), step("c", 120, {"s"}), step("d", 60, {"c"}), skill("s", {"a", "b"}), role("r", {"d"})});
    const RoleGraph graph = graph_of(catalog, GraphDetail::Skills);
    CHECK(drawn(graph) == "0 s, 1 c<s, 2 d<c");
    CHECK(graph.items[0].steps == 2);
    CHECK(graph.items[0].effort == Minutes{120});
    CHECK(graph.effort == Minutes{300});
    CHECK(graph.steps == 4);
    CHECK(drawn(graph_of(catalog, GraphDetail::Steps)) == "0 a, 1 b<a, 2 c<b, 3 d<c");
  }

  TEST_CASE("what other edges imply is not drawn") {
    const Catalog catalog = catalog_of({step("a", 60), step("b", 60, {"a"}), step("c", 60, {"a", "b"}), role("r", {"c"})});
    CHECK(drawn(graph_of(catalog, GraphDetail::Skills)) == "0 a, 1 b<a, 2 c<b");
  }

  TEST_CASE("skills that need one another by turns are drawn by their steps") {
    const Catalog catalog = catalog_of({step("a1", 60), step("b1", 60, {"a1"}), step("a2", 60, {"b1"}), step("c", 60),
                                        skill("a", {"a1", "a2"}), skill("b", {"b1"}), skill("s", {"c"}), role("r", {"a", "b", "s"})});
    CHECK(drawn(graph_of(catalog, GraphDetail::Skills)) == "0 s, 0 a1, 1 b1<a1, 2 a2<b1");
  }

  TEST_CASE("the record is laid over the whole closure: nothing that is finished leaves the drawing") {
    const Catalog catalog =
        catalog_of({step("a", 60), step("b", 60, {"a"}), step("c", 60, {"s"}), skill("s", {"a", "b"}), role("r", {"c"})});
    Knowledge knowledge = no_knowledge(catalog);
    knowledge.steps[0].state = StepState::Done;
    RoleGraph graph = graph_of(catalog, GraphDetail::Skills, knowledge);
    CHECK(drawn(graph) == "0 s, 1 c<s");
    CHECK(graph.items[0].finished == 1);
    CHECK_FALSE(graph.items[0].settled());
    knowledge.steps[1].state = StepState::Skipped;
    graph = graph_of(catalog, GraphDetail::Skills, knowledge);
    CHECK(graph.items[0].skipped == 1);
    CHECK(graph.items[0].settled());
    CHECK(graph.finished == 1);
  }

  TEST_CASE("a skill has the strongest level of its steps") {
    const Catalog catalog = catalog_of({step("a", 60), step("b", 60), skill("s", {"a", "b"}), role("r", {"a", should("s")})});
    const RoleGraph graph = graph_of(catalog, GraphDetail::Skills, no_knowledge(catalog), Level::Should);
    CHECK(graph.items[0].level == Level::Must);
    CHECK(graph.items[0].steps == 2);
  }
}
