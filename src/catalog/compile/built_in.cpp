// SPDX-License-Identifier: MIT
#include "cairn/catalog/compact.hpp"

extern "C" const char cairn_catalog_begin[];
extern "C" const char cairn_catalog_end[];

namespace cairn {

namespace {

std::string_view bytes() {
  return {cairn_catalog_begin, static_cast<std::size_t>(cairn_catalog_end - cairn_catalog_begin)};
}

}  // namespace

Catalog built_in_catalog() {
  return read_compact(bytes());
}

std::string built_in_fingerprint() {
  return compact_fingerprint(bytes());
}

}  // namespace cairn
