// SPDX-License-Identifier: MIT
#include "cairn/text/layout.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace cairn;

namespace {

const Style plain{};
const Style ascii{Language::English, 80, false, true};
const Style colored{Language::English, 80, true, false};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_SUITE("text/layout") {
  TEST_CASE("width is counted in cells: Latin one, Hangul, Hanja and fullwidth two") {
    CHECK(display_width("") == 0);
    CHECK(display_width("cairn") == 5);
    CHECK(display_width("돌탑") == 4);
    CHECK(display_width("漢字ＡＢ") == 8);
    CHECK(display_width("파이썬 basics") == 13);
  }

  TEST_CASE("decomposed Hangul is as wide as composed Hangul") {
    CHECK(display_width("\u1112\u1161\u11AB\u1100\u1173\u11AF") == 4);  // 한글 as jamo
  }

  TEST_CASE("a combining mark takes no cell") {
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("cafe\u0301s") == 5);
    CHECK(display_width("\u0301") == 0);
  }

  TEST_CASE("joined, coloured and presented emoji are two cells, whatever they are made of") {
    CHECK(display_width("👩\u200D💻") == 2);
    CHECK(display_width("👨\u200D👩\u200D👧\u200D👦") == 2);
    CHECK(display_width("👍🏽") == 2);
    CHECK(display_width("❤\uFE0F") == 2);
    CHECK(display_width("1\uFE0F\u20E3") == 2);
    CHECK(display_width("✓") == 1);
  }

  TEST_CASE("a flag is two cells, two flags four") {
    CHECK(display_width("🇰🇷") == 2);
    CHECK(display_width("🇰🇷🇩🇪") == 4);
  }

  TEST_CASE("controls and colour sequences take no cell, an invalid byte one") {
    CHECK(display_width("\x1b[1mcairn\x1b[0m") == 5);
    CHECK(display_width("\t\n") == 0);
    CHECK(display_width("a\xFF"
                        "b\xC3") == 4);
  }

  TEST_CASE("cutting never splits a grapheme and never exceeds the cells") {
    const std::string text = "한e\u0301👩\u200D💻🇰🇷\u1112\u1161\u11ABabc";
    const std::size_t whole = display_width(text);
    for (std::size_t cells = 0; cells <= whole + 2; ++cells)
      for (const bool in_ascii : {false, true}) {
        CAPTURE(cells);
        const std::string cut = cut_to(text, cells, in_ascii);
        CHECK(display_width(cut) <= cells);
        if (cells >= whole) {
          CHECK(cut == text);
        } else if (cells > 0) {
          CHECK(cut.ends_with(in_ascii ? "." : "…"));
        }
      }
  }

  TEST_CASE("what is cut keeps the sequence that ends its colour") {
    CHECK(cut_to(paint(colored, Paint::Good, "abcdef"), 4, false) == "\x1b[32mabc…\x1b[0m");
  }

  TEST_CASE("no blank stands before the mark of a cut") {
    CHECK(cut_to("ab cdef", 4, false) == "ab…");
  }

  TEST_CASE("padding fills up to the cells and leaves longer text alone") {
    CHECK(pad_right("돌", 4) == "돌  ");
    CHECK(pad_left("돌", 4) == "  돌");
    CHECK(pad_right("cairn", 3) == "cairn");
    CHECK(pad_left("", 2) == "  ");
  }

  TEST_CASE("wrapping breaks at blanks and keeps long words whole") {
    CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
    CHECK(wrap("파이썬 반복문을 배워요", 10) == std::vector<std::string>{"파이썬", "반복문을", "배워요"});
    CHECK(wrap("see https://example.org/long/path now", 10) == std::vector<std::string>{"see", "https://example.org/long/path", "now"});
    CHECK(wrap("", 10) == std::vector<std::string>{""});
    CHECK(wrap("a\nb", 10) == std::vector<std::string>{"a", "b"});
    CHECK(wrap("a   b", 10) == std::vector<std::string>{"a b"});
  }

