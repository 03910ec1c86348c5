// SPDX-License-Identifier: MIT
/// Which events of the journal changed a step, seen from its sessions: what a calendar must count as a new version of them. Part of plan_calendar.cpp and
/// plan_todos.cpp.
#pragma once

#include "cairn/progress/event.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace cairn::exchange {

/// A change of a step's state. It touches the sessions on days after `from`.
struct StepChange {
  Date from;
  Instant recorded;
};

/// Whether study counts as a change, too: a session does not show it, a todo does.
enum class Touching : std::uint8_t { State, StateAndStudy };

/// By step, of events with a stamp after `made`, in any order. A change counts from the earliest study date that it is about, so that the sessions which it
/// brings back are those which it took.
std::map<std::string, std::vector<StepChange>> changes_by_step(std::span<const Event> events, Instant made, Touching touching);

}  // namespace cairn::exchange
