// SPDX-License-Identifier: MIT
/// All layers laid over one another, ids not yet resolved. A step of the merge.
#pragma once

#include "cairn/catalog/merge.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace cairn {

/// The record itself: sources have no references and are no Raw.
template <typename Raw>
auto& record_of(Raw& raw) {
  return raw.record;
}
inline Source& record_of(Source& source) {
  return source;
}
inline const Source& record_of(const Source& source) {
  return source;
}

/// Lays the layers over one another: replaces, reports twins, applies [[extend]]; tells the overlays. The records that count, in catalog
/// order.
RawRecords lay_over(std::vector<Layer> layers, std::vector<Diagnostic>& diagnostics, std::vector<Overlay>& overlays);

/// The catalog with every id resolved. What cannot be resolved is reported and left out.
Catalog resolve(RawRecords draft, std::vector<Diagnostic>& diagnostics);

/// A checked catalog as a graph file again, so that layers can be laid over it.
GraphFile unresolve(const Catalog& catalog);

/// The rules that need the whole catalog: members of one `any`, skills of nothing, cycles.
void check_whole(const Catalog& catalog, std::vector<Diagnostic>& diagnostics);

/// FNV-1a, 64 bits, over the compact form without places, as 16 hex digits.
std::string fingerprint_of(const Catalog& catalog);

}  // namespace cairn
