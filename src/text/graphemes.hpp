// SPDX-License-Identifier: MIT
/// A text as what a reader sees: grapheme clusters (Unicode annex 29) and the terminal cells each of them takes.
#pragma once

#include <cstddef>
#include <string_view>

namespace cairn {

struct Grapheme {
  std::string_view bytes;
  std::size_t cells = 0;
  bool escape = false;  ///< a colour sequence of `paint`, no cells
};

/// How many characters at the beginning are printable ASCII that no combining character follows, a cell each: most texts are nothing else.
std::size_t plain_prefix(std::string_view text);

/// Takes the first grapheme off `rest`. REQUIRES: !rest.empty(). An invalid byte is a grapheme of one cell.
Grapheme take_grapheme(std::string_view& rest);

}  // namespace cairn
