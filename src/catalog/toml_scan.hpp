// SPDX-License-Identifier: MIT
/// What is asked of a text before a TOML parser sees it, and where it can be taken apart.
#pragma once

#include "cairn/base/diagnostic.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

struct TomlScan {
  /// The first thing that forbids parsing the text: a file over 64 MiB, a line over 64 KiB, over 64 dots outside strings in one line, bytes
  /// that are not UTF-8, characters beyond ASCII outside strings and comments, nothing at all.
  std::optional<Diagnostic> mistake;
  /// Where the lines `[[name]]` begin. Empty as well where a header is written in another way, be it right or wrong: then what stands
  /// below it may belong to something far above.
  std::vector<std::size_t> records;
};

/// One pass over the bytes.
TomlScan scan_toml(std::string_view text, const std::string& file);

}  // namespace cairn
