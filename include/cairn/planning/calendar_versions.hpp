// SPDX-License-Identifier: MIT
/// The version of a calendar entry: SEQUENCE and LAST-MODIFIED, which never fall. The plan keeps what they were when it was made; here is
/// what the journal adds since. Moments are stamps, which ascend even where the clock is set back.
#pragma once

#include "cairn/planning/plan.hpp"
#include "cairn/progress/event.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cairn {

/// A change of a step's state, or of its study. It touches the sessions on days after `from`.
struct StepChange {
  Date from;
  Instant recorded;  ///< as the clock had it
  Instant stamp;
};

/// Whether study counts as a change, too: a session does not show it, a todo does.
enum class Touching : std::uint8_t { State, StateAndStudy };

/// By step and stamp, of events with a stamp after `made`, in any order. A change counts from the earliest study date that it or one before
/// it is about, so that the sessions which it brings back are those which were taken.
std::map<std::string, std::vector<StepChange>> changes_by_step(std::span<const Event> events, Instant made, Touching touching);

/// The stamps, ascending, of those events that made a plan other than `plan` (a uid), or took one back or brought one back, this or one
/// among the events.
std::vector<Instant> changes_of_plans(std::span<const Event> events, const std::string& plan);

/// The current plan is not the one that was made last, or not made here only: what others showed of its entries is not known to it.
struct PlanReturn {
  int sequence = 0;  ///< no entry was ever shown with a higher one
  Instant when;
};

/// Gives the plan's sessions the versions that a calendar shows. Each change of a step's state makes those that it touches a new version;
/// where a plan came back, all of its sessions are one.
void show_versions(Plan& plan, const std::map<std::string, std::vector<StepChange>>& changes, const std::optional<PlanReturn>& returned);

}  // namespace cairn
