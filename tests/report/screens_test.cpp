// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"

#include "all_screens.hpp"
#include "cairn/text/layout.hpp"
#include "sample_views.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

using namespace cairn;

namespace {

const Style english{};
const Style korean{Language::Korean, 80, false, false};

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string last_line(const std::string& text) {
  return lines_of(text).back();
}

std::string uncolored(const std::string& text) {
  static const std::regex color{"\x1b\\[[0-9;]*m"};
  return std::regex_replace(text, color, "");
}

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

TEST_SUITE("report/screens") {
  TEST_CASE("no line of any screen is wider than the terminal or ends in blanks") {
    for (const Style& style : all_styles())
      for (const auto& [name, text] : all_screens(style)) {
        CAPTURE(name);
        CAPTURE(style.width);
        CHECK(text.ends_with("\n"));
        for (const std::string& line : lines_of(text)) {
          CAPTURE(line);
          CHECK(!uncolored(line).ends_with(" "));
          // Diagnostics and errors are read by editors and are never broken; the ids of roles are never cut.
          const bool unbroken = name == "diagnostics" || name == "error" || (name == "roles" && style.width == 60);
          if (!unbroken) CHECK(display_width(line) <= style.width);
        }
      }
  }

  TEST_CASE("colour adds nothing but colour") {
    for (const Style& style : all_styles()) {
      if (style.color) continue;
      Style colored = style;
      colored.color = true;
      const auto plain_screens = all_screens(style), colored_screens = all_screens(colored);
      bool some_color = false;
      for (std::size_t i = 0; i < plain_screens.size(); ++i) {
        CAPTURE(plain_screens[i].first);
        CHECK(uncolored(colored_screens[i].second) == plain_screens[i].second);
        CHECK(!contains(plain_screens[i].second, "\x1b"));
        some_color = some_color || contains(colored_screens[i].second, "\x1b[32m");
      }
      CHECK(some_color);
    }
  }

  TEST_CASE("ascii leaves no sign outside ASCII but the letters of the text") {
    for (const Style& style : all_styles()) {
      if (!style.ascii) continue;
      for (const auto& [name, text] : all_screens(style)) {
        CAPTURE(name);
        for (const std::string_view sign : {"✓", "·", "█", "…", "→", "–", "—", "●"}) CHECK(!contains(text, sign));
        if (style.language == Language::English)
          for (const char c : text) CHECK(static_cast<unsigned char>(c) < 0x80);
      }
    }
  }

  TEST_CASE("every sentence was found and every place was filled") {
    for (const Style& style : all_styles())
      for (const auto& [name, text] : all_screens(style)) {
        CAPTURE(name);
        CHECK(!contains(text, "{"));
        CHECK(!contains(text, "}"));
        CHECK(!std::regex_search(text, std::regex{R"(\[[a-z]+\.[a-z-]+\])"}));
      }
  }

  TEST_CASE("both languages state the same numbers") {
    static const std::regex number{"[0-9]+"};
    const auto numbers = [](const std::string& text) {
      std::multiset<std::string> found;
      for (std::sregex_iterator at{text.begin(), text.end(), number}, end; at != end; ++at) found.insert(at->str());
      return found;
    };
    // Months are names in English and numbers in Korean: only screens without dates can be compared so.
    for (const char* name : {"roles", "misfit without fixes", "next", "line"}) {
      CAPTURE(name);
      auto en = numbers(screen_named(all_screens(english), name)), ko = numbers(screen_named(all_screens(korean), name));
      if (std::string_view{name} == "misfit without fixes") en.insert("5");
      CHECK(en == ko);
    }
  }

  TEST_CASE("ambiguous signs stand only where nothing aligned follows") {
    for (const Style& style : {english, korean})
      for (const auto& [name, text] : all_screens(style))
        for (const std::string& line : lines_of(text)) {
          CAPTURE(line);
          const auto block = line.rfind("█");
          if (block != std::string::npos) CHECK(block + std::string_view{"█"}.size() == line.size());
        }
  }

  // --- plan ---------------------------------------------------------------------------------------------

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
    wide.width = 120;
    const std::string text = plan_text(wide, sample::outcome());
    CHECK(contains(text, "level must, without 11 optional steps of 119 h (--level should takes them in), 31 steps known already"));
    CHECK(contains(text, "pytorch-first-steps rather than tensorflow-first-steps (--prefer tensorflow-first-steps)"));
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
    CHECK(contains(text, "--fit, without 2 optional steps (21 h)"));
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

  // --- today, next, status -------------------------------------------------------------------------------

  TEST_CASE("today names the step, how to begin, the link and when it is done") {
    const std::string text = today_screen(english, sample::today(), false);
    CHECK(text.starts_with("Today, Thu 26 Nov: 1 h 45 min\nPython: loops, 1 h 15 min\n"));
    CHECK(contains(text, "link         https://docs.python.org/3/tutorial/\n"));
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
    for (const auto& [minutes, word] :
         std::vector<std::pair<int, std::string>>{{25, "25 min ahead"}, {24, "on track"}, {-24, "on track"}, {-25, "25 min behind"}}) {
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
    CHECK(contains(text, "finish     about Mon 3 May 2027, target Sun 9 May 2027\n"));
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
    CHECK(contains(text, "cairn replan --fit         keep both: leave out optional steps"));
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
    CHECK(text.starts_with(
        "Preparation completed: AI Security Specialist\n  steps     47 of 48 steps\n  skipped   1 step\n  studied   234 h\n"));
    CHECK(last_line(text) == "Next: cairn roles · cairn report");
    StatusView status = sample::status();
    status.daily = view.daily;
    CHECK(status_screen(english, status) == text);
    CHECK(contains(status_line(english, status), "completed"));
  }

  TEST_CASE("the line for a prompt is one line, without colour") {
    const Style colored{Language::English, 80, true, false};
    CHECK(status_line(colored, sample::status()) == "cairn 6d · 1 h 45 min left · python-loops");
    CHECK(status_line(Style{Language::English, 80, false, true}, sample::status()) == "cairn 6d - 1 h 45 min left - python-loops");
    CHECK(status_line(korean, sample::status()) == "cairn 6일 · 1시간 45분 남음 · python-loops");
    StatusView done = sample::status();
    done.today.clear();
    CHECK(status_line(english, done) == "cairn 6d · done for today");
  }

  // --- changes -------------------------------------------------------------------------------------------

  TEST_CASE("done echoes its consequences: unlocked, plan, skills, streak, next") {
    CHECK(change_screen(english, sample::done()) ==
          "✓ Done: Adversarial ML: first attack, 6 h 30 min studied (6 h estimated)\n"
          "  ready now   Model poisoning, Red-team report\n"
          "  plan        12 of 48 steps (25%), 1 h 30 min ahead\n"
          "  skill       Attacks on ML models: 2 of 4 steps\n"
          "  skill       Python basics: complete, you have it now\n"
          "  streak      6 days (best 21)\n"
          "Next: Python: loops (python-loops), 6 h left\n");
    CHECK(change_screen(korean, sample::done()) ==
          "✓ 적대적 머신러닝: 첫 공격 완료: 6시간 30분 공부(예상 6시간)\n"
          "  시작 가능     모델 오염, 레드팀 보고서\n"
          "  계획          48개 단계 중 12개 완료(25%), 계획보다 1시간 30분 앞서 있어요\n"
          "  역량          머신러닝 모델의 공격 벡터: 4개 단계 중 2개 완료\n"
          "  역량          파이썬 기초: 이제 갖췄어요\n"
          "  연속 학습일   6일(최장 21일)\n"
          "다음: 파이썬: 반복문(python-loops), 6시간 남음\n");
  }

  TEST_CASE("a step done without any logged minute shows its estimate as one") {
    ChangeView view = sample::done();
    view.items[0].studied = Minutes{0};
    CHECK(contains(change_screen(english, view), "first attack, ~6 h (estimated)"));
  }

  TEST_CASE("what was so already is said with its day, and nothing else is told as news") {
    ChangeView view = sample::done();
    view.items[0].already = true;
    const std::string text = change_screen(english, view);
    CHECK(text.starts_with("Already done on Thu 26 Nov: Adversarial ML: first attack\n"));
    CHECK(!contains(text, "ready now"));
  }

  TEST_CASE("open prerequisites are named, not forbidden") {
    ChangeView view = sample::done();
    view.open_prerequisites = {sample::open_step("maths-vectors")};
    CHECK(contains(change_screen(english, view), "needed first   Maths: vectors"));
  }

  TEST_CASE("many steps at once are counted after the first eight") {
    ChangeView view = sample::done();
    view.kind = ChangeView::Kind::Known;
    view.items.resize(1);
    for (int i = 0; i < 11; ++i) view.items.push_back(view.items.front());
    const std::string text = change_screen(english, view);
    CHECK(contains(text, "and 4 more\n"));
  }

  TEST_CASE("the last step ends with the completed preparation") {
    ChangeView view = sample::done();
    view.daily = sample::completed_daily();
    CHECK(contains(change_screen(english, view), "\nPreparation completed: AI Security Specialist\n"));
  }

  TEST_CASE("a dry run changes the last line only") {
    ChangeView view = sample::done();
    const auto before = lines_of(change_screen(english, view));
    view.dry_run = true;
    const auto after = lines_of(change_screen(english, view));
    CHECK(after.back() == "Dry run: nothing was saved.");
    CHECK(std::equal(before.begin(), before.end() - 1, after.begin(), after.end() - 1));
  }

  // --- roles, show, report, diagnostics --------------------------------------------------------------------

  TEST_CASE("roles show ids in full, hours left and steps, and name the plan's target") {
    const std::string text = roles_screen(Style{Language::English, 60, false, false}, sample::roles());
    CHECK(contains(text, "ai-customer-experience-specialist"));
    CHECK(contains(text, "234.1  18/68  "));
    CHECK(contains(text, "Your plan: AI Security Specialist\n"));
    CHECK(contains(roles_screen(english, {}), "no role"));
  }

  TEST_CASE("show tells of a step all that one needs to decide and to begin") {
    const std::string text = show_screen(english, sample::catalog(), sample::show(ItemKind::Step, 2));
    CHECK(text.starts_with("Model poisoning (model-poisoning)\n"));
    CHECK(contains(text, "effort       8 h 30 min (5 h to 14 h), case study\n"));
    CHECK(contains(text, "Python: loops (python-loops) or Adversarial ML: first attack"));
    CHECK(contains(text, "gradients are vectors"));
    CHECK(contains(text, "resources    MITRE ATLAS (free)\n               https://atlas.mitre.org/\n"));
    CHECK(contains(text, "sources      Five new jobs that AI creates #5\n"));
  }

  TEST_CASE("show of a role sorts by level and counts from zero") {
    const std::string text = show_screen(english, sample::catalog(), sample::show(ItemKind::Role));
    CHECK(text.find("must ") < text.find("should "));
    CHECK(contains(text, "Attacks on ML models (ml-attacks), importance 3\n"));
    CHECK(contains(text, "from zero   3 steps, 25 h 30 min\n"));
    CHECK(last_line(text) == "Next: cairn plan ai-security-specialist --weeks 24");
  }

  TEST_CASE("the weekly report counts weeks within the plan and marks estimates") {
    const std::string text = report_screen(english, sample::report());
    CHECK(text.starts_with("Weekly report: week 1 of 24, 23 to 29 Nov\n"));
    CHECK(contains(text, "studied     ~8 h 40 min of 10 h 40 min (81%)\n"));
    CHECK(contains(text, "finished    Python: values and functions, Python: loops (2 of 2 planned)\n"));
    CHECK(contains(text, "moves on    Python: files, 1 h 20 min left\n"));
    CHECK(contains(text, "next week   Python: collections, 6 h\n            Python: files, 3 h 30 min\n"));
    CHECK(contains(text, "week        kept, 3 weeks in a row\n"));
    CHECK(contains(text, "  Fri 27 Nov  ~1 h 44 min  of 1 h 47 min  ███"));
    CHECK(contains(report_screen(korean, sample::report()), "주간 보고서: 24주 중 1주 차(11월 23일~29일)\n"));
  }

  TEST_CASE("a week that was not kept is not called so") {
    WeekReport report = sample::report();
    report.week_kept = false;
    const std::string text = report_screen(english, report);
    CHECK(!contains(text, "kept"));
    CHECK(!contains(text, "\nweek "));
    report.neutral = true;
    CHECK(contains(report_screen(english, report), "nothing was planned"));
  }

  TEST_CASE("outside of a plan the report has no week number") {
    WeekReport report = sample::report();
    report.plan_week = 0;
    CHECK(report_screen(english, report).starts_with("Weekly report: 23 to 29 Nov\n"));
  }

  TEST_CASE("a title cannot become markup in the Markdown report") {
    WeekReport report = sample::report();
    report.finished[0].title = {"[x](javascript:1) <b>|*_`#", ""};
    const std::string page = report_markdown(Language::English, report);
    CHECK(contains(page, "\\[x\\](javascript:1) \\<b\\>\\|\\*\\_\\`\\#"));
    CHECK(page.starts_with("# Weekly report"));
    CHECK(contains(page, "- **next week**: Python: collections, 6 h\\\n  Python: files, 3 h 30 min\n\n|"));
    CHECK(contains(page, "| Mon 23 Nov | 1 h 44 min | 1 h 47 min |\n"));
  }

  TEST_CASE("diagnostics are written as compilers write them, with their hints, edges and count") {
    CHECK(diagnostics_screen(english, sample::diagnostics()) ==
          "mine.toml:14:13: error: unknown id 'functons'; did you mean 'functions'?\n"
          "mine.toml:31:1: error: the prerequisites run in a circle; take one of these edges out\n"
          "    'loops' needs 'arrays'   mine.toml:22:14\n"
          "    'arrays' needs 'loops'   mine.toml:31:14\n"
          "2 errors in 1 file.\n");
    auto mixed = sample::diagnostics();
    mixed[0].severity = Severity::Warning;
    mixed[0].place = {"other.toml", 0, 0};
    CHECK(contains(diagnostics_screen(english, mixed), "other.toml: warning: "));
    CHECK(contains(diagnostics_screen(english, mixed), "1 error and 1 warning in 2 files."));
    CHECK(diagnostics_screen(korean, {}) == "오류가 없어요.\n");
  }

  TEST_CASE("an error is one line with its name in front, hints follow") {
    const Error error{ExitCode::Usage, {"error.unknown-step", {{"id", std::string{"loop\x1b[31m"}}}}, {{"hint.see-next", {}}}};
    CHECK(error_screen(english, error) == "cairn: unknown step 'loop␛[31m'\ntry: cairn next\n");
  }
}
