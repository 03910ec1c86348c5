// SPDX-License-Identifier: MIT
/// "Did you mean": the nearest of some words, Korean too.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cairn {

/// Damerau-Levenshtein distance (optimal string alignment) of two UTF-8 strings, counted in the letters of their canonical decomposition,
/// so that one wrong jamo costs 1. Invalid bytes count as letters. O(|a| * |b|); both are cut at 256 letters.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `typed` if it is near enough to be meant; ties go to the first. Case counts for nothing; a blank, a low line
/// and a hyphen are one letter. Near enough is
/// - a candidate as a whole: its distance is at most a third of the length of `typed` (at least 1, at most 4), or it begins with `typed`;
/// - after all those, a candidate of several words of which one, or some in a row, have a distance of at most a quarter of that length (at
/// most 3), `typed` having four letters or more:
///   "securty" and "ai-securty" mean "ai-security-specialist".
/// English words typed on a Korean two-set keyboard ("애ㅜㄷ" = done) are read as such.
std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> candidates);

/// The Latin keys of a text typed with the Korean two-set layout switched on: "애ㅜㄷ" -> "done". Other characters stay.
std::string latin_keys(std::string_view hangul);

}  // namespace cairn
