// SPDX-License-Identifier: MIT
#include "cairn/app/look.hpp"

#include "cairn/app/ids.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/planning/week_report.hpp"

#include <algorithm>

namespace cairn {

namespace {

/// Enough open steps for most days, and for a day of sixteen hours.
constexpr std::size_t kFewSteps = 6;
constexpr std::size_t kStepsOfADay = 40;

/// Whether the open steps that were read fill today's capacity, or are all there are.
bool fills_today(const TodayView& view) {
  if (view.daily.head.size() < kFewSteps) return true;
  Minutes remaining{0};
  for (const OpenStep& step : view.daily.head) remaining += step.remaining;
  return remaining >= view.capacity;
}

}  // namespace

TodayView look_today(const World& world) {
  const Journal journal = open_for_reading(world);
  TodayView view = make_today(journal.daily(study_today(world), kFewSteps));
  return fills_today(view) ? view : make_today(journal.daily(study_today(world), kStepsOfADay));
}

NextView look_next(const World& world, std::optional<Minutes> within, std::size_t limit) {
  NextView view;
  view.daily = open_for_reading(world).daily(study_today(world), within ? kStepsOfADay : limit);
  view.within = within;
  for (const OpenStep& step : view.daily.ready) {
    if (within && step.remaining > *within) continue;
    if (view.steps.size() < limit) view.steps.push_back(step);
  }
  return view;
}

StatusView look_status(const World& world) {
  StatusView view;
  TodayView today = look_today(world);
  view.pace = today.pace;
  view.today = std::move(today.items);
  view.daily = std::move(today.daily);
  return view;
}

std::vector<RoleRow> look_roles(const World& world, CatalogSource& source) {
  const Catalog& catalog = source.catalog();
  const Journal journal = open_for_reading(world);
  const Knowledge known = knowledge_of(catalog, journal.record());
  Knowledge nothing;
  nothing.steps.resize(catalog.steps.size());
  const Daily daily = journal.daily(study_today(world), 0);
  std::vector<RoleRow> rows;
  for (std::uint32_t index = 0; index < catalog.roles.size(); ++index) {
    const Role& role = catalog.roles[index];
    Goal goal;
    goal.targets = {{ItemKind::Role, index}};
    const Selection all = select(catalog, goal, nothing);
    const Selection left = select(catalog, goal, known);
    RoleRow row{role.id, role.title, role.summary, 0, 0, left.effort, all.effort, false};
    row.steps_finished = static_cast<int>(left.finished.size());
    row.steps_all = row.steps_finished + static_cast<int>(left.steps.size() + left.skipped.size());
    if (daily.plan) row.target = std::find(daily.plan->input.targets.begin(), daily.plan->input.targets.end(), role.id) != daily.plan->input.targets.end();
    rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const RoleRow& a, const RoleRow& b) { return a.left < b.left; });
  return rows;
}

ShowView look_show(const World& world, CatalogSource& source, const std::string& typed) {
  const Catalog& catalog = source.catalog();
  const LearningGraph& graph = source.graph();
  ShowView view;
  view.item = resolve_item(catalog, typed, {ItemKind::Role, ItemKind::Skill, ItemKind::Step});
  const Knowledge known = knowledge_of(catalog, open_for_reading(world).record());
  for (const StepRecord& step : known.steps) view.states.push_back(step.state);
  if (view.item.kind == ItemKind::Role || view.item.kind == ItemKind::Skill) {
    Goal goal;
    goal.targets = {view.item};
    view.closure = select(catalog, goal, known);
  }
  if (view.item.kind == ItemKind::Role) return view;
  for (const Node node : graph.graph.dependents_of(graph.node_of(view.item))) {
    const auto index = static_cast<std::uint32_t>(graph.is_step(node) ? node : node - graph.step_count);
    view.dependents.push_back({graph.is_step(node) ? ItemKind::Step : ItemKind::Skill, index});
  }
  return view;
}

WeekReport look_week(const World& world, std::optional<Date> monday) {
  const Journal journal = open_for_reading(world);
  const Date today = study_today(world);
  const Date week = monday.value_or(monday_of(today));
  const std::optional<Plan> plan = journal.current_plan();
  const Date first = plan ? std::min(week, monday_of(plan->input.start)) : week;
  return make_week_report(plan, journal.recent(first), journal.daily(today, kStepsOfADay), week);
}

StreakView look_streak(const World& world, int weeks) {
  return make_streak_view(open_for_reading(world).record(), study_today(world), weeks);
}

CalendarFacts look_calendar(const World& world) {
  const Journal journal = open_for_reading(world);
  auto plan = journal.current_plan();
  if (!plan) throw Error(ExitCode::Failure, {"error.no-plan", {}}, {{"hint.make-plan", {}}});
  std::vector<Event> events = journal.events();
  Record record = fold(events);
  return {std::move(*plan), std::move(record), std::move(events)};
}

}  // namespace cairn
