// SPDX-License-Identifier: MIT
#include "cairn/planning/planner.hpp"
#include "cairn/planning/views.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using cairn::testing::day;

namespace {

const Date kMonday = day("2026-11-23");

/// An hour a weekday from 23 November, with these remaining minutes of open steps.
Daily daily(std::string_view today, const std::vector<int>& remaining) {
  Daily result;
  result.plan.emplace();
  result.plan->input.start = kMonday;
  result.plan->input.availability = *parse_availability("mon-fri 1h");
  result.plan->finish = day("2026-12-04");
  result.today = day(today);
  for (const int minutes : remaining) {
    OpenStep step;
    step.id = "s" + std::to_string(result.head.size());
    step.estimate = step.remaining = Minutes{minutes};
    result.head.push_back(step);
    result.remaining += step.remaining;
  }
  result.plan->effort = result.remaining;
  return result;
}

std::string items(const TodayView& view) {
  std::string text;
  for (const TodayItem& item : view.items) text += item.step.id + " " + std::to_string(item.minutes.count()) + (item.finishes ? "! " : " ");
  return text;
}

}  // namespace

TEST_SUITE("planning/today") {
  TEST_CASE("the first unfinished minutes up to today's capacity") {
    CHECK(items(make_today(daily("2026-11-23", {40, 90}))) == "s0 40! s1 20 ");
    CHECK(items(make_today(daily("2026-11-23", {20, 20, 20, 20}))) == "s0 20! s1 20! s2 20! ");
  }

  TEST_CASE("a step that ten more minutes would finish says so, eleven are too many") {
    CHECK(make_today(daily("2026-11-23", {70})).items.back().more_to_finish == Minutes{10});
    CHECK(make_today(daily("2026-11-23", {30, 35})).items.back().more_to_finish == Minutes{5});
    CHECK(make_today(daily("2026-11-23", {71})).items.back().more_to_finish == Minutes{0});
    CHECK(make_today(daily("2026-11-23", {60})).items.back().more_to_finish == Minutes{0});
  }

  TEST_CASE("what was studied today is taken off") {
    Daily half = daily("2026-11-23", {90});
    half.studied_today = Minutes{45};
    const TodayView view = make_today(half);
    CHECK(items(view) == "s0 15 ");
    CHECK(view.capacity == Minutes{60});
    CHECK_FALSE(view.next_study_day);
  }

  TEST_CASE("when nothing is left of today the next study day is named") {
    Daily all = daily("2026-11-27", {90});
    all.studied_today = Minutes{60};
    CHECK(make_today(all).next_study_day == day("2026-11-30"));
    CHECK(make_today(daily("2026-11-28", {90})).next_study_day == day("2026-11-30"));
    all.off = {{day("2026-11-30"), day("2026-12-01")}};
    CHECK(make_today(all).next_study_day == day("2026-12-02"));
  }

  TEST_CASE("before the start there is nothing today") {
    const TodayView view = make_today(daily("2026-11-20", {90}));
    CHECK(items(view) == "");
    CHECK(view.capacity == Minutes{0});
    CHECK(view.next_study_day == kMonday);
  }

  TEST_CASE("no plan, or nothing left: nothing") {
    CHECK(make_today(Daily{}).items.empty());
    CHECK_FALSE(make_today(daily("2026-11-23", {})).next_study_day);
  }
}

