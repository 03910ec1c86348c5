// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"

#include "exchange/hostile_texts.hpp"
#include "sample_views.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cairn;

namespace {

PictureSkill skill(const std::string& title, const char* first, const char* last, int finished, std::vector<std::uint32_t> needs = {}) {
  PictureSkill shown;
  shown.id = title;
  shown.title = {title, title};
  shown.all = 2;
  shown.finished = finished;
  shown.first = sample::day(first);
  shown.last = sample::day(last);
  shown.requires_ = std::move(needs);
  shown.layer = shown.requires_.empty() ? 0 : 1;
  return shown;
}

/// The first of the steps is finished, the second is late, the others lie ahead.
PlanTimeline timeline_of(const std::string& title, int steps) {
  PlanTimeline timeline{
      {sample::day("2026-11-23"), sample::day("2027-05-09")}, sample::day("2026-11-29"), sample::day("2027-05-09"), {}, 4};
  for (int i = 0; i < steps; ++i) {
    TimelineStep& step = timeline.steps.emplace_back();
    step.id = "step-" + std::to_string(i);
    step.title = {title, title};
    step.skill = "skill-" + std::to_string(i / 5);
    step.skill_title = {title, title};
    step.planned = DateRange{sample::day("2026-11-24"), sample::day("2026-11-25")};
    step.state = i == 0 ? TimelineState::Done : i == 1 ? TimelineState::Late : TimelineState::Ahead;
    if (i == 0)
      step.finished = sample::day("2026-11-26");
    else
      step.ahead = DateRange{sample::day("2026-11-30"), sample::day("2026-12-02")};
  }
  return timeline;
}

/// How often a part stands in a page.
int count(const std::string& page, std::string_view part) {
  int times = 0;
  for (std::size_t at = page.find(part); at != std::string::npos; at = page.find(part, at + part.size())) ++times;
  return times;
}

/// A week with every figure, and one title wherever a title stands.
PeriodReport report_with(const std::string& title) {
  PeriodReport report = sample::report();
  report.finished.front().title = {title, title};
  report.heatmap = make_heatmap({report.days.begin(), report.days.end()}, report.daily);
  report.burn_up = BurnUp{{{sample::day("2026-11-22"), Minutes{0}, Minutes{0}},
                           {sample::day("2026-11-29"), Minutes{600}, Minutes{520}},
                           {sample::day("2027-05-09"), Minutes{14400}, {}}},
                          Minutes{14400},
                          FinishChance{sample::day("2027-05-09"), 60},
                          sample::day("2027-04-20"),
                          sample::day("2027-05-20"),
                          {}};
  report.picture = PlanPicture{sample::day("2026-11-23"),
                               sample::day("2027-05-01"),
                               sample::day("2027-05-09"),
                               {skill(title, "2026-11-23", "2026-11-30", 2), skill("B", "2026-12-01", "2026-12-20", 0, {0})}};
  report.timeline = timeline_of(title, 3);
  return report;
}

/// The tags of a page, but for the lines into which a title is broken.
std::ptrdiff_t tags(const std::string& page, char bracket) {
  std::ptrdiff_t count = std::count(page.begin(), page.end(), bracket);
  for (std::size_t at = page.find("<text"); at != std::string::npos; at = page.find("<text", at + 1)) count -= 2;
  return count;
}

}  // namespace

TEST_SUITE("report/report_page") {
  TEST_CASE("the page has every figure, a policy, and nothing from elsewhere") {
    for (const Language language : {Language::English, Language::Korean}) {
      const std::string page = report_html(language, report_with("A"));
      for (const char* part : {"id=\"heatmap\"", "id=\"burn-up\"", "class=\"timeline\"", "id=\"map-wide\"", "id=\"map-narrow\"",
                               "id=\"cairn\"", "Content-Security-Policy", "default-src 'none'", "class=\"band\"", "class=\"target\"",
                               "class=\"today\"", "class=\"box box-held\"", "class=\"link\""}) {
        CAPTURE(part);
        CHECK(page.find(part) != std::string::npos);
      }
      for (const char* part : {"<script", "src=", "url(", "@import", "<link", "href="}) {
        CAPTURE(part);
        CHECK(page.find(part) == std::string::npos);
      }
    }
  }

  TEST_CASE("no title can become markup") {
    const std::string harmless = report_html(Language::English, report_with("A"));
    for (const HostileText& text : hostile_texts()) {
      CAPTURE(text.name);
      const std::string page = report_html(Language::English, report_with(text.written));
      CHECK(tags(page, '<') == tags(harmless, '<'));
      CHECK(tags(page, '>') == tags(harmless, '>'));
    }
  }

  TEST_CASE("every figure has a heading, a legend in words and its data as a table") {
    const std::string page = report_html(Language::English, report_with("A"));
    for (const char* id : {"heatmap", "burn-up", "timeline", "map"}) {
      CAPTURE(id);
      CHECK(count(page, "<h2 id=\"" + std::string(id) + "-heading\">") == 1);
      CHECK(count(page, "<table id=\"" + std::string(id) + "-data\">") == 1);
    }
    CHECK(count(page, "<ul class=\"legend\">") == 4);
    CHECK(count(page, "<details class=\"data\">") == 4);
  }

  TEST_CASE("the timeline has a row for each step, with its whole title and its state in words") {
    const std::string title(300, 'x');
    PeriodReport report = sample::report();
    report.timeline = timeline_of(title, 3);
    const std::string page = report_html(Language::English, report);
    CHECK(count(page, "<li class=\"row\"><span class=\"name\">" + title + "</span>") == 3);
    for (const char* words : {">finished: Thu 26 Nov<", ">late: planned until Wed 25 Nov, now 30 Nov to 2 Dec<", ">ahead: 30 Nov to 2 Dec<",
                              "4 more steps were finished before this plan."}) {
      CAPTURE(words);
      CHECK(count(page, words) == 1);
    }
    CHECK(count(report_html(Language::Korean, report), ">늦어짐: 계획은 11월 25일(수)까지, 이제 11월 30일~12월 2일<") == 1);
  }

  TEST_CASE("up to forty steps stand one below the other, more are folded by skill but for where one stands") {
    PeriodReport report = sample::report();
    report.timeline = timeline_of("A", 40);
    CHECK(count(report_html(Language::English, report), "<details class=\"group\"") == 0);
    report.timeline = timeline_of("A", 41);
    const std::string page = report_html(Language::English, report);
    CHECK(count(page, "<details class=\"group\"") == 9);
    CHECK(count(page, "<details class=\"group\" open=\"open\">") == 1);
    CHECK(count(page, ">1 of 5 steps, 1 late, 26 Nov to 2 Dec<") == 1);
    CHECK(count(page, "<li class=\"row\">") == 41);
  }

  TEST_CASE("a week without figures is a page without figures") {
    const std::string page = report_html(Language::English, sample::report());
    CHECK(page.find("<figure") == std::string::npos);
    CHECK(page.find("Weekly report") != std::string::npos);
  }
}
