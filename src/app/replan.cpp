// SPDX-License-Identifier: MIT
#include "cairn/app/known.hpp"
#include "cairn/app/make_plan.hpp"
#include "cairn/planning/present_names.hpp"
#include "plan_draft.hpp"
#include "shown_plan.hpp"

#include <algorithm>

namespace cairn {

namespace {

/// The command that would make the current plan again.
PlanCommand command_of(const PlanInput& input) {
  PlanCommand command;
  command.targets = input.targets;
  command.level = input.level;
  command.domains = input.domains;
  command.prefer = input.prefer;
  command.focus = input.focus;
  command.backgrounds = {};  // already in the record as known steps
  return command;
}

/// Keeping the pace moves the date; keeping the date raises the pace; keeping both leaves out what is optional, as little as will do now.
void keep_pace_or_date(PlanRequest& request, const Plan& current, WayOn::Kind way) {
  request.setting.reset();
  request.reserve_twelfths = 0;
  if (way != WayOn::Kind::KeepBoth) request.goal.leave_out = current.input.leave_out;
  for (const PlannedStep& step : current.steps) request.goal.keep.push_back(step.id);
  request.keep_order = true;
  request.due = current.input.due;
  request.dates_may_slip = true;
  for (const Pin& pin : current.input.pins)
    if (pin.day >= request.start) request.pins.push_back(pin);  // one whose time has passed is study like the rest
  if (way != WayOn::Kind::KeepDate) request.availability = current.input.availability;
  if (way != WayOn::Kind::KeepPace) request.deadline = current.input.deadline.value_or(current.finish);
}

PlanOutcome replanned(const World& world, CatalogSource& source, const Record& record, const Plan& current, const CalendarBefore& before,
                      WayOn::Kind way) {
  const PlanCommand command = command_of(current.input);
  PlanDraft draft = draft_of(world, source, record, command);
  const Date today = study_today(world, day_start_of(record));
  draft.request.start = replan_start(current.input, today, record.days.contains(today));
  draft.request.backgrounds = current.input.backgrounds;
  draft.request.zone = current.input.zone;
  keep_pace_or_date(draft.request, current, way);
  read_appointments(world, record, command, &current, draft);
  PlanOutcome outcome = make(world, source.catalog(), draft, before, way == WayOn::Kind::KeepBoth);
  outcome.plan.input.deadline = current.input.deadline;
  outcome.plan.input.weeks = current.input.weeks;
  outcome.plan.input.pace = current.input.pace;
  return outcome;
}

WayOn way_on(WayOn::Kind kind, const PlanOutcome& outcome) {
  WayOn way{kind, !outcome.misfit, outcome.plan.finish, outcome.plan.input.availability.per_week(), 0, Minutes{0}};
  for (const LeftOutStep& step : outcome.left_out) {
    ++way.left_out_steps;
    way.left_out_effort += step.own_effort;
  }
  return way;
}

/// A dry run compares the way that was asked for with the others.
std::vector<WayOn> ways_on(const World& world, CatalogSource& source, const Record& record, const Plan& current,
                           const CalendarBefore& before, WayOn::Kind asked, const PlanOutcome& outcome) {
  using enum WayOn::Kind;
  std::vector<WayOn> ways;
  for (const WayOn::Kind kind : {KeepPace, KeepDate, KeepBoth}) {
    if (kind == KeepBoth && current.input.level == Level::Must) continue;
    ways.push_back(way_on(kind, kind == asked ? outcome : replanned(world, source, record, current, before, kind)));
  }
  return ways;
}

}  // namespace

ReplanView replan(const World& world, CatalogSource& source, const ReplanCommand& command) {
  const Catalog& catalog = source.catalog();
  if (source.is_without_plan())
    throw Error(ExitCode::BadCatalog, {"error.plan-graph-place", source.about_plan()->arguments}, {{"hint.replan-graph", {}}});
  const CommandEvents events(world);
  ReplanView view;
  write(
      world, events, command.dry_run,
      [&](const Journal& journal) {
        const std::optional<Plan> stored = journal.current_plan();
        if (!stored) throw Error(ExitCode::Failure, {"error.no-plan", {}}, {{"hint.make-plan", {}}});
        const Plan current = with_present_names(*stored, catalog);
        const Record record = record_about(journal, catalog, study_today(world, journal));
        const CalendarBefore before = calendar_before(journal, stored, catalog);
        PlanOutcome outcome = replanned(world, source, record, current, before, command.way);
        view = change_of(journal, current, outcome, study_today(world, day_start_of(record)));
        view.dry_run = command.dry_run;
        if (command.dry_run) view.ways = ways_on(world, source, record, current, before, command.way, outcome);
        Appendix appendix;
        if (!command.dry_run && view.changed) appendix = appendix_of(events, catalog, record, outcome.plan, PlanDraft{});
        view.outcome = std::move(outcome);
        return appendix;
      },
      [](const Journal&) {});
  return view;
}

}  // namespace cairn