TEST_SUITE("planning/pace") {
  TEST_CASE("ahead is the work of the plan that is done less what was planned before today") {
    Daily facts = daily("2026-11-25", {300});
    facts.planned_before_today = Minutes{120};
    facts.remaining = Minutes{150};
    CHECK(compute_pace(facts).ahead == Minutes{30});
    CHECK_FALSE(compute_pace(facts).to_catch_up);
  }

  TEST_CASE("a step that took three times its estimate puts nobody ahead") {
    Daily facts = daily("2026-11-25", {120, 180});
    facts.planned_before_today = Minutes{120};
    facts.remaining = Minutes{180};
    facts.earned_in_plan = Minutes{360};
    CHECK(compute_pace(facts).ahead == Minutes{0});
  }

  TEST_CASE("a pinned step stands in its own day alone; once that has passed it is study like the rest") {
    const auto pinned = [](std::string_view today) {
      Daily facts = daily(today, {40, 90});
      facts.plan->input.pins = {{"s1", day("2026-11-25"), TimeOfDay{9 * 60}, Minutes{90}}};
      return facts;
    };
    CHECK(items(make_today(pinned("2026-11-24"))) == "s0 40! ");
    CHECK(items(make_today(pinned("2026-11-25"))) == "s1 90! ");
    CHECK(items(make_today(pinned("2026-11-26"))) == "s0 40! s1 20 ");
    CHECK(compute_pace(pinned("2026-11-23")).projected == day("2026-11-25"));
    CHECK(compute_pace(pinned("2026-11-26")).projected == day("2026-11-30"));
  }

  TEST_CASE("the finish is poured again from now") {
    CHECK(compute_pace(daily("2026-11-25", {180})).projected == day("2026-11-27"));
    CHECK(compute_pace(daily("2026-11-25", {181})).projected == day("2026-11-30"));
    CHECK(compute_pace(daily("2026-11-20", {60})).projected == kMonday);
    Daily studied = daily("2026-11-25", {180});
    studied.studied_today = Minutes{60};
    CHECK(compute_pace(studied).projected == day("2026-11-30"));
  }

  TEST_CASE("a replan begins on a day of its own and asks nothing of habits whose week has begun") {
    Daily facts = daily("2026-11-25", {180});
    facts.plan->weekly_habits = Minutes{60};
    CHECK(compute_pace(facts).projected == day("2026-11-30"));
    CHECK(compute_pace(facts).replanned == day("2026-11-27"));
    facts.studied_today = Minutes{60};
    CHECK(compute_pace(facts).replanned == day("2026-11-30"));
  }

  TEST_CASE("catching up by Sunday is what is behind and what the week still plans") {
    Daily facts = daily("2026-11-25", {2000});
    facts.planned_before_today = Minutes{120};
    CHECK(compute_pace(facts).to_catch_up == Minutes{120 + 180});
    facts = daily("2026-11-25", {200});
    facts.planned_before_today = Minutes{120};
    CHECK(compute_pace(facts).to_catch_up == Minutes{200});
  }

  TEST_CASE("beyond one and a half weeks' hours catching up is not shown") {
    Daily facts = daily("2026-11-25", {2000});
    facts.planned_before_today = Minutes{270};
    CHECK(compute_pace(facts).to_catch_up == Minutes{450});
    facts.planned_before_today = Minutes{271};
    CHECK_FALSE(compute_pace(facts).to_catch_up);
  }

  TEST_CASE("the pace that would keep the date, only when it is in danger") {
    CHECK_FALSE(compute_pace(daily("2026-11-30", {300})).pace_to_keep_date);
    CHECK(compute_pace(daily("2026-11-30", {600})).pace_to_keep_date == Minutes{720});
    CHECK_FALSE(compute_pace(daily("2026-12-05", {60})).pace_to_keep_date);
    Daily long_way = daily("2026-11-30", {3000});
    long_way.plan->finish = day("2027-01-08");
    const auto pace = [&](int reserve) {
      return pace_for_deadline(Minutes{3000}, long_way.today, long_way.plan->finish, reserve, {}, {}, {});
    };
    CHECK(pace(0) != pace(1));
    CHECK(compute_pace(long_way).pace_to_keep_date == pace(0));
  }

  TEST_CASE("without a deadline, or with nothing left, there are no days to miss") {
    Daily facts = daily("2026-11-25", {300});
    CHECK_FALSE(safe_days(facts));
    facts.plan->input.deadline = day("2026-12-18");
    CHECK(safe_days(facts));
    Daily done = daily("2026-11-25", {});
    done.plan->input.deadline = day("2026-12-18");
    CHECK_FALSE(safe_days(done));
  }

  TEST_CASE("safe days are those that may be missed before the deadline breaks, tried one by one") {
    Daily facts = daily("2026-11-25", {300});
    CHECK_FALSE(safe_days(facts));  // no deadline
    for (const char* deadline : {"2026-11-25", "2026-12-01", "2026-12-02", "2026-12-04", "2026-12-06", "2026-12-18"})
      for (const int studied : {0, 30, 60}) {
        facts.plan->input.deadline = day(deadline);
        facts.studied_today = Minutes{studied};
        std::optional<int> by_hand;
        int missed = 0;
        for (Date from = facts.today; from <= day(deadline); from += date::days{1}) {
          const bool study_day = weekday_index(from) < 5;
          // Five hours from a day on, an hour a weekday, today's first `studied` minutes gone.
          int left = 300;
          Date end = from;
          for (; left > 0; end += date::days{1})
            if (weekday_index(end) < 5) left -= end == facts.today ? 60 - studied : 60;
          if (end - date::days{1} <= day(deadline)) by_hand = missed;
          missed += study_day ? 1 : 0;
        }
        CHECK(safe_days(facts) == by_hand);
      }
  }

  TEST_CASE("after the deadline") {
    Daily facts = daily("2026-12-07", {60});
    facts.plan->input.deadline = day("2026-12-06");
    CHECK(compute_pace(facts).past_deadline);
    CHECK(compute_pace(facts).projected == day("2026-12-07"));
    facts.today = day("2026-12-06");
    CHECK_FALSE(compute_pace(facts).past_deadline);
  }
}
