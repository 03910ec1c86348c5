// SPDX-License-Identifier: MIT
#include "cairn/planning/calendar_versions.hpp"

#include <doctest/doctest.h>

using namespace cairn;

namespace {

Date day(const char* iso) {
  return parse_date(iso).value();
}
Instant at(int minute) {
  return Instant{std::chrono::minutes{minute}};
}

Event event(EventKind kind, const std::string& uid, int minute, std::vector<std::string> cancels = {}) {
  Event event;
  event.uid = uid;
  event.kind = kind;
  event.subject = "loops";
  event.study_date = day("2026-11-24");
  event.recorded = at(minute);
  event.stamp = event.recorded.time_since_epoch().count();
  event.cancels = std::move(cancels);
  return event;
}

Plan plan() {
  Plan plan;
  plan.input.start = day("2026-11-23");
  plan.sessions = {{"loops", 1, day("2026-11-23"), {}, Minutes{60}, 1, at(0), false},
                   {"loops", 2, day("2026-11-25"), {}, Minutes{60}, 1, at(0), false},
                   {"lists", 1, day("2026-11-26"), {}, Minutes{60}, 0, at(0), false}};
  return plan;
}

}  // namespace

TEST_SUITE("planning/calendar_versions") {
  TEST_CASE("a change makes new versions of the step's sessions behind it") {
    Plan with = plan();
    show_versions(with, changes_by_step(std::vector<Event>{event(EventKind::Done, "d", 5)}, at(0), Touching::State), {});
    CHECK(with.sessions[0].sequence == 1);
    CHECK(with.sessions[1].sequence == 2);
    CHECK(with.sessions[1].modified == at(5));
    CHECK(with.sessions[2].sequence == 0);
  }

  TEST_CASE("what was recorded until the plan was made is in it already, and a note changes nothing") {
    const std::vector<Event> events{event(EventKind::Done, "d", 5), event(EventKind::Note, "n", 6),
                                    event(EventKind::Retracted, "u", 7, {"n"})};
    CHECK(changes_by_step(events, at(4), Touching::State).at("loops").size() == 1);
    CHECK(changes_by_step(events, at(5), Touching::State).empty());
  }

  TEST_CASE("study changes what a todo shows, and no session") {
    const std::vector<Event> events{event(EventKind::Studied, "s", 5)};
    CHECK(changes_by_step(events, at(0), Touching::State).empty());
    CHECK(changes_by_step(events, at(0), Touching::StateAndStudy).at("loops").front().stamp == at(5));
  }

  TEST_CASE("retractions that cancel each other are walked through once") {
    const std::vector<Event> events{event(EventKind::Done, "d", 5), event(EventKind::Retracted, "u", 6, {"d", "v"}),
                                    event(EventKind::Retracted, "v", 7, {"u", "v"})};
    CHECK(changes_by_step(events, at(0), Touching::State).at("loops").size() == 3);
  }

  TEST_CASE("where a plan came back all of it is a new version, and changes since count from there") {
    Plan with = plan();
    const std::vector<Event> events{event(EventKind::Done, "d", 5), event(EventKind::Retracted, "u", 9, {"d"})};
    show_versions(with, changes_by_step(events, at(0), Touching::State), PlanReturn{7, at(6)});
    CHECK(with.sessions[0].sequence == 8);
    CHECK(with.sessions[1].sequence == 8);
    CHECK(with.sessions[1].modified == at(9));
    CHECK(with.sessions[2].sequence == 7);
    CHECK(with.sessions[2].modified == at(6));
  }

  TEST_CASE("done after skipped: the sessions in between come back, and are a new version") {
    Event skipped = event(EventKind::Skipped, "s", 5), done = event(EventKind::Done, "d", 9);
    done.study_date = day("2026-11-25");
    Plan with = plan();
    show_versions(with, changes_by_step(std::vector<Event>{done, skipped}, at(0), Touching::State), {});
    CHECK(with.sessions[1].sequence == 3);
    CHECK(with.sessions[1].modified == at(9));
  }

  TEST_CASE("plans are changed by those that made one, undid one and brought one back") {
    const std::vector<Event> events{event(EventKind::Planned, "p", 3),          event(EventKind::Done, "d", 4),
                                    event(EventKind::Retracted, "u", 5, {"p"}), event(EventKind::Retracted, "r", 6, {"u"}),
                                    event(EventKind::Retracted, "x", 7, {"d"}), event(EventKind::Retracted, "y", 8, {"first"})};
    CHECK(changes_of_plans(events, "first") == std::vector<Instant>{at(3), at(5), at(6), at(8)});
    CHECK(changes_of_plans(events, "p") == std::vector<Instant>{at(5), at(6)});
    CHECK(changes_of_plans(events, "other") == std::vector<Instant>{at(3), at(5), at(6)});
  }
}
