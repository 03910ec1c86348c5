// SPDX-License-Identifier: MIT
#include "graph_texts.hpp"

using namespace cairn;
using namespace graph_texts;

namespace {

/// The advice about a file in which one role requires everything.
Lines advice(const std::string& records, const std::string& required) {
  return lines(advise(catalog_of(kFormat + records + role("all", "requires = [" + required + "]"))));
}

}  // namespace

TEST_SUITE_BEGIN("catalog/advise");

//   a -> b -> c, and a -> c
TEST_CASE("an edge that other prerequisites imply is pointed out") {
  CHECK(advice(step("a") + step("b", "requires = [\"a\"]") + step("c", "requires = [\"a\", \"b\"]"), "\"c\"") ==
        Lines{"16:13 catalog.redundant"});
}

TEST_CASE("an alternative implies nothing and is not implied") {
  const std::string abc = step("a") + step("b", "requires = [\"a\"]") + step("x");
  CHECK(advice(abc + step("c", "requires = [\"a\", { any = [\"b\", \"x\"] }]"), "\"c\"") == Lines{});
  CHECK(advice(abc + step("c", "requires = [\"b\", { any = [\"a\", \"x\"] }]"), "\"c\"") == Lines{});
}

//   every step of k needs p; s2 needs s1
TEST_CASE("a requirement of a skill is not redundant because its steps follow one another") {
  CHECK(
      advice(step("p") + skill("k", "requires = [\"p\"]") + step("s1", "skill = \"k\"") + step("s2", "skill = \"k\"\nrequires = [\"s1\"]"),
             "\"k\"") == Lines{});
}

TEST_CASE("a requirement of a skill that another one implies is redundant once") {
  CHECK(advice(step("p") + step("q", "requires = [\"p\"]") + skill("k", "requires = [\"p\", \"q\"]") + step("s1", "skill = \"k\"") +
                   step("s2", "skill = \"k\""),
               "\"k\"") == Lines{"15:13 catalog.redundant"});
}

TEST_CASE("what the skill requires need not be repeated, nor anything twice") {
  CHECK(advice(step("p") + skill("k", "requires = [\"p\"]") + step("s", "skill = \"k\"\nrequires = [\"p\"]"), "\"k\"") ==
        Lines{"16:13 catalog.repeats-skill"});
  CHECK(advice(step("p") + step("s", "requires = [\"p\", \"p\"]"), "\"s\"") == Lines{"11:18 catalog.required-twice"});
}

TEST_CASE("a step that no role, background or domain reaches is pointed out") {
  CHECK(advice(step("a") + step("b"), "\"a\"") == Lines{"8:6 catalog.unreached"});
  CHECK(advice(step("a") + step("b") + "[[domain]]\nid = \"d\"\ntitle = \"d\"\nadds = [\"b\"]\n", "\"a\"") == Lines{});
  CHECK(advice(step("a") + step("b") + "[[background]]\nid = \"d\"\ntitle = \"d\"\nknows = [\"b\"]\n", "\"a\"") == Lines{});
  CHECK(advice(skill("k") + step("a", "skill = \"k\"\nrequires = [{ any = [\"b\", \"c\"] }]") + step("b") + step("c"), "\"k\"") == Lines{});
}

TEST_CASE("a step of more than twelve hours is better several") {
  CHECK(advice("[[step]]\nid = \"a\"\ntitle = \"a\"\nhours = 12\n", "\"a\"") == Lines{});
  CHECK(advice("[[step]]\nid = \"a\"\ntitle = \"a\"\nhours = 12.5\n", "\"a\"") == Lines{"3:6 catalog.long-step"});
}

TEST_CASE("a role that requires nothing is pointed out") {
  CHECK(lines(advise(catalog_of(kFormat + role("r")))) == Lines{"3:6 catalog.role-empty"});
}

TEST_CASE("a file in two languages has all its texts in both") {
  const std::string both = "[[step]]\nid = \"a\"\ntitle = { en = \"a\", ko = \"에이\" }\nhours = 1\n";
  CHECK(advice(both + "summary = { ko = \"요약\" }\n", "\"a\"") == Lines{"3:6 catalog.no-english", "8:6 catalog.no-korean"});
  CHECK(advice(step("a", "summary = \"s\""), "\"a\"") == Lines{});
}

TEST_SUITE_END();
