// SPDX-License-Identifier: MIT
#include "cairn/planning/graph_check.hpp"

namespace cairn {

GraphCheck make_graph_check(MergeResult merged, bool with_costs) {
  GraphCheck check;
  check.diagnostics = std::move(merged.diagnostics);
  check.overlays = std::move(merged.overlays);
  check.catalog = std::move(merged.catalog);
  std::erase_if(check.diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.message.key == "catalog.replaced"; });
  if (has_errors(check.diagnostics)) return check;
  for (Diagnostic& advice : advise(check.catalog)) check.diagnostics.push_back(std::move(advice));
  if (with_costs) check.costs = role_costs(check.catalog);
  return check;
}

}  // namespace cairn
