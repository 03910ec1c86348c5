// SPDX-License-Identifier: MIT
/// A learner on the way to be an AI security specialist: the views that screens and JSON are tried on.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/views.hpp"

#include <string>
#include <vector>

namespace cairn::sample {

inline Date day(const char* iso) {
  return parse_date(iso).value();
}

inline const std::vector<std::pair<std::string, LocalizedText>>& step_titles() {
  static const std::vector<std::pair<std::string, LocalizedText>> titles{
      {"python-values", {"Python: values and functions", "파이썬: 값과 함수"}},
      {"python-loops", {"Python: loops", "파이썬: 반복문"}},
      {"python-collections", {"Python: collections", "파이썬: 자료 구조"}},
      {"python-files", {"Python: files", "파이썬: 파일"}},
      {"maths-vectors", {"Maths: vectors and the meaning of a dot product", "수학: 벡터와 내적이 뜻하는 것"}},
      {"adversarial-ml", {"Adversarial ML: first attack", "적대적 머신러닝: 첫 공격"}},
      {"model-poisoning", {"Model poisoning", "모델 오염"}},
      {"red-team-report", {"Red-team report", "레드팀 보고서"}},
  };
  return titles;
}

inline LocalizedText title(const std::string& id) {
  for (const auto& [key, text] : step_titles())
    if (key == id) return text;
  return {id, id};
}

inline OpenStep open_step(const std::string& id, Minutes remaining = Minutes{360}) {
  OpenStep step;
  step.id = id;
  step.skill = "python-basics";
  step.title = title(id);
  step.start_here = {"chapter 1 of the Python tutorial, then exercise 1 of the same chapter without looking",
                     "파이썬 튜토리얼 1장을 읽고, 보지 않은 채 연습 문제 1번을 풀어요"};
  step.done_when = {"you can write a function that returns the mean of a list; proof: your file",
                    "목록의 평균을 돌려주는 함수를 쓸 수 있어요. 증빙: 작성한 파일"};
  step.link = "https://docs.python.org/3/tutorial/";
  step.link_ko = "https://docs.python.org/ko/3/tutorial/";
  step.estimate = Minutes{360};
  step.remaining = remaining;
  return step;
}

inline Availability weekdays(Minutes each, unsigned days = 6) {
  Availability availability;
  for (unsigned i = 0; i < days; ++i) availability.days[i] = {{std::nullopt, each}};
  return availability;
}

/// Eight steps, one a week from Monday 23 November 2026, the fifth week off.
inline Plan plan() {
  Plan plan;
  plan.uid = "0193541c-0000-7000-8000-000000000009";
  plan.input.targets = {"ai-security-specialist"};
  plan.input.start = day("2026-11-23");
  plan.input.deadline = day("2027-05-09");
  plan.input.weeks = 24;
  plan.input.pace = PaceSource::Weeks;
  plan.input.availability = weekdays(Minutes{100});
  plan.target_titles = {{"AI Security Specialist", "AI 보안 전문가"}};
  plan.finish = day("2027-01-16");
  PlannedSkill basics{"python-basics", {"Python basics", "파이썬 기초"}, {}};
  PlannedSkill attacks{"ml-attacks", {"Attacks on ML models", "머신러닝 모델의 공격 벡터"}, {}};
  int week = 0;
  for (const auto& [id, text] : step_titles()) {
    PlannedStep step;
    step.id = id;
    step.title = text;
    step.skill = week < 4 ? "python-basics" : "ml-attacks";
    step.estimate = step.planned = Minutes{300};
    step.slack_days = 6;
    (week < 4 ? basics : attacks).steps.push_back(id);
    plan.steps.push_back(step);
    plan.effort += step.planned;
    const int shown = week < 4 ? week / 2 : week;  // two steps in each of the first two weeks, then two weeks off
    for (int n = 1; n <= 3; ++n) {
      Session session;
      session.step = id;
      session.n = n;
      session.day = day("2026-11-23") + date::days{7 * shown + 2 * (n - 1)};
      session.length = Minutes{100};
      plan.sessions.push_back(session);
    }
    ++week;
  }
  plan.skills = {basics, attacks};
  plan.habits = {{"weekly-paper", {"Read one paper", "논문 한 편 읽기"}, Period::Week, Minutes{60}}};
  return plan;
}

inline PlanOutcome outcome() {
  PlanOutcome outcome;
  outcome.plan = plan();
  outcome.plan.left_out_steps = 11;
  outcome.plan.left_out_effort = Minutes{119 * 60};
  outcome.selection.alternatives = {
      {{"pytorch-first-steps", "tensorflow-first-steps"}, "pytorch-first-steps", "tensorflow-first-steps", Minutes{120}}};
  return outcome;
}

inline PlanOutcome misfit() {
  PlanOutcome outcome = sample::outcome();
  outcome.plan.sessions.clear();
  DoesNotFit why;
  why.needed = Minutes{234 * 60};
  why.available = Minutes{144 * 60};
  why.deadline = day("2027-05-09");
  why.per_week = Minutes{360};
  Fix time, date, level, known;
  time.kind = Fix::Kind::Time;
  time.per_week = Minutes{585};
  date.kind = Fix::Kind::Deadline;
  date.weeks = 39;
  date.until = day("2027-08-22");
  level.kind = Fix::Kind::Level;
  level.drop = {"red-team-report", "model-poisoning"};
  level.dropped = Minutes{21 * 60};
  known.kind = Fix::Kind::Known;
  known.know = {"python-basics", "ml-attacks"};
  why.fixes = {time, date, level, known};
  outcome.misfit = why;
  return outcome;
}

inline Daily daily(const char* today = "2026-11-26") {
  Daily daily;
  PlanFacts facts;
  facts.input = plan().input;
  facts.target_titles = plan().target_titles;
  facts.finish = plan().finish;
  daily.plan = facts;
  daily.today = day(today);
  daily.steps_all = 48;
  daily.steps_finished = 12;
  daily.remaining = Minutes{180 * 60};
  daily.earned_in_plan = Minutes{21 * 60};
  daily.streak = {6, 21, 40, true, day("2026-11-20"), day(today)};
  daily.head = {open_step("python-loops"), open_step("python-collections")};
  daily.ready = daily.head;
  return daily;
}

inline Pace pace(Minutes ahead = Minutes{0}) {
  Pace pace;
  pace.ahead = ahead;
  pace.per_week = Minutes{600};
  pace.projected = day("2027-05-03");
  pace.replanned = day("2027-05-03");
  pace.deadline = day("2027-05-09");
  if (ahead < Minutes{0} && ahead > Minutes{-900}) pace.to_catch_up = -ahead;
  pace.pace_to_keep_date = Minutes{710};
  return pace;
}

/// Of little data, as in the first weeks.
inline Forecast forecast() {
  Forecast forecast;
  forecast.likely = day("2027-05-03");
  forecast.cautious = day("2027-05-17");
  forecast.late = day("2027-06-07");
  forecast.deadline = FinishChance{day("2027-05-09"), 61};
  forecast.weeks = {{day("2027-04-04"), 2}, {day("2027-05-02"), 49}, {day("2027-05-30"), 91}, {day("2027-06-27"), 98}};
  forecast.effort_percent = 112;
  forecast.attendance_percent = 85;
  forecast.windows = 2;
  forecast.few_data = true;
  return forecast;
}

/// A due date that is in doubt and a fixed sitting.
inline std::vector<DateAhead> dates() {
  return {
      {"threat-modeling", {"Threat modeling", "위협 모델링"}, day("2026-12-13"), {}, Minutes{300}, day("2026-12-17"), 14},
      {"adversarial-ml", {"Adversarial ML", "적대적 머신러닝"}, day("2026-12-19"), TimeOfDay{9 * 60}, Minutes{0}, day("2026-12-01"), 99}};
}

inline ForecastView forecast_view() {
  return {daily(), pace(), forecast(), dates()};
}

inline TodayView today() {
  TodayView view;
  view.daily = daily();
  view.items = {{open_step("python-loops"), Minutes{75}, true}, {open_step("python-collections"), Minutes{30}, false}};
  view.capacity = Minutes{105};
  view.pace = pace();
  return view;
}

inline TodayView rest_day() {
  TodayView view = today();
  view.items.clear();
  view.next_study_day = day("2026-11-30");
  return view;
}

/// Everything finished.
inline Daily completed_daily() {
  Daily daily = sample::daily("2027-05-03");
  daily.steps_finished = 47;
  daily.steps_skipped = 1;
  daily.remaining = Minutes{0};
  daily.earned_in_plan = Minutes{234 * 60};
  daily.head.clear();
  daily.ready.clear();
  return daily;
}

/// It was forgotten for a night.
inline RunningTimer timer() {
  return {{"e1", "threat-modeling", parse_instant("2026-11-25T11:30:00Z")->instant, std::chrono::minutes{540}, day("2026-11-25")},
          {"Threat modeling", "위협 모델링"},
          Minutes{700}};
}

inline StatusView status(Minutes ahead = Minutes{0}) {
  StatusView view;
  view.daily = daily();
  view.pace = pace(ahead);
  view.today = today().items;
  view.forecast = forecast();
  return view;
}

/// Two missed weeks.
inline StatusView after_a_break() {
  StatusView view = status(Minutes{-1220});
  view.daily.missed_days = 10;
  view.daily.streak = {0, 10, 12, false, std::nullopt, day("2026-11-12")};
  view.daily.plan->input.level = Level::Should;
  view.pace.projected = day("2027-05-21");
  view.pace.replanned = day("2027-05-21");
  return view;
}

inline ChangeView done() {
  ChangeView view;
  view.kind = ChangeView::Kind::Done;
  view.items = {{"adversarial-ml", title("adversarial-ml"), Minutes{360}, Minutes{390}, Minutes{90}, false, day("2026-11-26")}};
  view.unlocked = {open_step("model-poisoning"), open_step("red-team-report")};
  view.skills = {{"ml-attacks", {"Attacks on ML models", "머신러닝 모델의 공격 벡터"}, 2, 4},
                 {"python-basics", {"Python basics", "파이썬 기초"}, 4, 4}};
  view.daily = daily();
  view.pace = pace(Minutes{90});
  return view;
}

inline PeriodReport report() {
  PeriodReport report;
  report.period = week_period(day("2026-11-23"));
  report.plan_week = 1;
  report.plan_weeks = 24;
  report.planned = Minutes{640};
  report.studied = Minutes{520};
  for (int i = 0; i < 7; ++i) {
    DayRecord record;
    if (i < 5) record.studied = record.earned = Minutes{104};
    report.days.emplace_back(report.period.first + date::days{i}, record);
    report.planned_days.push_back(Minutes{i < 6 ? 107 : 0});
  }
  report.days[4].second.studied = Minutes{0};  // done without a logged minute
  report.estimated = true;
  report.finished = {{"python-values", title("python-values"), Minutes{300}, Minutes{300}},
                     {"python-loops", title("python-loops"), Minutes{220}, Minutes{300}}};
  report.finished_as_planned = report.planned_to_finish = 2;
  report.carried_over = {{"python-files", title("python-files"), Minutes{80}, Minutes{300}}};
  report.next_week = {{"python-collections", title("python-collections"), Minutes{360}, Minutes{360}},
                      {"python-files", title("python-files"), Minutes{210}, Minutes{300}}};
  report.week_kept = true;
  report.weeks_kept_in_a_row = 3;
  report.daily = daily("2026-11-29");
  report.pace = pace();
  report.forecast = forecast();
  return report;
}

/// One proved step of a skill, one that builds none and has hostile words, one without proof.
inline PortfolioView portfolio() {
  PortfolioView view;
  view.target = LocalizedText{"AI Security Specialist", "AI 보안 전문가"};
  view.entries.push_back({"adversarial-ml",
                          {"Adversarial ML", "적대적 머신러닝"},
                          {"Attacks on models", "모델 공격"},
                          {"you can fool a model; proof: a notebook", "모델을 속일 수 있어요. 증빙: 노트북"},
                          StepKind::Practice,
                          day("2026-11-24"),
                          Minutes{390},
                          false,
                          {"https://example.org/notebook"},
                          {"7 of 10 attacks succeed"}});
  view.entries.push_back({"gone",
                          {"gone", "gone"},
                          {},
                          {},
                          StepKind::Study,
                          day("2026-11-25"),
                          Minutes{60},
                          true,
                          {"javascript:alert(1)", "https://example.org/\"><script>alert(1)</script>"},
                          {"<b>bold</b> & [x](y)"}});
  view.gaps.push_back({"red-team-report",
                       {"Red-team report", "레드팀 보고서"},
                       {"Red team", "레드팀"},
                       {},
                       StepKind::Project,
                       day("2026-11-26"),
                       Minutes{600},
                       false,
                       {},
                       {"sent"}});
  return view;
}

}  // namespace cairn::sample
