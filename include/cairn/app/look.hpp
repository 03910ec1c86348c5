// SPDX-License-Identifier: MIT
/// Commands that only read the record and the plan.
#pragma once

#include "cairn/app/world.hpp"
#include "cairn/planning/streak_days.hpp"
#include "cairn/planning/views.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace cairn {

TodayView look_today(const World& world);
NextView look_next(const World& world, std::optional<Minutes> within, std::size_t limit);
StatusView look_status(const World& world);
/// `with_picture`: the plan seen by skills, too, for a page.
PeriodReport look_report(const World& world, const std::function<ReportPeriod(Date today)>& period_at, bool with_picture);
/// The study date it is now.
Date look_study_date(const World& world);

/// The streak and its last weeks.
StreakView look_streak(const World& world, int weeks);

/// All that a calendar export is made from. No plan is an Error, exit 1.
struct CalendarFacts {
  Plan plan;  ///< its sessions with the versions that are shown; what its steps require only for things to do
  Record record;
  std::vector<Event> events;  ///< since the plan was made; for things to do all that ever was of its steps and of plans
};
CalendarFacts look_calendar(const World& world, bool todos);

}  // namespace cairn
