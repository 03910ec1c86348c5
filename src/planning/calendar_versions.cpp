// SPDX-License-Identifier: MIT
#include "cairn/planning/calendar_versions.hpp"

#include <algorithm>

namespace cairn {
namespace {

bool touches(EventKind kind, Touching touching) {
  switch (kind) {
    case EventKind::Done:
    case EventKind::Known:
    case EventKind::Rusty:
    case EventKind::Skipped:
    case EventKind::Reopened: return true;
    case EventKind::Studied: return touching == Touching::StateAndStudy;
    default: return false;
  }
}

Instant stamped(const Event& event) {
  return Instant{std::chrono::milliseconds{event.stamp}};
}

using ByUid = std::map<std::string, const Event*>;

ByUid by_uid_of(std::span<const Event> events) {
  ByUid by_uid;
  for (const Event& event : events) by_uid.emplace(event.uid, &event);
  return by_uid;
}

/// What an event cancels in the end: an undo names it, a redo names the undo. Walked with a list; the journal's order is no matter.
std::vector<const Event*> events_behind(const Event& event, const ByUid& by_uid) {
  std::vector<const Event*> found;
  std::vector<const Event*> todo{&event};
  std::vector<const Event*> seen{&event};
  while (!todo.empty()) {
    const Event* current = todo.back();
    todo.pop_back();
    for (const std::string& uid : current->cancels) {
      const auto at = by_uid.find(uid);
      if (at == by_uid.end() || std::ranges::find(seen, at->second) != seen.end()) continue;
      seen.push_back(at->second);
      found.push_back(at->second);
      if (at->second->kind == EventKind::Retracted) todo.push_back(at->second);
    }
  }
  return found;
}

}  // namespace

std::map<std::string, std::vector<StepChange>> changes_by_step(std::span<const Event> events, Instant made, Touching touching) {
  const ByUid by_uid = by_uid_of(events);
  std::map<std::string, std::vector<StepChange>> changes;
  for (const auto& [uid, event] : by_uid) {
    // Stamps ascend even where the clock stands still, as it does under --now.
    if (event->stamp <= made.time_since_epoch().count()) continue;
    std::map<std::string, Date> touched;
    if (touches(event->kind, touching)) touched.emplace(event->subject, event->study_date);
    for (const Event* cancelled : events_behind(*event, by_uid)) {
      if (!touches(cancelled->kind, touching)) continue;
      auto& from = touched.try_emplace(cancelled->subject, cancelled->study_date).first->second;
      from = std::min(from, cancelled->study_date);
    }
    for (const auto& [step, from] : touched) changes[step].push_back({from, event->recorded, stamped(*event)});
  }
  for (auto& [step, own] : changes) {
    std::ranges::sort(own, {}, &StepChange::stamp);
    for (std::size_t i = 1; i < own.size(); ++i) own[i].from = std::min(own[i].from, own[i - 1].from);
  }
  return changes;
}

std::vector<Instant> changes_of_plans(std::span<const Event> events, const std::string& plan) {
  const ByUid by_uid = by_uid_of(events);
  std::vector<Instant> changes;
  for (const auto& [uid, event] : by_uid) {
    if (uid == plan) continue;
    const auto behind = events_behind(*event, by_uid);
    const bool is_plan = event->kind == EventKind::Planned ||
                         std::ranges::any_of(behind, [](const Event* other) { return other->kind == EventKind::Planned; });
    const bool is_this = std::ranges::find(event->cancels, plan) != event->cancels.end();
    if (is_plan || is_this) changes.push_back(stamped(*event));
  }
  std::ranges::sort(changes);
  return changes;
}

void show_versions(Plan& plan, const std::map<std::string, std::vector<StepChange>>& changes, const std::optional<PlanReturn>& returned) {
  for (Session& session : plan.sessions) {
    int since_return = returned ? returned->sequence : 0;
    if (returned) session.modified = std::max(session.modified, returned->when);
    if (const auto step = changes.find(session.step); step != changes.end()) {
      for (const StepChange& change : step->second) {
        if (returned && change.stamp > returned->when) ++since_return;
        if (session.cancelled || session.day <= change.from) continue;
        ++session.sequence;
        session.modified = std::max(session.modified, change.stamp);
      }
    }
    session.sequence = std::max(session.sequence, since_return);
  }
}

}  // namespace cairn
