// SPDX-License-Identifier: MIT
#include "shown_plan.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace cairn {

namespace {

/// Empty where nobody made a plan but this device, and this one last.
std::optional<PlanReturn> plan_return(const Journal& journal, std::span<const Event> events, const Plan& plan) {
  const auto own = std::ranges::find(events, plan.uid, &Event::uid);
  const Instant made = own == events.end() ? plan.made : Instant{std::chrono::milliseconds{own->stamp}};
  const std::vector<Instant> changes = changes_of_plans(events, plan.uid);
  const Instant last = changes.empty() ? made : std::max(made, changes.back());
  if (last == made && journal.planning_devices() < 2) return std::nullopt;
  return PlanReturn{journal.highest_version(last), last};
}

/// What plans that are no longer known gave out and this one has not: calendars may have it, and shall drop it.
void add_forgotten(const Journal& journal, const PlanReturn& returned, Plan& plan) {
  std::set<std::pair<std::string, int>> known;
  for (const Session& session : plan.sessions) known.emplace(plan.calendar_name(session.step), session.n);
  std::map<std::pair<std::string, int>, Session> forgotten;
  for (Session& session : journal.sessions_of_plans(plan.input.start)) {
    const std::pair identity(plan.calendar_name(session.step), session.n);
    if (known.contains(identity)) continue;
    session.sequence = returned.sequence;
    session.modified = returned.when;
    session.cancelled = true;
    forgotten.insert_or_assign(identity, std::move(session));
  }
  for (auto& [identity, session] : forgotten) plan.sessions.push_back(std::move(session));
  sort_sessions(plan.sessions);
}

}  // namespace

std::optional<PlanReturn> show_plan_versions(const Journal& journal, std::span<const Event> events, Plan& plan) {
  const auto returned = plan_return(journal, events, plan);
  show_versions(plan, changes_by_step(events, plan.made, Touching::State), returned);
  if (returned) add_forgotten(journal, *returned, plan);
  return returned;
}

CalendarBefore calendar_before(const Journal& journal, const std::optional<Plan>& stored, const Catalog& catalog) {
  const Instant now{std::chrono::milliseconds{journal.head().stamp}};
  if (!stored) {
    const PlanReturn nothing{journal.highest_version(now), now};
    Plan none;
    add_forgotten(journal, nothing, none);
    return {none.sessions, {}, {}, nothing.sequence};
  }
  Plan shown = *stored;
  std::vector<Event> events = journal.events_after(stored->made);
  under_plan_names(events, shown);
  const auto returned = show_plan_versions(journal, events, shown);
  CalendarBefore before = calendar_before(shown, catalog);
  if (returned) before.least_sequence = journal.highest_version(now) + 1;
  return before;
}

}  // namespace cairn
