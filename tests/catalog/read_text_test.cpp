// SPDX-License-Identifier: MIT
/// A text read in pieces says what it says when it is read as a whole.
#include "../../src/catalog/read_text.hpp"

#include "../../src/catalog/toml_scan.hpp"
#include "cairn/catalog/compact.hpp"
#include "graph_texts.hpp"

#include <array>
#include <random>

using namespace cairn;
using namespace graph_texts;

namespace {

std::vector<std::size_t> cuts(const std::string& text) {
  return scan_toml(text, "x.toml").records;
}

/// Every record with all its places, and every mistake of the file and of the catalog.
std::string all_of(const GraphFile& file) {
  const MergeResult result = merge({{file}});
  std::string all = write_compact(result.catalog) + (file.readable ? "readable" : "unreadable");
  for (const Mention& one : file.lies_on) all += '\n' + one.id + ':' + std::to_string(one.place.line);
  for (const std::string& line : lines(result.diagnostics)) all += '\n' + line;
  for (const Diagnostic& one : result.diagnostics) {
    for (const Argument& argument : one.message.arguments) all += '\n' + graph_texts::argument(one.message, argument.name);
  }
  return all;
}

bool is_same(const std::string& text, std::size_t piece) {
  return all_of(read_text(text, "x.toml", cuts(text), piece)) == all_of(read_text(text, "x.toml", {}, piece));
}

}  // namespace

TEST_SUITE_BEGIN("catalog/read_text");

TEST_CASE("a text can be cut at its records, and nowhere where one of them is headed in another way") {
  const std::string head = "format = 1\n# [[step]]\n";
  CHECK(cuts(head) == std::vector<std::size_t>{});
  CHECK(cuts(head + "[[step]]\n[[skill]] # b\n") == std::vector<std::size_t>{22, 31});
  CHECK(cuts(head + "[[step]]\nid = '''\n[[step]]\n'''\nrequires = [\n[[\"a\"]]\n]\n[[role]]") == std::vector<std::size_t>{22, 76});
  for (const char* other :
       {"[step]", "[[step.resources]]", "[[\"step\"]]", "[[ step ]]", " [[step]]", "[[step]", "[[]]", "[[[step]]]", "[["}) {
    CAPTURE(other);
    CHECK(cuts(head + "[[step]]\n" + other + "\n") == std::vector<std::size_t>{});
  }
}

TEST_CASE("a mistake in a late piece is told at its place in the file") {
  const std::string text = kFormat + step("a") + step("b", "hourz = 1") + step("c", "requires = [\"nobody\"]") + skill("d", "title = 1");
  CHECK(is_same(text, 1));
  CHECK(lines(read_text(kFormat + step("a") + step("b", "hourz = 1"), "x.toml", cuts(kFormat + step("a") + step("b")), 1).diagnostics) ==
        Lines{"11:1 catalog.unknown-key"});
}

TEST_CASE("what a record may not be, because something far above is so called, is found in pieces too") {
  for (const std::string head :
       {"step = []\n", "step = [{id = \"x\"}]\n", "step.a = 1\n", "step = 1\n", "\"step\" = {}\n", "skill = 2\n", "stepp = 1\n", ""}) {
    CAPTURE(head);
    CHECK(is_same(head + step("a") + skill("b") + step("c"), 1));
    CHECK(is_same(kFormat + head + step("a") + skill("b") + step("c"), 1));
  }
}

TEST_CASE("any text of records and mistakes reads the same in pieces of any size") {
  const std::array fragments = {
      step("a"),
      step("b", "requires = [\"a\", { any = [\"c\", \"d\"] }]"),
      step("c", "skill = \"k\"\nresources = [{ title = \"T\", url = \"https://example.org\" }]"),
      step("d", "hours = 2"),
      step("a", "title.ko = \"가\""),
      skill("k", "summary = \"\"\"\n[[step]]\n\"\"\""),
      role("r", "requires = [\n  { id = \"k\", importance = 3 },\n  \"a\",\n]"),
      role("r"),
      std::string("[[stepp]]\nid = \"x\"\n"),
      std::string("[[extend]]\nid = \"a\"\nrequires = [\"c\"]\n"),
      std::string("[[habit]]\r\nid = \"h\"\r\ntitle = \"H\"\r\nevery = \"week\"\r\nminutes = 9\r\n"),
      std::string("[step]\n"),
      std::string("[step.more]\n"),
      std::string("x = = 1\n"),
      std::string("[[step]]\n"),
      std::string("# a remark\n\n"),
  };
  std::mt19937 random(7);
  for (int round = 0; round < 1500; ++round) {
    std::string text = random() % 8 == 0 ? "" : kFormat;
    const auto count = 1 + random() % 9;
    const std::size_t most = random() % 3 == 0 ? fragments.size() : 8;  // a third of the texts with what cannot be cut
    for (unsigned i = 0; i < count; ++i) text += fragments[random() % most];
    CAPTURE(text);
    REQUIRE(is_same(text, 1 + random() % 200));
  }
}

TEST_SUITE_END();
