// SPDX-License-Identifier: MIT
#include "cairn/catalog/merge.hpp"

#include "graph_texts.hpp"

#include <algorithm>

using namespace cairn;
using namespace graph_texts;

namespace {

const Diagnostic& only(const MergeResult& result) {
  REQUIRE(result.diagnostics.size() == 1);
  return result.diagnostics.front();
}

std::vector<std::string> step_ids(const Catalog& catalog) {
  std::vector<std::string> ids;
  for (const Step& one : catalog.steps) ids.push_back(one.id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_SUITE_BEGIN("catalog/merge");

TEST_CASE("ids are resolved across kinds and files") {
  Layer layer;
  layer.push_back(parse_graph_file(
      kFormat + step("a", "skill = \"k\"\nrequires = [\"b\"]") + role("r", "requires = [\"k\", { any = [\"a\", \"b\"] }]"), "one"));
  layer.push_back(parse_graph_file(kFormat + skill("k") + step("b"), "two"));
  const MergeResult result = merge({layer});
  REQUIRE(lines(result.diagnostics) == Lines{});
  const Catalog& catalog = result.catalog;
  CHECK(step_ids(catalog) == Ids{"a", "b"});
  CHECK(catalog.steps[0].skill == 0);
  CHECK(catalog.skills[0].steps == std::vector<std::uint32_t>{0});
  CHECK(catalog.steps[0].requirements[0].members[0] == ItemRef{ItemKind::Step, 1});
  CHECK(catalog.roles[0].requirements[0].members[0] == ItemRef{ItemKind::Skill, 0});
  CHECK(catalog.roles[0].requirements[1].members.size() == 2);
  CHECK(catalog.find("k") == ItemRef{ItemKind::Skill, 0});
  CHECK_FALSE(catalog.find("none"));
  CHECK(catalog.files == Ids{"one", "two"});
}

TEST_CASE("an unknown id is shown with the nearest known one and its place") {
  const MergeResult result = merged({kFormat + step("functions") + step("templates", "requires = [\"functons\"]")});
  const Diagnostic& one = only(result);
  CHECK(one.message.key == "catalog.unknown-id");
  CHECK(one.place == SourcePlace{"0.toml", 11, 13});
  REQUIRE(one.hint);
  CHECK(argument(*one.hint, "id") == "functions");
  CHECK(argument(*one.hint, "file") == "0.toml");
  CHECK(argument(*one.hint, "line") == "3");
}

TEST_CASE("every place that names an id is checked") {
  CHECK(mistakes(kFormat + step("a", "skill = \"x\"")) == Lines{"6:9 catalog.unknown-id"});
  CHECK(mistakes(kFormat + step("a", "skill = \"a\"")) == Lines{"6:9 catalog.not-a-skill"});
  CHECK(mistakes(kFormat + step("a", "sources = [\"x#1\"]")) == Lines{"6:12 catalog.unknown-id"});
  CHECK(mistakes(kFormat + step("a", "sources = [\"a#1\"]")) == Lines{"6:12 catalog.not-a-source"});
  CHECK(mistakes(kFormat + step("a") + role("r", "requires = [\"a\"]\nhands_to = [{ role = \"a\", what = \"x\" }]")) ==
        Lines{"11:22 catalog.not-a-role"});
  CHECK(mistakes(kFormat + step("a", "requires = [\"r\"]") + role("r", "requires = [\"a\"]")) == Lines{"6:13 catalog.not-a-step-or-skill"});
  CHECK(mistakes(kFormat + role("r") + role("s", "requires = [\"r\", { any = [\"r\", \"t\"] }]")) ==
        Lines{"9:27 catalog.not-a-step-or-skill", "9:32 catalog.unknown-id"});
  CHECK(mistakes(kFormat + "[[background]]\nid = \"b\"\ntitle = \"b\"\nknows = [\"x\"]") == Lines{"5:10 catalog.unknown-id"});
  CHECK(mistakes(kFormat + "[[domain]]\nid = \"b\"\ntitle = \"b\"\nadds = [\"b\"]") == Lines{"5:9 catalog.not-a-step-or-skill"});
  CHECK(mistakes(kFormat + "[[habit]]\nid = \"h\"\ntitle = \"h\"\nevery = \"week\"\nminutes = 5\nroles = [\"*\", \"x\"]") ==
        Lines{"7:15 catalog.unknown-id"});
}

TEST_CASE("twice in one layer is an error at the second place that names the first") {
  const MergeResult result = merged({kFormat + skill("a", "requires = [\"b\"]") + step("b") + step("a")});
  const Diagnostic& one = only(result);
  CHECK(one.severity == Severity::Error);
  CHECK(one.message.key == "catalog.duplicate-id");
  CHECK(one.place.line == 12);
  CHECK(argument(one.message, "line") == "3");
  CHECK(argument(one.message, "file") == "0.toml");
}

TEST_CASE("twice in two files of one layer is an error") {
  const MergeResult result = merge({{parse_graph_file(kFormat + step("a"), "one"), parse_graph_file(kFormat + step("a"), "two")}});
  CHECK(only(result).message.key == "catalog.duplicate-id");
  CHECK(only(result).place.file == "two");
}

TEST_CASE("a later layer replaces a record in its place, with a warning") {
  const MergeResult result =
      merged({kFormat + step("a") + step("b"), kFormat + step("c") + "[[step]]\nid = \"a\"\ntitle = \"own\"\nhours = 3\n"});
  const Diagnostic& one = only(result);
  CHECK(one.severity == Severity::Warning);
  CHECK(one.message.key == "catalog.replaced");
  CHECK(one.place.file == "1.toml");
  CHECK(step_ids(result.catalog) == Ids{"a", "b", "c"});
  CHECK(result.catalog.steps[0].title.en == "own");
}

TEST_CASE("the overlays say what is in force and what an extend adds") {
  const MergeResult result = merged(
      {kFormat + step("a") + step("b"), kFormat + step("a") + "[[extend]]\nid = \"b\"\nrequires = [\"a\"]\n" +
                                            "[[extend]]\nid = \"a\"\nrequires = [{ any = [\"c\", \"d\"] }]\n" + step("c") + step("d")});
  REQUIRE(result.overlays.size() == 3);
  CHECK(result.overlays[0].kind == Overlay::Kind::Replaces);
  CHECK(result.overlays[0].id == "a");
  CHECK(result.overlays[0].place.file == "1.toml");
  CHECK(result.overlays[0].before.file == "0.toml");
  CHECK(result.overlays[1].kind == Overlay::Kind::Extends);
  CHECK(result.overlays[1].before.file == "0.toml");
  CHECK(result.overlays[1].added == Ids{"a"});
  CHECK(result.overlays[2].before.file == "1.toml");  // the record that is in force, not the one it replaced
  CHECK(result.overlays[2].added == Ids{"c or d"});
}

TEST_CASE("a record may be replaced by one of another kind") {
  const MergeResult result = merged({kFormat + step("a") + step("b"), kFormat + skill("a", "requires = [\"b\"]")});
  CHECK_FALSE(has_errors(result.diagnostics));
  CHECK(step_ids(result.catalog) == Ids{"b"});
  CHECK(result.catalog.find("a") == ItemRef{ItemKind::Skill, 0});
}

TEST_CASE("extend adds to a record of a lower layer") {
  const std::string own = kFormat + step("c") +
                          "[[extend]]\nid = \"r\"\nrequires = [{ id = \"c\", level = \"could\" }]\n[[extend]]\nid = \"bg\"\nknows = "
                          "[\"c\"]\n[[extend]]\nid = \"dm\"\nadds = "
                          "[\"c\"]\n";
  const std::string built_in = kFormat + step("a") + role("r", "requires = [\"a\"]") +
                               "[[background]]\nid = \"bg\"\ntitle = \"b\"\nknows = [\"a\"]\n[[domain]]\nid = \"dm\"\ntitle = \"d\"\n";
  const MergeResult result = merged({built_in, own});
  REQUIRE(lines(result.diagnostics) == Lines{});
  REQUIRE(result.catalog.roles[0].requirements.size() == 2);
  CHECK(result.catalog.roles[0].requirements[1].level == Level::Could);
  CHECK(result.catalog.backgrounds[0].knows.size() == 2);
  CHECK(result.catalog.domains[0].adds.size() == 1);
}

TEST_CASE("extend of nothing, or with a key that the record has not, is an error") {
  CHECK(mistakes(kFormat + step("a") + "[[extend]]\nid = \"b\"\nrequires = [\"a\"]\n") == Lines{"8:6 catalog.unknown-id"});
  CHECK(mistakes(kFormat + step("a") + "[[extend]]\nid = \"a\"\nknows = [\"a\"]\n") == Lines{"8:6 catalog.extend-wrong-key"});
}

TEST_CASE("an earlier name finds the record") {
  const MergeResult result = merged({kFormat + step("new", "renamed_from = [\"old\"]") + step("b", "requires = [\"old\"]")});
  CHECK(lines(result.diagnostics) == Lines{"11:13 catalog.earlier-name"});
  CHECK_FALSE(has_errors(result.diagnostics));
  CHECK(result.catalog.find("old") == ItemRef{ItemKind::Step, 0});
  CHECK(result.catalog.steps[1].requirements.size() == 1);
}

TEST_CASE("an earlier name that another record has is an error") {
  CHECK(mistakes(kFormat + step("a", "renamed_from = [\"b\"]") + step("b")) == Lines{"3:6 catalog.name-taken"});
  CHECK(mistakes(kFormat + step("a", "renamed_from = [\"c\"]") + step("b", "renamed_from = [\"c\"]")) == Lines{"8:6 catalog.name-taken"});
}

TEST_CASE("a retired step stays known by its id, builds no skill, and what still requires it is told so") {
  const MergeResult result = merged({kFormat + skill("s", "") + step("gone", "skill = \"s\"\nretired = \"merged into b\"") +
                                     step("b", "skill = \"s\"\nrequires = [\"gone\"]") + role("r", "requires = [\"s\"]")});
  CHECK_FALSE(has_errors(result.diagnostics));
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].message.key == "catalog.retired-required");
  CHECK(result.catalog.find("gone") == ItemRef{ItemKind::Step, 0});
  CHECK(result.catalog.skills[0].steps == std::vector<std::uint32_t>{1});
  CHECK(result.catalog.steps[1].requirements.empty());
}

//   loops needs arrays needs pointers needs loops
TEST_CASE("a cycle is shown whole, each edge with kind, file and line") {
  const MergeResult result = merged({kFormat + step("loops", "requires = [\"arrays\"]") + step("arrays", "requires = [\"pointers\"]") +
                                     step("pointers", "requires = [{ any = [\"loops\", \"other\"] }]") + step("other")});
  const Diagnostic& one = only(result);
  CHECK(one.message.key == "catalog.cycle");
  CHECK(one.place == SourcePlace{"0.toml", 6, 13});
  REQUIRE(one.details.size() == 3);
  const auto edge = [&](std::size_t i) {
    const auto& [message, place] = one.details[i];
    return std::string(message.key) + ' ' + argument(message, "dependent") + ' ' + argument(message, "prerequisite") + ' ' +
           std::to_string(place.line);
  };
  CHECK(edge(0) == "catalog.edge-requires loops arrays 6");
  CHECK(edge(1) == "catalog.edge-requires arrays pointers 11");
  CHECK(edge(2) == "catalog.edge-requires pointers loops 16");
}

//   skill k is built by a; every step of k needs b; b needs k
TEST_CASE("a cycle through a skill names its kinds of edges") {
  const MergeResult result =
      merged({kFormat + skill("k", "requires = [\"b\"]") + step("a", "skill = \"k\"") + step("b", "requires = [\"k\"]")});
  const Diagnostic& one = only(result);
  std::vector<std::string_view> keys;
  for (const auto& [message, place] : one.details) keys.push_back(message.key);
  std::sort(keys.begin(), keys.end());
  CHECK(keys == std::vector<std::string_view>{"catalog.edge-builds", "catalog.edge-requires", "catalog.edge-skill-requires"});
}

TEST_CASE("a step that needs itself is a cycle") {
  CHECK(mistakes(kFormat + step("a", "requires = [\"a\"]")) == Lines{"6:13 catalog.cycle"});
}

TEST_CASE("roles that require each other are a cycle") {
  CHECK(mistakes(kFormat + role("r", "requires = [\"s\"]") + role("s", "requires = [\"r\"]")) == Lines{"5:13 catalog.cycle"});
}

TEST_CASE("members of one any never build the same skill") {
  const std::string base = kFormat + skill("k") + step("a", "skill = \"k\"") + step("b", "skill = \"k\"") + step("c") + step("d");
  CHECK(mistakes(base + step("x", "requires = [{ any = [\"a\", \"b\"] }]")) == Lines{"30:13 catalog.any-same-skill"});
  CHECK(mistakes(base + step("x", "requires = [{ any = [\"k\", \"b\"] }]")) == Lines{"30:13 catalog.any-same-skill"});
  CHECK(mistakes(base + step("x", "requires = [{ any = [\"c\", \"c\"] }]")) == Lines{"30:13 catalog.any-twice"});
  CHECK(mistakes(base + step("x", "requires = [{ any = [\"a\", \"c\", \"d\"] }]")) == Lines{});
}

TEST_CASE("a skill has steps or requirements") {
  CHECK(mistakes(kFormat + skill("k")) == Lines{"3:6 catalog.skill-empty"});
  CHECK(mistakes(kFormat + skill("k", "requires = [\"a\"]") + step("a")) == Lines{});
}

TEST_CASE("mistakes of all files and of the merge come in the order of files and lines") {
  const MergeResult result =
      merged({kFormat + step("a", "requires = [\"x\"]\nkind = \"y\""), kFormat + step("b", "kind = \"y\"\nrequires = [\"x\"]")});
  CHECK(lines(result.diagnostics) ==
        Lines{"6:13 catalog.unknown-id", "7:8 catalog.bad-choice", "6:8 catalog.bad-choice", "7:13 catalog.unknown-id"});
}

TEST_CASE("a file that is no TOML hides no other mistake behind unknown ids") {
  CHECK(lines(merged({"format = 1\n= 1", kFormat + step("a", "requires = [\"in-the-other\"]")}).diagnostics) ==
        Lines{"2:1 catalog.syntax"});
}

TEST_CASE("a chain of twenty thousand steps is merged without recursion") {
  std::string text = kFormat + step("s0");
  for (int i = 1; i < 20'000; ++i) text += step("s" + std::to_string(i), "requires = [\"s" + std::to_string(i - 1) + "\"]");
  CHECK(mistakes(text) == Lines{});
  text += "[[extend]]\nid = \"s0\"\nrequires = [\"s19999\"]\n";
  const MergeResult result = merged({text});
  CHECK(only(result).details.size() == 20'000);
}

TEST_CASE("the same files give the same fingerprint, wherever their lines are") {
  const Catalog catalog = catalog_of(kFormat + step("a") + step("b", "requires = [\"a\"]"));
  CHECK(catalog.fingerprint.size() == 16);
  CHECK(catalog.fingerprint == catalog_of("\n\n" + kFormat + step("a") + "# more\n" + step("b", "requires = [\"a\"]")).fingerprint);
  CHECK(catalog.fingerprint != catalog_of(kFormat + step("a") + step("b")).fingerprint);
  CHECK(catalog.fingerprint != catalog_of(kFormat + step("a") + step("b", "requires = [\"a\"]\nsummary = \"s\"")).fingerprint);
}

TEST_CASE("merging onto a checked catalog is merging all layers") {
  const std::string built_in =
      kFormat + skill("k", "requires = [\"b\"]") + step("a", "skill = \"k\"\nrenamed_from = [\"z\"]") + step("b") +
      role("r",
           "requires = [\"k\", { any = [\"a\", \"b\"], because = \"x\", importance = 3 }]\nhands_to = [{ role = \"q\", what = \"w\" }]") +
      role("q", "requires = [{ id = \"r\", level = \"could\" }]\nsources = [\"s#1\"]") +
      "[[source]]\nid = \"s\"\ntitle = \"s\"\n[[background]]\nid = \"bg\"\ntitle = \"b\"\nknows = [\"a\"]\n" +
      "[[habit]]\nid = \"h\"\ntitle = \"h\"\nevery = \"week\"\nminutes = 5\nroles = [\"*\", \"r\"]\n";
  const std::string own = kFormat + step("b", "requires = [\"c\"]") + step("c") + "[[extend]]\nid = \"k\"\nrequires = [\"c\"]\n";
  const Catalog base = catalog_of(built_in);
  CHECK(merge_onto(base, {}).catalog.fingerprint == base.fingerprint);
  const MergeResult onto = merge_onto(base, {{parse_graph_file(own, "1.toml")}});
  const MergeResult whole = merged({built_in, own});
  CHECK(lines(onto.diagnostics) == lines(whole.diagnostics));
  CHECK(onto.catalog.fingerprint == whole.catalog.fingerprint);
  CHECK(onto.catalog.files == Ids{"0.toml", "1.toml"});
}

TEST_SUITE_END();
