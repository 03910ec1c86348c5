// SPDX-License-Identifier: MIT
#include "cairn/base/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace cairn {
namespace {

struct Range {
  char32_t first, last;
};

/// Characters that show nothing, or change how their neighbours are shown. The joiners U+200C and U+200D and the variation selectors are no
/// part of it: emoji and several scripts are written with them. The Hangul fillers are letters that show nothing.
constexpr std::array kUnprintable = {
    Range{0x0000, 0x001F}, Range{0x007F, 0x009F},   Range{0x00AD, 0x00AD},   Range{0x034F, 0x034F},   Range{0x061C, 0x061C},
    Range{0x115F, 0x1160}, Range{0x17B4, 0x17B5},   Range{0x180B, 0x180F},   Range{0x200B, 0x200B},   Range{0x200E, 0x200F},
    Range{0x2028, 0x202E}, Range{0x2060, 0x206F},   Range{0x3164, 0x3164},   Range{0xFEFF, 0xFEFF},   Range{0xFFA0, 0xFFA0},
    Range{0xFFF0, 0xFFFB}, Range{0x1BCA0, 0x1BCA3}, Range{0x1D173, 0x1D17A}, Range{0xE0000, 0xE0FFF},
};

bool is_unprintable(char32_t c) {
  const auto at =
      std::lower_bound(kUnprintable.begin(), kUnprintable.end(), c, [](const Range& range, char32_t value) { return range.last < value; });
  return at != kUnprintable.end() && at->first <= c;
}

struct Letter {
  char32_t code = 0;
  std::size_t bytes = 0;  ///< 0: not valid UTF-8
};

Letter letter_at(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) return {byte, 1};
  utf8proc_int32_t code = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + offset),
                                       static_cast<utf8proc_ssize_t>(text.size() - offset), &code);
  if (length <= 0) return {};
  return {static_cast<char32_t>(code), static_cast<std::size_t>(length)};
}

/// ASCII that shows: nearly all of what is ever looked at.
bool is_plain(char c) {
  return c >= 0x20 && c < 0x7F;
}

std::size_t next_not_plain(std::string_view text, std::size_t offset) {
  const char* const begin = text.data();
  return static_cast<std::size_t>(std::find_if_not(begin + offset, begin + text.size(), [](char c) { return is_plain(c); }) - begin);
}

bool is_plain(std::string_view text) {
  return next_not_plain(text, 0) == text.size();
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// The picture U+2400 + c of a C0 control, U+2421 of DEL; U+FFFD for all else.
std::string visible_form(char32_t c) {
  if (c == '\n' || c == '\r' || c == '\t' || c == 0x0085 || c == 0x2028 || c == 0x2029) return " ";
  const char32_t picture = c < 0x20 ? 0x2400 + c : c == 0x7F ? 0x2421 : 0xFFFD;
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(picture), bytes.data());
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length)};
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  for (std::size_t at = next_not_plain(bytes, 0); at < bytes.size(); at = next_not_plain(bytes, at)) {
    const Letter letter = letter_at(bytes, at);
    if (letter.bytes == 0 || letter.code == 0) return at;
    at += letter.bytes;
  }
  return std::nullopt;
}

std::optional<std::size_t> first_unprintable(std::string_view text) {
  for (std::size_t at = next_not_plain(text, 0); at < text.size(); at = next_not_plain(text, at)) {
    const Letter letter = letter_at(text, at);
    if (letter.bytes == 0 || is_unprintable(letter.code)) return at;
    at += letter.bytes;
  }
  return std::nullopt;
}

std::string printable(std::string_view bytes) {
  if (is_plain(bytes)) return std::string(bytes);
  std::string shown;
  shown.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const Letter letter = letter_at(bytes, at);
    const bool line_end = bytes.substr(at, 2) == "\r\n";
    const std::size_t length = line_end ? 2 : std::max<std::size_t>(letter.bytes, 1);
    if (letter.bytes == 0) {
      shown += kReplacement;
    } else if (is_unprintable(letter.code)) {
      shown += visible_form(letter.code);
    } else {
      shown += bytes.substr(at, length);
    }
    at += length;
  }
  return shown;
}

std::string to_nfc(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  utf8proc_uint8_t* composed = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                                   &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length)};
}

}  // namespace cairn
