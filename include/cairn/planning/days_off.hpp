// SPDX-License-Identifier: MIT
/// Days off as the learner sees them, whatever commands and files they came from.
#pragma once

#include "cairn/planning/availability.hpp"
#include "cairn/progress/record.hpp"

#include <string>
#include <vector>

namespace cairn {

/// `off` alone.
struct DaysOffView {
  Date today;
  std::vector<DateRange> stretches;  ///< ascending, apart by at least one day, past ones too
};

/// The stretches of the record; those that overlap or follow one another are one. REQUIRES: off by (first, last).
std::vector<DateRange> joined_days_off(const std::vector<DaysOff>& off);

/// What it takes to study on some days after all.
struct DaysBack {
  std::vector<DateRange> days;       ///< of those that were asked for, which are off: ascending, apart
  std::vector<std::string> cancels;  ///< events that must no longer count, in the order of `off`
  std::vector<DateRange> kept;       ///< what those events say of other days, to be said again: ascending, apart
};

/// REQUIRES: off by (first, last).
DaysBack take_days_back(const std::vector<DaysOff>& off, const DateRange& asked);

}  // namespace cairn
