// SPDX-License-Identifier: MIT
/// undo, redo, history and off.
#pragma once

#include "cairn/app/catalog_source.hpp"
#include "cairn/app/world.hpp"
#include "cairn/planning/days_off.hpp"
#include "cairn/planning/views.hpp"
#include "cairn/progress/record.hpp"

#include <string>
#include <vector>

namespace cairn {

/// The last command that counts, of `assess` all answers of a sitting that nothing else came between. Nothing to undo (redo) is an Error,
/// exit 1.
HistoryView undo(const World& world, bool dry_run);
HistoryView redo(const World& world, bool dry_run);

struct HistoryRequest {
  std::string step;        ///< as typed; empty: everything
  std::size_t limit = 20;  ///< rows, at least 1
  bool undoable = false;   ///< only what `undo` would take back, one after the other
};
/// Neighbours that are answers of one sitting of `assess` are one row.
HistoryList look_history(const World& world, CatalogSource& source, const HistoryRequest& request);

/// Days off, also past ones, as one command. A stretch whose days are all off already adds nothing: the same ones again store nothing.
OffView take_off(const World& world, const std::vector<OffView::Stretch>& stretches, bool dry_run);
/// Days of the range are off no more, whichever commands said so. Where none of them is off, nothing is written.
OffView drop_days_off(const World& world, const DateRange& days, bool dry_run);
DaysOffView look_days_off(const World& world);

}  // namespace cairn
