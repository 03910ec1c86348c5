// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"

#include "sample_views.hpp"
#include "screen_words.hpp"

#include <doctest/doctest.h>

using namespace cairn;

TEST_SUITE("report/today_screen") {
  TEST_CASE("today names the step, how to begin, the link and when it is done") {
    const std::string text = today_screen(english, sample::today(), false);
    CHECK(text.starts_with("Today, Thu 26 Nov: 1 h 45 min\nPython: loops, 1 h 15 min\n"));
    CHECK(contains(text, "resource     https://docs.python.org/3/tutorial/\n"));
    CHECK(contains(text, "then         Python: collections 30 min\n"));
    CHECK(contains(text, "on track · streak 6 days · 12 of 48 steps\n"));
    CHECK(last_line(text) == "Next: cairn done · cairn log 45m");
    CHECK(contains(today_screen(korean, sample::today(), false), "학습 자료   https://docs.python.org/ko/3/tutorial/\n"));
  }

  TEST_CASE("in full each piece of today has its own beginning") {
    const std::string text = today_screen(english, sample::today(), true);
    CHECK(contains(text, "\nPython: collections, 30 min\n  start here"));
    CHECK(!contains(text, "\n  then "));
  }

  TEST_CASE("a day of rest, a day's work done and a plan not begun each say so") {
    TodayView view = sample::rest_day();
    CHECK(today_screen(english, view, false).starts_with("Today, Thu 26 Nov: a free day.\nNext study day: Mon 30 Nov\n"));
    view.daily.studied_today = Minutes{100};
    CHECK(today_screen(english, view, false).starts_with("Done for today, 1 h 40 min studied.\n"));
    view = sample::rest_day();
    view.daily.today = sample::day("2026-11-22");
    const std::string before = today_screen(english, view, false);
    CHECK(before.starts_with("Your plan begins on Mon 23 Nov.\nIf you want to begin now: Python: loops\n"));
    CHECK(!contains(before, "on track"));
  }

  TEST_CASE("one grey line comes after three missed study days, not after two, and never two") {
    TodayView view = sample::today();
    view.daily.missed_days = 2;
    CHECK(!contains(today_screen(english, view, false), "replan"));
    view.daily.missed_days = 3;
    const std::string text = today_screen(english, view, false);
    CHECK(contains(text, "3 study days went by; cairn replan sets new dates.\n"));
    CHECK(text.find("replan") == text.rfind("replan"));
  }

  TEST_CASE("what cannot be caught up is not counted out") {
    TodayView view = sample::today();
    view.pace = sample::pace(Minutes{-1220});
    CHECK(!contains(today_screen(english, view, false), "behind"));
    view.pace = sample::pace(Minutes{-210});
    CHECK(contains(today_screen(english, view, false), "3 h 30 min behind"));
  }

  TEST_CASE("half an hour more or less decides between the words") {
    TodayView view = sample::today();
    for (const auto& [ahead, word] :
         std::vector<std::pair<int, std::string>>{{25, "25 min ahead"}, {24, "on track"}, {-24, "on track"}, {-25, "25 min behind"}}) {
      const int minutes = ahead;  // clang captures no structured binding
      CAPTURE(minutes);
      view.pace = sample::pace(Minutes{minutes});
      CHECK(contains(today_screen(english, view, false), "\n" + word + " · "));
    }
  }

  TEST_CASE("a new streak is shown as new, with the best one beside it") {
    TodayView view = sample::today();
    view.daily.streak = {1, 10, 12, true, view.daily.today, view.daily.today};
    CHECK(contains(today_screen(english, view, false), "new streak: 1 day (best 10)"));
    view.daily.streak = {0, 10, 12, false, std::nullopt, std::nullopt};
    CHECK(contains(today_screen(english, view, false), "12 study days so far"));
    view.daily.streak = {};
    CHECK(!contains(today_screen(english, view, false), "streak"));
  }

  TEST_CASE("without a plan every daily screen tells how to begin") {
    CHECK(today_screen(english, TodayView{}, false) == welcome_screen(english));
    TodayView timed;
    timed.timer = sample::timer();
    CHECK(today_screen(english, timed, false).starts_with("Threat modeling: the timer has run since 20:30, 11 h 40 min\n"));
    CHECK(today_screen(english, timed, false).ends_with(welcome_screen(english)));
    StatusView line;
    CHECK(status_line(english, line).empty());
    line.timer = sample::timer();
    line.timer->ran = Minutes{25};
    CHECK(status_line(english, line) == "cairn 0d · threat-modeling 25 min");
    CHECK(contains(next_screen(english, NextView{}), "There is no plan yet."));
    CHECK(contains(status_screen(english, StatusView{}), "There is no plan yet."));
    CHECK(status_line(english, StatusView{}) == "");
  }

  TEST_CASE("next lists ids in full, with the minutes that are left") {
    NextView view;
    view.daily = sample::daily();
    view.steps = {sample::open_step("python-loops", Minutes{75}), sample::open_step("maths-vectors")};
    const std::string text = next_screen(Style{Language::English, 60, false, false}, view);
    CHECK(contains(text, "  python-loops   1 h 15 min  Python: loops\n"));
    CHECK(contains(text, "  maths-vectors         6 h  Maths: vectors"));
    CHECK(text.starts_with("Ready now:\n"));
    view.within = Minutes{45};
    CHECK(next_screen(english, view).starts_with("Ready now, and done within 45 min:\n"));
    view.steps.clear();
    CHECK(contains(next_screen(english, view), "No step ends within 45 min"));
  }

  TEST_CASE("status says where one stands and what catching up takes") {
    const std::string text = status_screen(english, sample::status(Minutes{-210}));
    CHECK(text.starts_with("AI Security Specialist\n3 h 30 min behind\n"));
    CHECK(contains(text, "plan       12 of 48 steps (25%)\n"));
    CHECK(contains(text, "finish     about 3 May, cautiously 17 May; by 9 May: 61% (few data yet)\n"));
    CHECK(contains(text, "catch up   3 h 30 min by Sunday\n"));
    CHECK(!contains(status_screen(english, sample::status()), "catch up"));
  }

  TEST_CASE("after missed weeks there is a welcome and a choice, and no debt") {
    const std::string text = status_screen(english, sample::after_a_break());
    CHECK(text.starts_with("Welcome back; nothing is lost. 12 steps finished so far, 21 h studied"));
    CHECK(!contains(text, "behind"));
    CHECK(!contains(text, "20 h"));
    CHECK(contains(text, "cairn replan               keep the pace: 10 h a week, done Fri 21 May"));
    CHECK(contains(text, "cairn replan --keep-date   keep the date: 11 h 50 min a week, done Sun 9 May"));
    CHECK(contains(text, "cairn replan --fit         keep both: leave out should and could steps"));
    CHECK(last_line(text) == "Today, 25 minutes are enough: Python: loops (python-loops)");
  }

  TEST_CASE("leaving out is offered only where something is optional") {
    StatusView view = sample::after_a_break();
    view.daily.plan->input.level = Level::Must;
    CHECK(!contains(status_screen(english, view), "--fit"));
  }

  TEST_CASE("who was there yesterday is not welcomed back") {
    StatusView view = sample::after_a_break();
    view.daily.missed_days = 0;
    const std::string text = status_screen(english, view);
    CHECK(!contains(text, "Welcome"));
    CHECK(contains(text, "The dates have moved on; nothing is lost."));
    CHECK(contains(text, "cairn replan --keep-date"));
  }

  TEST_CASE("after the deadline there is what is left and no percentage") {
    StatusView view = sample::status();
    view.pace.past_deadline = true;
    view.daily.today = sample::day("2027-05-12");
    view.forecast->deadline.reset();
    const std::string text = status_screen(english, view);
    CHECK(contains(text, "The target date passed 3 days ago; 180 h are left.\n"));
    CHECK(!contains(text, "%"));
    CHECK(last_line(text) == "Next: cairn today · cairn replan");
  }

  TEST_CASE("the end of a plan is a preparation completed, with what was done and what could be next") {
    TodayView view = sample::today();
    view.daily = sample::completed_daily();
    view.items.clear();
    const std::string text = today_screen(english, view, false);
    CHECK(contains(text,
                   "Preparation completed: AI Security Specialist\n  steps     47 of 48 steps\n  skipped   1 step\n  studied   234 h\n"));
    CHECK(last_line(text) == "Next: cairn portfolio · cairn roles · cairn report");
    StatusView status = sample::status();
    status.daily = view.daily;
    CHECK(status_screen(english, status) == text);
    CHECK(contains(status_line(english, status), "completed"));
  }

  TEST_CASE("the line for a prompt is one line, without colour") {
    StatusView measured = sample::status();
    measured.timer = sample::timer();
    CHECK(status_line(english, measured) == "cairn 6d · threat-modeling 11 h 40 min, forgotten?");
    measured.timer->ran = Minutes{25};
    CHECK(status_line(english, measured) == "cairn 6d · threat-modeling 25 min");
    const Style colored{Language::English, 80, true, false};
    CHECK(status_line(colored, sample::status()) == "cairn 6d · 1 h 45 min left · python-loops");
    CHECK(status_line(Style{Language::English, 80, false, true}, sample::status()) == "cairn 6d - 1 h 45 min left - python-loops");
    CHECK(status_line(korean, sample::status()) == "cairn 6일 · 1시간 45분 남음 · python-loops");
    StatusView done = sample::status();
    done.today.clear();
    CHECK(status_line(english, done) == "cairn 6d · a free day");
    done.daily.studied_today = Minutes{25};
    CHECK(status_line(english, done) == "cairn 6d · done for today");
  }
}
