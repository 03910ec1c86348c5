// SPDX-License-Identifier: MIT
/// `graph check` as data: what is wrong or could be better, which definition holds where several files speak of one record, and what roles
/// cost.
#pragma once

#include "cairn/catalog/merge.hpp"
#include "cairn/planning/role_costs.hpp"

#include <optional>
#include <vector>

namespace cairn {

struct GraphCheck {
  std::vector<Diagnostic> diagnostics;         ///< without the warnings that `overlays` explain
  Catalog catalog;                             ///< usable only when !has_errors(diagnostics)
  std::vector<Overlay> overlays;               ///< in the order of files and lines
  std::optional<std::vector<RoleCost>> costs;  ///< asked for with --roles; empty likewise
};

/// `with_costs`: the roles' costs too. Advice is added where there is no error.
GraphCheck make_graph_check(MergeResult merged, bool with_costs);

}  // namespace cairn
