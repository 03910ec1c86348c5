// SPDX-License-Identifier: MIT
// What holds for the Korean of the built-in catalog and its templates whatever it says: the form of particles and the polite style.
#include "graph_texts.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using graph_texts::Lines;

namespace {

using Word = std::u32string;

constexpr char32_t kFirstSyllable = 0xAC00, kLastSyllable = 0xD7A3;

/// The final consonant of a syllable: 0 is none, 8 is ㄹ (Unicode, chapter 3.12: 28 finals to each pair of first consonant and vowel).
unsigned final_of(char32_t syllable) {
  return static_cast<unsigned>(syllable - kFirstSyllable) % 28;
}

/// The runs of Hangul syllables in UTF-8 text. A syllable is three bytes there, and a word that ends is put at a blank's place.
std::vector<Word> words_of(std::string_view text) {
  const auto bits = [&](std::size_t at, unsigned mask) { return static_cast<char32_t>(static_cast<unsigned char>(text[at]) & mask); };
  std::vector<Word> words(1);
  for (std::size_t at = 0; at < text.size();) {
    const bool three = (static_cast<unsigned char>(text[at]) & 0xF0U) == 0xE0U && at + 2 < text.size();
    const char32_t sign = three ? (bits(at, 0x0F) << 12) | (bits(at + 1, 0x3F) << 6) | bits(at + 2, 0x3F) : U' ';
    if (sign >= kFirstSyllable && sign <= kLastSyllable) {
      words.back() += sign;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
    at += three ? 3 : 1;
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// A particle and what may stand before it. Only forms that few words end in by chance; those words are listed.
struct Particle {
  std::u32string_view form;
  bool (*follows)(unsigned final);
};
constexpr std::array<Particle, 6> kParticles = {{
    {U"으로", [](unsigned final) { return final != 0 && final != 8; }},
    {U"로", [](unsigned final) { return final == 0 || final == 8; }},
    {U"를", [](unsigned final) { return final == 0; }},
    {U"을", [](unsigned final) { return final != 0; }},
    {U"와", [](unsigned final) { return final == 0; }},
    {U"과", [](unsigned final) { return final != 0; }},
}};
constexpr std::array<std::u32string_view, 8> kWholeWords = {U"효과", U"초과", U"사과", U"마을", U"경로", U"진로", U"통로", U"항로"};

bool has_wrong_particle(const Word& word) {
  const std::u32string_view all = word;
  if (std::any_of(kWholeWords.begin(), kWholeWords.end(), [&](std::u32string_view whole) { return all.ends_with(whole); })) return false;
  const auto particle = std::find_if(kParticles.begin(), kParticles.end(),
                                     [&](const Particle& one) { return all.size() > one.form.size() && all.ends_with(one.form); });
  return particle != kParticles.end() && !particle->follows(final_of(all[all.size() - particle->form.size() - 1]));
}

std::string utf8(const Word& word) {
  std::string bytes;
  for (const char32_t sign : word) {
    bytes += static_cast<char>(0xE0 | (sign >> 12));
    bytes += static_cast<char>(0x80 | ((sign >> 6) & 0x3F));
    bytes += static_cast<char>(0x80 | (sign & 0x3F));
  }
  return bytes;
}

Lines wrong_particles(std::string_view text) {
  Lines wrong;
  for (const Word& word : words_of(text)) {
    if (has_wrong_particle(word)) wrong.push_back(utf8(word));
  }
  return wrong;
}

/// What polite, calm 해요 style does without.
Lines wrong_style(std::string_view text) {
  Lines wrong;
  for (const std::string_view word : {"습니다", "합니다", "됩니다", "입니다", "십시오", "당신", "여러분", "!\""}) {
    if (text.find(word) != std::string_view::npos) wrong.emplace_back(word);
  }
  return wrong;
}

std::vector<std::filesystem::path> korean_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("graphs")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".toml") || name.ends_with(".ko.md")) files.push_back(entry.path());
  }
  return files;
}

}  // namespace

TEST_SUITE_BEGIN("catalog/korean");

TEST_CASE("every particle has the form that the syllable before it asks for, and every sentence is in the polite 해요 style") {
  REQUIRE(korean_files().size() > 40);
  for (const std::filesystem::path& path : korean_files()) {
    CAPTURE(path);
    std::ifstream file(path, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    CHECK(wrong_particles(text) == Lines{});
    CHECK(wrong_style(text) == Lines{});
  }
}

TEST_CASE("a particle that does not fit its word is found") {
  CHECK(wrong_particles("휴대폰를 켜고 파일를 열어, 데이터 세트과 휴대폰로") == Lines{"휴대폰를", "파일를", "세트과", "휴대폰로"});
  CHECK(wrong_particles("서울으로 서울로, 파일로 책으로 코드로; 나무을 책와") == Lines{"서울으로", "나무을", "책와"});
  CHECK(wrong_particles("효과와 경로, 결과 (도구)를 API를 로 을") == Lines{});
  CHECK(wrong_style("text = \"합니다.\"") == Lines{"합니다"});
}

TEST_SUITE_END();
