// SPDX-License-Identifier: MIT
/// start, stop: study measured by the clock. The timer is an event like others: it survives everything, and undo works on it.
#pragma once

#include "cairn/app/change.hpp"

#include <functional>
#include <optional>
#include <string>

namespace cairn {

/// The journal's timer as it stands now; empty when none runs.
std::optional<RunningTimer> timer_from(const World& world, const Journal& journal, const std::optional<Timer>& timer);

/// Begins to measure a step (`ids`: one, or none for today's). A timer of another step is stopped and counted first, in the same command.
StartView start_timer(const World& world, CatalogSource& source, const ChangeRequest& request);

struct StopRequest {
  std::optional<Minutes> studied;  ///< instead of what was measured
  bool drop = false;               ///< count nothing
  std::string note;
  bool dry_run = false;
  /// Asked for the minutes of a timer that ran too long to be believed; empty: cannot ask, kLongestMeasured counts.
  std::function<std::optional<Minutes>(const RunningTimer&)> ask;
};
/// What was measured belongs to the study date on which it began. No timer is an Error, exit 1.
StopView stop_timer(const World& world, CatalogSource& source, const StopRequest& request);

}  // namespace cairn
