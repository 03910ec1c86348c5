// SPDX-License-Identifier: MIT
#include "cairn/base/suggestion.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <vector>

using namespace cairn;

namespace {

/// The definition of the optimal string alignment distance, word for word.
std::size_t slow_distance(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const std::string a1 = a.substr(0, a.size() - 1);
  const std::string b1 = b.substr(0, b.size() - 1);
  std::size_t best =
      std::min({slow_distance(a1, b) + 1, slow_distance(a, b1) + 1, slow_distance(a1, b1) + (a.back() == b.back() ? 0U : 1U)});
  if (a.size() > 1 && b.size() > 1 && a.back() == b1.back() && a1.back() == b.back()) {
    best = std::min(best, slow_distance(a.substr(0, a.size() - 2), b.substr(0, b.size() - 2)) + 1);
  }
  return best;
}

std::vector<std::string> words_up_to(std::size_t length) {
  std::vector<std::string> words{""};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].size() == length) continue;
    for (const char c : {'a', 'b', 'c'}) words.push_back(words[i] + c);
  }
  return words;
}

std::string near(std::string_view typed, std::vector<std::string> candidates) {
  return nearest(typed, candidates).value_or("-");
}

}  // namespace

TEST_SUITE_BEGIN("base/suggestion");

TEST_CASE("the distance is the definition, for all words of up to four letters") {
  const auto words = words_up_to(4);
  for (const std::string& a : words) {
    for (std::size_t i = 0; i < words.size(); i += 7) {
      CAPTURE(a);
      CAPTURE(words[i]);
      REQUIRE(edit_distance(a, words[i]) == slow_distance(a, words[i]));
    }
  }
}

TEST_CASE("two letters changed about cost one") {
  CHECK(edit_distance("pyhton", "python") == 1);
  CHECK(edit_distance("ca", "abc") == 3);  // the restricted form: Damerau's own is 2
}

TEST_CASE("one wrong jamo costs one") {
  CHECK(edit_distance("파이썬", "파이선") == 1);
  CHECK(edit_distance("한", "하") == 1);
  CHECK(edit_distance("한", "\u1112\u1161\u11ab") == 0);
}

TEST_CASE("invalid bytes are letters") {
  CHECK(edit_distance("a\xff", "a\xfe") == 1);
  CHECK(edit_distance("\xff", "\xff") == 0);
}

TEST_CASE("long words are cut, not refused") {
  CHECK(edit_distance(std::string(100'000, 'a'), std::string(100'000, 'b')) == 256);
}

TEST_CASE("the nearest word is suggested, the first of equals") {
  CHECK(near("functons", {"arrays", "functions", "junctions"}) == "functions");
  CHECK(near("lop", {"loop", "lops"}) == "loop");
  CHECK(near("Python-Basic", {"python-basics"}) == "python-basics");
}

TEST_CASE("what is too far is not suggested") {
  CHECK(near("kubernetes", {"python", "docker"}) == "-");
  CHECK(near("a", {"b"}) == "-");
  CHECK(near("", {"a", ""}) == "-");
  CHECK(near("python", {}) == "-");
}

TEST_CASE("the beginning of a word counts as near") {
  CHECK(near("adv", {"python", "adversarial-ml"}) == "adversarial-ml");
}

TEST_CASE("a whole word goes before one that only begins so") {
  CHECK(near("plan", {"planning", "plan"}) == "plan");
}

TEST_CASE("whole words of a candidate that are near count, after candidates that are near as a whole") {
  const std::vector<std::string> roles{"ai-consultant", "ai-prompt-engineer", "ai-security-specialist", "AI 보안 전문가"};
  CHECK(near("ai-securty", roles) == "ai-security-specialist");
  CHECK(near("securty", roles) == "ai-security-specialist");
  CHECK(near("security", roles) == "ai-security-specialist");
  CHECK(near("promt-engineer", roles) == "ai-prompt-engineer");
  CHECK(near("prompt engineer", roles) == "ai-prompt-engineer");
  CHECK(near("Prompt_Enginer", roles) == "ai-prompt-engineer");
  CHECK(near("보안", roles) == "AI 보안 전문가");
  CHECK(near("보안 전문과", roles) == "AI 보안 전문가");
  CHECK(near("securty", {"network-security", "secured"}) == "secured");
}

TEST_CASE("parts of words do not count, nor words of fewer than four letters") {
  CHECK(near("secur", {"network-security"}) == "-");
  CHECK(near("ai", {"people-first-ai"}) == "-");
  CHECK(near("mlx", {"deep-ml"}) == "-");
  CHECK(near("plants", {"weekly-plan"}) == "-");
}

TEST_CASE("an English word typed on a Korean keyboard is read") {
  CHECK(latin_keys("애ㅜㄷ") == "done");
  CHECK(latin_keys("ㅔㅣ무") == "plan");
  CHECK(latin_keys("ㄴㅅㅁ션") == "status");
  CHECK(latin_keys("plan 한") == "plan gks");
  CHECK(latin_keys("값") == "rkqt");
  CHECK(latin_keys("\xff") == "\xff");
  CHECK(near("애ㅜㄷ", {"plan", "done"}) == "done");
  CHECK(near("ㄴㅅㅁㅅㅕㄴ", {"status"}) == "status");
}

TEST_SUITE_END();