  TEST_CASE("paint does nothing without colour, and always ends what it begins") {
    CHECK(paint(plain, Paint::Bad, "x") == "x");
    CHECK(paint(colored, Paint::Plain, "x") == "x");
    CHECK(paint(colored, Paint::Bad, "") == "");
    for (const Paint how : {Paint::Strong, Paint::Faint, Paint::Good, Paint::Notice, Paint::Bad}) {
      const std::string text = paint(colored, how, "x");
      CHECK(text.starts_with("\x1b["));
      CHECK(text.ends_with("x\x1b[0m"));
    }
  }

  TEST_CASE("columns line up in cells, whatever the script and the colour") {
    TextTable table{{TextTable::Align::Left, TextTable::Align::Right, TextTable::Align::Left}};
    table.row({"파이썬", "10.7", "a"});
    table.row({paint(colored, Paint::Good, "loops"), "9.0", "b"});
    table.row({"👩\u200D💻", "100.0", ""});
    CHECK(lines_of(table.render(colored)) ==
          std::vector<std::string>{"파이썬   10.7  a", "\x1b[32mloops\x1b[0m     9.0  b", "👩\u200D💻      100.0"});
  }

  TEST_CASE("the last left column is narrowed to the screen, but never below 16 cells") {
    TextTable table{{TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right}};
    table.row({"adversarial-ml", "적대적 머신러닝: 첫 번째 공격 실습과 보고서", "12"});
    for (const std::size_t width : {10U, 40U, 48U, 60U, 120U}) {
      CAPTURE(width);
      const Style style{Language::Korean, width, false, false};
      const std::size_t cells = display_width(lines_of(table.render(style, 2)).at(0));
      CHECK(cells <= std::max<std::size_t>(width, 2 + 14 + 2 + 16 + 2 + 2));
    }
  }

  TEST_CASE("what is too wide for its column goes on below, and only a word that is wider is cut") {
    const Style narrow{Language::English, 30, false, false};
    TextTable table{{TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right}};
    table.row({"--level", "which requirements to take in", "7"});
    table.row({"-q", "  nowhereadversarialroundabout", "8"});
    CHECK(lines_of(table.render(narrow)) == std::vector<std::string>{"--level  which requirements  7", "         to take in",  //
                                                                     "-q         nowhereadversar…  8"});
  }

  TEST_CASE("a wrapped line opens and closes its colours") {
    CHECK(wrap(paint(colored, Paint::Good, "one two"), 4) == std::vector<std::string>{"\x1b[32mone\x1b[0m", "\x1b[32mtwo\x1b[0m"});
    CHECK(wrap(paint(colored, Paint::Bad, "one") + " two", 4) == std::vector<std::string>{"\x1b[31mone\x1b[0m", "two"});
  }

  TEST_CASE("a line of a table has no blanks at its end") {
    TextTable table{{TextTable::Align::Left, TextTable::Align::Left}};
    table.row({"a", ""});
    table.row({"bb", "c"});
    CHECK(table.render(plain, 1) == " a\n bb  c\n");
  }

  TEST_CASE("facts are joined by a dot, in ascii by a dash, empty ones left out") {
    CHECK(join_facts(plain, {"on track", "", "12 of 48 steps"}) == "on track · 12 of 48 steps");
    CHECK(join_facts(ascii, {"a", "b"}) == "a - b");
    CHECK(join_facts(ascii, {"", ""}) == "");
  }

  TEST_CASE("a bar shows the share, something for little and nothing for none") {
    CHECK(bar(ascii, 5, 10, 4) == "##  ");
    CHECK(bar(ascii, 0, 10, 4) == "    ");
    CHECK(bar(ascii, 1, 1000, 4) == "#   ");
    CHECK(bar(ascii, 20, 10, 4) == "####");
    CHECK(bar(ascii, 5, 0, 4) == "#   ");
    CHECK(bar(plain, 1, 2, 2) == "█ ");
    CHECK(tick(ascii) == "*");
  }
}
