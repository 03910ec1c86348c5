// SPDX-License-Identifier: MIT
/// Strict reading of one JSON object: each field is of its type and range, no field is unknown. A value that cannot be meant is BadLine.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/base/message.hpp"
#include "cairn/base/time.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// As it is read: however many fields a hostile line has, finding one is fast.
using LineJson = nlohmann::json;
/// As it is written: fields in that order.
using OrderedJson = nlohmann::ordered_json;

struct BadLine {
  Message message;
};

/// The last moment that is believed: the end of the last year of the calendar.
inline constexpr std::int64_t kLastMoment = 4'133'980'800'000;

/// The object of a line. Throws BadLine for what is no JSON, and where an object of it has a field twice: readers differ in which of the
/// two they take.
LineJson parse_json(std::string_view line);

class LineFields {
 public:
  /// Throws BadLine unless it is an object.
  explicit LineFields(const LineJson& object);

  /// The field, or null where it may be missing. Marks it as known.
  const LineJson* optional(const char* key);
  const LineJson& required(const char* key);

  std::int64_t integer(const char* key, std::int64_t low, std::int64_t high);
  std::int64_t integer_or(const char* key, std::int64_t low, std::int64_t high, std::int64_t otherwise);
  bool flag(const char* key);                   ///< false where it is missing
  std::string text(const char* key);            ///< printable, required
  std::string text_or_empty(const char* key);   ///< printable
  std::string id(const char* key);              ///< printable and not empty
  std::string words_or_empty(const char* key);  ///< a learner's own words: also line breaks
  Date date(const char* key);
  std::optional<Date> date_or_none(const char* key);
  LocalizedText localized(const char* key);        ///< [en, ko]; empty where it is missing
  std::vector<std::string> ids(const char* key);   ///< printable, none empty; empty where it is missing
  const LineJson::array_t& list(const char* key);  ///< of anything; empty where it is missing

  /// One of the words that to_string gives the enumerators from 0 to `last`.
  template <class Enum>
  Enum word(const char* key, Enum last) {
    const std::string written = text(key);
    for (int value = 0; value <= static_cast<int>(last); ++value) {
      if (to_string(static_cast<Enum>(value)) == written) return static_cast<Enum>(value);
    }
    bad_value(key);
  }

  /// Throws BadLine when a field was not asked for.
  void finish() const;
  [[noreturn]] static void bad_value(const char* key);

 private:
  const LineJson& object_;
  std::vector<std::string> known_;
};

/// A printable text; `key` is for the complaint.
std::string printable_text(const LineJson& value, const char* key);
/// Printable and not empty.
std::string id_text(const LineJson& value, const char* key);

}  // namespace cairn
