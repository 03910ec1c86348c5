// SPDX-License-Identifier: MIT
#include "cairn/base/suggestion.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <vector>

namespace cairn {
namespace {

using Letters = std::u32string;

constexpr std::size_t kMostLetters = 256;
constexpr std::size_t kAfterWhole = kMostLetters;  ///< farther than any candidate that is near as a whole
constexpr char32_t kBetweenWords = U'-';
constexpr char32_t kInvalidByte = 0x110000;  ///< + the byte: letters beyond Unicode

/// One character of `text` from `at` on, and its length; an invalid byte is a letter of its own.
std::pair<char32_t, std::size_t> character_at(std::string_view text, std::size_t at) {
  utf8proc_int32_t code = 0;
  const auto length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at), static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (length <= 0) return {kInvalidByte + static_cast<unsigned char>(text[at]), 1};
  return {static_cast<char32_t>(code), static_cast<std::size_t>(length)};
}

/// The canonical decomposition: a Hangul syllable becomes two or three jamo.
Letters letters_of(std::string_view text) {
  Letters letters;
  for (std::size_t at = 0; at < text.size() && letters.size() < kMostLetters;) {
    const auto [code, length] = character_at(text, at);
    at += length;
    std::array<utf8proc_int32_t, 16> parts{};
    int boundary = 0;
    const auto count = code >= kInvalidByte ? 0
                                            : utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), parts.data(), parts.size(),
                                                                      UTF8PROC_DECOMPOSE, &boundary);
    if (count <= 0 || count > static_cast<utf8proc_ssize_t>(parts.size())) {
      letters.push_back(code);
    } else {
      letters.insert(letters.end(), parts.begin(), parts.begin() + count);
    }
  }
  letters.resize(std::min(letters.size(), kMostLetters));
  return letters;
}

/// What counts as one letter becomes one.
Letters plain(Letters letters) {
  for (char32_t& letter : letters) {
    if (letter == U' ' || letter == U'_') letter = kBetweenWords;
    if (letter < kInvalidByte) letter = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(letter)));
  }
  return letters;
}

/// Optimal string alignment (Damerau 1964, in the restricted form: no substring is edited twice), three rows of the table at a time.
std::size_t distance(const Letters& a, const Letters& b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before, above);
    std::swap(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = a[i - 1] == b[j - 1];
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

/// What was typed, and how far from it a candidate may be.
struct Typed {
  Letters letters;
  std::size_t limit, limit_of_words;

  explicit Typed(std::string_view text)
      : letters(plain(letters_of(text))),
        limit(std::clamp<std::size_t>(letters.size() / 3, 1, 4)),
        limit_of_words(std::min<std::size_t>(letters.size() / 4, 3)) {}

  /// The distance of a candidate that is near enough. One letter that has become another is no misspelling but another word.
  std::optional<std::size_t> reach(const Letters& candidate) const {
    const bool begins = !letters.empty() && candidate.compare(0, letters.size(), letters) == 0;
    const std::size_t found = within(limit, candidate);
    if (begins) return std::min(found, limit);
    if (found <= limit && found < letters.size()) return found;
    const std::size_t of_words = reach_words(candidate);
    return of_words > limit_of_words ? std::nullopt : std::optional(kAfterWhole + of_words);
  }

 private:
  /// The distance, or more than `most`.
  std::size_t within(std::size_t most, const Letters& candidate) const {
    const std::size_t gap = std::max(letters.size(), candidate.size()) - std::min(letters.size(), candidate.size());
    return gap > most ? most + 1 : distance(letters, candidate);
  }

  /// The least distance of words in a row that are not all of the candidate; more than the limit of words where none is near.
  std::size_t reach_words(const Letters& candidate) const {
    std::size_t least = limit_of_words + 1;
    if (limit_of_words == 0) return least;
    for (std::size_t begin = 0; begin < candidate.size(); begin = end_of_word(candidate, begin) + 1) {
      for (std::size_t end = end_of_word(candidate, begin);; end = end_of_word(candidate, end + 1)) {
        if (end > begin && end - begin < candidate.size())
          least = std::min(least, within(limit_of_words, candidate.substr(begin, end - begin)));
        if (end >= candidate.size() || end - begin > letters.size() + limit_of_words) break;
      }
    }
    return least;
  }

  static std::size_t end_of_word(const Letters& candidate, std::size_t begin) {
    return std::min(candidate.find(kBetweenWords, begin), candidate.size());
  }
};

constexpr std::array<std::string_view, 19> kLeading = {"r", "R", "s", "e", "E", "f", "a", "q", "Q", "t",
                                                       "T", "d", "w", "W", "c", "z", "x", "v", "g"};
constexpr std::array<std::string_view, 21> kVowels = {"k",  "o", "i", "O",  "j",  "p",  "u", "P", "h",  "hk", "ho",
                                                      "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"};
constexpr std::array<std::string_view, 28> kTrailing = {"",   "r",  "R", "rt", "s",  "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx",
                                                        "fv", "fg", "a", "q",  "qt", "t",  "T",  "d", "w", "c",  "z",  "x",  "v",  "g"};
constexpr std::array<std::string_view, 30> kConsonants = {"r",  "R",  "rt", "s",  "sw", "sg", "e", "E", "f", "fr",
                                                          "fa", "fq", "ft", "fx", "fv", "fg", "a", "q", "Q", "qt",
                                                          "t",  "T",  "d",  "w",  "W",  "c",  "z", "x", "v", "g"};

/// The keys of a letter of the two-set layout (KS X 5002), or empty.
std::string keys_of(char32_t c) {
  if (c >= 0xAC00 && c <= 0xD7A3) {  // a syllable: leading, vowel, trailing (Unicode 3.12)
    const std::size_t syllable = c - 0xAC00;
    std::string keys{kLeading[syllable / 588]};
    return keys.append(kVowels[syllable % 588 / 28]).append(kTrailing[syllable % 28]);
  }
  if (c >= 0x3131 && c <= 0x314E) return std::string(kConsonants[c - 0x3131]);
  if (c >= 0x314F && c <= 0x3163) return std::string(kVowels[c - 0x314F]);
  if (c >= 0x1100 && c <= 0x1112) return std::string(kLeading[c - 0x1100]);
  if (c >= 0x1161 && c <= 0x1175) return std::string(kVowels[c - 0x1161]);
  if (c >= 0x11A8 && c <= 0x11C2) return std::string(kTrailing[c - 0x11A7]);
  return {};
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  return distance(letters_of(a), letters_of(b));
}

std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> candidates) {
  std::vector<Typed> readings{Typed(typed)};
  const std::string keys = latin_keys(typed);
  if (keys != typed) readings.emplace_back(keys);

  const std::string* best = nullptr;
  std::size_t best_reach = kAfterWhole + kMostLetters;
  for (const std::string& candidate : candidates) {
    const Letters letters = plain(letters_of(candidate));
    for (const Typed& reading : readings) {
      const auto reach = reading.reach(letters);
      if (!reach || *reach >= best_reach) continue;
      best = &candidate;
      best_reach = *reach;
    }
  }
  if (best == nullptr) return std::nullopt;
  return *best;
}

std::string latin_keys(std::string_view hangul) {
  std::string keys;
  for (std::size_t at = 0; at < hangul.size();) {
    const auto [code, length] = character_at(hangul, at);
    const std::string of_letter = keys_of(code);
    keys += of_letter.empty() ? std::string(hangul.substr(at, length)) : of_letter;
    at += length;
  }
  return keys;
}

}  // namespace cairn
