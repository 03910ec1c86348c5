// SPDX-License-Identifier: MIT
#include "all_screens.hpp"

#include "sample_catalog.hpp"

#include "cairn/report/assess_screens.hpp"
#include "cairn/report/explore.hpp"
#include "cairn/report/off_screens.hpp"
#include "cairn/report/portfolio.hpp"
#include "cairn/report/timer_screens.hpp"

#include <algorithm>
#include <stdexcept>

namespace cairn {
namespace {

void add_plans(NamedScreens& screens, const Style& style) {
  static const Catalog catalog = sample::catalog();
  const auto add = [&](const std::string& name, const PlanOutcome& outcome) {
    PlanScreen screen = a_plan_screen(outcome);
    screen.catalog = &catalog;
    screens.emplace_back(name, plan_screen(style, screen));
  };
  add("plan", sample::outcome());
  PlanOutcome open_end = sample::outcome();
  open_end.plan.input.deadline.reset();
  open_end.plan.input.pace = PaceSource::Default;
  add("plan without a deadline", open_end);
  add("misfit", sample::misfit());
  PlanOutcome hopeless = sample::misfit();
  hopeless.misfit->fixes.clear();
  add("misfit without fixes", hopeless);
  hopeless.misfit->beyond_horizon = true;
  add("beyond ten years", hopeless);
}

void add_daily(NamedScreens& screens, const Style& style) {
  screens.emplace_back("welcome", welcome_screen(style));
  for (const bool full : {false, true}) screens.emplace_back("today", today_screen(style, sample::today(), full));
  screens.emplace_back("rest day", today_screen(style, sample::rest_day(), false));
  TodayView away = sample::today();
  away.daily.missed_days = 5;
  away.pace = sample::pace(Minutes{-2000});
  screens.emplace_back("long away", today_screen(style, away, false));
  TodayView end = sample::rest_day();
  end.daily = sample::completed_daily();
  screens.emplace_back("completed", today_screen(style, end, false));
  NextView next;
  next.daily = sample::daily();
  next.steps = next.daily.ready;
  screens.emplace_back("next", next_screen(style, next));
  next.steps.clear();
  screens.emplace_back("next, none", next_screen(style, next));
  for (const int ahead : {0, 90, -210}) screens.emplace_back("status", status_screen(style, sample::status(Minutes{ahead})));
  screens.emplace_back("after a break", status_screen(style, sample::after_a_break()));
  StatusView busy = sample::status();
  busy.dates = sample::dates();
  busy.timer = sample::timer();
  screens.emplace_back("status, dates and a timer", status_screen(style, busy));
  StatusView past = sample::status();
  past.pace.past_deadline = true;
  past.daily.today = sample::day("2027-05-12");
  past.forecast->deadline.reset();
  screens.emplace_back("past the deadline", status_screen(style, past));
  screens.emplace_back("forecast", forecast_screen(style, sample::forecast_view()));
  ForecastView open = sample::forecast_view();
  open.forecast->likely = open.forecast->cautious = open.forecast->late = std::nullopt;
  open.forecast->few_data = false;
  screens.emplace_back("forecast, never", forecast_screen(style, open));
  PeriodReport drawn = sample::report();
  drawn.heatmap = make_heatmap({drawn.days.begin(), drawn.days.end()}, drawn.daily);
  drawn.burn_up = BurnUp{{{sample::day("2026-11-22"), Minutes{0}, Minutes{0}},
                          {sample::day("2026-11-29"), Minutes{600}, Minutes{520}},
                          {sample::day("2027-05-09"), Minutes{14400}, {}}},
                         Minutes{14400},
                         {},
                         sample::day("2027-04-20"),
                         {},
                         {}};
  drawn.gap = DateRange{sample::day("2026-11-09"), sample::day("2026-11-22")};
  drawn.calibration = {{StepKind::Reading, 3, Minutes{100}, Minutes{120}}, {StepKind::Practice, 4, Minutes{300}, Minutes{240}}};
  drawn.question = drawn.finished.front();
  drawn.words = {
      {sample::day("2026-11-24"), "python-values", sample::title("python-values"), "https://example.org/values", "seven of ten"}};
  screens.emplace_back("report with figures", report_screen(style, drawn));
  drawn.period = month_period(sample::day("2026-11-29"));
  drawn.weeks_planned = 4;
  screens.emplace_back("report of a month", report_screen(style, drawn));
  screens.emplace_back("forecast, nothing left", forecast_screen(style, {sample::completed_daily(), sample::pace(), std::nullopt, {}}));
  screens.emplace_back("line", status_line(style, sample::status()) + "\n");
}

void add_days_off(NamedScreens& screens, const Style& style) {
  OffView off;
  screens.emplace_back("off already", off_screen(style, off));
  screens.emplace_back("not off", days_dropped_screen(style, off));
  off.added = {{{sample::day("2026-12-24"), sample::day("2027-01-02")}, ""},
               {{sample::day("2027-02-06"), sample::day("2027-02-06")}, "Epiphany"}};
  off.already = 2;
  off.dropped = {off.added.front().days, off.added.back().days};
  off.pace.projected = sample::day("2027-04-29");
  screens.emplace_back("off", off_screen(style, off));
  screens.emplace_back("off no more", days_dropped_screen(style, off));
  DaysOffView list{sample::day("2027-01-04"), off.dropped};
  screens.emplace_back("days off", days_off_screen(style, list));
  list.stretches.pop_back();
  screens.emplace_back("days off, all past", days_off_screen(style, list));
}

void add_assessment(NamedScreens& screens, const Style& style) {
  AssessView view;
  view.target_ids = {"ai-security-specialist", "ml-engineer"};
  view.targets = {sample::title("python-values"), sample::title("maths-vectors")};
  view.before = view.after = Minutes{600};
  screens.emplace_back("assessed, nothing to ask", assessed_screen(style, view));
  view.remaining.resize(3);
  screens.emplace_back("assessed, none answered", assessed_screen(style, view));
  view.answered = 5;
  view.known = 3;
  view.rusty = 1;
  view.after = Minutes{300};
  screens.emplace_back("assessed", assessed_screen(style, view));
}

void add_changes(NamedScreens& screens, const Style& style) {
  using Kind = ChangeView::Kind;
  for (const Kind kind : {Kind::Done, Kind::Known, Kind::Skipped, Kind::Logged, Kind::Reopened, Kind::Noted})
    for (const bool already : {false, true}) {
      ChangeView view = sample::done();
      view.kind = kind;
      view.items[0].already = already;
      view.open_prerequisites = {sample::open_step("maths-vectors")};
      screens.emplace_back("change", change_screen(style, view));
    }
  ChangeView last = sample::done();
  last.daily = sample::completed_daily();
  StartView start{sample::timer(), false, sample::done(), false};
  screens.emplace_back("start", start_screen(style, start));
  screens.emplace_back("stop, nothing logged", stop_screen(style, {sample::timer(), {}, false}));
  add_days_off(screens, style);
  screens.emplace_back("last change", change_screen(style, last));
}

}  // namespace

std::vector<Style> all_styles() {
  std::vector<Style> styles;
  for (const Language language : {Language::English, Language::Korean})
    for (const std::size_t width : {60U, 80U, 120U}) {
      styles.push_back({language, width, false, false});
      styles.push_back({language, width, true, false});
      styles.push_back({language, width, false, true});
    }
  return styles;
}

NamedScreens all_screens(const Style& style) {
  NamedScreens screens;
  add_plans(screens, style);
  add_daily(screens, style);
  add_changes(screens, style);
  add_assessment(screens, style);
  screens.emplace_back("roles", roles_screen(style, sample::roles()));
  static const Catalog catalog = sample::catalog();
  for (const auto& [kind, index] : std::vector<std::pair<ItemKind, std::uint32_t>>{{ItemKind::Step, 2},
                                                                                   {ItemKind::Step, 0},
                                                                                   {ItemKind::Skill, 1},
                                                                                   {ItemKind::Role, 0},
                                                                                   {ItemKind::Background, 0},
                                                                                   {ItemKind::Domain, 0},
                                                                                   {ItemKind::Habit, 0},
                                                                                   {ItemKind::Source, 0}})
    screens.emplace_back("show", show_screen(style, catalog, sample::show(kind, index)));
  Goal goal;
  goal.targets = {{ItemKind::Role, 0}};
  for (const GraphDetail detail : {GraphDetail::Skills, GraphDetail::Steps})
    screens.emplace_back("graph", role_graph_screen(style, make_role_graph(catalog, goal, detail, no_knowledge(catalog))));
  GraphCheck check = sample::graph_check();
  check.diagnostics.clear();  // their lines are never wrapped
  screens.emplace_back("graph check", graph_check_screen(style, check));
  screens.emplace_back("report", report_screen(style, sample::report()));
  for (const PortfolioView& view : {sample::portfolio(), PortfolioView{}}) {
    screens.emplace_back("portfolio", portfolio_screen(style, view));
    screens.emplace_back("gaps", gaps_screen(style, view));
  }
  screens.emplace_back("diagnostics", diagnostics_screen(style, sample::diagnostics()));
  const Error error{ExitCode::Usage, {"error.unknown-role", {{"id", std::string{"ai-securty-specialist"}}}}, {{"hint.see-roles", {}}}};
  screens.emplace_back("error", error_screen(style, error));
  return screens;
}

const std::string& screen_named(const NamedScreens& screens, const std::string& name) {
  const auto found = std::ranges::find(screens, name, &NamedScreens::value_type::first);
  if (found == screens.end()) throw std::out_of_range("no such screen: " + name);
  return found->second;
}

PlanScreen a_plan_screen(const PlanOutcome& outcome) {
  PlanScreen screen;
  screen.outcome = &outcome;
  screen.today = sample::day("2026-11-22");
  screen.known_steps = 31;
  screen.replaces = {{"AI Consultant", "AI 컨설턴트"}};
  screen.shown_command = "cairn plan ai-security-specialist --weeks 24 --hours 6";
  return screen;
}

}  // namespace cairn
