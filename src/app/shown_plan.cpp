// SPDX-License-Identifier: MIT
#include "shown_plan.hpp"

#include "cairn/planning/calendar_versions.hpp"

#include <algorithm>

namespace cairn {

namespace {

std::optional<PlanReturn> plan_return(const Journal& journal, std::span<const Event> events, const Plan& plan) {
  const auto own = std::ranges::find(events, plan.uid, &Event::uid);
  const Instant made = own == events.end() ? plan.made : Instant{std::chrono::milliseconds{own->stamp}};
  const std::vector<Instant> changes = changes_of_plans(events, plan.uid);
  const Instant last = changes.empty() ? made : std::max(made, changes.back());
  if (last == made && journal.planning_devices() < 2) return std::nullopt;
  return PlanReturn{journal.highest_version(last), last};
}

}  // namespace

void show_versions(const Journal& journal, std::span<const Event> events, Plan& plan) {
  show_versions(plan.sessions, changes_by_step(events, plan.made, Touching::State), plan_return(journal, events, plan));
}

CalendarBefore calendar_before(const Journal& journal, const std::optional<Plan>& stored, const Catalog& catalog) {
  const Instant now{std::chrono::milliseconds{journal.head().stamp}};
  if (!stored) return {{}, {}, journal.highest_version(now)};
  Plan shown = *stored;
  std::vector<Event> events = journal.events_after(stored->made);
  under_plan_names(events, shown);
  const auto returned = plan_return(journal, events, shown);
  show_versions(shown.sessions, changes_by_step(events, shown.made, Touching::State), returned);
  CalendarBefore before = calendar_before(shown, catalog);
  if (returned) before.least_sequence = journal.highest_version(now) + 1;
  return before;
}

}  // namespace cairn
