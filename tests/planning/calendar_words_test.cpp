// SPDX-License-Identifier: MIT
#include "cairn/planning/calendar_words.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;

namespace {

const Instant kBefore{std::chrono::milliseconds{1000}}, kNow{std::chrono::milliseconds{2000}};

PlannedStep step(const std::string& id, const std::string& title) {
  PlannedStep step;
  step.id = id;
  step.title = {title, title};
  return step;
}

Plan plan() {
  Plan plan;
  plan.made = kBefore;
  plan.steps = {step("loops", "Loops"), step("lists", "Lists")};
  const Date day = date::local_days{date::year{2026} / 11 / 23};
  for (const char* id : {"loops", "loops", "lists"}) {
    Session session{id, 1, day, {}, Minutes{60}, 3, kBefore, false};
    for (const Session& other : plan.sessions) session.n += other.step == id ? 1 : 0;
    plan.sessions.push_back(session);
  }
  return plan;
}

/// The SEQUENCEs of the plan that `now` becomes behind `plan()`.
std::vector<int> sequences(Plan now) {
  CalendarBefore before{plan().sessions, {}, calendar_words(plan()), 0};
  renew_reworded(now, before, kNow);
  std::vector<int> all;
  for (const Session& session : now.sessions) {
    all.push_back(session.sequence);
    CHECK((session.modified == kNow) == (session.sequence == 4));
  }
  return all;
}

using Numbers = std::vector<int>;

}  // namespace

TEST_SUITE("planning/calendar_words") {
  TEST_CASE("the same words are the same version") {
    CHECK(sequences(plan()) == Numbers{3, 3, 3});
  }

  TEST_CASE("each text that an entry shows makes its step's sessions a new version, past ones, too") {
    for (const auto change :
         {+[](PlannedStep& step) { step.title.ko = "반복문"; }, +[](PlannedStep& step) { step.start_here.en = "Chapter 4"; },
          +[](PlannedStep& step) { step.done_when.en = "a table"; }, +[](PlannedStep& step) { step.link = "https://example.org"; },
          +[](PlannedStep& step) { step.link_ko = "https://example.org/ko"; }}) {
      Plan now = plan();
      change(now.steps[0]);
      CHECK(sequences(now) == Numbers{4, 4, 3});
    }
  }

  TEST_CASE("another title of its skill does so, which is a category") {
    Plan now = plan();
    now.steps[1].skill = "data";
    now.skills = {{"data", {"Data", "데이터"}, {"lists"}}};
    CHECK(sequences(now) == Numbers{3, 3, 4});
  }

  TEST_CASE("a step that is finished, or gone, says less") {
    Plan now = plan();
    now.steps.erase(now.steps.begin());
    CHECK(sequences(now) == Numbers{4, 4, 3});
    now.finished = {"loops"};
    now.finished_titles = {{"Loops", "Loops"}};
    CHECK(sequences(now) == Numbers{4, 4, 3});
  }

  TEST_CASE("what shows nothing of it changes nothing") {
    Plan now = plan();
    now.steps[0].level = Level::Could;
    now.steps[0].estimate = Minutes{90};
    CHECK(sequences(now) == Numbers{3, 3, 3});
  }

  TEST_CASE("a session that is a new version by itself gets one number, not two") {
    Plan now = plan();
    now.steps[0].title.en = "For loops";
    now.sessions[0].sequence = 4;
    now.sessions[0].modified = kNow;
    CHECK(sequences(now) == Numbers{4, 4, 3});
  }
}
