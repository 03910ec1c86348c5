// SPDX-License-Identifier: MIT
#include "cairn/planning/week_report.hpp"

#include "cairn/planning/planner.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

const Date kMonday = day("2026-11-23");

//  six steps of two hours in a row, an hour a weekday: a Mon-Tue, b Wed-Thu, c Fri-Mon, …
const Catalog kCatalog = catalog_of(
    {step("a", 120), step("b", 120, {"a"}), step("c", 120, {"b"}), step("d", 120, {"c"}), step("e", 120, {"d"}), step("f", 120, {"e"})});

Plan plan() {
  PlanRequest request;
  request.goal.targets = {item(kCatalog, "f")};
  request.start = kMonday;
  request.weeks = 4;
  request.availability = parse_availability("mon-fri 1h");
  return make_plan(kCatalog, knowledge_of(kCatalog, {}), request, {}, Instant{}).plan;
}

void study(Record& record, const std::string& id, std::string_view on, int minutes) {
  record.steps[id].studied += Minutes{minutes};
  record.steps[id].earned += Minutes{minutes};
  record.days[day(on)].studied += Minutes{minutes};
  record.days[day(on)].earned += Minutes{minutes};
}

void finish(Record& record, const std::string& id, std::string_view on) {
  record.steps[id].state = StepState::Done;
  record.steps[id].since = day(on);
  ++record.days[day(on)].finished;
}

WeekReport report(const Record& record, std::string_view today, Date monday = kMonday) {
  const Plan current = plan();
  return make_week_report(current, record, make_daily(&current, record, day(today), 40), monday);
}

std::string text(const std::vector<WeekReport::Line>& lines) {
  std::string result;
  for (const auto& line : lines) result += line.id + " " + std::to_string(line.minutes.count()) + " ";
  return result;
}

}  // namespace

