// SPDX-License-Identifier: MIT
#include "cairn/planning/answers_file.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;
using namespace std::string_view_literals;

namespace {

Catalog small_catalog() {
  return catalog_of({step("a", 60), step("b", 30), skill("s", {"a", "b"}), role("r", {"s"})});
}

std::vector<std::uint32_t> lines_of_mistakes(std::string_view text) {
  std::vector<std::uint32_t> lines;
  for (const Diagnostic& diagnostic : parse_answers_file(text, "f", small_catalog()).diagnostics) lines.push_back(diagnostic.place.line);
  return lines;
}

}  // namespace

TEST_SUITE("planning/answers_file") {
  TEST_CASE("a line is an id and an answer; comments, blanks and line ends of all kinds mean nothing") {
    const Catalog catalog = small_catalog();
    const AnswersFile file = parse_answers_file("# mine\r\n\r\n s\tyes  # known\r\na no\nb rusty", "f", catalog);
    CHECK(file.diagnostics.empty());
    CHECK(file.answers == std::vector<GivenAnswer>{
                              {*catalog.find("s"), Answer::Yes}, {*catalog.find("a"), Answer::No}, {*catalog.find("b"), Answer::Rusty}});
  }

  TEST_CASE("every mistake is told with its line") {
    CHECK(lines_of_mistakes("a\nb maybe\ns yes no\nr yes\nnobody yes\na yes\na no\n") == std::vector<std::uint32_t>{1, 2, 3, 4, 5, 7});
  }

  TEST_CASE("any bytes are read to their end") {
    CHECK(lines_of_mistakes("\0\0 yes\n\xff\xfe\n\x1b[2J no"sv).size() == 3);
    CHECK(lines_of_mistakes("").empty());
  }
}
