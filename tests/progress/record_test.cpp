// SPDX-License-Identifier: MIT
#include "cairn/progress/record.hpp"

#include "some_events.hpp"

#include <doctest/doctest.h>

#include <set>
#include <tuple>

using namespace cairn;
using namespace cairn::testing;

namespace {

Minutes min(int minutes) {
  return Minutes{minutes};
}

/// What counts, by the words of the definition: no event that counts and comes later cancels it. Slow on purpose.
bool counts_slowly(const std::vector<Event>& events, const Event& event) {
  return std::none_of(events.begin(), events.end(), [&](const Event& other) {
    return earlier(event, other) && std::find(other.cancels.begin(), other.cancels.end(), event.uid) != other.cancels.end() &&
           counts_slowly(events, other);
  });
}

/// The fold of one step by the words of the definition: sets of events, not a walk through them.
StepRecord step_slowly(std::vector<Event> counted, const std::string& id) {
  std::sort(counted.begin(), counted.end(), earlier);
  const auto first = [&](EventKind kind) -> const Event* {
    for (const Event& event : counted) {
      if (event.kind == kind && event.subject == id) return &event;
    }
    return nullptr;
  };
  StepRecord step;
  const std::tuple<EventKind, StepState, bool> ranks[] = {{EventKind::Done, StepState::Done, false},
                                                          {EventKind::Known, StepState::Known, false},
                                                          {EventKind::Skipped, StepState::Skipped, false},
                                                          {EventKind::Rusty, StepState::Open, true}};
  for (const auto& [kind, state, rusty] : ranks) {
    if (const Event* event = first(kind)) {
      step.state = state;
      step.rusty = rusty;
      step.since = event->study_date;
      step.event = event->uid;
      break;
    }
  }
  for (const Event& event : counted) {
    if (event.kind == EventKind::Studied && event.subject == id) step.studied += event.minutes;
  }
  const Event* done = first(EventKind::Done);
  if (done) step.studied += done->minutes;
  step.earned = step.studied;
  if (done && step.studied == min(0) && done->effort > min(0)) {
    step.earned = done->effort;
    step.earned_is_estimate = true;
  }
  return step;
}

}  // namespace

TEST_SUITE_BEGIN("progress/record");

TEST_CASE("an empty journal is an empty record") {
  const Record record = fold({});
  CHECK(record == Record{});
  CHECK(record.day_start == "04:00");
}

TEST_CASE("kinds keep their words") {
  for (int i = 0; i < static_cast<int>(EventKind::Unknown); ++i) {
    const auto kind = static_cast<EventKind>(i);
    CHECK(parse_event_kind(to_string(kind)) == kind);
  }
  CHECK(parse_event_kind("starred") == EventKind::Unknown);
  CHECK(parse_event_kind("unknown") == EventKind::Unknown);
}

TEST_CASE("an event does not count when a later one that counts cancels it") {
  Events events;
  events.done("a");
  events.retract({"e1"});
  CHECK(counting(events.list) == std::vector<bool>{false, true});
  events.retract({"e2"});
  CHECK(counting(events.list) == std::vector<bool>{true, false, true});
}

TEST_CASE("an event cannot cancel itself or a later one") {
  Events events;
  events.done("a").cancels = {"e1", "e2"};
  events.done("b");
  CHECK(counting(events.list) == std::vector<bool>{true, true});
}

TEST_CASE("of events with one stamp the larger uid comes later") {
  Events events;
  events.done("a").cancels = {"e2"};
  events.done("b").cancels = {"e1"};
  events.list[1].stamp = events.list[0].stamp;
  CHECK(counting(events.list) == std::vector<bool>{false, true});
}

TEST_CASE("of events with one stamp the larger uid comes later, whatever else they say") {
  Events events;
  events.set("day_start", "05:00").command = "z";
  events.set("day_start", "06:00").command = "a";
  events.list[1].stamp = events.list[0].stamp;
  CHECK(events.record().day_start == "06:00");
}

