// SPDX-License-Identifier: MIT
#include "cairn/catalog/compact.hpp"

extern "C" const char cairn_catalog_begin[];
extern "C" const char cairn_catalog_end[];

namespace cairn {

Catalog built_in_catalog() {
  return read_compact({cairn_catalog_begin, static_cast<std::size_t>(cairn_catalog_end - cairn_catalog_begin)});
}

}  // namespace cairn
