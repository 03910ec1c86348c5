// SPDX-License-Identifier: MIT
#include "cairn/planning/daily.hpp"

#include <doctest/doctest.h>

using namespace cairn;

namespace {

// 2026-11-01 is a Sunday, day(2) a Monday.
Date day(int n) {
  return Date{date::local_days{date::year{2026} / 11 / 1} + date::days{n - 1}};
}
Minutes min(int minutes) {
  return Minutes{minutes};
}

RequirementGroup all_of(std::vector<std::string> steps) {
  return {{std::move(steps)}};
}
RequirementGroup any_of(std::vector<std::vector<std::string>> members) {
  return {std::move(members)};
}

PlannedStep step(std::string id, std::vector<RequirementGroup> requirements = {}, int estimate = 100) {
  PlannedStep planned;
  planned.title = {id + " in English", id + " in Korean"};
  planned.id = std::move(id);
  planned.estimate = planned.planned = min(estimate);
  planned.requirements = std::move(requirements);
  return planned;
}

Session session(std::string id, Date on, int minutes, bool cancelled = false) {
  Session planned;
  planned.step = std::move(id);
  planned.day = on;
  planned.length = min(minutes);
  planned.cancelled = cancelled;
  return planned;
}

/// a -> b, a -> c, {b or x} -> d, c -> d; z was finished before. Monday to Friday, an hour each, from Monday 2 November.
Plan small_plan() {
  Plan plan;
  plan.uid = "p1";
  plan.input.start = day(2);
  for (std::size_t weekday = 0; weekday < 5; ++weekday) plan.input.availability.days[weekday] = {{std::nullopt, min(60)}};
  plan.steps = {step("a", {all_of({"z"})}), step("b", {all_of({"a"})}), step("c", {all_of({"a"})}, 20),
                step("d", {any_of({{"b"}, {"x"}}), all_of({"c"})})};
  plan.finished = {"z"};
  plan.finish = day(9);
  return plan;
}

void finish(Record& record, const std::string& id, Date on, int earned = 0) {
  StepRecord& known = record.steps[id];
  known.state = StepState::Done;
  known.since = on;
  DayRecord& its_day = record.days[on];
  its_day.finished += 1;
  its_day.earned += min(earned);
}

void study(Record& record, const std::string& id, Date on, int minutes) {
  record.steps[id].studied += min(minutes);
  record.days[on].studied += min(minutes);
  record.days[on].earned += min(minutes);
}

std::string ids(const std::vector<OpenStep>& steps) {
  std::string joined;
  for (const OpenStep& open : steps) joined += open.id;
  return joined;
}

}  // namespace

TEST_SUITE_BEGIN("planning/daily");

TEST_CASE("without a plan there is still the day and the streak") {
  Record record;
  study(record, "a", day(3), 30);
  const Daily daily = make_daily(nullptr, record, day(3), 5);
  CHECK_FALSE(daily.plan.has_value());
  CHECK(daily.studied_today == min(30));
  CHECK(daily.streak.days == 1);
  CHECK(daily.head.empty());
}

TEST_CASE("steps are counted in the full closure, those finished before it was made included") {
  Record record;
  finish(record, "a", day(2));
  record.steps["c"].state = StepState::Skipped;
  record.steps["b"].state = StepState::Known;
  const Plan plan = small_plan();
  const Daily daily = make_daily(&plan, record, day(3), 5);
  CHECK(daily.steps_all == 5);
  CHECK(daily.steps_finished == 3);
  CHECK(daily.steps_skipped == 1);
  CHECK(daily.remaining == min(100));
}

TEST_CASE("a step is ready when each requirement has a member whose steps are all finished or skipped") {
  const Plan plan = small_plan();
  Record record;
  CHECK(ids(make_daily(&plan, record, day(3), 5).ready) == "a");
  finish(record, "a", day(2));
  CHECK(ids(make_daily(&plan, record, day(3), 5).ready) == "bc");
  finish(record, "x", day(2));  // an alternative that the plan did not choose
  record.steps["c"].state = StepState::Skipped;
  CHECK(ids(make_daily(&plan, record, day(3), 5).ready) == "bd");
}

TEST_CASE("missing counts requirement groups, not steps") {
  Plan plan = small_plan();
  plan.steps[3].requirements = {all_of({"a", "b", "c"}), any_of({{"b", "c"}, {"x"}})};
  Record record;
  CHECK(plan_step_states(plan, record)[3].missing == 2);
  finish(record, "b", day(2));
  CHECK(plan_step_states(plan, record)[3].missing == 2);
  finish(record, "c", day(2));
  CHECK(plan_step_states(plan, record)[3].missing == 1);
  finish(record, "a", day(2));
  CHECK(plan_step_states(plan, record)[3].missing == 0);
}

TEST_CASE("what remains is the estimate less what was studied, at least 25 minutes, never more than the estimate") {
  CHECK(remaining_effort(min(100), min(0)) == min(100));
  CHECK(remaining_effort(min(100), min(60)) == min(40));
  CHECK(remaining_effort(min(100), min(90)) == min(25));
  CHECK(remaining_effort(min(100), min(900)) == min(25));
  CHECK(remaining_effort(min(20), min(10)) == min(20));
}

TEST_CASE("a closed step has nothing remaining") {
  const Plan plan = small_plan();
  Record record;
  study(record, "a", day(2), 60);
  CHECK(plan_step_states(plan, record)[0].remaining == min(40));
  finish(record, "a", day(2));
  CHECK(plan_step_states(plan, record)[0].remaining == min(0));
  CHECK(plan_step_states(plan, record)[0].studied == min(60));
}

