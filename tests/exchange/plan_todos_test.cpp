// SPDX-License-Identifier: MIT
#include "cairn/base/uuid.hpp"
#include "cairn/exchange/plan_calendar.hpp"

#include "sample_calendar.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::sample;

namespace {

std::vector<ical::Todo> todos_of(const Plan& plan, const Record& record, std::vector<Event> events = {}, bool relations = false) {
  return calendar_todos(plan, record, events, Language::English, relations);
}

}  // namespace

TEST_SUITE("exchange/plan_todos") {
  TEST_CASE("a step is a thing to do by the day of its last session") {
    const auto todos = todos_of(plan(), record());
    REQUIRE(todos.size() == 2);
    CHECK(todos[0].summary == "Loops");
    CHECK(todos[0].due == day("2026-11-27"));
    CHECK(todos[0].status == ical::Todo::Status::Open);
    CHECK(todos[0].percent == 0);
    CHECK(todos[0].priority == 1);
    CHECK(todos[0].modified == kMade);
    CHECK(todos[0].uid == make_uuid5(record().record_id, "todo#loops"));
    CHECK(todos[0].depends_on.empty());
    CHECK(todos[0].description.starts_with("chapter 4 of the tutorial\n\n"));
  }

  TEST_CASE("what is must comes before should, and that before could") {
    Plan with = plan();
    with.steps[0].level = Level::Should;
    with.steps[1].level = Level::Could;
    const auto todos = todos_of(with, record());
    CHECK(todos[0].priority == 5);
    CHECK(todos[1].priority == 9);
  }

  TEST_CASE("what a step needs first is a relation, where that is in the plan") {
    Plan with = plan();
    with.steps[1].requirements = {{{{"loops"}, {"elsewhere"}}}, {{{"loops"}}}};
    CHECK(todos_of(with, record(), {}, true)[1].depends_on == std::vector<std::string>{make_uuid5(record().record_id, "todo#loops")});
    CHECK(todos_of(with, record())[1].depends_on.empty());
  }

  TEST_CASE("study shows as a part of the estimate, and taking it back is a new version, too") {
    Plan with = plan();
    with.steps[0].estimate = Minutes{200};
    Record studied = record();
    studied.steps["loops"].studied = Minutes{90};
    const Event log = event(EventKind::Studied, "s", "2026-11-23", 60);
    const auto todo = todos_of(with, studied, {log})[0];
    CHECK(todo.status == ical::Todo::Status::Begun);
    CHECK(todo.percent == 45);
    CHECK(todo.modified == kMade + Minutes{60});
    const auto undone = todos_of(with, record(), {log, event(EventKind::Retracted, "u", "2026-11-23", 61, {"s"})})[0];
    CHECK(undone.percent == 0);
    CHECK(undone.modified == kMade + Minutes{61});
    CHECK(undone.sequence > todo.sequence);
    studied.steps["loops"].studied = Minutes{900};
    CHECK(todos_of(with, studied, {log})[0].percent == 99);
  }

  TEST_CASE("a finished step is completed when it was finished, a skipped one cancelled") {
    const auto done = todos_of(plan(), with_state(StepState::Done, "2026-11-25"),
                               {event(EventKind::Done, "d", "2026-11-25", 60), event(EventKind::Studied, "s", "2026-11-25", 90)})[0];
    CHECK(done.status == ical::Todo::Status::Completed);
    CHECK(done.percent == 100);
    CHECK(done.completed == kMade + Minutes{60});
    CHECK(done.modified == kMade + Minutes{90});
    CHECK(todos_of(plan(), with_state(StepState::Skipped, "2026-11-25"))[0].status == ical::Todo::Status::Cancelled);
  }

  TEST_CASE("what was done before a new plan stays ticked, what was known then is nobody's business") {
    Plan replanned = plan();
    replanned.finished = {"variables", "files"};
    replanned.finished_titles = {{"Variables", "변수"}, {"Files", "파일"}};
    Record record = cairn::sample::record();
    record.steps["variables"].state = StepState::Done;
    record.steps["files"].state = StepState::Known;
    const auto todos = todos_of(replanned, record);
    REQUIRE(todos.size() == 3);
    CHECK(todos[0].summary == "Variables");
    CHECK(todos[0].status == ical::Todo::Status::Completed);
    CHECK(todos[0].modified == kMade);  // it said more in the plan before
  }

  TEST_CASE("the file says it all") {
    Plan with = plan();
    with.steps[1].requirements = {{{{"loops"}}}};
    std::string file;
    ical::write_calendar({"Study", "", ""},
                         todos_of(with, with_state(StepState::Done, "2026-11-25"), {event(EventKind::Done, "d", "2026-11-25", 60)}, true),
                         [&](std::string_view piece) { file += piece; });
    for (const char* line :
         {"BEGIN:VTODO", "DUE;VALUE=DATE:20261127", "STATUS:COMPLETED", "PERCENT-COMPLETE:100", "COMPLETED:20261122T110000Z", "PRIORITY:1",
          "STATUS:NEEDS-ACTION", "RELATED-TO;RELTYPE=DEPENDS-ON:", "CATEGORIES:cairn"}) {
      CAPTURE(line);
      CHECK(file.find(line) != std::string::npos);
    }
    CHECK(file.find("VEVENT") == std::string::npos);
  }
}