TEST_CASE("done beats known beats skipped in whatever order they were said") {
  const EventKind kinds[] = {EventKind::Skipped, EventKind::Known, EventKind::Done};
  int order[] = {0, 1, 2};
  do {
    Events events;
    for (const int i : order) events.add(kinds[i], "a", day(i + 1));
    const StepRecord step = events.record().steps.at("a");
    CHECK(step.state == StepState::Done);
    CHECK(step.since == day(3));
  } while (std::next_permutation(std::begin(order), std::end(order)));
}

TEST_CASE("the earliest done that counts carries date and minutes") {
  Events events;
  events.done("a", day(1), 100, 20);
  events.done("a", day(2), 100, 30);
  CHECK(events.record().steps.at("a").since == day(1));
  CHECK(events.record().steps.at("a").studied == min(20));
  CHECK(events.record().days.size() == 1);
  events.retract({"e1"});
  CHECK(events.record().steps.at("a").since == day(2));
  CHECK(events.record().steps.at("a").studied == min(30));
  CHECK(events.record().days.begin()->first == day(2));
}

TEST_CASE("a done without a logged minute earns its effort on its date, as an estimate") {
  Events events;
  events.done("a", day(3), 240);
  const Record record = events.record();
  CHECK(record.steps.at("a").studied == min(0));
  CHECK(record.steps.at("a").earned == min(240));
  CHECK(record.steps.at("a").earned_is_estimate);
  CHECK(record.days.at(day(3)).earned == min(240));
  CHECK(record.days.at(day(3)).studied == min(0));
  CHECK(record.days.at(day(3)).finished == 1);
}

TEST_CASE("a minute logged before or after takes the estimate back") {
  for (const bool before : {true, false}) {
    CAPTURE(before);
    Events events;
    if (before) events.studied("a", 30, day(1));
    events.done("a", day(2), 240);
    if (!before) events.studied("a", 30, day(4));
    const Record record = events.record();
    CHECK(record.steps.at("a").earned == min(30));
    CHECK_FALSE(record.steps.at("a").earned_is_estimate);
    CHECK(record.days.at(day(2)).earned == min(0));
    CHECK(record.days.at(day(2)).finished == 1);
    CHECK(record.days.at(day(before ? 1 : 4)).earned == min(30));
  }
}

TEST_CASE("studied minutes stand on their own dates and their sum in the step") {
  Events events;
  events.studied("a", 30, day(1));
  events.studied("a", 45, day(2));
  events.studied("b", 10, day(2));
  const Record record = events.record();
  CHECK(record.steps.at("a").state == StepState::Open);
  CHECK(record.steps.at("a").studied == min(75));
  CHECK(record.days.at(day(2)).studied == min(55));
  CHECK(record.days.at(day(2)).finished == 0);
}

TEST_CASE("nothing studied is no study date") {
  Events events;
  events.studied("a", 0);
  events.add(EventKind::Known, "b");
  events.add(EventKind::Skipped, "c");
  CHECK(events.record().days.empty());
  CHECK(events.record().find("a") == nullptr);
}

TEST_CASE("rusty holds only while the step is open") {
  Events events;
  events.add(EventKind::Rusty, "a", day(2));
  CHECK(events.record().steps.at("a").rusty);
  CHECK(events.record().steps.at("a").since == day(2));
  events.add(EventKind::Known, "a");
  CHECK_FALSE(events.record().steps.at("a").rusty);
  events.retract({"e2"});
  CHECK(events.record().steps.at("a").rusty);
}

TEST_CASE("reopening cancels the events of the state and keeps the minutes") {
  Events events;
  events.studied("a", 30);
  events.done("a", day(2));
  events.add(EventKind::Reopened, "a").cancels = {"e2"};
  const StepRecord step = events.record().steps.at("a");
  CHECK(step.state == StepState::Open);
  CHECK(step.studied == min(30));
}

TEST_CASE("a skill completed is held from the first event that completed it") {
  Events events;
  events.done("a", day(2)).completes = "x y";
  events.add(EventKind::Known, "b", day(5)).completes = "y  z";
  events.add(EventKind::Note, "b", day(6)).completes = "w";
  CHECK(events.record().skills_held == std::map<std::string, Date>{{"x", day(2)}, {"y", day(2)}, {"z", day(5)}});
  events.retract({"e1"});
  CHECK(events.record().skills_held == std::map<std::string, Date>{{"y", day(5)}, {"z", day(5)}});
}

