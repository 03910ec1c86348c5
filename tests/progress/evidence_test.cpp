// SPDX-License-Identifier: MIT
#include "cairn/progress/evidence.hpp"

#include "some_events.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

std::vector<StepEvidence> evidence(const Events& events) {
  return evidence_of(events.list, fold(events.list));
}

}  // namespace

TEST_SUITE("progress/evidence") {
  TEST_CASE("a done step brings its proof, its note and its time") {
    Events events;
    Event& done = events.done("a", day(3), 120, 90);
    done.evidence = "https://example.org/a";
    done.note = "saves 5 h a week";
    CHECK(evidence(events) ==
          std::vector<StepEvidence>{{"a", day(3), Minutes{90}, false, {"https://example.org/a"}, {"saves 5 h a week"}}});
  }

  TEST_CASE("what was noted before and after is gathered in journal order, each once") {
    Events events;
    events.studied("a", 30, day(1)).note = "hard";
    events.done("a", day(2), 60).evidence = "a.pdf";
    Event& later = events.add(EventKind::Note, "a", day(9));
    later.evidence = "b.pdf";
    later.note = "hard";
    events.add(EventKind::Note, "a", day(9)).evidence = "a.pdf";
    const auto all = evidence(events);
    REQUIRE(all.size() == 1);
    CHECK(all[0].proofs == std::vector<std::string>{"a.pdf", "b.pdf"});
    CHECK(all[0].notes == std::vector<std::string>{"hard"});
  }

  TEST_CASE("what was taken back proves nothing") {
    Events events;
    events.done("a", day(2), 60);
    Event& note = events.add(EventKind::Note, "a", day(3));
    note.evidence = "a.pdf";
    events.retract({note.uid});
    const auto all = evidence(events);
    REQUIRE(all.size() == 1);
    CHECK(all[0].proofs.empty());
  }

  TEST_CASE("what was taken back proves nothing, whatever the order of the journal and the number of its copies") {
    Events events;
    events.done("a", day(2), 60);
    Event& note = events.add(EventKind::Note, "a", day(3));
    note.evidence = "a.pdf";
    events.retract({note.uid});
    events.add(EventKind::Note, "a", day(4)).evidence = "b.pdf";
    std::reverse(events.list.begin(), events.list.end());
    events.list.insert(events.list.begin(), events.list.back());
    const auto all = evidence(events);
    REQUIRE(all.size() == 1);
    CHECK(all[0].proofs == std::vector<std::string>{"b.pdf"});
  }

  TEST_CASE("what was said when the step was taken for known is no proof of having done it") {
    Events events;
    events.add(EventKind::Known, "a").evidence = "diploma.pdf";
    events.done("a", day(2), 60);
    const auto all = evidence(events);
    REQUIRE(all.size() == 1);
    CHECK(all[0].proofs.empty());
  }

  TEST_CASE("steps that are open, known or skipped are not shown, whatever was noted of them") {
    Events events;
    events.add(EventKind::Known, "known").evidence = "diploma.pdf";
    events.add(EventKind::Skipped, "skipped");
    events.add(EventKind::Note, "open").evidence = "draft.pdf";
    CHECK(evidence(events).empty());
  }

  TEST_CASE("the order is the date, then the id, whatever the order of the journal") {
    Events events;
    events.done("c", day(1), 60);
    events.done("b", day(2), 60);
    events.done("a", day(2), 60);
    std::vector<std::string> ids;
    for (const StepEvidence& step : evidence(events)) ids.push_back(step.step);
    CHECK(ids == std::vector<std::string>{"c", "a", "b"});
  }
}
