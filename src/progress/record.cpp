// SPDX-License-Identifier: MIT
#include "cairn/progress/record.hpp"

#include "cairn/progress/day_start.hpp"

#include "journal_order.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace cairn {

namespace {

/// The record of the event's own study date, which notes the offset it was made at.
DayRecord& own_day(const Event& event, const std::function<DayRecord&(Date)>& day) {
  DayRecord& record = day(event.study_date);
  note_offset(event, record);
  return record;
}

void apply_done(const Event& event, StepRecord& step, const std::function<DayRecord&(Date)>& day) {
  if (step.state == StepState::Done) return;
  step.state = StepState::Done;
  step.rusty = false;
  step.since = event.study_date;
  step.event = event.uid;
  step.studied += event.minutes;
  step.earned_is_estimate = step.studied == Minutes{0} && event.effort > Minutes{0};
  step.earned = step.earned_is_estimate ? event.effort : step.studied;
  DayRecord& own = own_day(event, day);
  own.finished += 1;
  own.studied += event.minutes;
  own.earned += step.earned_is_estimate ? event.effort : event.minutes;
}

void apply_studied(const Event& event, StepRecord& step, const std::function<DayRecord&(Date)>& day) {
  if (step.earned_is_estimate) {  // now there is a logged minute: the estimate goes
    day(step.since).earned -= step.earned;
    step.earned_is_estimate = false;
  }
  step.studied += event.minutes;
  step.earned = step.studied;
  DayRecord& own = own_day(event, day);
  own.studied += event.minutes;
  own.earned += event.minutes;
}

void make_state(const Event& event, StepRecord& step, StepState state, bool rusty) {
  step.state = state;
  step.rusty = rusty;
  step.since = event.study_date;
  step.event = event.uid;
}

void hold_skills(const Event& event, std::map<std::string, Date>& held) {
  std::string_view rest = event.completes;
  while (!rest.empty()) {
    const std::size_t blank = rest.find(' ');
    const std::string_view skill = rest.substr(0, blank);
    if (!skill.empty()) held.try_emplace(std::string(skill), event.study_date);
    rest = blank == std::string_view::npos ? std::string_view{} : rest.substr(blank + 1);
  }
}

/// "2026-12-24..2027-01-02" or one date.
std::optional<DaysOff> parse_days_off(const Event& event) {
  const std::string_view text = event.note;
  const std::size_t dots = text.find("..");
  const auto first = parse_date(text.substr(0, dots));
  const auto last = dots == std::string_view::npos ? first : parse_date(text.substr(dots + 2));
  if (!first || !last || *last < *first) return std::nullopt;
  return DaysOff{*first, *last, event.uid};
}

/// "ID ANSWER"
std::optional<AssessedItem> parse_assessed(const Event& event) {
  const std::size_t blank = event.note.find(' ');
  if (blank == 0 || blank == std::string::npos || blank + 1 == event.note.size()) return std::nullopt;
  return AssessedItem{event.note.substr(0, blank), event.note.substr(blank + 1)};
}

void apply_setting(const Event& event, Record& record) {
  if (event.subject == "availability") {
    record.availability.push_back({event.holds_from.value_or(event.study_date), event.note, event.stamp});
  } else if (event.subject == "off") {
    if (auto off = parse_days_off(event)) record.off.push_back(std::move(*off));
  } else if (event.subject == "assess") {
    if (auto assessed = parse_assessed(event)) record.assessed.push_back(std::move(*assessed));
  } else if (event.subject == "day_start") {
    if (parse_day_start(event.note)) record.day_start = event.note;
  } else if (event.subject == "session") {
    if (event.minutes > Minutes{0}) record.longest_session = event.minutes;
  } else if (event.subject == "busy") {
    if (event.note.empty()) record.busy_calendars.clear();
    if (!event.note.empty()) record.busy_calendars.push_back(event.note);
  } else if (event.subject == "record" && record.record_id.empty()) {
    record.record_id = event.note;
  }
}

}  // namespace

