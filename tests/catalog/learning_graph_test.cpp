// SPDX-License-Identifier: MIT
#include "cairn/catalog/learning_graph.hpp"

#include "graph_texts.hpp"

using namespace cairn;
using namespace graph_texts;

namespace {

LearningGraph graph_of(const Catalog& catalog) {
  auto built = make_learning_graph(catalog);
  REQUIRE(std::holds_alternative<LearningGraph>(built));
  return std::get<LearningGraph>(std::move(built));
}

std::vector<Node> prerequisites(const LearningGraph& learning, Node node) {
  const auto all = learning.graph.prerequisites_of(node);
  return {all.begin(), all.end()};
}

using Nodes = std::vector<Node>;

}  // namespace

TEST_SUITE_BEGIN("catalog/learning_graph");

//   p -> a -> skill k <- b      k requires p; b also requires x or y
TEST_CASE("a requirement of a skill is one of each of its steps, and its steps build it") {
  const Catalog catalog = catalog_of(kFormat + step("p") + step("x") + step("y") + skill("k", "requires = [\"p\"]") +
                                     step("a", "skill = \"k\"") + step("b", "skill = \"k\"\nrequires = [{ any = [\"x\", \"y\"] }]"));
  const LearningGraph learning = graph_of(catalog);
  const Node p = 0, x = 1, y = 2, a = 3, b = 4, k = 5;
  CHECK(learning.node_of(ItemRef{ItemKind::Skill, 0}) == k);
  CHECK(learning.is_step(b));
  CHECK_FALSE(learning.is_step(k));
  CHECK(prerequisites(learning, a) == Nodes{p});
  CHECK(prerequisites(learning, b) == Nodes{p, x, y});
  CHECK(prerequisites(learning, k) == Nodes{a, b});
  CHECK(learning.reasons[learning.graph.tag_of(p, a)].kind == EdgeKind::SkillRequires);
  CHECK(learning.reasons[learning.graph.tag_of(x, b)].kind == EdgeKind::Requires);
  CHECK(learning.reasons[learning.graph.tag_of(a, k)].kind == EdgeKind::Builds);
}

TEST_CASE("a skill without steps is held when what it requires is") {
  const LearningGraph learning =
      graph_of(catalog_of(kFormat + step("a") + step("b") + skill("k", "requires = [\"a\", \"b\"]") + skill("top", "requires = [\"k\"]")));
  CHECK(prerequisites(learning, 2) == Nodes{0, 1});
  CHECK(prerequisites(learning, 3) == Nodes{2});
}

TEST_CASE("a requirement on a skill is one on the skill's own node, which its steps come before") {
  const LearningGraph learning = graph_of(catalog_of(kFormat + skill("k") + step("a", "skill = \"k\"") + step("b", "requires = [\"k\"]")));
  CHECK(prerequisites(learning, 1) == Nodes{2});
  CHECK(all_prerequisites_of(learning.graph, Nodes{1}) == Nodes{0, 1, 2});
}

TEST_CASE("an effort is the mean of three points, up to the next five minutes") {
  CHECK(Estimate{Minutes{300}, Minutes{480}, Minutes{840}}.effort() == Minutes{510});
  CHECK(Estimate{Minutes{60}, Minutes{60}, Minutes{60}}.effort() == Minutes{60});
  CHECK(Estimate{Minutes{61}, Minutes{61}, Minutes{61}}.effort() == Minutes{65});
  CHECK(Estimate{Minutes{1}, Minutes{1}, Minutes{1}}.effort() == Minutes{5});
  CHECK(Estimate{Minutes{60}, Minutes{60}, Minutes{61}}.effort() == Minutes{65});
}

TEST_CASE("names of enumerations are those of the file") {
  CHECK(to_string(StepKind::CaseStudy) == "case-study");
  CHECK(to_string(Access::Paid) == "paid");
  CHECK(to_string(Period::Month) == "month");
  CHECK(to_string(ItemKind::Source) == "source");
  for (const Level level : {Level::Must, Level::Should, Level::Could}) CHECK(parse_level(to_string(level)) == level);
  CHECK_FALSE(parse_level("may"));
}

TEST_SUITE_END();
