// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"

#include "all_screens.hpp"
#include "sample_views.hpp"
#include "screen_words.hpp"

#include <doctest/doctest.h>

#include <regex>

using namespace cairn;

namespace {

/// The cell at which `part` begins in its line.
std::size_t cell_of(const std::string& text, std::string_view part) {
  for (const std::string& line : lines_of(text))
    if (const auto at = line.find(part); at != std::string::npos) return display_width(std::string_view{line}.substr(0, at));
  return std::string::npos;
}

std::string plan_text(const Style& style, const PlanOutcome& outcome, bool all_weeks = true) {
  PlanScreen screen = a_plan_screen(outcome);
  screen.all_weeks = all_weeks;
  return plan_screen(style, screen);
}

}  // namespace

TEST_SUITE("report/plan_screen") {
  TEST_CASE("a plan says from when to when, how much a week, when it ends and what is in reserve") {
    const std::string text = plan_text(english, sample::outcome());
    CHECK(contains(text, "AI Security Specialist, preparation plan\n"));
    CHECK(contains(text, "Mon 23 Nov 2026 to Sun 9 May 2027: 8 steps, 40 h\n"));
    CHECK(contains(text, "10 h a week (Mon-Sat), finishes Sat 16 Jan 2027, 16 weeks in reserve\n"));
    const std::string ko = plan_text(korean, sample::outcome());
    CHECK(contains(ko, "2026년 11월 23일(월)~2027년 5월 9일(일), 단계 8개, 40시간\n"));
    CHECK(contains(ko, "일주일에 10시간(월~토), 완료 예정일 2027년 1월 16일(토), 여유 16주\n"));
  }

  TEST_CASE("a plan says what was assumed, chosen, replaced and kept free for habits") {
    Style wide = english;
    wide.width = 160;
    const std::string text = plan_text(wide, sample::outcome());
    CHECK(contains(
        text, "level must, without 11 should and could steps of 119 h (--level should or could takes them in), 31 steps known already"));
    CHECK(contains(text, "pytorch-first-steps, not tensorflow-first-steps, which would take 2 h more"));
    CHECK(contains(text, "AI Consultant (cairn undo brings it back)"));
    CHECK(contains(text, "Read one paper (1 h a week)"));
  }

  TEST_CASE("the weeks line up in both languages at every width") {
    for (const std::size_t width : {60U, 80U, 120U})
      for (const Language language : {Language::English, Language::Korean}) {
        CAPTURE(width);
        const Style style{language, width, false, false};
        const std::string text = plan_text(style, sample::outcome());
        const bool ko = language == Language::Korean;
        const std::size_t skills = cell_of(text, ko ? "갖추는 역량" : "you will have");
        CHECK(cell_of(text, ko ? "파이썬 기초\n" : "Python basics") == (ko ? std::string::npos : skills));
        const std::size_t study = cell_of(text, ko ? "공부할 단계" : "study ");
        CHECK(cell_of(text, ko ? "모델 오염" : "Model poisoning") == study);
        CHECK(cell_of(text, ko ? "쉬는 주" : "free") == study);
      }
  }

  TEST_CASE("a skill stands in the week in which its last step ends, and the end in a row of its own") {
    const std::string text = plan_text(english, sample::outcome());
    CHECK(std::regex_search(text, std::regex{"2  30 Nov  Python: collections, Python: files +10.0  Python basics"}));
    CHECK(std::regex_search(text, std::regex{"8  11 Jan  Red-team report +5.0  Attacks on ML"}));
    CHECK(std::regex_search(text, std::regex{"\n +16 Jan  preparation completed\n"}));
  }

  TEST_CASE("a long plan can be shown in short") {
    PlanOutcome outcome = sample::outcome();
    for (int week = 9; week < 30; ++week) {
      Session session = outcome.plan.sessions.front();
      session.day += date::days{7 * week};
      outcome.plan.sessions.push_back(session);
    }
    CHECK(contains(plan_text(english, outcome, false), "22 more weeks"));
    CHECK(!contains(plan_text(english, outcome, true), "more weeks"));
  }

  TEST_CASE("sessions of an earlier plan and cancelled ones are not in the table") {
    PlanOutcome outcome = sample::outcome();
    Session old = outcome.plan.sessions.front();
    old.day -= date::days{7};
    outcome.plan.sessions.insert(outcome.plan.sessions.begin(), old);
    Session cancelled = outcome.plan.sessions.back();
    cancelled.day += date::days{70};
    cancelled.cancelled = true;
    outcome.plan.sessions.push_back(cancelled);
    CHECK(plan_text(english, outcome) == plan_text(english, sample::outcome()));
  }

  TEST_CASE("over twelve hours a week one sober line stands there, and not at twelve") {
    PlanOutcome outcome = sample::outcome();
    outcome.plan.input.availability = sample::weekdays(Minutes{120});
    CHECK(!contains(plan_text(english, outcome), "beside a full-time job"));
    outcome.plan.input.availability = sample::weekdays(Minutes{125});
    CHECK(contains(plan_text(english, outcome), "beside a full-time job most people keep up 8 to 10"));
    CHECK(contains(plan_text(korean, outcome), "보통 8~10시간"));
  }

  TEST_CASE("weekdays are named as stretches") {
    PlanOutcome outcome = sample::outcome();
    outcome.plan.input.availability = sample::weekdays(Minutes{60}, 5);
    outcome.plan.input.availability.days[6] = {{std::nullopt, Minutes{60}}};
    CHECK(contains(plan_text(english, outcome), "6 h a week (Mon-Fri, Sun)"));
    CHECK(contains(plan_text(korean, outcome), "일주일에 6시간(월~금, 일)"));
  }

  TEST_CASE("the first session is named with its day, and its clock time where there is one") {
    PlanOutcome outcome = sample::outcome();
    CHECK(contains(plan_text(english, outcome), "First session: tomorrow, Mon 23 Nov, Python: values and functions, 1 h 40 min\n"));
    outcome.plan.sessions.front().begin = TimeOfDay{19 * 60};
    CHECK(contains(plan_text(Style{Language::English, 120, false, false}, outcome), "1 h 40 min, 19:00 to 20:40\n"));
    PlanScreen later = a_plan_screen(outcome);
    later.today = sample::day("2026-11-10");
    CHECK(contains(plan_screen(english, later), "First session: Mon 23 Nov"));
  }

  TEST_CASE("a dry run says that nothing was saved, and a plan what comes next") {
    const PlanOutcome outcome = sample::outcome();
    CHECK(last_line(plan_text(english, outcome)) == "Next: cairn today · cairn export ical -o plan.ics");
    PlanScreen dry = a_plan_screen(outcome);
    dry.dry_run = true;
    CHECK(last_line(plan_screen(english, dry)) == "Dry run: nothing was saved.");
  }

  TEST_CASE("a plan that does not fit lists its fixes and ends with the first as a command") {
    const std::string text = screen_named(all_screens(english), "misfit");
    CHECK(contains(text, "This plan does not fit: 234 h are needed, 144 h are there by Sun 9 May 2027.\n"));
    CHECK(contains(text, "more time       --hours 9h45m, 9 h 45 min a week\n"));
    CHECK(contains(text, "more weeks      --weeks 39, until Sun 22 Aug 2027\n"));
    CHECK(contains(text, "--fit, without 2 should or could steps (21 h)"));
    CHECK(contains(text, "--know python-basics --know ml-attacks, if you know these"));
    CHECK(contains(text, "Nothing was saved.\n"));
    CHECK(last_line(text) == "Next: cairn plan ai-security-specialist --weeks 24 --hours 9h45m");
  }

  TEST_CASE("the ready command replaces the option that the fix changes, however it was written") {
    PlanOutcome outcome = sample::misfit();
    PlanScreen screen = a_plan_screen(outcome);
    screen.shown_command = "cairn plan x --hours=6 --weeks 24 --level should";
    CHECK(last_line(plan_screen(english, screen)) == "Next: cairn plan x --weeks 24 --level should --hours 9h45m");
    screen.shown_command = "cairn plan x --availability 'mon-fri 1h, sat 3h' --weeks 24";
    CHECK(last_line(plan_screen(english, screen)) == "Next: cairn plan x --weeks 24 --hours 9h45m");
    outcome.misfit->fixes.erase(outcome.misfit->fixes.begin());
    screen.shown_command = "cairn plan x --by 2027-05-09 --hours 6";
    CHECK(last_line(plan_screen(english, screen)) == "Next: cairn plan x --hours 6 --weeks 39");
  }

  TEST_CASE("without a fix the missing hours are named, and beyond ten years the length") {
    PlanOutcome outcome = sample::misfit();
    outcome.misfit->fixes.clear();
    CHECK(contains(plan_text(english, outcome), "90 h are missing.\n"));
    outcome.misfit->beyond_horizon = true;
    CHECK(contains(plan_text(english, outcome), "longer than ten years"));
    CHECK(contains(plan_text(korean, outcome), "10년 안에 끝나지 않아요"));
  }

  TEST_CASE("a target that is reached already needs no plan") {
    PlanOutcome outcome = sample::outcome();
    outcome.already_reached = true;
    CHECK(plan_text(english, outcome) == "Nothing is left to study: AI Security Specialist.\nNext: cairn roles\n");
  }
}
