// SPDX-License-Identifier: MIT
#include "cairn/text/say.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

using namespace cairn;

namespace {

constexpr Language en = Language::English, ko = Language::Korean;

/// A source without its comment lines: examples in comments are no uses.
std::string text_of(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::string text;
  for (std::string line; std::getline(in, line);)
    if (const auto first = line.find_first_not_of(' '); first != std::string::npos && line.compare(first, 2, "//") != 0)
      text += line + "\n";
  return text;
}

std::vector<std::filesystem::path> sources() {
  std::vector<std::filesystem::path> files;
  for (const char* folder : {"src", "include"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
      if (entry.is_regular_file() && (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp"))
        files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

bool is_table(const std::filesystem::path& file) {
  return file.filename().string().starts_with("messages_");
}

std::set<std::string, std::less<>> known_keys() {
  std::set<std::string, std::less<>> keys;
  for (const auto& table : all_sentences())
    for (const Sentence& sentence : table) keys.emplace(sentence.key);
  return keys;
}

/// The names of a sentence's places, each once.
std::set<std::string> places(std::string_view sentence) {
  static const std::regex place{R"(\{([a-z0-9_-]+)(:[a-z]+|\|[^{}]*)?\})"};
  std::set<std::string> names;
  const std::string text{sentence};
  for (std::sregex_iterator at{text.begin(), text.end(), place}, end; at != end; ++at) names.insert((*at)[1]);
  return names;
}

/// Areas of which files are named too ("report.hpp"): what looks like a key and is none.
bool is_file_name(const std::string& literal) {
  static const std::set<std::string> endings{"hpp", "cpp", "ics", "toml", "json", "sql", "db", "md", "csv", "svg", "html", "txt"};
  return endings.contains(literal.substr(literal.find('.') + 1));
}

}  // namespace

TEST_SUITE("text/say") {
  TEST_CASE("arguments are written in the learner's language") {
    const Message first{"plan.first-tomorrow",
                        {{"day", parse_date("2026-11-23").value()}, {"title", LocalizedText{"Loops", "반복문"}}, {"time", Minutes{105}}}};
    CHECK(say(en, first) == "First session: tomorrow, Mon 23 Nov, Loops, 1 h 45 min");
    CHECK(say(ko, first) == "첫 공부: 내일 11월 23일(월), 반복문, 1시간 45분");
  }

  TEST_CASE("an English plural follows its number") {
    CHECK(say(en, {"plan.reserve-days", {{"n", 1}}}) == "1 day in reserve");
    CHECK(say(en, {"plan.reserve-days", {{"n", 0}}}) == "0 days in reserve");
    CHECK(say(en, {"plan.reserve-days", {{"n", 12}}}) == "12 days in reserve");
    CHECK(say(ko, {"plan.reserve-days", {{"n", 1}}}) == "여유 1일");
  }

  TEST_CASE("a date can ask for its year") {
    CHECK(say(en, {"status.finish", {{"day", parse_date("2027-05-09").value()}}}) == "about Sun 9 May 2027");
  }

  TEST_CASE("an unknown key shows itself, and a missing argument its place") {
    CHECK(say(en, "no.such-key") == "[no.such-key]");
    CHECK(say(en, Message{"screen.next", {}}) == "Next: {what}");
  }

  TEST_CASE("what was typed never reaches the terminal raw") {
    const std::string shown = say(en, {"error.unknown-step", {{"id", std::string{"\x1b]52;c;AAAA\x07\nx{id}"}}}});
    CHECK(shown.find('\x1b') == std::string::npos);
    CHECK(shown.find('\x07') == std::string::npos);
    CHECK(shown.find('\n') == std::string::npos);
    CHECK(shown.find("x{id}") != std::string::npos);
  }

  TEST_CASE("tables are sorted and no key stands twice in all of them") {
    std::set<std::string_view> keys;
    for (const auto& table : all_sentences()) {
      CHECK(std::ranges::is_sorted(table, {}, &Sentence::key));
      for (const Sentence& sentence : table) {
        CAPTURE(std::string{sentence.key});
        CHECK(keys.insert(sentence.key).second);
        CHECK(say(en, sentence.key) != "[" + std::string{sentence.key} + "]");
      }
    }
  }

  TEST_CASE("every sentence is there in both languages, with the same places") {
    for (const auto& table : all_sentences())
      for (const Sentence& sentence : table) {
        CAPTURE(std::string{sentence.key});
        CHECK(!sentence.en.empty());
        CHECK(!sentence.ko.empty());
        CHECK(places(sentence.en) == places(sentence.ko));
      }
  }

  TEST_CASE("every brace of a sentence belongs to a place") {
    static const std::regex place{R"(\{[a-z0-9_-]+(:(long|short|hours)|\|[^{}|]*\|[^{}|]*)?\})"};
    for (const auto& table : all_sentences())
      for (const Sentence& sentence : table)
        for (const std::string_view text : {sentence.en, sentence.ko}) {
          CAPTURE(std::string{text});
          const std::string rest = std::regex_replace(std::string{text}, place, "");
          CHECK(rest.find_first_of("{}") == std::string::npos);
        }
  }

  TEST_CASE("Korean is polite, speaks to nobody in particular and does not shout") {
    for (const auto& table : all_sentences())
      for (const Sentence& sentence : table)
        for (const std::string_view unwanted : {"습니다", "당신", "!", "재계획", "전제 조건", "생략"}) {
          CAPTURE(std::string{sentence.key});
          CAPTURE(std::string{unwanted});
          CHECK(sentence.ko.find(unwanted) == std::string_view::npos);
        }
  }

  TEST_CASE("no Korean particle whose form depends on the word before it follows a place") {
    // A duration always ends in 시간 or 분, both closed: 이 and 을 are right after it. Every other place may end in anything.
    static const std::regex particle{R"(\}(을|를|은|는|이|가|과|와|으로|로)( |$|[.,]))"};
    const std::set<std::string_view> after_a_duration{"misfit.due-heading", "misfit.due-steps",   "misfit.heading",
                                                      "misfit.missing",     "misfit.pin-heading", "misfit.too-long"};
    for (const auto& table : all_sentences())
      for (const Sentence& sentence : table) {
        CAPTURE(std::string{sentence.key});
        if (!after_a_duration.contains(sentence.key)) CHECK(!std::regex_search(std::string{sentence.ko}, particle));
      }
  }

  TEST_CASE("errors begin small and end without a full stop; English does not shout either") {
    for (const auto& table : all_sentences())
      for (const Sentence& sentence : table) {
        CAPTURE(std::string{sentence.key});
        CHECK(sentence.en.find('!') == std::string_view::npos);
        if (sentence.key.starts_with("error.")) {
          CHECK(!sentence.en.ends_with("."));
          const bool name_in_front = sentence.en.starts_with("TZ") || sentence.en.starts_with("HOME");
          CHECK((name_in_front || !std::isupper(static_cast<unsigned char>(sentence.en.front()))));
        }
      }
  }

  TEST_CASE("every key that the sources use has its sentence") {
    static const std::regex message{R"(Message\s*\{\s*"([^"]+)\")"};
    static const std::regex literal{R"#("([a-z]+\.[a-z0-9]+(-[a-z0-9]+)*)")#"};
    const auto keys = known_keys();
    std::set<std::string> areas;
    for (const std::string& key : keys) areas.insert(key.substr(0, key.find('.')));
    for (const auto& file : sources()) {
      if (is_table(file)) continue;
      const std::string source = text_of(file);
      std::set<std::string> used;
      for (std::sregex_iterator at{source.begin(), source.end(), message}, end; at != end; ++at) used.insert((*at)[1]);
      for (std::sregex_iterator at{source.begin(), source.end(), literal}, end; at != end; ++at) {
        const std::string found = (*at)[1];
        if (areas.contains(found.substr(0, found.find('.'))) && !is_file_name(found)) used.insert(found);
      }
      for (const std::string& key : used) {
        CAPTURE(file.string());
        CAPTURE(key);
        CHECK(keys.contains(key));
      }
    }
  }

  TEST_CASE("no sentence is left over that nothing says") {
    std::string all;
    for (const auto& file : sources())
      if (!is_table(file)) all += text_of(file);
    for (const std::string& key : known_keys()) {
      CAPTURE(key);
      CHECK(all.find("\"" + key + "\"") != std::string::npos);
    }
  }
}
