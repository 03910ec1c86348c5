// SPDX-License-Identifier: MIT
/// Titles that try to break a calendar file, and what they should come back as.
#pragma once

#include <string>
#include <vector>

namespace cairn {

struct HostileText {
  std::string name;
  std::string written;
  std::string read;  ///< by any reader; empty: the property is left out
};

inline std::vector<HostileText> hostile_texts() {
  std::string controls, kilobytes;
  for (int c = 0; c < 0x20; ++c)
    if (c != '\t' && c != '\n' && c != '\r') controls += static_cast<char>(c);
  controls += '\x7F';
  for (int c = 0x80; c < 0xA0; ++c) (controls += '\xC2') += static_cast<char>(c);
  for (int i = 0; i < 1000; ++i) kilobytes += "긴 제목 ";  // 10 bytes each
  kilobytes.pop_back();
  return {
      {"plain", "Python: loops", "Python: loops"},
      {"every C0 and C1 control", "a" + controls + "b", "ab"},
      {"controls only", controls, ""},
      {"blanks only", " \t\r\n ", ""},
      {"tab inside", "a\tb", "a\tb"},
      {"blanks around", "  a b \n", "a b"},
      {"injected component", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y", "x\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:y"},
      {"bare carriage return", "a\rb", "a\nb"},
      {"next line and line separators",
       "a\xC2\x85"
       "b\xE2\x80\xA8"
       "c\xE2\x80\xA9"
       "d",
       "ab\nc\nd"},
      {"punctuation", "a\\b;c,d:e\"f'g^h=i", "a\\b;c,d:e\"f'g^h=i"},
      {"backslash n", "a\\nb\\\\n\\,", "a\\nb\\\\n\\,"},
      {"bidi overrides", "a\u202E\u2066 txt\u2069\u202C b", "a\u202E\u2066 txt\u2069\u202C b"},
      {"emoji", "👩\u200D💻 🇰🇷 1\uFE0F\u20E3", "👩\u200D💻 🇰🇷 1\uFE0F\u20E3"},
      {"decomposed Hangul", "\u1112\u1161\u11AB\u1100\u1173\u11AF 적대적", "\u1112\u1161\u11AB\u1100\u1173\u11AF 적대적"},
      {"invalid UTF-8",
       "a\xFF"
       "b\xC3",
       "a\uFFFDb\uFFFD"},
      {"overlong and surrogate",
       "a\xC0\xAE"
       "b\xED\xA0\x80"
       "c",
       "a\uFFFD\uFFFDb\uFFFD\uFFFD\uFFFDc"},
      {"ten kilobytes", kilobytes, kilobytes},
      {"one word of ten kilobytes", std::string(10'000, 'x'), std::string(10'000, 'x')},
      {"quotes and tags", "<b>\"x\"</b> ]]>", "<b>\"x\"</b> ]]>"},
  };
}

}  // namespace cairn
