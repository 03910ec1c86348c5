// SPDX-License-Identifier: MIT
/// A text that toml_scan.hpp let pass -> its records.
#pragma once

#include "cairn/catalog/graph_file.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// Taken to the parser in pieces of about so many bytes, cut at `records` (TomlScan), so that its tables never grow: to build and free
/// those of a large file at once is dear. At each cut the parser stands outside of everything, so if each piece is right by itself the
/// whole is, and says the same. Where one is not, the whole is read, which tells the mistake; as it is without `records`.
GraphFile read_text(std::string_view text, const std::string& name, const std::vector<std::size_t>& records, std::size_t piece);

}  // namespace cairn