TEST_CASE("the head and the ready steps stop at the limit") {
  const Plan plan = small_plan();
  Record record;
  finish(record, "a", day(2));
  const Daily daily = make_daily(&plan, record, day(3), 1);
  CHECK(ids(daily.head) == "b");
  CHECK(ids(daily.ready) == "b");
  CHECK(make_daily(&plan, record, day(3), 0).head.empty());
  CHECK(daily.head.front().title == LocalizedText{"b in English", "b in Korean"});
  CHECK(daily.head.front().position == 1);
}

TEST_CASE("planned minutes are those of this revision's sessions that stand") {
  Plan plan = small_plan();
  plan.sessions = {session("z", day(1), 500), session("a", day(2), 60),        session("a", day(3), 45),
                   session("b", day(3), 15),  session("b", day(3), 500, true), session("c", day(4), 60)};
  const Daily daily = make_daily(&plan, {}, day(3), 5);
  CHECK(daily.planned_before_today == min(60));
  CHECK(daily.planned_today == min(60));
}

TEST_CASE("earned minutes count from the plan's start on") {
  const Plan plan = small_plan();
  Record record;
  study(record, "y", day(1), 500);
  study(record, "a", day(2), 30);
  finish(record, "b", day(3), 100);
  const Daily daily = make_daily(&plan, record, day(3), 5);
  CHECK(daily.earned_in_plan == min(130));
  CHECK(daily.studied_today == min(100));
  CHECK(daily.finished_today == 1);
}

TEST_CASE("missed days are study days since the last study date or the start, before today") {
  const Plan plan = small_plan();
  Record record;
  CHECK(make_daily(&plan, record, day(2), 5).missed_days == 0);
  CHECK(make_daily(&plan, record, day(5), 5).missed_days == 3);
  CHECK(make_daily(&plan, record, day(10), 5).missed_days == 6);  // the weekend of 7 and 8 November offers nothing
  study(record, "a", day(4), 30);
  CHECK(make_daily(&plan, record, day(7), 5).missed_days == 2);
  record.off = {{day(5), day(5), "e"}};
  CHECK(make_daily(&plan, record, day(7), 5).missed_days == 1);
  study(record, "a", day(20), 30);  // the clock was set back
  CHECK(make_daily(&plan, record, day(7), 5).missed_days == 0);
}

TEST_CASE("days off are handed out from 400 days ago on") {
  Record record;
  const Date today = day(3);
  record.off = {{today - date::days{500}, today - date::days{401}, "e1"},
                {today - date::days{500}, today - date::days{400}, "e2"},
                {today + date::days{30}, today + date::days{31}, "e3"}};
  const auto off = make_daily(nullptr, record, today, 5).off;
  REQUIRE(off.size() == 2);
  CHECK(off[0].last == today - date::days{400});
  CHECK(off[1].first == today + date::days{30});
}

TEST_CASE("before any setting Monday to Friday break a streak") {
  const BreaksStreak breaks = breaks_by_settings({}, {});
  for (int n = 2; n <= 6; ++n) CHECK(breaks(day(n)));
  CHECK_FALSE(breaks(day(7)));
  CHECK_FALSE(breaks(day(8)));
}

TEST_CASE("the setting in force on that day decides, the last said of one date") {
  const BreaksStreak breaks = breaks_by_settings({{day(9), "mon 1h", 1}, {day(16), "tue 1h", 2}, {day(16), "wed 1h", 3}}, {});
  CHECK(breaks(day(3)));         // a Tuesday before any setting
  CHECK(breaks(day(9)));         // a Monday
  CHECK_FALSE(breaks(day(10)));  // a Tuesday
  CHECK_FALSE(breaks(day(16)));
  CHECK_FALSE(breaks(day(17)));
  CHECK(breaks(day(18)));
}

TEST_CASE("a setting of a later cairn that cannot be read is passed over") {
  const BreaksStreak breaks = breaks_by_settings({{day(2), "mon 1h", 1}, {day(9), "when the moon is full", 2}}, {});
  CHECK(breaks(day(9)));
  CHECK_FALSE(breaks(day(10)));
}

TEST_CASE("days off and dates that never were break nothing") {
  const BreaksStreak breaks = breaks_by_settings({}, {{day(3), day(4), "e"}}, {day(6)});
  CHECK(breaks(day(2)));
  CHECK_FALSE(breaks(day(3)));
  CHECK_FALSE(breaks(day(4)));
  CHECK(breaks(day(5)));
  CHECK_FALSE(breaks(day(6)));
}

TEST_CASE("a date lost over the Pacific does not break the streak") {
  Record record;
  study(record, "a", day(3), 30);
  study(record, "a", day(5), 30);
  CHECK(make_daily(nullptr, record, day(5), 5).streak.days == 1);
  record.days[day(3)].first_offset = record.days[day(3)].last_offset = std::chrono::hours{-8};
  record.days[day(5)].first_offset = record.days[day(5)].last_offset = std::chrono::hours{9};
  CHECK(make_daily(nullptr, record, day(5), 5).streak.days == 2);
}

TEST_CASE("the daily calendar pours into the plan's availability less days off") {
  const Plan plan = small_plan();
  const Daily daily = make_daily(&plan, {}, day(3), 5);
  const CapacityCalendar calendar = daily_calendar(*daily.plan, {{day(4), day(4)}});
  CHECK(calendar.steps_on(day(3)) == min(60));
  CHECK(calendar.steps_on(day(4)) == min(0));
}

TEST_SUITE_END();
