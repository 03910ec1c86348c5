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
  outcome.selection.alternatives = {{{"pytorch-first-steps", "tensorflow-first-steps"}, "pytorch-first-steps", "tensorflow-first-steps", Minutes{120}}};
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

inline ForecastView forecast_view() { return {daily(), pace(), forecast()}; }

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

inline WeekReport report() {
  WeekReport report;
  report.monday = day("2026-11-23");
  report.plan_week = 1;
  report.plan_weeks = 24;
  report.planned = Minutes{640};
  report.studied = Minutes{520};
  for (int i = 0; i < 7; ++i) {
    DayRecord record;
    if (i < 5) record.studied = record.earned = Minutes{104};
    report.days.emplace_back(report.monday + date::days{i}, record);
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

inline std::vector<RoleRow> roles() {
  return {{"ai-consultant", {"AI Consultant", "AI 컨설턴트"}, {}, 40, 12, Minutes{140 * 60}, Minutes{196 * 60}, false},
          {"ai-security-specialist", {"AI Security Specialist", "AI 보안 전문가"}, {}, 68, 18, Minutes{14045}, Minutes{371 * 60}, true},
          {"ai-customer-experience-specialist",
           {"AI Customer Experience Specialist", "AI 고객경험 전문가"},
           {},
           42,
           0,
           Minutes{209 * 60},
           Minutes{209 * 60},
           false}};
}

/// Two skills, three steps, one of each other record.
inline Catalog catalog() {
  Catalog catalog;
  const auto hours = [](int low, int likely, int high) { return Estimate{Minutes{low * 60}, Minutes{likely * 60}, Minutes{high * 60}}; };
  for (const char* id : {"python-loops", "adversarial-ml", "model-poisoning"}) {
    Step step;
    step.id = id;
    step.title = title(id);
    step.summary = {"Attack a small image model with one published method and measure what it costs.",
                    "공개된 방법 하나로 작은 이미지 모델을 공격하고 그 비용을 재요."};
    step.start_here = open_step(id).start_here;
    step.done_when = open_step(id).done_when;
    step.needs = {"a GPU, or a free notebook", "GPU나 무료 노트북 서비스"};
    step.hours = hours(5, 8, 14);
    step.kind = StepKind::CaseStudy;
    step.skill = std::string_view{id} == "python-loops" ? 0U : 1U;
    step.sources = {"five-new-ai-jobs#5"};
    step.resources = {{{"MITRE ATLAS", "MITRE ATLAS"}, "https://atlas.mitre.org/", "", Access::Free, "en", "2026-11-21"}};
    catalog.steps.push_back(step);
  }
  Requirement either;
  either.members = {{ItemKind::Step, 0}, {ItemKind::Step, 1}};
  either.because = {"gradients are vectors", "기울기는 벡터예요"};
  catalog.steps[2].requirements = {either};
  catalog.skills.resize(2);
  catalog.skills[0].id = "python-basics";
  catalog.skills[0].title = {"Python basics", "파이썬 기초"};
  catalog.skills[0].steps = {0};
  catalog.skills[1].id = "ml-attacks";
  catalog.skills[1].title = {"Attacks on ML models", "머신러닝 모델의 공격 벡터"};
  catalog.skills[1].steps = {1, 2};
  Requirement needs_python;
  needs_python.members = {{ItemKind::Skill, 0}};
  catalog.skills[1].requirements = {needs_python};
  Role role;
  role.id = "ai-security-specialist";
  role.title = {"AI Security Specialist", "AI 보안 전문가"};
  role.summary = {"Finds and closes the ways in which models are attacked; hired by banks and platforms, usually after years in security.",
                  "모델이 공격받는 길을 찾고 막아요. 은행과 플랫폼이 채용하고, 보안 경력을 먼저 보는 곳이 많아요."};
  role.follows = {"security engineer", "보안 엔지니어"};
  Requirement attacks;
  attacks.members = {{ItemKind::Skill, 1}};
  attacks.importance = 3;
  Requirement python = needs_python;
  python.level = Level::Should;
  role.requirements = {attacks, python};
  role.hands_to = {{0, {"a threat model", "위협 모델"}}};
  role.sources = {"five-new-ai-jobs#5"};
  catalog.roles = {role};
  Background background;
  background.id = "backend-developer";
  background.title = {"Back-end developer", "백엔드 개발자"};
  background.knows = {{ItemKind::Skill, 0}};
  catalog.backgrounds = {background};
  Domain domain;
  domain.id = "fintech";
  domain.title = {"Fintech", "핀테크"};
  domain.adds = {{ItemKind::Step, 1}};
  catalog.domains = {domain};
  Habit habit;
  habit.id = "weekly-paper";
  habit.title = {"Read one paper", "논문 한 편 읽기"};
  habit.minutes = Minutes{60};
  habit.roles = {"*"};
  catalog.habits = {habit};
  Source source;
  source.id = "five-new-ai-jobs";
  source.title = {"Five new jobs that AI creates", "AI가 창출하는 5가지 새로운 직업"};
  source.url = "https://example.org/article";
  source.date = "2025-09-06";
  catalog.sources = {source};
  catalog.index();
  return catalog;
}

inline ShowView show(ItemKind kind, std::uint32_t index = 0) {
  ShowView view;
  view.item = {kind, index};
  view.dependents = {{ItemKind::Step, 2}};
  view.states = {StepState::Done, StepState::Open, StepState::Skipped};
  Selection closure;
  closure.steps.resize(3);
  for (std::uint32_t i = 0; i < 3; ++i) closure.steps[i].step = i;
  closure.effort = Minutes{1530};
  view.closure = closure;
  return view;
}

inline std::vector<Diagnostic> diagnostics() {
  Diagnostic unknown;
  unknown.place = {"mine.toml", 14, 13};
  unknown.message = {"catalog.unknown-id", {{"id", std::string{"functons"}}}};
  unknown.hint = Message{"catalog.did-you-mean", {{"word", std::string{"functions"}}}};
  Diagnostic cycle;
  cycle.place = {"mine.toml", 31, 1};
  cycle.message = {"catalog.cycle", {}};
  const auto edge = [](const char* dependent, const char* prerequisite) {
    return Message{"catalog.edge-requires", {{"dependent", std::string{dependent}}, {"prerequisite", std::string{prerequisite}}}};
  };
  cycle.details = {{edge("loops", "arrays"), {"mine.toml", 22, 14}}, {edge("arrays", "loops"), {"mine.toml", 31, 14}}};
  return {unknown, cycle};
}

/// One proved step of a skill, one that builds none and has hostile words, one without proof.
inline PortfolioView portfolio() {
  PortfolioView view;
  view.target = LocalizedText{"AI Security Specialist", "AI 보안 전문가"};
  view.entries.push_back({"adversarial-ml", {"Adversarial ML", "적대적 머신러닝"}, {"Attacks on models", "모델 공격"},
                          {"you can fool a model; proof: a notebook", "모델을 속일 수 있어요. 증빙: 노트북"}, StepKind::Practice, day("2026-11-24"),
                          Minutes{390}, false, {"https://example.org/notebook"}, {"7 of 10 attacks succeed"}});
  view.entries.push_back({"gone", {"gone", "gone"}, {}, {}, StepKind::Study, day("2026-11-25"), Minutes{60}, true,
                          {"javascript:alert(1)", "https://example.org/\"><script>alert(1)</script>"}, {"<b>bold</b> & [x](y)"}});
  view.gaps.push_back({"red-team-report", {"Red-team report", "레드팀 보고서"}, {"Red team", "레드팀"}, {}, StepKind::Project, day("2026-11-26"),
                       Minutes{600}, false, {}, {"sent"}});
  return view;
}

}  // namespace cairn::sample
