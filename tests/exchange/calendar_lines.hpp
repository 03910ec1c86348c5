// SPDX-License-Identifier: MIT
/// What RFC 5545 asks of the bytes of a calendar file, whatever they say.
#pragma once

#include "cairn/base/utf8.hpp"

#include <string>
#include <string_view>

namespace cairn {

/// The first line that is longer than 75 octets, is empty, splits a letter, holds a control or does not end in CRLF; empty when there is
/// none.
inline std::string first_bad_line(std::string_view text) {
  while (!text.empty()) {
    const auto end = text.find("\r\n");
    if (end == std::string_view::npos) return "no CRLF after: " + std::string(text);
    const std::string_view line = text.substr(0, end);
    bool bad = line.empty() || line.size() > 75 || first_invalid_utf8(line).has_value();
    for (const char c : line) bad = bad || (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == '\x7F';
    if (bad) return "bad line: " + std::string(line);
    text.remove_prefix(end + 2);
  }
  return {};
}

inline std::string unfolded(std::string text) {
  std::string out;
  std::size_t from = 0;
  for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", from)) {
    out.append(text, from, at - from);
    from = at + 3;
  }
  return out.append(text, from);
}

}  // namespace cairn
