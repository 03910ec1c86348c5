// SPDX-License-Identifier: MIT
#include "event_words.hpp"

#include "cairn/progress/assess_sitting.hpp"

#include <set>
#include <string_view>

namespace cairn {

Message event_message(const Event& event) {
  switch (event.kind) {
    case EventKind::Done: return {"record.event-done", {}};
    case EventKind::Studied: return {"record.event-studied", {{"minutes", event.minutes}}};
    case EventKind::Known: return {"record.event-known", {}};
    case EventKind::Rusty: return {"record.event-rusty", {}};
    case EventKind::Skipped: return {"record.event-skipped", {}};
    case EventKind::Reopened: return {"record.event-reopened", {}};
    case EventKind::Started: return {"record.event-started", {}};
    case EventKind::Stopped: return {"record.event-stopped", {}};
    case EventKind::Note: return {"record.event-note", {}};
    case EventKind::Planned: return {"record.event-planned", {{"subject", event.subject}}};
    case EventKind::Set:
      if (event.subject == "assess") return {"record.event-assess", {{"answer", event.note}}};
      if (event.subject == "off" && event.note.starts_with("not "))
        return {"record.event-off-dropped", {{"subject", event.note.substr(4)}}};
      if (event.subject == "off") return {"record.event-off", {{"subject", event.note}}};
      if (event.subject == "day_start") return {"record.event-day-start", {{"time", event.note}}};
      break;
    case EventKind::Retracted:
    case EventKind::Unknown: break;
  }
  return {"record.event-other", {{"subject", event.subject}}};
}

Message answers_message(std::span<const Event> events) {
  std::set<std::string_view> steps;
  for (const Event& event : events) {
    if (about_a_step(event)) steps.insert(event.subject);
  }
  return {"record.event-answers", {{"n", std::int64_t{count_answers(events)}}, {"steps", static_cast<std::int64_t>(steps.size())}}};
}

bool about_a_step(const Event& event) {
  return event.kind != EventKind::Planned && event.kind != EventKind::Set && event.kind != EventKind::Retracted &&
         event.kind != EventKind::Unknown;
}

}  // namespace cairn
