// SPDX-License-Identifier: MIT
/// The stored plan as calendars show it, and what a new one begins with.
#pragma once

#include "cairn/planning/calendar_names.hpp"
#include "cairn/planning/calendar_versions.hpp"
#include "cairn/store/journal.hpp"

#include <optional>
#include <span>

namespace cairn {

/// Gives the sessions the versions that are shown; where the plan came back, those that plans in between gave out stand among them,
/// cancelled, and its return is the result. `events`: those of the journal stamped after the plan was made, or all, under the plan's names.
std::optional<PlanReturn> show_plan_versions(const Journal& journal, std::span<const Event> events, Plan& plan);

/// The calendar that a plan made now goes on from, `stored` or none.
CalendarBefore calendar_before(const Journal& journal, const std::optional<Plan>& stored, const Catalog& catalog);

}  // namespace cairn
