// SPDX-License-Identifier: MIT
#include "cairn/planning/planner.hpp"

#include "cairn/planning/forecast.hpp"

#include "dated_order.hpp"
#include "fixes.hpp"
#include "frame.hpp"
#include "kept_order.hpp"
#include "within_reach.hpp"

#include <algorithm>
#include <utility>

namespace cairn {
namespace {

using planning::DatedOrder;
using planning::Frame;
using planning::HabitMinutes;

/// The habits of the roles among the targets; skills and steps alone have none.
std::vector<PlannedHabit> habits_of(const Catalog& catalog, const Goal& goal) {
  std::vector<std::string> roles;
  for (const ItemRef target : goal.targets) {
    if (target.kind == ItemKind::Role) roles.push_back(catalog.id_of(target));
  }
  std::vector<PlannedHabit> habits;
  for (const Habit& habit : catalog.habits) {
    const bool meant = std::any_of(habit.roles.begin(), habit.roles.end(), [&](const std::string& role) {
      return role == "*" ? !roles.empty() : std::find(roles.begin(), roles.end(), role) != roles.end();
    });
    if (meant) habits.push_back({habit.id, habit.title, habit.every, habit.minutes});
  }
  return habits;
}

std::vector<std::string> ids_of(const Catalog& catalog, const std::vector<ItemRef>& items) {
  std::vector<std::string> ids;
  for (const ItemRef item : items) ids.push_back(catalog.id_of(item));
  return ids;
}

/// The appointments of the days on which they take study time away.
std::vector<BusySpan> that_matter(const std::vector<BusySpan>& busy, const Availability& availability) {
  CapacityCalendar calendar(availability, {}, Minutes{0}, Minutes{0}, Date{});
  calendar.keep_free(busy);
  std::vector<BusySpan> kept;
  for (const BusySpan& span : busy)
    if (calendar.slots_on(span.day) != availability.days[weekday_index(span.day)]) kept.push_back(span);
  return kept;
}

PlanInput input_of(const Catalog& catalog, const PlanRequest& request, const Frame& frame) {
  PlanInput input;
  input.targets = ids_of(catalog, request.goal.targets);
  input.level = request.goal.level;
  input.start = request.start;
  input.deadline = frame.deadline;
  input.weeks = request.weeks;
  input.pace = frame.source;
  input.availability = frame.availability;
  input.backgrounds = request.backgrounds;
  input.domains = ids_of(catalog, request.goal.domains);
  input.prefer = request.goal.prefer;
  input.focus = request.goal.focus;
  input.leave_out = request.goal.leave_out;
  input.due = request.due;
  input.pins = request.pins;
  input.busy = that_matter(request.busy, frame.availability);
  input.zone = request.zone;
  return input;
}

/// The first resource that is not Korean, or the first of all; and the first Korean one.
void add_links(PlannedStep& planned, const std::vector<Resource>& resources) {
  const auto korean = [](const Resource& resource) { return resource.lang == "ko"; };
  const auto other = std::find_if_not(resources.begin(), resources.end(), korean);
  const auto link = other == resources.end() ? resources.begin() : other;
  const auto link_ko = std::find_if(resources.begin(), resources.end(), korean);
  if (link != resources.end()) {
    planned.link = link->opened_by();
    planned.link_title = link->title;
  }
  if (link_ko != resources.end()) planned.link_ko = link_ko->opened_by();
}

std::vector<PlannedStep> steps_of(const Catalog& catalog, const Selection& selection, const std::vector<std::uint32_t>& order) {
  std::vector<PlannedStep> steps;
  steps.reserve(order.size());
  for (const std::uint32_t position : order) {
    const SelectedStep& selected = selection.steps[position];
    const Step& step = catalog.steps[selected.step];
    PlannedStep& planned = steps.emplace_back();
    planned.id = step.id;
    if (step.skill) planned.skill = catalog.skills[*step.skill].id;
    planned.level = selected.level;
    planned.kind = step.kind;
    planned.title = step.title;
    planned.start_here = step.start_here;
    planned.done_when = step.done_when;
    add_links(planned, step.resources);
    planned.estimate = selected.estimate;
    planned.planned = selected.remaining;
    planned.requirements = selection.groups[position];
  }
  return steps;
}

std::vector<PlannedSkill> skills_of(const Catalog& catalog, const Selection& selection) {
  std::vector<PlannedSkill> skills;
  for (const SelectedSkill& selected : selection.skills) {
    const Skill& skill = catalog.skills[selected.skill];
    PlannedSkill& planned = skills.emplace_back(PlannedSkill{skill.id, skill.title, {}});
    for (const std::uint32_t step : selected.steps) planned.steps.push_back(catalog.steps[step].id);
  }
  return skills;
}

/// How far a step and all that follow can slip: the least distance from a finish to its due date or the deadline, from the step to the
/// plan's end.
void add_slack(std::vector<PlannedStep>& steps, const std::vector<Sitting>& sittings, const PlanInput& input) {
  if (!input.deadline && input.due.empty()) return;
  std::vector<Date> finish(steps.size());
  for (const Sitting& sitting : sittings) finish[sitting.step] = sitting.day;
  std::int64_t least = kNeverLate;
  for (std::size_t i = steps.size(); i-- > 0;) {
    if (input.deadline) least = std::min(least, days_between(finish[i], *input.deadline));
    if (const auto due = due_of(input, steps[i])) least = std::min(least, days_between(finish[i], *due));
    steps[i].slack_days = static_cast<int>(least);
  }
}

/// Everything of a plan but its dates.
Plan undated_plan(const Catalog& catalog, const PlanRequest& request, const Frame& frame, const Selection& selection,
                  const std::vector<std::uint32_t>& order, Instant now) {
  Plan plan;
  plan.made = now;
  plan.input = input_of(catalog, request, frame);
  for (const ItemRef target : request.goal.targets) plan.target_titles.push_back(catalog.title_of(target));
  plan.finish = request.start;
  plan.steps = steps_of(catalog, selection, order);
  plan.skills = skills_of(catalog, selection);
  plan.habits = habits_of(catalog, request.goal);
  for (const std::uint32_t step : selection.finished) {
    plan.finished.push_back(catalog.steps[step].id);
    plan.finished_titles.push_back(catalog.steps[step].title);
  }
  plan.effort = selection.effort;
  plan.left_out_steps = selection.left_out_steps;
  plan.left_out_effort = selection.left_out_effort;
  plan.fingerprint = catalog.fingerprint;
  plan.graph_files = request.graph_files;
  plan.step_spread = step_spread(catalog, selection);
  return plan;
}

bool in_time(const DatedOrder::Answer& answer, const Frame& frame) {
  return answer.schedule.complete && !answer.missed && !(frame.deadline && answer.schedule.finish > *frame.deadline);
}

/// Whether the steps stand in `order` as they do in `before`, which may have others, too, that are no more to be studied.
bool stands_as(const Catalog& catalog, const Selection& selection, const std::vector<std::uint32_t>& order,
               const std::vector<std::string>& before) {
  std::size_t place = 0;
  for (const std::string& id : before) place += place < order.size() && catalog.steps[selection.steps[order[place]].step].id == id ? 1 : 0;
  return place == order.size();
}

/// The order before inside the dates. Where it misses none by more as it stands, it stays so: what a pinned sitting made wait before is not
/// moved again.
DatedOrder::Answer poured_as_before(const DatedOrder& before, const CapacityCalendar& calendar, Date start) {
  DatedOrder::Answer in_time = before.poured_in_time(calendar, start);
  DatedOrder::Answer as_it_stands = before.poured_as_it_stands(calendar, start);
  const Minutes late = before.lateness(as_it_stands, calendar, start);
  if (!as_it_stands.schedule.complete || late > before.lateness(in_time, calendar, start)) return in_time;
  if (late > Minutes{0} && in_time.missed) as_it_stands.missed = std::move(in_time.missed);
  return as_it_stands;
}

/// The order of the plan before where it stays, with its `answer` in place of the best order's; else nothing.
std::optional<DatedOrder> kept_order(const Catalog& catalog, const PlanRequest& request, const Frame& frame,
                                     const CapacityCalendar& calendar, PlanOutcome& outcome, DatedOrder::Answer& answer) {
  if (!request.keep_order) return std::nullopt;
  const bool dates = !request.due.empty() || !request.pins.empty();
  const std::vector<std::uint32_t> wanted =
      planning::order_as_before(catalog, outcome.selection, request.goal.keep, outcome.order.steps, !dates);
  DatedOrder before(catalog, outcome.selection, wanted, request);
  DatedOrder::Answer kept = dates ? poured_as_before(before, calendar, request.start) : before.poured_in_time(calendar, request.start);
  OrderChoice& choice = outcome.order_choice.emplace();
  if (stands_as(catalog, outcome.selection, answer.order, request.goal.keep)) {
    choice.cost_before = choice.cost_best = order_cost(outcome.selection, answer.order);
    return std::nullopt;  // the best is the one before
  }
  choice.cost_before = order_cost(outcome.selection, kept.order);
  choice.cost_best = order_cost(outcome.selection, answer.order);
  choice.kept = choice.cost_before - choice.cost_best <= choice.cost_before / 100 * kLeastGainPercent &&
                (in_time(kept, frame) || !in_time(answer, frame));
  if (!choice.kept) return std::nullopt;
  answer = std::move(kept);
  return before;
}

}  // namespace

PlanOutcome make_plan(const Catalog& catalog, const Knowledge& knowledge, const PlanRequest& request, const std::vector<Session>& before,
                      Instant now) {
  PlanOutcome outcome;
  outcome.selection = select_and_compare(catalog, request.goal, knowledge);
  const Selection& selection = outcome.selection;
  outcome.order = study_order(selection);
  const DatedOrder best(catalog, selection, outcome.order.steps, request);
  PlanRequest asked = request;
  asked.pins = best.pins();
  HabitMinutes habits;
  for (const PlannedHabit& habit : habits_of(catalog, request.goal))
    (habit.every == Period::Week ? habits.weekly : habits.monthly) += habit.minutes;
  const Frame frame = planning::frame_of(asked, habits, best.poured());
  const CapacityCalendar calendar = planning::calendar_of(frame, asked, habits);
  DatedOrder::Answer answer = best.poured_in_time(calendar, request.start);
  const std::optional<DatedOrder> kept = kept_order(catalog, request, frame, calendar, outcome, answer);
  const DatedOrder& dated = kept ? *kept : best;
  const Schedule& schedule = answer.schedule;
  outcome.dates_moved = answer.order != dated.value_order();

  Plan& plan = outcome.plan;
  plan = undated_plan(catalog, asked, frame, selection, answer.order, now);
  plan.finish = schedule.finish;
  outcome.already_reached = selection.steps.empty();
  if (request.dates_may_slip) outcome.missed = answer.missed;
  const bool late = (frame.deadline && plan.finish > *frame.deadline) || (answer.missed && !request.dates_may_slip);
  if (!outcome.already_reached && (late || !schedule.complete)) {
    DoesNotFit misfit;
    misfit.needed = selection.effort;
    misfit.available = capacity_between(calendar, request.start, frame.last);
    misfit.deadline = frame.last;
    misfit.per_week = frame.availability.per_week();
    misfit.beyond_horizon = !schedule.complete;
    const bool too_long = (frame.deadline && plan.finish > *frame.deadline) || !schedule.complete;
    if (!too_long) misfit.missed = answer.missed;
    misfit.fixes = planning::fixes_of({catalog, knowledge, asked, habits, selection, dated, misfit.missed});
    outcome.misfit = std::move(misfit);
    return outcome;
  }
  if (!outcome.already_reached) outcome.within_reach = planning::within_reach(asked, frame, habits, selection, dated);
  if (frame.deadline) outcome.left_out = left_out_to_fit(catalog, request.goal, knowledge, calendar, request.start, frame.last);
  add_slack(plan.steps, schedule.sittings, plan.input);
  plan.sessions = calendar_sessions(before, schedule.sittings, plan.steps, request.start, now);
  return outcome;
}

}  // namespace cairn
