// SPDX-License-Identifier: MIT
/// Texts that harm a TOML parser: they are stopped before it, or stop in it without harm.
#include "graph_texts.hpp"

#include <chrono>

using namespace cairn;
using namespace graph_texts;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string all;
  all.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

Lines found(const std::string& text) {
  return lines(parse_graph_file(text, "x.toml").diagnostics);
}
std::string first(const std::string& text) {
  const Lines all = found(text);
  return all.empty() ? "-" : all.front();
}

}  // namespace

TEST_SUITE_BEGIN("catalog/toml_scan");

TEST_CASE("texts that make the parser abort give a diagnostic") {
  CHECK(first("[[[") == "1:3 catalog.syntax");
  CHECK(first("d=[[\n}") == "2:1 catalog.syntax");
  CHECK(first("a=") == "1:3 catalog.syntax");
  CHECK(first("[") == "1:2 catalog.syntax");
  CHECK(first("a={") == "1:4 catalog.syntax");
  CHECK(first("\"") == "1:2 catalog.syntax");
}

TEST_CASE("all texts of up to four characters that mean something to TOML are read without harm") {
  const std::string_view alphabet = "[]{}=\"'\\#.,\na1-_+:\r";
  for (std::size_t length = 1; length <= 3; ++length) {
    std::size_t texts = 1;
    for (std::size_t i = 0; i < length; ++i) texts *= alphabet.size();
    for (std::size_t number = 0; number < texts; ++number) {
      std::string text;
      for (std::size_t i = 0, rest = number; i < length; ++i, rest /= alphabet.size()) text += alphabet[rest % alphabet.size()];
      CAPTURE(text);
      REQUIRE_FALSE(parse_graph_file(text, "x").diagnostics.empty());
    }
  }
}

TEST_CASE("deep nesting ends in a diagnostic") {
  CHECK(first("a = " + repeated("[", 60'000)) == "1:37 catalog.syntax");
  CHECK(first("a = " + repeated("{a=", 20'000)).find("catalog.syntax") != std::string::npos);
  CHECK(first("a = " + repeated("[\n", 100'000)).find("catalog.syntax") != std::string::npos);
}

TEST_CASE("dotted keys are cut, dots in texts are not") {
  CHECK(first(repeated("a.", 64) + "a = 1") == "1:1 catalog.format-missing");
  CHECK(first(repeated("a.", 65) + "a = 1") == "1:130 catalog.too-many-dots");
  CHECK(first("[" + repeated("a.", 30'000) + "a]") == "1:131 catalog.too-many-dots");
  CHECK(found(kFormat + step("a", "summary = \"" + repeated("a. ", 500) + "\"")) == Lines{});
  CHECK(found(kFormat + step("a", "# " + repeated("a. ", 500))) == Lines{});
  CHECK(found(kFormat + step("a", "summary = '" + repeated("a. ", 500) + "'")) == Lines{});
}

TEST_CASE("nested tables are freed without overflowing the stack") {
  std::string text = kFormat + "[" + repeated("a.", 60) + "a]\n" + repeated("b.", 60) + "b = " + repeated("[", 20);
  for (int i = 0; i < 10; ++i) text += "{" + repeated("c.", 50) + "c = [\n";
  CHECK_FALSE(found(text).empty());
}

TEST_CASE("a line has an end") {
  CHECK(first(kFormat + step("a", "summary = \"" + std::string(65'000, 'x') + "\"")) == "-");
  CHECK(first(kFormat + step("a", "summary = \"" + std::string(66'000, 'x') + "\"")) == "6:1 catalog.line-too-long");
  CHECK(first(std::string(70'000, '#')) == "1:1 catalog.line-too-long");
}

TEST_CASE("bytes that are no UTF-8 are named") {
  CHECK(first(kFormat + "a = \"\xff\"") == "2:6 catalog.not-utf8");
  CHECK(first(std::string("a = 1\0", 6)) == "1:6 catalog.not-utf8");
  CHECK(first("\xff\xfe" + std::string("f\0o\0", 4)) == "1:1 catalog.not-utf8");
  CHECK(first("a = \"\xed\xa0\x80\"") == "1:6 catalog.not-utf8");
}

TEST_CASE("characters beyond ASCII stand only in strings and comments") {
  CHECK(first(kFormat + "# 한글 é \uFEC4\n" + step("a", "summary = 'é \uFEC4'")) == "-");
  for (const char* letter : {"é", "\u00a0", "\u1680", "\u2003", "한", "\uFEC4", "\U0001F600"}) {
    CAPTURE(letter);
    CHECK(first(std::string(letter) + " = 1") == "1:1 catalog.stray-character");
    CHECK(first("a = " + std::string(letter)) == "1:5 catalog.stray-character");
    CHECK(first("a = 1" + std::string(letter)) == "1:6 catalog.stray-character");
    CHECK(first("a = \"\"\"\"\"\"" + std::string(letter)) == "1:11 catalog.stray-character");
    CHECK(first("a = '''x'''''" + std::string(letter)) == "1:14 catalog.stray-character");
  }
}

TEST_CASE("quotes and brackets open something only where a key or a value begins") {
  for (const char* text :
       {"d=2'''é", "d=2026-11-21 \"é\"", "a.\"é\" = 1", "d=\"a\" \"b\"", "d=+'é'", "d=[1'é']", "d=true\"é\"", "d=2='''é", "d=2['é'",
        "d=2{'é'", "a = [] 'é'", "a = [1, 2='''é", "a = [\n2='''é", "a = [[1], 2='''é", "a = {b = 1}='é'", "a = {b = [1, c='é'"}) {
    CAPTURE(text);
    CHECK(first(text).find("catalog.stray-mark") != std::string::npos);
  }
  CHECK(first("a = [{ b = 1, c = [1,\n2] }, { d = 'e' }]\n[f]\n[[g]]\nh = 1") == "1:1 catalog.format-missing");
  CHECK(first("\"a\" = { \"b\" = [ \"c\", 'd',\n\"e\" ] }") == "1:1 catalog.format-missing");
}

TEST_CASE("behind a backslash at the end of a line the parser never meets a character it has no table for") {
  for (const char* letter : {"é", "\uFEC4", "한"}) {
    CAPTURE(letter);
    CHECK(first("a = \"\"\"x\\\n  " + std::string(letter) + "\"\"\"") == "2:3 catalog.bad-continuation");
    CHECK(first("a = \"\"\"x\\" + std::string(letter) + "\"\"\"") == "1:10 catalog.bad-continuation");
  }
}

TEST_CASE("megabytes without end of string are read in time") {
  const std::string text = kFormat + "a = \"\"\"" + repeated("line\n", 1'000'000);
  const auto begin = std::chrono::steady_clock::now();
  CHECK(first(text).find("catalog.syntax") != std::string::npos);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{20});
}

TEST_CASE("a file over 64 MiB is not read") {
  CHECK(first(std::string((64U << 20U) + 1, '\n')) == "1:1 catalog.file-too-large");
}

TEST_SUITE_END();
