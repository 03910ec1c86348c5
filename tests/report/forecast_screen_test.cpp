// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"

#include "sample_views.hpp"
#include "screen_words.hpp"

#include <doctest/doctest.h>

using namespace cairn;

TEST_SUITE("report/forecast_screen") {
  TEST_CASE("three dates, the target's chance, the weeks and what it rests on") {
    const std::string text = forecast_screen(english, sample::forecast_view());
    CHECK(contains(text, "likely     about Mon 3 May 2027, as likely before as after\n"));
    CHECK(contains(text, "80% sure   by Mon 17 May 2027\n"));
    CHECK(contains(text, "95% sure   by Mon 7 Jun 2027\n"));
    CHECK(contains(text, "target     Sun 9 May 2027: 61%\n"));
    CHECK(contains(text, "  by Sun 2 May   49%  ████"));
    CHECK(contains(text, "steps take 112% of their estimated time\n"));
    CHECK(contains(text, "few data yet"));
  }

  TEST_CASE("the Korean forecast has no P-numbers") {
    const std::string text = forecast_screen(korean, sample::forecast_view());
    CHECK(contains(text, "80% 확률로    2027년 5월 17일(월)까지\n"));
    CHECK(!contains(text, "P80"));
  }

  TEST_CASE("in one phrase: status and the weekly report") {
    const std::string phrase = "about 3 May, cautiously 17 May; by 9 May: 61% (few data yet)\n";
    CHECK(contains(status_screen(english, sample::status()), "finish   " + phrase));
    CHECK(contains(report_screen(english, sample::report()), "finish      " + phrase));
    const Style wide{Language::Korean, 120, false, false};
    CHECK(contains(status_screen(wide, sample::status()),
                   "5월 3일(월)쯤, 넉넉히 잡으면 5월 17일(월). 목표일 5월 9일(일)까지 끝낼 가능성은 61%"));
  }

  TEST_CASE("dates far off name their year, and what is not known is left out") {
    StatusView view = sample::status();
    view.forecast->cautious = sample::day("2028-01-10");
    view.forecast->few_data = false;
    const Style wide{Language::English, 120, false, false};
    CHECK(contains(status_screen(wide, view), "about Mon 3 May 2027, cautiously Mon 10 Jan 2028; by Sun 9 May 2027: 61%\n"));
    view.forecast->cautious.reset();
    view.forecast->deadline.reset();
    CHECK(contains(status_screen(english, view), "finish   about 3 May\n"));
    view.forecast->likely.reset();
    CHECK(contains(status_screen(english, view), "finish   more than ten years"));
  }
}
