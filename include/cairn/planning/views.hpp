// SPDX-License-Identifier: MIT
/// What commands answer, as data: app fills them, report writes them as text, Markdown or JSON.
#pragma once

#include "cairn/planning/calibration.hpp"
#include "cairn/planning/dates_ahead.hpp"
#include "cairn/planning/figures.hpp"
#include "cairn/planning/forecast.hpp"
#include "cairn/planning/plan_picture.hpp"
#include "cairn/planning/plan_timeline.hpp"
#include "cairn/planning/planner.hpp"
#include "cairn/planning/report_period.hpp"
#include "cairn/planning/running_timer.hpp"
#include "cairn/progress/event.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// One piece of today's study.
struct TodayItem {
  OpenStep step;
  Minutes minutes{0};         ///< of today
  bool finishes = false;      ///< today's minutes finish it
  Minutes more_to_finish{0};  ///< so few more would finish it, too, that stopping is a pity: at most kStretch; else 0
};
inline constexpr Minutes kStretch{10};

/// Ahead or behind, and what follows from it.
struct Pace {
  Minutes ahead{0};  ///< effort of the plan that is done less what it planned on days before today; negative: behind
  Minutes per_week{0};
  std::optional<Date> projected;  ///< finish at this pace, poured again from now
  std::optional<Date> deadline;
  bool past_deadline = false;
  std::optional<Minutes> to_catch_up;        ///< by Sunday, only while it is at most 1.5 times a week's hours
  std::optional<Date> replanned;             ///< finish of a replan that keeps the pace
  std::optional<Minutes> pace_to_keep_date;  ///< minutes a week of a replan that keeps the plan's date; empty: the pace does, or none would
};
Pace compute_pace(const Daily& daily);
/// Study days from today on that may pass without study before the rest, poured behind them at this pace, ends after the deadline; empty
/// without a deadline, with nothing left, or when it does so already.
std::optional<int> safe_days(const Daily& daily);

struct TodayView {
  Daily daily;
  std::vector<TodayItem> items;
  Minutes capacity{0};  ///< of today, before what was studied
  Pace pace;
  std::optional<Date> next_study_day;  ///< when today has no capacity left
  std::optional<RunningTimer> timer;
};
/// The first unfinished minutes up to today's capacity less what was studied today.
TodayView make_today(Daily daily);

struct NextView {
  Daily daily;
  std::vector<OpenStep> steps;    ///< ready now, plan order
  std::optional<Minutes> within;  ///< --for
};

struct StatusView {
  Daily daily;
  Pace pace;
  std::optional<int> safe_days;
  std::vector<TodayItem> today;
  std::optional<Forecast> forecast;
  std::vector<DateAhead> dates;
  std::optional<RunningTimer> timer;
};

/// `forecast`
struct ForecastView {
  Daily daily;
  Pace pace;
  std::optional<Forecast> forecast;  ///< empty: no plan, or nothing left
  std::vector<DateAhead> dates;
};

/// What a `done`, `know`, `skip`, `log` or `note` changed.
struct ChangeView {
  enum class Kind : std::uint8_t { Done, Known, Rusty, Skipped, Logged, Reopened, Noted } kind;
  struct Item {
    std::string id;
    LocalizedText title;
    Minutes estimate{0};
    Minutes studied{0};    ///< all of it, this event included
    Minutes added{0};      ///< by this command
    bool already = false;  ///< nothing changed: it was so since `since`
    Date since;
    StepState before = StepState::Open;  ///< what it was
    bool noted = false;                  ///< a note or evidence came with it and was kept, of one that was so already, too
  };
  std::vector<Item> items;
  std::vector<OpenStep> unlocked;            ///< ready now that were not
  std::vector<SkillCount> skills;            ///< the skills of the items, after
  std::vector<OpenStep> open_prerequisites;  ///< warned of, never forbidden
  std::optional<RunningTimer> timer;         ///< that this command ended and counted, where it measured the minutes
  std::optional<ZonedInstant> began;         ///< where it was said (log --at)
  Minutes unused{0};                         ///< said, but everything was so already: not counted
  std::optional<Date> on;                    ///< the date that was said (--on), where it is not today's
  Daily daily;                               ///< after
  Pace pace;
  bool dry_run = false;
};

