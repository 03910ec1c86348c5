// SPDX-License-Identifier: MIT
#include "cairn/planning/forecast.hpp"

#include "cairn/planning/views.hpp"
#include "support/catalogs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace cairn;
using cairn::testing::day;

namespace {

/// Finished steps of an hour each that took so many minutes, newest first.
std::vector<FinishedWork> hours_that_took(const std::vector<int>& minutes) {
  std::vector<FinishedWork> finished;
  for (const int each : minutes) finished.push_back({Minutes{60}, Minutes{each}});
  return finished;
}

/// Whole windows in which everything planned was studied.
std::vector<Window> attended(std::size_t count) {
  return std::vector<Window>(count, Window{1, 0});
}

/// An hour a weekday from 23 November, deadline in 8 weeks; 20 of 40 hours are left on that day.
Daily daily(std::string_view today = "2026-11-23") {
  Daily result;
  result.plan.emplace();
  result.plan->input.start = day("2026-11-23");
  result.plan->input.availability = *parse_availability("mon-fri 1h");
  result.plan->input.deadline = day("2027-01-17");
  result.plan->finish = day("2026-12-18");
  result.today = day(today);
  result.steps_all = 40;
  result.steps_finished = 20;
  result.remaining = Minutes{1200};
  return result;
}

double uniform(std::mt19937& random) {
  return (static_cast<double>(random()) + 0.5) / 4294967296.0;
}

double normal(std::mt19937& random) {
  const double radius = std::sqrt(-2 * std::log(uniform(random)));
  return radius * std::cos(2 * std::numbers::pi * uniform(random));
}

double student_t(std::mt19937& random, int freedom) {
  const double above = normal(random);
  double squares = 0;
  for (int i = 0; i < freedom; ++i) squares += std::pow(normal(random), 2);
  return above / std::sqrt(squares / freedom);
}

}  // namespace

