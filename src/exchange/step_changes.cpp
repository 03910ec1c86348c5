// SPDX-License-Identifier: MIT
#include "step_changes.hpp"

#include <algorithm>

namespace cairn::exchange {
namespace {

bool touches(EventKind kind, Touching touching) {
  switch (kind) {
    case EventKind::Done:
    case EventKind::Known:
    case EventKind::Rusty:
    case EventKind::Skipped:
    case EventKind::Reopened:
      return true;
    case EventKind::Studied:
      return touching == Touching::StateAndStudy;
    default:
      return false;
  }
}

/// The events of that kind that an event cancels in the end: an undo names them, a redo names the undo. Walked with a list; the journal's order is
/// no matter.
std::vector<const Event*> events_behind(const Event& event, const std::map<std::string, const Event*>& by_uid, Touching touching) {
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
      if (touches(at->second->kind, touching)) found.push_back(at->second);
      if (at->second->kind == EventKind::Retracted) todo.push_back(at->second);
    }
  }
  return found;
}

}  // namespace

std::map<std::string, std::vector<StepChange>> changes_by_step(std::span<const Event> events, Instant made, Touching touching) {
  std::map<std::string, const Event*> by_uid;
  for (const Event& event : events) by_uid.emplace(event.uid, &event);

  std::map<std::string, std::vector<StepChange>> changes;
  for (const auto& [uid, event] : by_uid) {
    // Stamps ascend even where the clock stands still, as it does under --now.
    if (event->stamp <= made.time_since_epoch().count()) continue;
    std::map<std::string, Date> touched;
    if (touches(event->kind, touching)) touched.emplace(event->subject, event->study_date);
    for (const Event* cancelled : events_behind(*event, by_uid, touching)) {
      auto& from = touched.try_emplace(cancelled->subject, cancelled->study_date).first->second;
      from = std::min(from, cancelled->study_date);
    }
    for (const auto& [step, from] : touched) changes[step].push_back({from, event->recorded});
  }
  return changes;
}

}  // namespace cairn::exchange
