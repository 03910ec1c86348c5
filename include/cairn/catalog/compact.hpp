// SPDX-License-Identifier: MIT
/// The compact checked form of a catalog: written once when the program is built, read by commands that need the built-in catalog without
/// parsing TOML. It is private to one build of the program: no promise between versions.
#pragma once

#include "cairn/catalog/catalog.hpp"

#include <string>
#include <string_view>

namespace cairn {

std::string write_compact(const Catalog& catalog);
/// REQUIRES: bytes of write_compact of this same program (asserted by a magic number and length; throws std::runtime_error otherwise).
Catalog read_compact(std::string_view bytes);

/// The fingerprint of the catalog that the bytes hold, without reading it. REQUIRES: bytes of write_compact of this same program.
std::string compact_fingerprint(std::string_view bytes);

/// The catalog that is built in. Reads it anew at each call, about a millisecond.
Catalog built_in_catalog();
/// Its fingerprint alone, at once.
std::string built_in_fingerprint();

}  // namespace cairn