std::string_view to_string(StepState state) {
  switch (state) {
    case StepState::Open: return "open";
    case StepState::Done: return "done";
    case StepState::Known: return "known";
    case StepState::Skipped: return "skipped";
  }
  return "open";
}

const StepRecord* Record::find(const std::string& step) const {
  const auto found = steps.find(step);
  return found == steps.end() ? nullptr : &found->second;
}

Timer timer_of(const Event& event) {
  return {event.uid, event.subject, event.recorded, event.utc_offset, event.study_date};
}

bool acts_on_step(const Event& event) {
  switch (event.kind) {
    case EventKind::Done:
    case EventKind::Known:
    case EventKind::Rusty:
    case EventKind::Skipped: return true;
    case EventKind::Studied: return event.minutes > Minutes{0};
    default: return false;
  }
}

void apply_event(const Event& event, StepRecord& step, const std::function<DayRecord&(Date)>& day) {
  switch (event.kind) {
    case EventKind::Done: apply_done(event, step, day); break;
    case EventKind::Studied: apply_studied(event, step, day); break;
    case EventKind::Known:
      if (step.state == StepState::Open || step.state == StepState::Skipped) make_state(event, step, StepState::Known, false);
      break;
    case EventKind::Skipped:
      if (step.state == StepState::Open) make_state(event, step, StepState::Skipped, false);
      break;
    case EventKind::Rusty:
      if (step.state == StepState::Open && !step.rusty) make_state(event, step, StepState::Open, true);
      break;
    default: break;
  }
}

Record fold(std::span<const Event> events) {
  Record record;
  const auto order = journal_order(events);
  const auto counts = counting_in_order(events, order);
  const auto day = [&](Date date) -> DayRecord& { return record.days[date]; };
  for (std::size_t place = 0; place < order.size(); ++place) {
    const Event& event = events[order[place]];
    record.events += 1;
    record.last_stamp = std::max(record.last_stamp, event.stamp);
    if (!counts[place]) continue;
    if (acts_on_step(event)) {
      apply_event(event, record.steps[event.subject], day);
      if (event.kind == EventKind::Done || event.kind == EventKind::Known) hold_skills(event, record.skills_held);
    } else if (event.kind == EventKind::Planned) {
      record.plans.push_back(event.uid);
    } else if (event.kind == EventKind::Started) {
      record.timer = timer_of(event);
    } else if (event.kind == EventKind::Stopped) {
      record.timer.reset();
    } else if (event.kind == EventKind::Set) {
      apply_setting(event, record);
    }
  }
  std::stable_sort(record.availability.begin(), record.availability.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  std::stable_sort(record.off.begin(), record.off.end(),
                   [](const auto& a, const auto& b) { return std::tie(a.first, a.last) < std::tie(b.first, b.last); });
  return record;
}

void note_offset(const Event& event, DayRecord& day) {
  const std::int64_t days_late = days_between(event.study_date, date_at(event.recorded, event.utc_offset));
  if (days_late < 0 || days_late > 1) return;
  if (!day.first_offset) day.first_offset = event.utc_offset;
  day.last_offset = event.utc_offset;
}

std::vector<Date> lost_dates(const std::map<Date, DayRecord>& days, const BreaksStreak& breaks) {
  constexpr std::chrono::hours kRise{3};
  std::vector<Date> lost;
  auto before = days.end();
  for (auto later = days.begin(); later != days.end(); ++later) {
    if (!later->second.first_offset) continue;
    if (before != days.end() && *later->second.first_offset - *before->second.last_offset >= kRise) {
      for (Date date = before->first + date::days{1}; date < later->first; date += date::days{1}) {
        if (days.contains(date) || !breaks(date)) continue;
        lost.push_back(date);
        break;
      }
    }
    before = later;
  }
  return lost;
}

}  // namespace cairn
