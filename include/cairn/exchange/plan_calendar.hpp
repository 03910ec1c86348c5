// SPDX-License-Identifier: MIT
/// A stored plan and the record -> calendar events. Only reads: identity and history come from the plan's sessions and the events of the
/// journal.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/exchange/ical.hpp"
#include "cairn/planning/plan.hpp"
#include "cairn/progress/event.hpp"
#include "cairn/progress/record.hpp"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace cairn {

/// Local day and time -> instant, by the rules of the plan's zone (libc, handed in).
using LocalToInstant = std::function<Instant(Date, TimeOfDay)>;

/// How long before a session with a clock time a calendar reminds, unless something else was said.
inline constexpr std::chrono::minutes kUsualAlarm{15};

/// How sessions are shown.
struct SessionStyle {
  Language language = Language::English;
  std::optional<TimeOfDay>
      at;  ///< of sessions without a clock time: those of a day one after the other from then on, around those with one
  std::optional<std::chrono::minutes> alarm;  ///< before each session with a clock time
};

/// One without a clock time says in its description how long it is. Sessions of a step that is finished or skipped, on days after it was,
/// become CANCELLED. Cancelled sessions stay while their date is on or after the plan's start. Sorted by (start, uid). UID = UUIDv5(record
/// id, "step#n"), the step by its calendar name (Plan). REQUIRES: the plan's sessions have the versions that are shown
/// (planning/calendar_versions.hpp).
std::vector<ical::Event> calendar_events(const Plan& plan, const Record& record, const SessionStyle& style,
                                         const LocalToInstant& to_instant);

/// The UID of a step's todo.
std::string todo_uid(const Plan& plan, const Record& record, const std::string& step);

/// The steps as things to do: the plan's, and those that were done before it. DUE is the day of the last session, PERCENT-COMPLETE what was
/// studied of the estimate, PRIORITY the level (1, 5, 9). COMPLETED is the instant of the event that finished it. With `relations` a todo
/// depends on those of its step's prerequisites. SEQUENCE counts the changes of the step and of plans; LAST-MODIFIED is the latest of
/// anything that is shown. REQUIRES: versions as above. UID = UUIDv5(record id, "todo#step"), likewise. In plan order, finished ones first.
/// `events` is the whole journal, any order.
std::vector<ical::Todo> calendar_todos(const Plan& plan, const Record& record, std::span<const Event> events, Language language,
                                       bool relations);

}  // namespace cairn