/// `start`
struct StartView {
  RunningTimer timer;               ///< that runs now
  bool already = false;             ///< it ran before; nothing was written
  std::optional<ChangeView> ended;  ///< what the timer before had measured, of another step
  bool dry_run = false;
};

/// `stop`
struct StopView {
  RunningTimer timer;                ///< that ran
  std::optional<ChangeView> logged;  ///< empty: dropped, or less than a minute
  bool dry_run = false;
};

/// A row of `roles`.
struct RoleRow {
  std::string id;
  LocalizedText title, summary;
  int steps_all = 0, steps_finished = 0;
  Minutes left{0}, all{0};  ///< of must
  bool target = false;      ///< of the current plan
  bool sketch = false;      ///< Role::sketch
};

/// Where a step stands in the current plan.
struct PlanPlace {
  int position = 0, of = 0;         ///< from 1, in study order
  Minutes planned{0};               ///< by this plan
  std::optional<Date> first, last;  ///< days of its first and last session
  std::optional<Date> due;          ///< its own or its skill's
  std::optional<Pin> pin;
};

/// A stretch of a role's path: the skills that are completed in it, in the order of study.
struct PathPart {
  std::vector<ItemRef> skills;  ///< skills, and steps that build none
  Minutes effort{0};
};

/// `show ID`
struct ShowView {
  ItemRef item;
  std::vector<ItemRef> dependents;   ///< direct, steps and skills
  std::vector<StepState> states;     ///< by catalog step index
  std::optional<Selection> closure;  ///< of a role or skill: from zero
  Minutes left{0};                   ///< of the closure, for this learner
  std::vector<PathPart> path;        ///< of a role, from zero
  std::optional<PlanPlace> place;    ///< of a step, where the current plan has it
};

/// `report`: facts of a period, no sentences.
struct PeriodReport {
  ReportPeriod period;
  int plan_week = 0, plan_weeks = 0;             ///< of a week, "week 1 of 24"; 0 outside a plan
  Minutes planned{0}, studied{0};                ///< studied = earned
  bool estimated = false;                        ///< some of it is estimated (shown with ~)
  std::vector<std::pair<Date, DayRecord>> days;  ///< every day of the period; since a date: from the first of them on that has minutes
  std::vector<Minutes> planned_days;             ///< likewise
  struct Line {
    std::string id;
    LocalizedText title;
    Minutes minutes{0};
    Minutes estimate{0};
  };
  std::vector<Line> finished;  ///< done in that time
  int finished_as_planned = 0, planned_to_finish = 0;
  std::vector<Line> carried_over;         ///< planned to finish by its end, or by today, and still open, with what remains
  std::vector<Line> next_week;            ///< of a week: poured from its end on
  bool week_kept = false;                 ///< of a week: 80 % of the planned minutes
  bool neutral = false;                   ///< nothing was planned
  int weeks_kept = 0, weeks_planned = 0;  ///< of the weeks that end in it and are over or kept: those that planned something
  int weeks_kept_in_a_row = 0;            ///< up to the last week that ends in it
  Daily daily;
  Pace pace;
  std::optional<Forecast> forecast;
  std::optional<Heatmap> heatmap;        ///< from the fourth week of study on, when a figure begins to say something
  std::optional<BurnUp> burn_up;         ///< likewise, of a plan that has begun
  std::optional<PlanPicture> picture;    ///< of the plan, where a page shall show it
  std::optional<PlanTimeline> timeline;  ///< likewise
  std::vector<KindCalibration> calibration;
  std::optional<DateRange> gap;  ///< whole weeks without study between the last study before a reported week and that week
  /// What was given in that time to prove or tell of a step: one of both texts may be empty.
  struct Words {
    Date day;
    std::string id;
    LocalizedText title;
    std::string evidence, note;
  };
  std::vector<Words> words;
  std::optional<Line>
      question;  ///< on the last day of a week: the step to ask about, "what can you do now …?", until a note was made that day
};

