// SPDX-License-Identifier: MIT
/// Every sentence of both languages. `say` fills a message's arguments into its sentence.
///
/// A sentence's places: `{name}` (a Minutes value becomes "1 h 30 min" / "1시간 30분", a Date "Mon 23 Nov" / "11월 23일(월)", a
/// LocalizedText its language),
/// `{name:long}` (Date with year), `{name:short}` (Date for tables: "23 Nov" / "11/23(월)"), `{name|one|many}` (English plural by an
/// integer argument),
/// `{name:hours}` (Minutes as "10.7"). A text argument is made printable (base/utf8.hpp) on its way in: nothing typed or stored reaches the
/// terminal raw.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/base/message.hpp"

#include <span>
#include <string>
#include <string_view>

namespace cairn {

/// The sentence. An unknown key gives the key itself in brackets (a test finds every key of the sources in the table).
std::string say(Language language, const Message& message);
inline std::string say(Language language, std::string_view key) {
  return say(language, Message{key, {}});
}

/// One sentence in both languages: the tables in src/text/messages_*.cpp.
struct Sentence {
  std::string_view key, en, ko;
};
/// All tables, for tests: sorted within each table.
std::span<const std::span<const Sentence>> all_sentences();

}  // namespace cairn
