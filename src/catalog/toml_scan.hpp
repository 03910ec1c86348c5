// SPDX-License-Identifier: MIT
/// What is asked of a text before a TOML parser sees it.
#pragma once

#include "cairn/base/diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// The first thing that forbids parsing `text`: a file over 64 MiB, a line over 64 KiB, over 64 dots outside strings in one line, bytes
/// that are not UTF-8, characters beyond ASCII outside strings and comments, nothing at all. One pass over the bytes.
std::optional<Diagnostic> scan_toml(std::string_view text, const std::string& file);

}  // namespace cairn
