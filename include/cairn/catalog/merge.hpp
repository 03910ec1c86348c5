// SPDX-License-Identifier: MIT
/// Graph files -> one Catalog: layers, resolved ids, cycle check.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/catalog/graph_file.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cairn {

/// The files of one layer, in order. A later layer's record replaces one of the same id (a warning); twice in one layer is an error.
using Layer = std::vector<GraphFile>;

/// A record that more than one place of the files speaks of: which holds.
struct Overlay {
  enum class Kind : std::uint8_t { Replaces, Extends };
  Kind kind = Kind::Replaces;
  std::string id;
  SourcePlace place;               ///< of what holds: the record that replaces, or the [[extend]]
  SourcePlace before;              ///< of the record that is replaced (no part of it is left) or added to
  std::vector<std::string> added;  ///< by an [[extend]]: what it requires, knows or adds, an `any` as "a or b"
};

struct MergeResult {
  Catalog catalog;                      ///< usable only when !has_errors(diagnostics)
  std::vector<Diagnostic> diagnostics;  ///< of the files and of the merge, in the order of files and lines
  std::vector<Overlay> overlays;        ///< layer by layer, replaced records before extended ones
};

/// Resolves every id (did-you-mean in the hint), checks that members of one `any` never build the same skill, that a skill has steps or
/// requirements, and that the graph, all members of each `any` counted, has no cycle.
MergeResult merge(std::vector<Layer> layers);

/// The same on top of a catalog that is already checked (the built-in one), so that it need not be parsed.
MergeResult merge_onto(const Catalog& base, std::vector<Layer> layers);

/// What `graph check` adds: redundant edges, steps that no role, background, domain or habit reaches, texts missing in one language, a step
/// over 12 hours likely.
std::vector<Diagnostic> advise(const Catalog& catalog);

}  // namespace cairn