TEST_SUITE("planning/forecast") {
  TEST_CASE("windows are as large as the rest, do not overlap, and are the newest five") {
    // Two hours are left, so a window is two steps: 1.5, 1, 1, 2 from now back into the past.
    const auto windows = effort_windows(hours_that_took({100, 80, 60, 60, 70, 50, 120, 120}), Minutes{120});
    REQUIRE(windows.size() == 4);
    CHECK(windows[0].log_ratio == doctest::Approx(std::log(1.5)));
    CHECK(windows[3].log_ratio == doctest::Approx(std::log(2.0)));
    const LogFactor factor = factor_of(windows, attended(4));
    CHECK(factor.windows == 4);
    CHECK_FALSE(factor.is_prior());
    CHECK(factor.freedom == 3);
    CHECK(factor.location == doctest::Approx((std::log(1.5) + std::log(2.0)) / 4));
    const double mean = factor.location, squares = std::pow(std::log(1.5) - mean, 2) + 2 * mean * mean + std::pow(std::log(2.0) - mean, 2);
    CHECK(factor.scale == doctest::Approx(std::sqrt(squares / 3 * 1.25)));
    CHECK(effort_windows(hours_that_took(std::vector<int>(40, 60)), Minutes{120}).size() == kMostWindows);
  }

  TEST_CASE("a part of a window left over is not used where there are enough whole ones") {
    const auto windows = effort_windows(hours_that_took({60, 60, 60, 60, 60, 60, 600}), Minutes{120});
    CHECK(windows.size() == 4);
    CHECK(windows.back().size == doctest::Approx(0.5));
    CHECK(middle_of(windows) == doctest::Approx(0.0));
    CHECK(factor_of(windows, attended(5)).location == doctest::Approx(0.0));
  }

  TEST_CASE("what the factors of a window have in common does not count twice") {
    // Whenever the steps took longer, more was studied than planned: together they are always on time.
    const std::vector<Window> effort{{1, 0.3}, {1, -0.1}, {1, 0.2}, {1, 0.0}};
    std::vector<Window> attendance = effort;
    for (Window& window : attendance) window.log_ratio = -window.log_ratio;
    CHECK(factor_of(effort, attendance).scale == doctest::Approx(0.0));
    CHECK(factor_of(effort, attended(3)).windows == 3);
  }

  TEST_CASE("without a past the prior stands alone, and it is named") {
    const LogFactor factor = factor_of({}, {});
    CHECK(factor.is_prior());
    CHECK(factor.location == 0);
    CHECK(factor.scale == doctest::Approx(0.35));
  }

  TEST_CASE("what little there is moves the prior, in proportion to the rest") {
    const auto half = effort_windows(hours_that_took({120}), Minutes{120});
    CHECK(middle_of(half) == doctest::Approx(std::log(2.0) * 0.5 / 1.5));
    CHECK(factor_of(half, attended(5)).location == doctest::Approx(std::log(2.0) * 0.5 / 1.5));
    const auto two = effort_windows(hours_that_took({120, 120}), Minutes{60});
    CHECK(factor_of(two, attended(5)).windows == 2);
    CHECK(factor_of(two, attended(5)).is_prior());
    CHECK(middle_of(two) == doctest::Approx(std::log(2.0) * 2 / 3));
    CHECK(factor_of(two, attended(5)).scale < factor_of(half, attended(5)).scale);
    CHECK(factor_of(half, attended(5)).scale < 0.35);
  }

  TEST_CASE("days without study count as a tenth, not as never") {
    const std::vector<PlannedDay> absent(30, {Minutes{60}, Minutes{0}});
    const auto windows = attendance_windows(absent, Minutes{300}, Minutes{300});
    CHECK(windows.size() == 5);
    CHECK(middle_of(windows) == doctest::Approx(std::log(10.0)));
  }

  TEST_CASE("a window of days holds at least a week") {
    const std::vector<PlannedDay> days(20, {Minutes{60}, Minutes{30}});
    CHECK(attendance_windows(days, Minutes{25}, Minutes{300}).size() == 4);
    CHECK(attendance_windows(days, Minutes{600}, Minutes{300}).size() == 2);
  }

  TEST_CASE("planned days: before today, not off, study on free days included, none after the last session") {
    const std::vector<std::pair<Date, Minutes>> planned{{day("2026-11-23"), Minutes{60}},
                                                        {day("2026-11-24"), Minutes{60}},
                                                        {day("2026-11-25"), Minutes{60}},
                                                        {day("2026-11-27"), Minutes{60}}};
    const auto studied = [](int minutes) { return DayRecord{Minutes{minutes}, Minutes{minutes}, 0, {}, {}}; };
    const std::vector<std::pair<Date, DayRecord>> days{{day("2026-11-20"), studied(5)},
                                                       {day("2026-11-23"), studied(50)},
                                                       {day("2026-11-26"), studied(30)},
                                                       {day("2026-11-28"), studied(99)}};
    const auto text = [&](Date today, const std::vector<DateRange>& off) {
      std::string line;
      for (const PlannedDay& each : planned_days(planned, days, off, today))
        line += std::to_string(each.earned.count()) + "/" + std::to_string(each.planned.count()) + " ";
      return line;
    };
    CHECK(text(day("2026-12-10"), {}) == "0/60 30/0 0/60 0/60 50/60 ");
    CHECK(text(day("2026-11-25"), {}) == "0/60 50/60 ");
    CHECK(text(day("2026-12-10"), {{day("2026-11-24"), day("2026-11-26")}}) == "0/60 30/0 50/60 ");
    CHECK(text(day("2026-11-23"), {}) == "");
    CHECK(planned_days({}, days, {}, day("2026-12-10")).empty());
  }

  TEST_CASE("quantiles and probabilities are those of Student's t") {
    // t(3): 80 % below 0.978472, 95 % below 2.353363, from tables.
    const NeededMinutes needed(Minutes{1000}, {std::log(2.0), 0.5, 3, 4}, 0);
    CHECK(needed.quantile(0.5) == Minutes{2000});
    CHECK(needed.quantile(0.8) == Minutes{static_cast<int>(std::ceil(2000 * std::exp(0.5 * 0.978472)))});
    CHECK(needed.quantile(0.95) == Minutes{static_cast<int>(std::ceil(2000 * std::exp(0.5 * 2.353363)))});
    CHECK(needed.percent_within(Minutes{2000}) == 50);
    CHECK(needed.percent_within(*needed.quantile(0.8)) == 80);
    CHECK(needed.percent_within(Minutes{0}) == 1);
    CHECK(needed.percent_within(Minutes{900000}) == 99);
  }

  TEST_CASE("the spread of the estimates adds up as drawing both many times does") {
    const LogFactor factor{0.3, 0.2, 3, 4};
    for (const double spread : {0.02, 0.1}) {
      std::mt19937 random(7);
      std::vector<double> draws;
      for (int i = 0; i < 40'000; ++i)
        draws.push_back(1000 * std::exp(0.3 + factor.scale * student_t(random, 3) + spread * normal(random)));
      std::sort(draws.begin(), draws.end());
      const NeededMinutes needed(Minutes{1000}, factor, spread);
      for (const double probability : {0.5, 0.8, 0.95}) {
        CAPTURE(spread);
        CAPTURE(probability);
        const double drawn = draws[static_cast<std::size_t>(probability * static_cast<double>(draws.size()))];
        CHECK(static_cast<double>(needed.quantile(probability)->count()) == doctest::Approx(drawn).epsilon(0.05));
      }
    }
  }

  TEST_CASE("without a past the middle is the date at the planned pace, and the deadline has its chance") {
    const Daily now = daily();
    const Forecast forecast = *compute_forecast(now, {});
    CHECK(forecast.likely == compute_pace(now).projected);
    CHECK(*forecast.cautious > *forecast.likely);
    CHECK(*forecast.late > *forecast.cautious);
    CHECK(forecast.few_data);
    REQUIRE(forecast.deadline);
    CHECK(forecast.deadline->by == day("2027-01-17"));
    CHECK(forecast.deadline->percent > 90);
    CHECK(forecast.effort_percent == 100);
    CHECK(forecast.attendance_percent == 100);
  }

  TEST_CASE("the date holds with at least its probability, the day before with less") {
    ForecastHistory history;
    history.days.assign(40, {Minutes{60}, Minutes{55}});
    history.finished = hours_that_took(std::vector<int>{70, 50, 90, 60, 65, 80, 55, 60, 75, 90, 100, 60, 60, 70, 80});
    Daily now = daily();
    now.remaining = Minutes{300};
    const Forecast forecast = *compute_forecast(now, history);
    CHECK(forecast.windows == 3);
    for (const FinishChance& chance :
         {FinishChance{*forecast.likely, 50}, FinishChance{*forecast.cautious, 80}, FinishChance{*forecast.late, 95}}) {
      CAPTURE(chance.percent);
      now.plan->input.deadline = chance.by;
      CHECK(compute_forecast(now, history)->deadline->percent >= chance.percent);
    }
  }

  TEST_CASE("who studies half of what is planned needs twice the calendar") {
    ForecastHistory history;
    history.days.assign(60, {Minutes{60}, Minutes{30}});
    history.finished = hours_that_took(std::vector<int>(60, 60));
    const Forecast forecast = *compute_forecast(daily(), history);
    CHECK(forecast.windows == 3);
    CHECK_FALSE(forecast.few_data);
    CHECK(forecast.attendance_percent == 50);
    CHECK(forecast.effort_percent == 100);
    CHECK(forecast.likely == finish_date(Minutes{2400}, daily_calendar(*daily().plan, {}), day("2026-11-23")));
  }

  TEST_CASE("estimates with a wide range widen the forecast and leave its middle") {
    Daily sure = daily(), unsure = daily();
    unsure.plan->step_spread = 1500;
    unsure.steps_finished = sure.steps_finished = 36;
    CHECK(compute_forecast(unsure, {})->likely == compute_forecast(sure, {})->likely);
    CHECK(*compute_forecast(unsure, {})->late > *compute_forecast(sure, {})->late);
  }

  TEST_CASE("days off move the dates and today's study shortens today") {
    Daily now = daily();
    now.off = {{day("2026-12-14"), day("2026-12-27")}};
    CHECK(compute_forecast(now, {})->likely == day("2027-01-01"));
    now.off.clear();
    now.studied_today = Minutes{60};
    CHECK(compute_forecast(now, {})->likely == day("2026-12-21"));
  }

  TEST_CASE("the weeks rise from two to at least ninety-five in a hundred and are few") {
    for (const int left : {60, 1200, 12000}) {
      CAPTURE(left);
      Daily now = daily();
      now.remaining = Minutes{left};
      const auto weeks = compute_forecast(now, {})->weeks;
      REQUIRE_FALSE(weeks.empty());
      CHECK(weeks.size() <= kForecastWeeks);
      CHECK(weeks.back().percent >= 95);
      CHECK(std::is_sorted(weeks.begin(), weeks.end(), [](const auto& a, const auto& b) { return a.percent < b.percent; }));
      for (const FinishChance& week : weeks) CHECK(weekday_index(week.by) == 6);
    }
  }

  TEST_CASE("beyond ten years there is no date") {
    Daily now = daily();
    now.remaining = Minutes{200'000};
    const Forecast forecast = *compute_forecast(now, {});
    CHECK_FALSE(forecast.likely);
    CHECK(forecast.deadline->percent == 1);
  }

  TEST_CASE("no plan or nothing left: nothing to forecast; a deadline that has passed has no chance any more") {
    CHECK_FALSE(compute_forecast(Daily{}, {}));
    Daily done = daily();
    done.remaining = Minutes{0};
    CHECK_FALSE(compute_forecast(done, {}));
    CHECK_FALSE(compute_forecast(daily("2027-02-01"), {})->deadline);
  }

  TEST_CASE("errors of the size that another compiler makes move no date and no percentage") {
    std::mt19937 random(11);
    int different = 0;
    for (int i = 0; i < 5'000; ++i) {
      const Minutes rest{25 + static_cast<int>(random() % 30'000)}, capacity{1 + static_cast<int>(random() % 60'000)};
      const LogFactor factor{std::log(static_cast<double>(1 + random() % 900) / static_cast<double>(1 + random() % 900)) / 4,
                             0.3 * uniform(random), 1 + static_cast<double>(random() % 5), 3};
      LogFactor shaken = factor;
      shaken.location += (i % 2 ? 1 : -1) * 1e-13;
      shaken.scale *= 1 + (i % 4 < 2 ? 1 : -1) * 1e-13;
      const NeededMinutes exact(rest, factor, 0.05), other(rest, shaken, 0.05);
      for (const double probability : {0.5, 0.8, 0.95}) different += exact.quantile(probability) != other.quantile(probability);
      different += exact.percent_within(capacity) != other.percent_within(capacity);
    }
    CHECK(different == 0);
  }
}
