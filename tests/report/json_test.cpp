// SPDX-License-Identifier: MIT
#include "cairn/report/json.hpp"
#include "cairn/report/explore.hpp"
#include "cairn/report/portfolio.hpp"

#include "sample_catalog.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace cairn;
using Json = nlohmann::ordered_json;

namespace {

/// Every JSON that can be asked for, by the name of its schema.
std::vector<std::pair<std::string, std::string>> all_json() {
  const Catalog catalog = sample::catalog();
  NextView next;
  next.daily = sample::daily();
  next.steps = next.daily.ready;
  std::vector<std::pair<std::string, std::string>> all{{"plan", plan_json(sample::outcome())},
                                                       {"plan", plan_json(sample::misfit())},
                                                       {"today", today_json(sample::today())},
                                                       {"today", today_json(sample::rest_day())},
                                                       {"next", next_json(next)},
                                                       {"status", status_json(sample::after_a_break())},
                                                       {"change", change_json(sample::done(), "done")},
                                                       {"portfolio", portfolio_json(sample::portfolio())},
                                                       {"gaps", gaps_json(sample::portfolio())},
                                                       {"roles", roles_json(sample::roles())},
                                                       {"report", report_json(sample::report())},
                                                       {"forecast", forecast_json(sample::forecast_view())},
                                                       {"diagnostics", graph_check_json(sample::graph_check())}};
  for (const auto& [kind, index] : std::vector<std::pair<ItemKind, std::uint32_t>>{{ItemKind::Step, 2},
                                                                                   {ItemKind::Skill, 1},
                                                                                   {ItemKind::Role, 0},
                                                                                   {ItemKind::Background, 0},
                                                                                   {ItemKind::Domain, 0},
                                                                                   {ItemKind::Habit, 0},
                                                                                   {ItemKind::Source, 0}})
    all.emplace_back("show", show_json(catalog, sample::show(kind, index)));

  // And where there is nothing to tell.
  TodayView no_today;
  no_today.daily.today = sample::day("2026-11-22");
  all.emplace_back("today", today_json(no_today));
  StatusView no_status;
  no_status.daily.today = no_today.daily.today;
  all.emplace_back("status", status_json(no_status));
  ForecastView no_forecast;
  no_forecast.daily.today = no_today.daily.today;
  all.emplace_back("forecast", forecast_json(no_forecast));
  NextView no_next;
  no_next.daily.today = no_today.daily.today;
  all.emplace_back("next", next_json(no_next));
  PeriodReport no_report;
  no_report.period = week_period(sample::day("2026-11-16"));
  all.emplace_back("report", report_json(no_report));
  PlanOutcome reached;
  reached.plan.input.start = no_today.daily.today;
  reached.plan.input.targets = {"ai-consultant"};
  reached.already_reached = true;
  all.emplace_back("plan", plan_json(reached));
  all.emplace_back("roles", roles_json({}));
  all.emplace_back("diagnostics", graph_check_json({}));
  return all;
}

}  // namespace

