// SPDX-License-Identifier: MIT
/// A stored plan and the record -> calendar events. Only reads: identity and history come from the plan's sessions and the events of the journal.
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

/// Sessions of a step that is finished or skipped, on days after it was, become CANCELLED: each change of the step's state since the plan was made adds 1 to
/// the sequence of those sessions and stamps them. Cancelled sessions stay while their date is on or after the plan's start. Sorted by (start, uid).
/// UID = UUIDv5(record id, "step#n"). `changes` are the journal's state events and retractions, any order; those of other steps are ignored.
std::vector<ical::Event> calendar_events(const Plan& plan, const Record& record, std::span<const Event> changes, Language language, const LocalToInstant& to_instant);

}  // namespace cairn
