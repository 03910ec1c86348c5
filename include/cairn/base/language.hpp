// SPDX-License-Identifier: MIT
/// The two languages cairn speaks, and a text that exists in both.
#pragma once

#include <cstdint>
#include <string>

namespace cairn {

enum class Language : std::uint8_t { English, Korean };

/// A text of the catalog in both languages. A text given as one string stands in `en` and is shown in both.
struct LocalizedText {
  std::string en;
  std::string ko;

  /// The text in `language`, or the other one where that is missing.
  const std::string& in(Language language) const {
    const std::string& wanted = language == Language::Korean ? ko : en;
    const std::string& other = language == Language::Korean ? en : ko;
    return wanted.empty() ? other : wanted;
  }
  bool empty() const { return en.empty() && ko.empty(); }
  friend bool operator==(const LocalizedText&, const LocalizedText&) = default;
};

}  // namespace cairn