/// What `log` without arguments shows: study logged today, in the order of logging.
struct LoggedToday {
  Date day;
  std::vector<PeriodReport::Line> lines;
  Minutes total{0};
};

/// `portfolio` and `gaps`: done steps by skill in catalog order, inside a skill by date; those with proof and those without.
struct PortfolioView {
  struct Entry {
    std::string id;
    LocalizedText title, skill;  ///< skill: its title, empty without one
    LocalizedText done_when;
    StepKind kind = StepKind::Study;
    Date done;
    Minutes studied{0};
    bool estimated = false;           ///< shown with ~
    std::vector<std::string> proofs;  ///< links and files
    std::vector<std::string> notes;
  };
  std::optional<LocalizedText> target;  ///< the role or skill that was asked for
  std::vector<Entry> entries, gaps;
};

/// `undo` and `redo`: the events of one command, or of one sitting of `assess`, that were taken back or brought back, and where that leaves
/// the plan.
struct HistoryView {
  std::vector<Event> events;
  Daily before, after;
  bool dry_run = false;
};

/// `history`: what happened, newest first.
struct HistoryList {
  struct Row {
    std::vector<Event> events;  ///< of one command, or of one sitting of `assess`; journal order, at least one
    CommandKind kind = CommandKind::Ordinary;
    bool counts = false;  ///< false: it was taken back
    bool here = false;    ///< a command of this device
  };
  Date today;
  std::vector<Row> rows;
  int older = 0;  ///< beyond the limit
};

/// `off`
struct OffView {
  struct Stretch {
    DateRange days;
    std::string name;  ///< of the holiday; empty when it was typed
  };
  std::vector<Stretch> added;      ///< with at least one day that was not off before
  std::vector<DateRange> dropped;  ///< days that are off no more: ascending, apart
  int already = 0;                 ///< stretches that were off before: nothing to add
  Daily daily;                     ///< after, a dry run's too
  Pace pace;
  bool dry_run = false;
};

/// One of the three ways on for a plan whose dates no longer hold.
struct WayOn {
  enum class Kind : std::uint8_t { KeepPace, KeepDate, KeepBoth } kind = Kind::KeepPace;
  bool possible = true;  ///< false: no pace is fast enough, or what must be studied is too much
  Date finish;
  Minutes per_week{0};
  int left_out_steps = 0;  ///< KeepBoth: should and could steps that would go
  Minutes left_out_effort{0};
};

/// `replan`: the new plan against the one before.
struct ReplanView {
  PlanOutcome outcome;
  bool changed = false;  ///< false: the same plan, nothing stored
  bool dry_run = false;
  Date today;
  Date finish_before;
  Minutes per_week_before{0};
  int kept = 0, moved = 0, dropped = 0, added = 0;          ///< steps by the day of their next session
  std::vector<LocalizedText> dropped_titles, added_titles;  ///< in the order of their plans
  std::vector<LocalizedText>
      reworded_titles;             ///< steps that both have and that say something else in the calendar now, as they are called now
  bool other_graphs = false;       ///< what finds the catalog again is other
  bool reordered = false;          ///< steps that both plans have stand in another order
  Minutes planned_until_today{0};  ///< by the plan before, on days before today
  Minutes earned{0};               ///< since it began
  std::vector<WayOn> ways;         ///< of a dry run: all three, each planned; KeepBoth only where something could go
  Minutes grown{0};                ///< effort of steps that both plans have, more than was left of it; negative: less
};

}  // namespace cairn