TEST_SUITE("report/json") {
  TEST_CASE("every answer is one object that names its schema") {
    for (const auto& [title, text] : all_json()) {
      const std::string& name = title;  // clang captures no structured binding
      CAPTURE(name);
      const Json json = Json::parse(text);
      CHECK(json.is_object());
      CHECK(json.begin().key() == "schema");
      CHECK(json["schema"] == "cairn/" + (name == "change" ? std::string{"done"} : name) + "/1");
      CHECK(text.ends_with("}\n"));
    }
  }

  TEST_CASE("a plan holds what the design promises, step by step") {
    const Json json = Json::parse(plan_json(sample::outcome()));
    CHECK(json["targets"] == Json::array({"ai-security-specialist"}));
    CHECK(json["start"] == "2026-11-23");
    CHECK(json["deadline"] == "2027-05-09");
    CHECK(json["finish"] == "2027-01-16");
    CHECK(json["feasible"] == true);
    CHECK(json["effort_minutes"] == 2400);
    CHECK(json["minutes_per_week"] == 600);
    REQUIRE(json["steps"].size() == 8);
    const Json& step = json["steps"][2];
    CHECK(step["id"] == "python-collections");
    CHECK(step["skill"] == "python-basics");
    CHECK(step["level"] == "must");
    CHECK(step["effort_minutes"] == 300);
    CHECK(step["start"] == "2026-11-30");
    CHECK(step["finish"] == "2026-12-04");
    CHECK(step["week"] == 2);
    CHECK(step["slack_days"] == 6);
    CHECK(step["sessions"][0] == Json{{"date", "2026-11-30"}, {"minutes", 100}});
    CHECK(json["habits"][0]["id"] == "weekly-paper");
    CHECK(json["habits"][0]["every"] == "week");
    CHECK(json["left_out"] == Json{{"steps", 11}, {"minutes", 7140}});
    CHECK(json["alternatives"][0]["chosen"] == "pytorch-first-steps");
    CHECK(json["fixes"].empty());
  }

  TEST_CASE("a session has a begin only where there is a clock time") {
    PlanOutcome outcome = sample::outcome();
    outcome.plan.sessions[0].begin = TimeOfDay{19 * 60};
    CHECK(Json::parse(plan_json(outcome))["steps"][0]["sessions"][0] == Json{{"date", "2026-11-23"}, {"begin", "19:00"}, {"minutes", 100}});
  }

  TEST_CASE("cancelled sessions and those before the start are no part of a plan") {
    PlanOutcome outcome = sample::outcome();
    outcome.plan.sessions[0].cancelled = true;
    outcome.plan.sessions[1].day = sample::day("2026-11-22");
    CHECK(Json::parse(plan_json(outcome))["steps"][0]["sessions"].size() == 1);
  }

  TEST_CASE("a plan that does not fit has no finish, no dates and its fixes") {
    const Json json = Json::parse(plan_json(sample::misfit()));
    CHECK(json["feasible"] == false);
    CHECK(json["finish"].is_null());
    CHECK(json["steps"][0]["start"].is_null());
    CHECK(json["steps"][0]["sessions"].empty());
    CHECK(json["fixes"][0] == Json{{"kind", "time"}, {"minutes_per_week", 585}});
    CHECK(json["fixes"][1] == Json{{"kind", "date"}, {"weeks", 39}, {"deadline", "2027-08-22"}});
    CHECK(json["fixes"][2]["leave_out"] == Json::array({"red-team-report", "model-poisoning"}));
    CHECK(json["fixes"][3]["know"] == Json::array({"python-basics", "ml-attacks"}));
  }

  TEST_CASE("without a deadline there is no slack to speak of") {
    PlanOutcome outcome = sample::outcome();
    outcome.plan.input.deadline.reset();
    const Json json = Json::parse(plan_json(outcome));
    CHECK(json["deadline"].is_null());
    CHECK(json["steps"][0]["slack_days"].is_null());
  }

  TEST_CASE("titles are given in both languages, one of them twice where the other is missing") {
    TodayView view = sample::today();
    view.items[0].step.title = {"Loops", ""};
    const Json json = Json::parse(today_json(view));
    CHECK(json["steps"][0]["title"] == Json{{"en", "Loops"}, {"ko", "Loops"}});
    CHECK(json["steps"][1]["title"]["ko"] == "파이썬: 자료 구조");
    CHECK(json["steps"][0]["minutes"] == 75);
    CHECK(json["steps"][0]["finishes"] == true);
  }

  TEST_CASE("without a plan the plan is null, not missing") {
    const Json json = Json::parse(status_json(StatusView{}));
    CHECK(json.contains("plan"));
    CHECK(json["plan"].is_null());
    CHECK(json["steps"].empty());
  }

  TEST_CASE("a completed plan says so") {
    StatusView view = sample::status();
    view.daily = sample::completed_daily();
    CHECK(Json::parse(status_json(view))["plan"]["completed"] == true);
    CHECK(Json::parse(status_json(sample::status()))["plan"]["completed"] == false);
  }

  TEST_CASE("a week without anything planned is neither kept nor broken") {
    PeriodReport report = sample::report();
    CHECK(Json::parse(report_json(report))["week_kept"] == true);
    CHECK(Json::parse(report_json(report))["week"] == "2026-W48");
    report.neutral = true;
    CHECK(Json::parse(report_json(report))["week_kept"].is_null());
  }

  TEST_CASE("bytes that are no UTF-8 do not stop the answer") {
    TodayView view = sample::today();
    view.items[0].step.title = {"a\xFF", ""};
    CHECK(Json::parse(today_json(view))["steps"][0]["title"]["en"] == "a\uFFFD");
  }

  TEST_CASE("diagnostics keep key, place and edges, and both languages") {
    const Json json = Json::parse(graph_check_json(sample::graph_check()));
    CHECK(json["errors"] == true);
    CHECK(json["diagnostics"][0]["line"] == 14);
    CHECK(json["diagnostics"][0]["key"] == "catalog.unknown-id");
    CHECK(json["diagnostics"][0]["hint"]["ko"] == "혹시 이것인가요? functions");
    CHECK(json["diagnostics"][1]["details"][1]["line"] == 31);
    CHECK(json["diagnostics"][1]["hint"].is_null());
  }

  TEST_CASE("samples for the schema test") {  // schemas_test.py validates what is written here
    const char* folder = std::getenv("CAIRN_JSON_FOLDER");
    if (folder == nullptr) return;
    int number = 0;
    for (const auto& [name, text] : all_json()) {
      std::ofstream out{std::string{folder} + "/" + name + "-" + std::to_string(number++) + ".json", std::ios::binary};
      out << text;
      CHECK(out.good());
    }
  }
}
