// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"

#include "all_screens.hpp"
#include "screen_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace cairn;

TEST_SUITE("report/screens") {
  TEST_CASE("no line of any screen is wider than the terminal or ends in blanks") {
    for (const Style& style : all_styles())
      for (const auto& [title, text] : all_screens(style)) {
        const std::string& name = title;  // clang captures no structured binding
        CAPTURE(name);
        CAPTURE(style.width);
        CHECK(text.ends_with("\n"));
        for (const std::string& line : lines_of(text)) {
          CAPTURE(line);
          CHECK(!uncolored(line).ends_with(" "));
          // Diagnostics and errors are read by editors and are never broken; neither are the ids of roles and a next command.
          const bool one_command =
              (line.starts_with("Next: cairn ") || line.starts_with("다음: cairn ")) && !contains(line, " · ") && !contains(line, " - ");
          const bool unbroken = name == "diagnostics" || name == "error" || (name == "roles" && style.width == 60) || one_command;
          if (!unbroken) CHECK(display_width(line) <= style.width);
        }
      }
  }

  TEST_CASE("colour adds nothing but colour") {
    for (const Style& style : all_styles()) {
      if (style.color) continue;
      Style colored = style;
      colored.color = true;
      const auto plain_screens = all_screens(style), colored_screens = all_screens(colored);
      bool some_color = false;
      for (std::size_t i = 0; i < plain_screens.size(); ++i) {
        CAPTURE(plain_screens[i].first);
        CHECK(uncolored(colored_screens[i].second) == plain_screens[i].second);
        CHECK(!contains(plain_screens[i].second, "\x1b"));
        some_color = some_color || contains(colored_screens[i].second, "\x1b[32m");
      }
      CHECK(some_color);
    }
  }

  TEST_CASE("ascii leaves no sign outside ASCII but the letters of the text") {
    for (const Style& style : all_styles()) {
      if (!style.ascii) continue;
      for (const auto& [title, text] : all_screens(style)) {
        const std::string& name = title;  // clang captures no structured binding
        CAPTURE(name);
        for (const std::string_view sign : {"✓", "·", "█", "…", "→", "–", "—", "●"}) CHECK(!contains(text, sign));
        if (style.language == Language::English)
          for (const char c : text) CHECK(static_cast<unsigned char>(c) < 0x80);
      }
    }
  }

  TEST_CASE("every sentence was found and every place was filled") {
    for (const Style& style : all_styles())
      for (const auto& [title, text] : all_screens(style)) {
        const std::string& name = title;  // clang captures no structured binding
        CAPTURE(name);
        CHECK(!contains(text, "{"));
        CHECK(!contains(text, "}"));
        CHECK(!std::regex_search(text, std::regex{R"(\[[a-z]+\.[a-z-]+\])"}));
      }
  }

  TEST_CASE("both languages state the same numbers") {
    static const std::regex number{"[0-9]+"};
    const auto numbers = [](const std::string& text) {
      std::multiset<std::string> found;
      for (std::sregex_iterator at{text.begin(), text.end(), number}, end; at != end; ++at) found.insert(at->str());
      return found;
    };
    // Months are names in English and numbers in Korean: only screens without dates can be compared so.
    for (const char* name : {"roles", "misfit without fixes", "next", "line"}) {
      CAPTURE(name);
      auto en = numbers(screen_named(all_screens(english), name)), ko = numbers(screen_named(all_screens(korean), name));
      if (std::string_view{name} == "misfit without fixes") en.insert("5");
      CHECK(en == ko);
    }
  }

  TEST_CASE("ambiguous signs stand only where nothing aligned follows") {
    for (const Style& style : {english, korean})
      for (const auto& [name, text] : all_screens(style))
        for (const std::string& line : lines_of(text)) {
          CAPTURE(line);
          const auto block = line.rfind("█");
          if (block != std::string::npos) CHECK(block + std::string_view{"█"}.size() == line.size());
        }
  }
}
