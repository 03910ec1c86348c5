// SPDX-License-Identifier: MIT
/// What daily commands need to know: the current plan and the record seen together on one day, small whatever the plan's size.
/// `store` reads it from its tables; make_daily is the definition.
#pragma once

#include "cairn/planning/plan.hpp"
#include "cairn/progress/record.hpp"
#include "cairn/progress/streak.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// An open step of the current plan, in plan order.
struct OpenStep {
  std::uint32_t position = 0;  ///< in the plan's order
  std::string id, skill;
  LocalizedText title, start_here, done_when, link_title;
  std::string link, link_ko;
  Level level = Level::Must;
  Minutes estimate{0}, studied{0}, remaining{0};
  int missing = 0;  ///< requirement groups not yet satisfied; 0 = ready now
};

struct SkillCount {
  std::string id;
  LocalizedText title;
  int finished = 0, all = 0;
};

/// Facts of the current plan that do not change with progress.
struct PlanFacts {
  std::string uid;
  PlanInput input;
  std::vector<LocalizedText> target_titles;
  Date finish;  ///< the stored forecast
  Minutes effort{0};
  Minutes weekly_habits{0}, monthly_habits{0};
  std::string fingerprint;
  std::vector<std::string> graph_files;  ///< that its catalog was read from
  std::int64_t step_spread = 0;          ///< as in Plan
};

struct Daily {
  std::optional<PlanFacts> plan;  ///< empty: no plan yet
  Date today;
  int steps_all = 0;  ///< the targets' full closure
  int steps_finished = 0;
  int steps_skipped = 0;
  Minutes remaining{0};             ///< of all open steps
  Minutes planned_before_today{0};  ///< by this revision, on days before today
  Minutes planned_today{0};
  Minutes earned_in_plan{0};  ///< earned minutes on study dates since the revision's start
  Minutes studied_today{0};   ///< earned today, all steps
  int finished_today = 0;
  int missed_days = 0;  ///< study days (capacity, not off) since the last study date or the start, before today
  Streak streak;
  std::optional<Timer> timer;   ///< that runs
  std::vector<DateRange> off;   ///< from 400 days ago on
  std::vector<OpenStep> head;   ///< the first open steps in plan order, up to the limit
  std::vector<OpenStep> ready;  ///< the first open steps with missing == 0, up to the limit
};

/// The state of each step of a plan, by position: what the cache tables hold.
struct PlanStepState {
  StepState state = StepState::Open;
  Minutes studied{0};
  Minutes remaining{0};  ///< 0 unless open
  int missing = 0;       ///< requirement groups not yet satisfied, whatever the state
};
/// What is finished or skipped by the record, and what the plan took for finished when it was made, satisfies a requirement. A step that
/// turned rusty after the plan was made keeps its full estimate until the next plan.
std::vector<PlanStepState> plan_step_states(const Plan& plan, const Record& record);

/// No open step is planned with less, unless its whole estimate is less.
inline constexpr Minutes kLeastRemaining{25};
/// What an open step still needs.
Minutes remaining_effort(Minutes estimate, Minutes studied);

/// The definition. `limit` bounds head and ready.
Daily make_daily(const Plan* plan, const Record& record, Date today, std::size_t limit);

/// Days with capacity by the plan's own pattern, not off, after the last study date, from the plan's start on and before `today`.
int missed_study_days(const PlanInput& input, const std::vector<DateRange>& off, std::optional<Date> last_studied, Date today);
/// Days off that end on or after the 400th day before `today`.
std::vector<DateRange> days_off_since(const std::vector<DaysOff>& off, Date today);

/// Whether a day without study breaks the streak: by the setting in force on that day (before any: Monday to Friday), not on days off nor
/// on dates that never were (`lost`, ascending: lost_dates of the record). REQUIRES: availability by (from, stamp).
BreaksStreak breaks_by_settings(const std::vector<DatedSetting>& availability, const std::vector<DaysOff>& off,
                                const std::vector<Date>& lost = {});
/// Those of a whole record.
std::vector<Date> lost_dates(const Record& record);

/// The day of a step's pinned sitting; empty for the others.
std::optional<Date> pinned_on(const PlanInput& input, const std::string& step);

/// The last day of a step by its own due date or its skill's.
std::optional<Date> due_of(const PlanInput& input, const PlannedStep& step);

/// The first day of a new revision: a plan cannot be poured into minutes that were already used, so it is tomorrow when today saw study.
Date replan_start(const PlanInput& input, Date today, bool studied_today);

/// The calendar that the current plan is poured into from today on, without the time of its pinned sittings. Habits take their minutes of
/// the periods that begin on or after `start`, the plan's own unless a new revision is meant.
CapacityCalendar daily_calendar(const PlanFacts& plan, const std::vector<DateRange>& off, std::optional<Date> start = {});

}  // namespace cairn
