// SPDX-License-Identifier: MIT
/// What foreign text may contain. Titles are shown on terminals, in calendars and in pages: control and bidi characters never get that far.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// Byte offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and NUL count as invalid), or empty.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Byte offset of the first C0, DEL, C1, bidi, tag or other invisible formatting character, or empty. The joiners that emoji and
/// some scripts need (U+200C, U+200D) are printable. An invalid byte counts as unprintable.
std::optional<std::size_t> first_unprintable(std::string_view text);

/// The text for showing: invalid bytes become U+FFFD, unprintable characters a visible form (U+241B for ESC, U+FFFD where there is none; a
/// line break or tab becomes a space).
std::string printable(std::string_view bytes);

/// Normal form C, the form in which ids and titles are compared. Invalid input comes back unchanged.
std::string to_nfc(std::string_view text);

}  // namespace cairn
