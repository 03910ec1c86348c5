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

/// A week with every figure, and one title wherever a title stands.
PeriodReport report_with(const std::string& title) {
  PeriodReport report = sample::report();
  report.finished.front().title = {title, title};
  report.heatmap = make_heatmap({report.days.begin(), report.days.end()}, report.daily);
  report.burn_up = BurnUp{{{sample::day("2026-11-22"), Minutes{0}, Minutes{0}}, {sample::day("2026-11-29"), Minutes{600}, Minutes{520}}, {sample::day("2027-05-09"), Minutes{14400}, {}}},
                          Minutes{14400}, FinishChance{sample::day("2027-05-09"), 60}, sample::day("2027-04-20"), sample::day("2027-05-20"), {}};
  report.picture = PlanPicture{sample::day("2026-11-23"), sample::day("2027-05-01"), sample::day("2027-05-09"),
                               {skill(title, "2026-11-23", "2026-11-30", 2), skill("B", "2026-12-01", "2026-12-20", 0, {0})}};
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
      for (const char* part : {"id=\"heatmap\"", "id=\"burn-up\"", "id=\"timeline\"", "id=\"map\"", "Content-Security-Policy", "default-src 'none'", "class=\"band\"",
                               "class=\"deadline\"", "class=\"today\"", "class=\"box box-done\"", "class=\"link\""}) {
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

  TEST_CASE("a week without figures is a page without figures") {
    const std::string page = report_html(Language::English, sample::report());
    CHECK(page.find("<svg") == std::string::npos);
    CHECK(page.find("Weekly report") != std::string::npos);
  }
}