TEST_SUITE("planning/week_report") {
  TEST_CASE("a week is its days, planned and studied") {
    Record record;
    study(record, "a", "2026-11-24", 90);
    study(record, "a", "2026-11-30", 20);
    const WeekReport week = report(record, "2026-11-29");
    CHECK(week.planned == Minutes{300});
    CHECK(week.studied == Minutes{90});
    REQUIRE(week.days.size() == 7);
    CHECK(week.days[0].first == kMonday);
    CHECK(week.days[1].second.earned == Minutes{90});
    CHECK(week.planned_days ==
          std::vector<Minutes>{Minutes{60}, Minutes{60}, Minutes{60}, Minutes{60}, Minutes{60}, Minutes{0}, Minutes{0}});
  }

  TEST_CASE("plan weeks count from the start to the deadline") {
    CHECK(report({}, "2026-11-29").plan_week == 1);
    CHECK(report({}, "2026-11-29").plan_weeks == 4);
    CHECK(report({}, "2026-11-29", day("2026-12-14")).plan_week == 4);
    CHECK(report({}, "2026-11-29", day("2026-12-21")).plan_week == 0);
    CHECK(report({}, "2026-11-29", day("2026-11-16")).plan_week == 0);
  }

  TEST_CASE("what was finished in the week, in the order of finishing") {
    Record record;
    study(record, "b", "2026-11-24", 100);
    finish(record, "b", "2026-11-25");
    finish(record, "a", "2026-11-26");
    record.steps["a"].earned = Minutes{120};
    record.steps["a"].earned_is_estimate = true;
    finish(record, "c", "2026-11-30");
    const WeekReport week = report(record, "2026-12-01");
    CHECK(text(week.finished) == "b 100 a 120 ");
    CHECK(week.finished[0].title.en == "Title of b");
    CHECK(week.estimated);
    CHECK(week.planned_to_finish == 2);
    CHECK(week.finished_as_planned == 2);
  }

  TEST_CASE("what should be finished by then and is not is carried over, with what remains") {
    Record record;
    study(record, "b", "2026-11-24", 50);
    finish(record, "a", "2026-11-24");
    const WeekReport week = report(record, "2026-11-29");
    CHECK(text(week.carried_over) == "b 70 ");
    CHECK(week.finished_as_planned == 1);
    CHECK(text(report({}, "2026-12-06", day("2026-11-30")).carried_over) == "a 120 b 120 c 120 d 120 e 120 ");
  }

  TEST_CASE("next week comes after what is left of this one") {
    CHECK(text(report({}, "2026-11-29").next_week) == "a 120 b 120 c 60 ");
    CHECK(text(report({}, "2026-11-26").next_week) == "b 120 c 120 d 60 ");
    Record record;
    study(record, "a", "2026-11-27", 60);
    CHECK(text(report(record, "2026-11-27").next_week) == "a 60 b 120 c 120 ");
    CHECK(text(report({}, "2027-01-04").next_week) == "");
  }

  TEST_CASE("a week is kept with four fifths of its minutes") {
    Record record;
    study(record, "a", "2026-11-23", 239);
    CHECK_FALSE(report(record, "2026-11-30").week_kept);
    study(record, "a", "2026-11-23", 1);
    CHECK(report(record, "2026-11-30").week_kept);
    CHECK_FALSE(report(record, "2026-11-30").neutral);
  }

  TEST_CASE("weeks kept in a row: a week with nothing planned is neutral, one that is not over breaks nothing") {
    Record record;
    const PlannedMinutes planned{{day("2026-11-02"), Minutes{60}},
                                 {day("2026-11-09"), Minutes{60}},
                                 {day("2026-11-23"), Minutes{60}},
                                 {day("2026-11-30"), Minutes{60}}};
    const auto kept = [&](std::string_view today, std::string_view monday) {
      return make_week_report(std::nullopt, record, make_daily(nullptr, record, day(today), 1), day(monday), planned);
    };
    study(record, "x", "2026-11-10", 60);
    study(record, "x", "2026-11-24", 60);
    CHECK(kept("2026-11-29", "2026-11-23").weeks_kept_in_a_row == 2);
    CHECK(kept("2026-11-29", "2026-11-16").weeks_kept_in_a_row == 1);
    CHECK(kept("2026-11-29", "2026-11-16").neutral);
    CHECK(kept("2026-12-01", "2026-11-30").weeks_kept_in_a_row == 2);
    CHECK(kept("2026-12-07", "2026-11-30").weeks_kept_in_a_row == 0);
  }

  TEST_CASE("without a plan there is what was done") {
    Record record;
    study(record, "a", "2026-11-24", 30);
    finish(record, "a", "2026-11-24");
    const WeekReport week = make_week_report(std::nullopt, record, make_daily(nullptr, record, day("2026-11-29"), 1), kMonday);
    CHECK(text(week.finished) == "a 30 ");
    CHECK(week.neutral);
    CHECK(week.plan_week == 0);
    CHECK(week.next_week.empty());
  }

  TEST_CASE("whole weeks without study before the reported one are a gap") {
    Record record;
    CHECK(!report(record, "2026-11-29").gap);
    study(record, "a", "2026-11-06", 30);  // a Friday
    CHECK(report(record, "2026-11-29").gap->first == day("2026-11-09"));
    CHECK(report(record, "2026-11-29").gap->last == day("2026-11-22"));
    study(record, "a", "2026-11-25", 30);  // in the reported week: it ends the gap
    CHECK(report(record, "2026-11-29").gap->last == day("2026-11-22"));
    study(record, "a", "2026-11-22", 30);
    CHECK(!report(record, "2026-11-29").gap);
  }

  TEST_CASE("the question is about the step done last, else the one studied last, until a note was made on the last day") {
    const Date sunday = kMonday + date::days{6};
    std::vector<Event> week;
    const auto happens = [&](EventKind kind, const std::string& step, Date on) {
      Event event;
      event.uid = std::to_string(week.size());
      event.stamp = static_cast<std::int64_t>(week.size()) + 1;
      event.kind = kind;
      event.subject = step;
      event.study_date = on;
      week.push_back(event);
    };
    CHECK(!step_to_ask_about(plan(), week, sunday));
    happens(EventKind::Studied, "a", kMonday);
    happens(EventKind::Studied, "b", kMonday);
    CHECK(step_to_ask_about(plan(), week, sunday)->id == "b");
    happens(EventKind::Done, "a", kMonday);
    happens(EventKind::Studied, "c", sunday);
    CHECK(step_to_ask_about(plan(), week, sunday)->id == "a");
    CHECK(step_to_ask_about({}, week, sunday)->title.en == "a");
    happens(EventKind::Note, "a", kMonday);
    CHECK(step_to_ask_about(plan(), week, sunday));
    happens(EventKind::Note, "c", sunday);
    CHECK(!step_to_ask_about(plan(), week, sunday));
    happens(EventKind::Retracted, "", sunday);
    week.back().cancels = {week[5].uid};
    CHECK(step_to_ask_about(plan(), week, sunday)->id == "a");
  }
}