TEST_CASE("the last plan that counts is the current one") {
  Events events;
  events.add(EventKind::Planned, "role");
  events.add(EventKind::Planned, "role");
  events.retract({"e2"});
  CHECK(events.record().plans == std::vector<std::string>{"e1"});
}

TEST_CASE("unknown kinds change nothing but what they cancel") {
  Events events;
  events.done("a");
  Event& later = events.add(EventKind::Unknown, "a");
  later.kind_text = "starred";
  CHECK(events.record().steps.at("a").state == StepState::Done);
  CHECK(events.record().events == 2);
  events.list.back().cancels = {"e1"};
  CHECK(events.record().find("a") == nullptr);
}

TEST_CASE("the fold does not depend on the order of its input") {
  CHECK(rc::check([] {
    const auto events = random_events();
    RC_ASSERT(fold(shuffled(events)) == fold(events));
  }));
}

TEST_CASE("two journals merged in any order and any number of times are one record") {
  CHECK(rc::check([] {
    const auto events = random_events();
    std::vector<Event> merged;
    for (int copy = 0; copy < 2; ++copy) {
      for (const Event& event : shuffled(events)) {
        if (copy == 0 || *rc::gen::inRange(0, 2) == 0) merged.push_back(event);
      }
    }
    RC_ASSERT(fold(shuffled(merged)) == fold(events));
  }));
}

TEST_CASE("events of one uid that differ give one answer in any order") {
  CHECK(rc::check([] {
    auto events = random_events();
    for (Event& event : events) event.uid = "e" + std::to_string(*rc::gen::inRange(1, 6));
    RC_ASSERT(fold(shuffled(events)) == fold(events));
  }));
}

TEST_CASE("undo then redo is identity") {
  CHECK(rc::check([] {
    auto events = random_events();
    Record before = fold(events);
    Event undo;
    undo.uid = "undo";
    undo.stamp = 1000;
    undo.kind = EventKind::Retracted;
    for (const Event& event : events) {
      if (*rc::gen::inRange(0, 2) == 0) undo.cancels.push_back(event.uid);
    }
    Event redo = undo;
    redo.uid = "redo";
    redo.stamp = 1001;
    redo.cancels = {"undo"};
    events.push_back(undo);
    events.push_back(redo);
    before.events += 2;
    before.last_stamp = 1001;
    RC_ASSERT(fold(events) == before);
  }));
}

TEST_CASE("the walk agrees with the definition by sets") {
  CHECK(rc::check([] {
    const auto events = random_events();
    std::vector<Event> counted;
    const auto marks = counting(events);
    for (std::size_t i = 0; i < events.size(); ++i) {
      RC_ASSERT(marks[i] == counts_slowly(events, events[i]));
      if (marks[i]) counted.push_back(events[i]);
    }
    const Record record = fold(events);
    std::map<Date, DayRecord> days;
    Minutes earned{0};
    for (const std::string id : {"a", "b", "c"}) {
      const StepRecord slow = step_slowly(counted, id);
      const StepRecord* found = record.find(id);
      RC_ASSERT((found ? *found : StepRecord{}) == slow);
      earned += slow.earned;
      if (slow.state == StepState::Done) days[slow.since].finished += 1;
      if (slow.earned_is_estimate) days[slow.since].earned += slow.earned;
    }
    for (const Event& event : counted) {
      if (event.minutes == min(0)) continue;
      const StepRecord* step = record.find(event.subject);
      const bool counts = event.kind == EventKind::Studied || (event.kind == EventKind::Done && step->event == event.uid);
      if (!counts) continue;
      days[event.study_date].studied += event.minutes;
      days[event.study_date].earned += event.minutes;
    }
    RC_ASSERT(record.days.size() == days.size());
    for (const auto& [date, slow] : days) {
      const DayRecord& fast = record.days.at(date);
      RC_ASSERT(std::tie(fast.studied, fast.earned, fast.finished) == std::tie(slow.studied, slow.earned, slow.finished));
      earned -= slow.earned;
    }
    RC_ASSERT(earned == min(0));
  }));
}

TEST_SUITE_END();
