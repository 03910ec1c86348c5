// SPDX-License-Identifier: MIT
#include "graphemes.hpp"

#include <utf8proc.h>

namespace cairn {
namespace {

constexpr utf8proc_int32_t kEmojiForm = 0xFE0F;  // VARIATION SELECTOR-16

struct CodePoint {
  utf8proc_int32_t value = -1;  ///< negative: not UTF-8
  std::size_t bytes = 1;
};

CodePoint first_code_point(std::string_view text) {
  CodePoint point;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &point.value);
  if (size > 0) point.bytes = static_cast<std::size_t>(size);
  return point;
}

bool is_regional_indicator(utf8proc_int32_t value) {
  return value >= 0x1F1E6 && value <= 0x1F1FF;
}

/// "\x1b[…m": a control sequence ends with its first byte from '@' to '~'.
std::size_t escape_length(std::string_view text) {
  if (text.size() < 2 || text[0] != '\x1b' || text[1] != '[') return 0;
  for (std::size_t i = 2; i < text.size(); ++i)
    if (text[i] >= '@' && text[i] <= '~') return i + 1;
  return 0;
}

}  // namespace

std::size_t plain_prefix(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && text[size] >= ' ' && text[size] <= '~') ++size;
  const bool may_combine = size > 0 && size < text.size() && static_cast<unsigned char>(text[size]) >= 0x80;
  return may_combine ? size - 1 : size;
}

/// The width of a cluster is that of its first code point that has one (a decomposed Hangul syllable is as wide as its first jamo, a joined
/// emoji as its first picture); the emoji form and a pair of regional indicators (a flag) are two cells. The sum over code points would be
/// wrong for all of these.
Grapheme take_grapheme(std::string_view& rest) {
  Grapheme grapheme;
  const auto take = [&](std::size_t bytes) {
    grapheme.bytes = rest.substr(0, bytes);
    rest.remove_prefix(bytes);
    return grapheme;
  };
  if (plain_prefix(rest.substr(0, 2)) > 0) return grapheme.cells = 1, take(1);
  if (const std::size_t length = escape_length(rest); length > 0) return grapheme.escape = true, take(length);

  CodePoint previous = first_code_point(rest);
  if (previous.value < 0) return grapheme.cells = 1, take(1);
  std::size_t size = previous.bytes;
  int cells = utf8proc_charwidth(previous.value);
  utf8proc_int32_t state = 0;
  while (size < rest.size()) {
    const CodePoint next = first_code_point(rest.substr(size));
    if (next.value < 0 || utf8proc_grapheme_break_stateful(previous.value, next.value, &state)) break;
    if (cells == 0) cells = utf8proc_charwidth(next.value);
    if (next.value == kEmojiForm || is_regional_indicator(next.value)) cells = 2;
    size += next.bytes;
    previous = next;
  }
  grapheme.cells = static_cast<std::size_t>(cells > 0 ? cells : 0);
  return take(size);
}

}  // namespace cairn
