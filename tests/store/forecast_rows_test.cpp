// SPDX-License-Identifier: MIT
#include "cairn/store/journal.hpp"

#include "some_journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

std::string said(const std::vector<FinishedWork>& finished) {
  std::string text;
  for (const FinishedWork& work : finished) text += std::to_string(work.earned.count()) + "/" + std::to_string(work.estimate.count()) + " ";
  return text;
}

/// Four steps done with study on days 2, 3, 3 and 4.
void study(Learner& learner) {
  learner.type({learner.studied("a", 70, day(2)), learner.done("a", day(2))});
  learner.type({learner.studied("b", 90, day(2)), learner.studied("b", 20, day(3)), learner.done("b", day(3))});
  learner.type({learner.studied("c", 30, day(3)), learner.done("c", day(3), 40)});
  learner.type({learner.studied("d", 80, day(4)), learner.done("d", day(4))});
}

}  // namespace

TEST_SUITE_BEGIN("store/forecast_rows");

TEST_CASE("finished work comes newest first and only as far as it is needed") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  learner.plan(small_plan());
  study(learner);
  CHECK(said(learner.read().finished_work(min(10'000))) == "80/100 30/40 110/100 70/100 ");
  CHECK(said(learner.read().finished_work(min(101))) == "80/100 30/40 ");
  CHECK(said(learner.read().finished_work(min(100))) == "80/100 ");
  CHECK(learner.read().finished_work(min(0)).empty());
}

TEST_CASE("a step done without logged time has earned its effort") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  learner.plan(small_plan());
  learner.type({learner.done("a", day(2), 90)});
  CHECK(said(learner.read().finished_work(min(10'000))) == "90/90 ");
}

TEST_CASE("what was known, skipped, of no known effort or taken back is no finished work") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  learner.plan(small_plan());
  learner.type({learner.studied("b", 50, day(2)), learner.event(EventKind::Known, "b", day(2))});
  learner.type({learner.studied("c", 50, day(2)), learner.event(EventKind::Skipped, "c", day(2))});
  learner.type({learner.studied("d", 50, day(2)), learner.done("d", day(2), 0)});
  CHECK(learner.read().finished_work(min(10'000)).empty());
  Event done = learner.done("c", day(3));
  learner.type({done});
  CHECK(said(learner.read().finished_work(min(10'000))) == "50/100 ");
  Event undo = learner.event(EventKind::Retracted, "", day(3));
  undo.cancels = {done.uid};
  learner.type({undo});
  CHECK(learner.read().finished_work(min(10'000)).empty());
}

TEST_CASE("measured steps are those done with all their minutes logged, with their kind") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  Plan plan = small_plan();
  plan.steps.front().kind = StepKind::Practice;
  const std::string first = plan.steps.front().id, second = plan.steps.back().id;
  learner.plan(plan);
  learner.type({learner.studied(first, 50, day(2)), learner.done(first, day(2), 90)});
  learner.type({learner.done(second, day(2), 90)});  // without a logged minute
  CHECK(learner.read().measured_kinds() == std::vector<KindCalibration>{{StepKind::Practice, 1, min(50), min(90)}});
}

TEST_CASE("the words of a step come from the newest plan that has it") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  CHECK_FALSE(learner.read().words_of("nothing").has_value());
  Plan plan = small_plan();
  const std::string first = plan.steps[0].id, second = plan.steps.back().id;
  plan.steps[0].title = {"Old", "옛 이름"};
  plan.steps.back().title = {"Kept", "그대로"};
  learner.plan(plan);
  plan.steps[0].title = {"New", "새 이름"};
  plan.steps[0].kind = StepKind::Project;
  plan.steps[0].skill = plan.skills[0].id;
  plan.skills[0].title = {"Skill", "역량"};
  plan.steps.pop_back();
  std::erase_if(plan.sessions, [&](const Session& session) { return session.step == second; });
  learner.plan(plan);
  const auto words = learner.read().words_of(first);
  REQUIRE(words.has_value());
  CHECK(words->title.en == "New");
  CHECK(words->skill.ko == "역량");
  CHECK(words->kind == StepKind::Project);
  CHECK(learner.read().words_of(second)->title.en == "Kept");
  CHECK_FALSE(learner.read().words_of("nothing").has_value());
}

TEST_CASE("a stale cache gives the same finished work") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  learner.plan(small_plan());
  study(learner);
  const std::string fresh = said(learner.read().finished_work(min(10'000)));
  {
    SQLite::Database database((folder / "j.db").string(), SQLite::OPEN_READWRITE);
    database.exec("DELETE FROM cache_head; DELETE FROM cache_step");
  }
  CHECK(said(learner.read().finished_work(min(10'000))) == fresh);
}

TEST_CASE("the spread of a plan's estimates is stored in its event and comes back") {
  const TempFolder folder;
  Learner learner(folder / "j.db");
  Plan plan = small_plan();
  plan.step_spread = 173;
  learner.plan(plan);
  CHECK(learner.read().current_plan()->step_spread == 173);
  CHECK(learner.read().daily(day(2), 3).plan->step_spread == 173);
  CHECK(learner.read().events().back().extra == "{\"step_spread\":173}");
  learner.plan(small_plan());
  CHECK(learner.read().daily(day(2), 3).plan->step_spread == 0);
}
