// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"

#include "sample_catalog.hpp"
#include "screen_words.hpp"

#include <doctest/doctest.h>

using namespace cairn;

TEST_SUITE("report/report_screen") {
  TEST_CASE("roles show ids in full, hours left and steps, and name the plan's target") {
    const std::string text = roles_screen(Style{Language::English, 60, false, false}, sample::roles());
    CHECK(contains(text, "ai-customer-experience-specialist"));
    CHECK(contains(text, "234.1    36%  18/68  "));
    CHECK(contains(text, "Your plan: AI Security Specialist\n"));
    CHECK(contains(roles_screen(english, {}), "no role"));
  }

  TEST_CASE("show tells of a step all that one needs to decide and to begin") {
    const std::string text = show_screen(english, sample::catalog(), sample::show(ItemKind::Step, 2));
    CHECK(text.starts_with("Model poisoning (model-poisoning)\n"));
    CHECK(contains(text, "effort       8 h 30 min (5 h to 14 h), case study\n"));
    CHECK(contains(text, "Python: loops (python-loops) or Adversarial ML: first attack"));
    CHECK(contains(text, "gradients are vectors"));
    CHECK(contains(text, "resources    MITRE ATLAS (free)\n               https://atlas.mitre.org/\n"));
    CHECK(contains(text, "sources      Five new jobs that AI creates #5\n"));
  }

  TEST_CASE("show has the pages in the reader's language first and says which language the others are in") {
    Catalog catalog = sample::catalog();
    catalog.steps[2].resources.push_back({{"KISA", "KISA"}, "https://www.kisa.or.kr/", "", Access::Free, "ko", "2026-11-26"});
    CHECK(contains(show_screen(english, catalog, sample::show(ItemKind::Step, 2)),
                   "resources    MITRE ATLAS (free)\n               https://atlas.mitre.org/\n               KISA (free, in Korean)\n"));
    const std::string korean_text = show_screen(Style{Language::Korean, 100, false, false}, catalog, sample::show(ItemKind::Step, 2));
    CHECK(contains(korean_text, "KISA(무료)\n"));
    CHECK(korean_text.find("KISA(무료)") < korean_text.find("MITRE ATLAS(무료, 영어)"));
  }

  TEST_CASE("show of a role sorts by level and counts from zero") {
    const std::string text = show_screen(english, sample::catalog(), sample::show(ItemKind::Role));
    CHECK(text.find("must ") < text.find("should "));
    CHECK(contains(text, "Attacks on ML models (ml-attacks), importance 3\n"));
    CHECK(contains(text, "from zero   3 steps, 25 h 30 min\n"));
    CHECK(last_line(text) == "Next: cairn plan ai-security-specialist --weeks 24");
  }

  TEST_CASE("the weekly report counts weeks within the plan and marks estimates") {
    const std::string text = report_screen(english, sample::report());
    CHECK(text.starts_with("Weekly report: week 1 of 24, 23 to 29 Nov\n"));
    CHECK(contains(text, "studied     ~8 h 40 min of 10 h 40 min (81%)\n"));
    CHECK(contains(text, "finished    Python: values and functions, Python: loops (2 of 2 planned)\n"));
    CHECK(contains(text, "moves on    Python: files, 1 h 20 min left\n"));
    CHECK(contains(text, "next week   Python: collections, 6 h\n            Python: files, 3 h 30 min\n"));
    CHECK(contains(text, "week        kept, 3 weeks in a row\n"));
    CHECK(contains(text, "  Fri 27 Nov  ~1 h 44 min  of 1 h 47 min  ███"));
    CHECK(contains(report_screen(korean, sample::report()), "주간 보고서: 24주 중 1주 차(11월 23일~29일)\n"));
  }

  TEST_CASE("a week whose steps were all finished before does not say none of two") {
    PeriodReport report = sample::report();
    report.finished.clear();
    CHECK(contains(report_screen(english, report), "none this week; 2 of the 2 planned were finished before\n"));
    CHECK(contains(report_screen(korean, report), "이번 주에는 없어요(계획 2개 중 2개는 이미 완료)\n"));
    report.finished_as_planned = 0;
    CHECK(contains(report_screen(english, report), "none this week (0 of 2 planned)\n"));
  }

  TEST_CASE("a week that was not kept is not called so") {
    PeriodReport report = sample::report();
    report.week_kept = false;
    const std::string text = report_screen(english, report);
    CHECK(!contains(text, "kept"));
    CHECK(!contains(text, "\nweek "));
    report.neutral = true;
    CHECK(contains(report_screen(english, report), "nothing was planned"));
  }

  TEST_CASE("outside of a plan the report has no week number") {
    PeriodReport report = sample::report();
    report.plan_week = 0;
    CHECK(report_screen(english, report).starts_with("Weekly report: 23 to 29 Nov\n"));
  }

  TEST_CASE("a title cannot become markup in the Markdown report") {
    PeriodReport report = sample::report();
    report.finished[0].title = {"[x](javascript:1) <b>|*_`#", ""};
    const std::string page = report_markdown(Language::English, report);
    CHECK(contains(page, "\\[x\\](javascript:1) \\<b\\>\\|\\*\\_\\`\\#"));
    CHECK(page.starts_with("# Weekly report"));
    CHECK(contains(page, "- **next week**: Python: collections, 6 h\\\n  Python: files, 3 h 30 min\n\n|"));
    CHECK(contains(page, "| Mon 23 Nov | 1 h 44 min | 1 h 47 min |\n"));
  }

  TEST_CASE("diagnostics are written as compilers write them, with their hints, edges and count") {
    CHECK(diagnostics_screen(english, sample::diagnostics()) ==
          "mine.toml:14:13: error: unknown id 'functons'; did you mean 'functions'?\n"
          "mine.toml:31:1: error: the prerequisites run in a circle; take one of these edges out\n"
          "    'loops' needs 'arrays'   mine.toml:22:14\n"
          "    'arrays' needs 'loops'   mine.toml:31:14\n"
          "2 errors in 1 file.\n");
    auto mixed = sample::diagnostics();
    mixed[0].severity = Severity::Warning;
    mixed[0].place = {"other.toml", 0, 0};
    CHECK(contains(diagnostics_screen(english, mixed), "other.toml: warning: "));
    CHECK(contains(diagnostics_screen(english, mixed), "1 error and 1 warning in 2 files."));
    CHECK(diagnostics_screen(korean, {}) == "오류가 없어요.\n");
  }

  TEST_CASE("an error is one line with its name in front, hints follow") {
    const Error error{ExitCode::Usage, {"error.unknown-step", {{"id", std::string{"loop\x1b[31m"}}}}, {{"hint.see-next", {}}}};
    CHECK(error_screen(english, error) == "cairn: unknown step 'loop␛[31m'\nwhat can be studied now: cairn next\n");
  }
}
