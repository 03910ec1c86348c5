// SPDX-License-Identifier: MIT
#include "cairn/exchange/plan_calendar.hpp"

#include "cairn/planning/calendar_versions.hpp"

#include "libical_reader.hpp"
#include "sample_calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cairn;
using namespace cairn::sample;

namespace {

std::vector<ical::Event> events_of(Plan plan, const Record& record, std::vector<Event> changes = {},
                                   Language language = Language::English) {
  show_versions(plan, changes_by_step(changes, plan.made, Touching::State), {});
  return calendar_events(plan, record, {language, {}, {}}, seoul);
}

/// "-" confirmed, "x" cancelled, with the sequence: "-0 -0 x1 -0".
std::string shape(const std::vector<ical::Event>& events) {
  std::string text;
  for (const ical::Event& event : events)
    text += (text.empty() ? "" : " ") + std::string{event.cancelled ? "x" : "-"} + std::to_string(event.sequence);
  return text;
}

}  // namespace

TEST_SUITE("exchange/plan_calendar") {
  TEST_CASE("a session is an event with the step's title and all that one needs to begin") {
    const auto events = events_of(plan(), record());
    REQUIRE(events.size() == 4);
    CHECK(events[0].summary == "Loops");
    CHECK(
        events[0].description ==
        "1 h 30 min of study\n\nchapter 4 of the tutorial\n\nDone when: you can print a table; proof: your file\n\nhttps://docs.python.org/3/tutorial/\n\ncairn "
        "done loops");
    CHECK(events[0].url == "https://docs.python.org/3/tutorial/");
    CHECK(!events[0].begin.has_value());
    CHECK(events[0].day == day("2026-11-23"));
    CHECK(events[0].modified == kMade);
  }

  TEST_CASE("a session with a clock time does not say how long it is: its end does") {
    Plan timed = plan();
    timed.sessions[0].begin = TimeOfDay{20 * 60};
    const auto events = events_of(timed, record());
    CHECK(events[0].description.starts_with("chapter 4"));
    CHECK(*events[0].end - *events[0].begin == Minutes{90});
  }

  TEST_CASE("Korean takes the Korean texts and the Korean link") {
    const auto events = events_of(plan(), record(), {}, Language::Korean);
    CHECK(events[0].summary == "반복문");
    CHECK(events[0].url == "https://docs.python.org/ko/3/tutorial/");
    CHECK(events[0].description.starts_with("공부 시간 1시간 30분\n\n"));
    CHECK(events[0].description.find("완료 기준: 표를 출력할 수 있어요") != std::string::npos);
    Plan english_page = plan();
    english_page.steps[0].link_ko.clear();
    CHECK(events_of(english_page, record(), {}, Language::Korean)[0].url == "https://docs.python.org/3/tutorial/");
  }

  TEST_CASE("what a step does not say leaves no empty lines") {
    Plan bare = plan();
    bare.steps[0].start_here = bare.steps[0].done_when = {};
    bare.steps[0].link.clear();
    CHECK(events_of(bare, record())[0].description == "1 h 30 min of study\n\ncairn done loops");
  }

  TEST_CASE("a session keeps its uid over plans, dates and languages, and no two share one") {
    const auto before = events_of(plan(), record());
    Plan later = plan();
    for (Session& each : later.sessions) each.day += date::days{7};
    later.steps[0].title = {"Other", "다른"};
    const auto after = events_of(later, record(), {}, Language::Korean);
    std::vector<std::string> uids;
    for (std::size_t i = 0; i < before.size(); ++i) {
      CHECK(before[i].uid == after[i].uid);
      uids.push_back(before[i].uid);
    }
    std::ranges::sort(uids);
    CHECK(std::ranges::adjacent_find(uids) == uids.end());
    Record other = record();
    other.record_id = "0193541c-0000-7000-8000-000000000002";
    CHECK(events_of(plan(), other)[0].uid != before[0].uid);
  }

  TEST_CASE("a session with a clock time is timed by the zone's rules") {
    Plan timed = plan();
    timed.sessions = {session("loops", 1, "2026-11-23", TimeOfDay{19 * 60 + 30})};
    const auto events = events_of(timed, record());
    REQUIRE(events.size() == 1);
    CHECK(events[0].begin == at("2026-11-23T10:30:00Z"));
    CHECK(events[0].end == at("2026-11-23T12:00:00Z"));
  }

  TEST_CASE("sessions without a clock time follow one another from the time that is asked for, around those with one") {
    Plan evening = plan();
    evening.sessions = {session("lists", 1, "2026-11-23", TimeOfDay{21 * 60}), session("loops", 1, "2026-11-23"),
                        session("loops", 2, "2026-11-23"), session("loops", 3, "2026-11-23"), session("lists", 2, "2026-11-24")};
    evening.sessions[1].length = Minutes{60};
    evening.sessions[2].modified = kMade + Minutes{5};
    const auto events = calendar_events(evening, record(), {Language::English, TimeOfDay{20 * 60}, Minutes{15}}, seoul);
    REQUIRE(events.size() == 5);
    CHECK(events[0].begin == at("2026-11-23T11:00:00Z"));
    CHECK(events[1].begin == at("2026-11-23T12:00:00Z"));  // has its own time
    CHECK(events[2].begin == at("2026-11-23T13:30:00Z"));
    CHECK(events[3].begin == at("2026-11-23T15:00:00Z"));  // midnight in Seoul
    CHECK(events[3].end == at("2026-11-23T16:30:00Z"));
    CHECK(events[4].begin == at("2026-11-24T11:00:00Z"));
    CHECK(events[0].alarm == Minutes{15});
    CHECK(events[0].modified == kMade);
    CHECK(events[3].modified == kMade + Minutes{5});  // its time depends on the one before
    CHECK(events[4].modified == kMade);
  }

  TEST_CASE("an alarm stands in timed events that take place, and in no others") {
    const auto count = [](const std::vector<ical::Event>& events) {
      std::string file;
      ical::write_calendar({}, events, [&](std::string_view piece) { file += piece; });
      int alarms = 0;
      for (std::size_t at = file.find("TRIGGER:-PT15M\r\n"); at != std::string::npos; at = file.find("TRIGGER:-PT15M\r\n", at + 1))
        ++alarms;
      return alarms;
    };
    const SessionStyle timed{Language::English, TimeOfDay{20 * 60}, Minutes{15}};
    CHECK(count(calendar_events(plan(), record(), timed, seoul)) == 4);
    CHECK(count(calendar_events(plan(), with_state(StepState::Done, "2026-11-25"), timed, seoul)) == 3);
    CHECK(count(calendar_events(plan(), record(), {Language::English, {}, Minutes{15}}, seoul)) == 0);
    CHECK(count(calendar_events(plan(), record(), {Language::English, TimeOfDay{20 * 60}, {}}, seoul)) == 0);
  }

  TEST_CASE("when a step is done its later sessions are cancelled, with a new sequence and stamp") {
    const auto events = events_of(plan(), with_state(StepState::Done, "2026-11-25"), {event(EventKind::Done, "d", "2026-11-25", 60)});
    CHECK(shape(events) == "-0 -0 x1 -0");
    CHECK(events[1].modified == kMade);
    CHECK(events[2].modified == kMade + Minutes{60});
  }

  TEST_CASE("known and skipped cancel as done does") {
    CHECK(shape(events_of(plan(), with_state(StepState::Known, "2026-11-22"), {event(EventKind::Known, "k", "2026-11-22", 1)})) ==
          "x1 x1 x1 -0");
    CHECK(shape(events_of(plan(), with_state(StepState::Skipped, "2026-11-23"), {event(EventKind::Skipped, "s", "2026-11-23", 1)})) ==
          "-0 x1 x1 -0");
  }

  TEST_CASE("undo brings the sessions back, redo takes them again, each with a higher sequence") {
    const Event done = event(EventKind::Done, "d", "2026-11-25", 60);
    const Event undone = event(EventKind::Retracted, "u", "2026-11-25", 61, {"d"});
    const Event redone = event(EventKind::Retracted, "r", "2026-11-26", 62, {"u"});
    CHECK(shape(events_of(plan(), record(), {done, undone})) == "-0 -0 -2 -0");
    CHECK(shape(events_of(plan(), with_state(StepState::Done, "2026-11-25"), {done, undone, redone})) == "-0 -0 x3 -0");
    CHECK(events_of(plan(), record(), {done, undone})[2].modified == kMade + Minutes{61});
  }

  TEST_CASE("the order of the journal does not matter") {
    std::vector<Event> changes{event(EventKind::Done, "d", "2026-11-25", 60), event(EventKind::Retracted, "u", "2026-11-25", 61, {"d"}),
                               event(EventKind::Done, "e", "2026-11-26", 70)};
    const std::string expected = shape(events_of(plan(), with_state(StepState::Done, "2026-11-26"), changes));
    std::ranges::sort(changes, {}, &Event::uid);
    do CHECK(shape(events_of(plan(), with_state(StepState::Done, "2026-11-26"), changes)) == expected);
    while (std::ranges::next_permutation(changes, {}, &Event::uid).found);
  }

  TEST_CASE("what was decided before the plan was made is in its sessions already") {
    CHECK(shape(events_of(plan(), record(), {event(EventKind::Reopened, "o", "2026-11-20", -60)})) == "-0 -0 -0 -0");
  }

  TEST_CASE("under a clock that stands still the stamp tells what came after the plan") {
    Event done = event(EventKind::Done, "d", "2026-11-25", 0);
    done.stamp = kMade.time_since_epoch().count() + 1;
    CHECK(shape(events_of(plan(), with_state(StepState::Done, "2026-11-25"), {done})) == "-0 -0 x1 -0");
  }

  TEST_CASE("changes of other steps change nothing here") {
    Event other = event(EventKind::Done, "d", "2026-11-25", 60);
    other.subject = "elsewhere";
    CHECK(shape(events_of(plan(), record(), {other})) == "-0 -0 -0 -0");
  }

  TEST_CASE("a circle of retractions ends") {
    CHECK(shape(events_of(plan(), record(),
                          {event(EventKind::Retracted, "a", "2026-11-25", 1, {"b"}),
                           event(EventKind::Retracted, "b", "2026-11-25", 2, {"a"})})) == "-0 -0 -0 -0");
  }

  TEST_CASE("a session that an earlier plan dropped stays cancelled while its day is not before the plan's start") {
    Plan replanned = plan();
    Session dropped = session("old-step", 1, "2026-11-24");
    dropped.cancelled = true;
    dropped.sequence = 1;
    Session long_ago = dropped;
    long_ago.n = 2;
    long_ago.day = day("2026-11-20");
    replanned.sessions.push_back(dropped);
    replanned.sessions.push_back(long_ago);
    const auto events = events_of(replanned, record());
    CHECK(shape(events) == "-0 x1 -0 -0 -0");
    CHECK(events[1].summary == "old-step");
  }

  TEST_CASE("a session of a finished step keeps its title") {
    Plan replanned = plan();
    replanned.finished = {"variables"};
    replanned.finished_titles = {{"Variables", "변수"}};
    replanned.sessions.push_back(session("variables", 1, "2026-11-20"));
    CHECK(events_of(replanned, record())[0].summary == "Variables");
  }

  TEST_CASE("events are sorted by start, then uid") {
    Plan mixed = plan();
    mixed.sessions.push_back(session("lists", 2, "2026-11-23"));
    mixed.sessions.push_back(session("lists", 3, "2026-11-23", TimeOfDay{8 * 60}));
    mixed.sessions.push_back(session("lists", 4, "2026-11-22"));
    const auto events = events_of(mixed, record());
    CHECK(std::ranges::is_sorted(events, {}, [](const ical::Event& e) { return std::tuple(e.day, e.begin, e.uid); }));
    CHECK(events.size() == 7);
  }

  TEST_CASE("the whole plan is a calendar that libical reads") {
    std::string file;
    ical::write_calendar({"Study", "", "Asia/Seoul"}, events_of(plan(), record(), {}, Language::Korean),
                         [&](std::string_view piece) { file += piece; });
    const auto read = read_with_libical(file);
    REQUIRE(read.has_value());
    CHECK(read->errors == 0);
    REQUIRE(read->events.size() == 4);
    CHECK(read->events[3].start == "20261128");
    CHECK(read->events[3].summary == "반복문");
  }
}
