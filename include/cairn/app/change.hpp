// SPDX-License-Identifier: MIT
/// done, log, know, skip, note: what the learner did, as events; and what that changed.
#pragma once

#include "cairn/app/catalog_source.hpp"
#include "cairn/app/world.hpp"
#include "cairn/planning/views.hpp"
#include "cairn/store/journal.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

struct ChangeRequest {
  std::vector<std::string> ids;    ///< as typed; empty: today's step
  std::optional<Minutes> minutes;  ///< log: required; done: said with --hours. Of the whole command: several steps share them
  std::optional<Date> on;          ///< study date instead of today, not in the future
  std::optional<TimeOfDay> at;     ///< log: the clock time at which it began, on that study date
  std::string evidence, note;
  bool deep = false;        ///< also all that the steps need, whatever is still open of it
  bool stop_timer = false;  ///< log: of what the timer measured, which ends with it
  std::string start_timer;  ///< log: id of the step that is measured from then on
  bool dry_run = false;
  /// Asked which step is meant when none is named and today has several; empty: cannot ask.
  std::function<std::optional<std::size_t>(const std::vector<OpenStep>&)> choose;
};

/// One command, one transaction. `done` ends the timer of its step and counts what it measured, unless minutes are said. A step that is so
/// already is reported as such and not recorded again.
ChangeView mark_done(const World& world, CatalogSource& source, const ChangeRequest& request);
ChangeView mark_known(const World& world, CatalogSource& source, const ChangeRequest& request);
/// Once known and half forgotten: the step stays open with a quarter of its effort, which the next plan or replan counts.
ChangeView mark_rusty(const World& world, CatalogSource& source, const ChangeRequest& request);
ChangeView mark_skipped(const World& world, CatalogSource& source, const ChangeRequest& request);
ChangeView log_study(const World& world, CatalogSource& source, const ChangeRequest& request);
/// A note, evidence or both for a step, whatever its state.
ChangeView note_step(const World& world, CatalogSource& source, const ChangeRequest& request);

/// What `log` without arguments shows.
LoggedToday logged_today(const World& world);

}  // namespace cairn
