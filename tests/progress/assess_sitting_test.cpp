// SPDX-License-Identifier: MIT
#include "cairn/progress/assess_sitting.hpp"

#include "cairn/progress/began.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace cairn;

namespace {

Event event(EventKind kind, const std::string& subject, const std::string& extra) {
  Event made;
  made.kind = kind;
  made.subject = subject;
  made.extra = extra;
  return made;
}

}  // namespace

TEST_SUITE("progress/assess_sitting") {
  TEST_CASE("the sitting of a command is that of its answer") {
    const std::vector<Event> command{event(EventKind::Known, "a", sitting_extra("no")),
                                     event(EventKind::Set, "assess", sitting_extra("s-1"))};
    CHECK(sitting_of(command) == "s-1");
    CHECK(count_answers(command) == 1);
  }

  TEST_CASE("an answer of an earlier cairn, another setting and other fields name none") {
    CHECK(!sitting_of(std::vector<Event>{event(EventKind::Set, "assess", "")}));
    CHECK(!sitting_of(std::vector<Event>{event(EventKind::Set, "off", sitting_extra("s-1"))}));
    CHECK(!sitting_of(std::vector<Event>{event(EventKind::Set, "assess", began_extra(Instant{}, std::chrono::minutes{0}))}));
    CHECK(!sitting_of(std::vector<Event>{event(EventKind::Done, "assess", sitting_extra("s-1"))}));  // a step of that name
    CHECK(!sitting_of({}));
    CHECK(sitting_of(std::vector<Event>{event(EventKind::Set, "assess", R"({"later":"x","sitting":"s-2"})")}) == "s-2");
  }

  TEST_CASE("when study began is read with its offset, or not at all") {
    const Instant began = date::sys_days{date::year{2026} / 11 / 23} + std::chrono::hours{10};
    const auto read = began_of(event(EventKind::Studied, "a", began_extra(began, std::chrono::minutes{540})));
    REQUIRE(read);
    CHECK(read->instant == began);
    CHECK(read->offset == std::chrono::minutes{540});
    CHECK(!began_of(event(EventKind::Studied, "a", "")));
    CHECK(!began_of(event(EventKind::Studied, "a", R"({"began":"2026-11-23T19:00"})")));
    CHECK(!began_of(event(EventKind::Studied, "a", R"({"began":"this morning"})")));
  }
}
