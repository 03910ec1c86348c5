// SPDX-License-Identifier: MIT
/// The plan seen by steps on one time axis: what is finished, what is late, what lies ahead. The page draws it.
#pragma once

#include "cairn/planning/daily.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// Of open steps the first that holds: Late, all of its sessions lie before today; Begun, something of it was studied; Ready, all that it
/// needs is finished or skipped; Ahead.
enum class TimelineState : std::uint8_t { Done, Known, Skipped, Late, Begun, Ready, Ahead };
std::string_view to_string(TimelineState state);
inline bool is_open(TimelineState state) {
  return state >= TimelineState::Late;
}

struct TimelineStep {
  std::string id, skill;  ///< skill: id, or empty
  LocalizedText title, skill_title;
  TimelineState state = TimelineState::Ahead;
  std::optional<DateRange> planned;  ///< its first to its last session, as they were stored
  std::optional<Date> finished;      ///< done or known since
  std::optional<DateRange> ahead;    ///< of an open step: where the rest of it lies, poured again from today; empty beyond ten years
};

struct PlanTimeline {
  DateRange axis;  ///< all days below, whole weeks
  Date today;
  std::optional<Date> deadline;
  std::vector<TimelineStep> steps;  ///< finished ones by their date, then the others; both in the plan's order where dates say nothing
  int before =
      0;  ///< finished steps of the targets without a row: known before the plan was made, or done over half a year before its start
};

/// `daily` is of that plan and that record. O(n log n) in steps and sessions.
PlanTimeline make_plan_timeline(const Plan& plan, const Record& record, const Daily& daily);

}  // namespace cairn
