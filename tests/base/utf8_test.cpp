// SPDX-License-Identifier: MIT
#include "cairn/base/utf8.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace std::string_view_literals;

TEST_SUITE_BEGIN("base/utf8");

TEST_CASE("the first invalid byte is named") {
  CHECK_FALSE(first_invalid_utf8("plain, 한글, 👩‍💻"));
  CHECK(first_invalid_utf8("ab\xff") == 2);
  CHECK(first_invalid_utf8("a\0b"sv) == 1);
  CHECK(first_invalid_utf8("\xc0\xaf") == 0);           // overlong
  CHECK(first_invalid_utf8("x\xed\xa0\x80") == 1);      // surrogate
  CHECK(first_invalid_utf8("x\xf4\x90\x80\x80") == 1);  // beyond U+10FFFF
  CHECK(first_invalid_utf8("한\xed\x95") == 3);         // cut in the middle
}

TEST_CASE("control, bidi and invisible characters are unprintable") {
  for (const char* text : {"\x1b[31m", "\r\n", "\t", "\x7f", "\u0085", "\u202e", "\u2066", "\u200b", "\u200f", "\ufeff", "\U000E0041",
                           "\u2028", "\u3164", "\u00ad", "\u061c"}) {
    CAPTURE(text);
    CHECK(first_unprintable(std::string("한") + text) == 3);
  }
}

TEST_CASE("letters, emoji and their joiners are printable") {
  for (const char* text : {"plain", "한글 e\u0301", "👩‍💻", "✔️", "日本", "נהי", "\u00a0", ""}) {
    CAPTURE(text);
    CHECK_FALSE(first_unprintable(text));
  }
}

TEST_CASE("what is shown holds nothing unprintable") {
  CHECK(printable("\x1b]52;c;") == "␛]52;c;");
  CHECK(printable("one\r\ntwo\nthree") == "one two three");
  CHECK(printable("a\xff"sv) == "a\ufffd");
  CHECK(printable("\u202etxt") == "\ufffdtxt");
  CHECK(printable("\x7f") == "␡");
  CHECK(printable("\0"sv) == "␀");
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      const std::string shown = printable(std::string{static_cast<char>(first), static_cast<char>(second)});
      REQUIRE_FALSE(first_invalid_utf8(shown));
      REQUIRE_FALSE(first_unprintable(shown));
    }
  }
}

TEST_CASE("both forms of a Hangul word are one after normalisation") {
  CHECK(to_nfc("\u1112\u1161\u11ab") == "한");
  CHECK(to_nfc("한") == "한");
  CHECK(to_nfc("e\u0301") == "é");
  CHECK(to_nfc("plain") == "plain");
  CHECK(to_nfc("\xff\xfe") == "\xff\xfe");
  CHECK(to_nfc("").empty());
}

TEST_SUITE_END();
