// SPDX-License-Identifier: MIT
#include "cairn/exchange/plan_calendar.hpp"

#include "cairn/base/uuid.hpp"
#include "cairn/text/say.hpp"

#include <algorithm>
#include <tuple>

namespace cairn {
namespace {

/// A change of a step's state since the plan was made. It touches the sessions on days after `from`.
struct Change {
  Date from;
  Instant recorded;
};

bool changes_state(EventKind kind) {
  switch (kind) {
    case EventKind::Done:
    case EventKind::Known:
    case EventKind::Rusty:
    case EventKind::Skipped:
    case EventKind::Reopened:
      return true;
    default:
      return false;
  }
}

/// The state events that an event cancels in the end: an undo names them, a redo names the undo. Walked with a list; the journal's order is
/// no matter.
std::vector<const Event*> state_events_behind(const Event& event, const std::map<std::string, const Event*>& by_uid) {
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
      if (changes_state(at->second->kind)) found.push_back(at->second);
      if (at->second->kind == EventKind::Retracted) todo.push_back(at->second);
    }
  }
  return found;
}

/// By step. A change counts from the earliest study date that it is about, so that the sessions which it brings back are those which it
/// took.
std::map<std::string, std::vector<Change>> changes_by_step(std::span<const Event> events, Instant made) {
  std::map<std::string, const Event*> by_uid;
  for (const Event& event : events) by_uid.emplace(event.uid, &event);

  std::map<std::string, std::vector<Change>> changes;
  for (const auto& [uid, event] : by_uid) {
    // Stamps ascend even where the clock stands still, as it does under --now.
    if (event->stamp <= made.time_since_epoch().count()) continue;
    std::map<std::string, Date> touched;
    if (changes_state(event->kind)) touched.emplace(event->subject, event->study_date);
    for (const Event* cancelled : state_events_behind(*event, by_uid)) {
      auto& from = touched.try_emplace(cancelled->subject, cancelled->study_date).first->second;
      from = std::min(from, cancelled->study_date);
    }
    for (const auto& [step, from] : touched) changes[step].push_back({from, event->recorded});
  }
  return changes;
}

std::string description_of(const PlannedStep& step, const std::string& link, Language language) {
  std::string text;
  const auto paragraph = [&](const std::string& line) {
    if (!line.empty()) text += text.empty() ? line : "\n\n" + line;
  };
  paragraph(step.start_here.in(language));
  if (!step.done_when.empty()) paragraph(say(language, {"calendar.done-when", {{"what", step.done_when}}}));
  paragraph(link);
  paragraph("cairn done " + step.id);
  return text;
}

/// A step may be opened by a command instead, "cairn template decision-memo"; a calendar has no place for that but the description.
bool is_address(const std::string& link) { return link.find("://") != std::string::npos; }

/// What the calendar shows of a step.
struct Shown {
  std::string summary, description, url;
};

/// Titles stand alone, without "2 of 3": the count of a step's sessions changes with every plan, and a text may not change without its
/// SEQUENCE.
std::map<std::string, Shown> shown_steps(const Plan& plan, Language language) {
  std::map<std::string, Shown> shown;
  for (const PlannedStep& step : plan.steps) {
    const std::string& link = language == Language::Korean && !step.link_ko.empty() ? step.link_ko : step.link;
    shown.emplace(step.id, Shown{step.title.in(language), description_of(step, link, language), is_address(link) ? link : ""});
  }
  for (std::size_t i = 0; i < std::min(plan.finished.size(), plan.finished_titles.size()); ++i)
    shown.emplace(plan.finished[i], Shown{plan.finished_titles[i].in(language), "", ""});
  return shown;
}

ical::Event event_of(const Session& session, const Record& record, const std::vector<Change>& changes) {
  ical::Event event;
  event.uid = make_uuid5(record.record_id, session.step + "#" + std::to_string(session.n));
  event.category = "cairn";
  event.day = session.day;
  event.sequence = session.sequence;
  event.modified = session.modified;
  const StepRecord* step = record.find(session.step);
  event.cancelled = session.cancelled || (step != nullptr && step->state != StepState::Open && session.day > step->since);
  for (const Change& change : changes) {
    if (session.cancelled || session.day <= change.from) continue;
    ++event.sequence;
    event.modified = std::max(event.modified, change.recorded);
  }
  return event;
}

}  // namespace

std::vector<ical::Event> calendar_events(const Plan& plan, const Record& record, std::span<const Event> changes, Language language,
                                         const LocalToInstant& to_instant) {
  const auto shown = shown_steps(plan, language);
  const auto changed = changes_by_step(changes, plan.made);
  static const std::vector<Change> kUnchanged;

  std::vector<ical::Event> events;
  events.reserve(plan.sessions.size());
  for (const Session& session : plan.sessions) {
    const auto step_changes = changed.find(session.step);
    ical::Event event = event_of(session, record, step_changes == changed.end() ? kUnchanged : step_changes->second);
    if (event.cancelled && session.day < plan.input.start) continue;
    if (session.begin) {
      event.begin = to_instant(session.day, *session.begin);
      event.end = *event.begin + session.length;
    }
    if (const auto step = shown.find(session.step); step != shown.end()) {
      event.summary = step->second.summary;
      event.description = step->second.description;
      event.url = step->second.url;
    } else {
      event.summary = session.step;
    }
    events.push_back(std::move(event));
  }
  std::ranges::sort(events, {}, [](const ical::Event& e) { return std::tie(e.day, e.begin, e.uid); });
  return events;
}

}  // namespace cairn
