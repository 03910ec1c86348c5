// SPDX-License-Identifier: MIT
#include "cairn/planning/period_report.hpp"

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

PeriodReport report(const Record& record, std::string_view today, Date monday = kMonday) {
  const Plan current = plan();
  return make_period_report(current, record, make_daily(&current, record, day(today), 40), week_period(monday));
}

std::string text(const std::vector<PeriodReport::Line>& lines) {
  std::string result;
  for (const auto& line : lines) result += line.id + " " + std::to_string(line.minutes.count()) + " ";
  return result;
}

}  // namespace

TEST_SUITE("planning/period_report") {
  TEST_CASE("a week is its days, planned and studied") {
    Record record;
    study(record, "a", "2026-11-24", 90);
    study(record, "a", "2026-11-30", 20);
    const PeriodReport week = report(record, "2026-11-29");
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
    const PeriodReport week = report(record, "2026-12-01");
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
    const PeriodReport week = report(record, "2026-11-29");
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
      return make_period_report(std::nullopt, record, make_daily(nullptr, record, day(today), 1), week_period(day(monday)), planned);
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
    const PeriodReport week =
        make_period_report(std::nullopt, record, make_daily(nullptr, record, day("2026-11-29"), 1), week_period(kMonday));
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

  TEST_CASE("a month has its days, what was finished in it, and what should have been by today") {
    Record record;
    study(record, "a", "2026-11-24", 90);
    finish(record, "a", "2026-11-24");
    study(record, "b", "2026-12-02", 30);
    const auto month = [&](std::string_view today, std::string_view of) {
      const Plan current = plan();
      return make_period_report(current, record, make_daily(&current, record, day(today), 40), month_period(day(of)));
    };
    const PeriodReport november = month("2026-11-26", "2026-11-26");
    CHECK(november.days.size() == 30);
    CHECK(november.planned == Minutes{360});  // the 23rd to the 30th
    CHECK(november.studied == Minutes{90});
    CHECK(text(november.finished) == "a 90 ");
    CHECK(november.planned_to_finish == 3);
    CHECK(november.finished_as_planned == 1);
    CHECK(text(november.carried_over) == "b 90 ");
    CHECK(november.plan_week == 0);
    CHECK(november.next_week.empty());
    CHECK(!november.gap);
    CHECK(text(month("2026-12-01", "2026-11-26").carried_over) == "b 90 c 120 ");
    CHECK(month("2026-12-03", "2026-12-03").studied == Minutes{30});
  }

  TEST_CASE("the weeks that end in a period are counted as kept or not, once they are over") {
    Record record;
    const PlannedMinutes planned{{day("2026-11-02"), Minutes{60}}, {day("2026-11-16"), Minutes{60}}, {day("2026-11-24"), Minutes{60}}};
    study(record, "x", "2026-11-05", 60);
    const auto report = [&](std::string_view today, const ReportPeriod& period) {
      return make_period_report(std::nullopt, record, make_daily(nullptr, record, day(today), 1), period, planned);
    };
    const PeriodReport month = report("2026-11-26", month_period(day("2026-11-01")));
    CHECK(month.weeks_kept == 1);
    CHECK(month.weeks_planned == 2);  // the week of the 9th planned nothing, that of the 23rd goes on
    CHECK(report("2026-12-01", month_period(day("2026-11-01"))).weeks_planned == 3);
    CHECK(report("2026-11-26", since_period(day("2026-11-08"), day("2026-11-26"))).weeks_kept == 1);
    CHECK(report("2026-11-26", since_period(day("2026-11-09"), day("2026-11-26"))).weeks_kept == 0);
    CHECK(report("2026-11-26", month_period(day("2026-10-01"))).weeks_planned == 0);
  }

  TEST_CASE("a report since long ago begins with the first day that has minutes") {
    Record record;
    const auto since = [&](std::string_view first) {
      return make_period_report(std::nullopt, record, make_daily(nullptr, record, day("2026-11-26"), 1),
                                since_period(day(first), day("2026-11-26")));
    };
    CHECK(since("1970-01-01").days.size() == 1);
    study(record, "x", "2026-09-30", 45);
    CHECK(since("1970-01-01").days.front().first == day("2026-09-30"));
    CHECK(since("2026-10-01").days.size() == 1);
    const auto lines = lines_of(since("1970-01-01"));
    REQUIRE(lines.size() == 9);
    CHECK(lines[0].days == DateRange{day("2026-09-30"), day("2026-10-04")});
    CHECK(lines[0].earned == Minutes{45});
    CHECK(lines[8].days.last == day("2026-11-26"));
    CHECK(lines_of(PeriodReport{}).empty());
  }

  TEST_CASE("the words of a period are the proofs and notes of its days that count, whenever they were taken back") {
    std::vector<Event> events;
    const auto happens = [&](EventKind kind, std::string_view on, const std::string& evidence, const std::string& note) -> Event& {
      Event event;
      event.uid = std::to_string(events.size());
      event.stamp = 100 - static_cast<std::int64_t>(events.size());
      event.kind = kind;
      event.subject = "a";
      event.study_date = day(on);
      event.evidence = evidence;
      event.note = note;
      return events.emplace_back(event);
    };
    happens(EventKind::Done, "2026-11-25", "https://example.org/a", "");
    happens(EventKind::Note, "2026-11-24", "", "first");
    happens(EventKind::Note, "2026-11-30", "", "a week later");
    happens(EventKind::Set, "2026-11-24", "", "mon-fri 1h");
    happens(EventKind::Studied, "2026-11-24", "", "");
    const auto words = [&] {
      std::string all;
      for (const auto& said : words_in(week_period(kMonday), plan(), events))
        all += said.title.en + ": " + said.evidence + said.note + "; ";
      return all;
    };
    CHECK(words() == "Title of a: first; Title of a: https://example.org/a; ");
    Event& undo = happens(EventKind::Retracted, "2026-12-20", "", "");
    undo.stamp = 1000;
    undo.cancels = {"0"};
    CHECK(words() == "Title of a: first; ");
  }
}
