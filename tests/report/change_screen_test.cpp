// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"

#include "sample_views.hpp"
#include "screen_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cairn;

TEST_SUITE("report/change_screen") {
  TEST_CASE("done echoes its consequences: unlocked, plan, skills, streak, next") {
    CHECK(change_screen(english, sample::done()) ==
          "✓ Done: Adversarial ML: first attack, 6 h 30 min studied (6 h estimated)\n"
          "  ready now   Model poisoning, Red-team report\n"
          "  plan        12 of 48 steps (25%), 1 h 30 min ahead\n"
          "  skill       Attacks on ML models: 2 of 4 steps\n"
          "  skill       Python basics: complete, you have it now\n"
          "  streak      6 days (best 21)\n"
          "Next: Python: loops (python-loops), 6 h left\n");
    CHECK(change_screen(korean, sample::done()) ==
          "✓ 적대적 머신러닝: 첫 공격 완료: 6시간 30분 공부(예상 6시간)\n"
          "  시작 가능     모델 오염, 레드팀 보고서\n"
          "  계획          48개 단계 중 12개 완료(25%), 계획보다 1시간 30분 앞서 있어요\n"
          "  역량          머신러닝 모델의 공격 벡터: 4개 단계 중 2개 완료\n"
          "  역량          파이썬 기초: 이제 갖췄어요\n"
          "  연속 학습일   6일(최장 21일)\n"
          "다음: 파이썬: 반복문(python-loops), 6시간 남음\n");
  }

  TEST_CASE("a step done without any logged minute shows its estimate as one") {
    ChangeView view = sample::done();
    view.items[0].studied = Minutes{0};
    CHECK(contains(change_screen(english, view), "first attack, ~6 h (estimated)"));
  }

  TEST_CASE("what was so already is said with its day, and nothing else is told as news") {
    ChangeView view = sample::done();
    view.items[0].already = true;
    view.items[0].before = StepState::Done;
    const std::string text = change_screen(english, view);
    CHECK(text.starts_with("Already done on Thu 26 Nov: Adversarial ML: first attack\n"));
    CHECK(!contains(text, "ready now"));
  }

  TEST_CASE("whoever skips or knows what is done is told that it is done, after what is new") {
    for (const auto kind : {ChangeView::Kind::Skipped, ChangeView::Kind::Known}) {
      ChangeView view = sample::done();
      view.kind = kind;
      view.items.push_back(view.items[0]);
      view.items[0].already = true;
      view.items[0].before = StepState::Done;
      const std::string text = change_screen(english, view);
      CHECK(contains(text, "\nAlready done on Thu 26 Nov: Adversarial ML: first attack\n"));
      CHECK(!contains(text, "Known since"));
      CHECK(!contains(text, "Already skipped"));
    }
  }

  TEST_CASE("open prerequisites are named, not forbidden") {
    ChangeView view = sample::done();
    view.open_prerequisites = {sample::open_step("maths-vectors")};
    CHECK(contains(change_screen(english, view), "needed first   Maths: vectors"));
  }

  TEST_CASE("many steps at once are counted after the first eight") {
    ChangeView view = sample::done();
    view.kind = ChangeView::Kind::Known;
    view.items.resize(1);
    for (int i = 0; i < 11; ++i) view.items.push_back(view.items.front());
    const std::string text = change_screen(english, view);
    CHECK(contains(text, "and 4 more\n"));
  }

  TEST_CASE("the last step ends with the completed preparation") {
    ChangeView view = sample::done();
    view.daily = sample::completed_daily();
    CHECK(contains(change_screen(english, view), "\nPreparation completed: AI Security Specialist\n"));
  }

  TEST_CASE("a dry run changes the last line only") {
    ChangeView view = sample::done();
    const auto before = lines_of(change_screen(english, view));
    view.dry_run = true;
    const auto after = lines_of(change_screen(english, view));
    CHECK(after.back() == "Dry run: nothing was saved.");
    CHECK(std::equal(before.begin(), before.end() - 1, after.begin(), after.end() - 1));
  }

  TEST_CASE("when as much was logged as was estimated, the question is whether it is done") {
    ChangeView view = sample::done();
    view.kind = ChangeView::Kind::Logged;
    view.items.resize(1);
    view.items[0].studied = view.items[0].estimate;
    const Style wide{Language::English, 120, false, false};
    CHECK(contains(change_screen(wide, view), "Is it finished?"));
    CHECK(last_line(change_screen(english, view)) == "Next: cairn done " + view.items[0].id);
    view.items[0].studied = view.items[0].estimate - Minutes{1};
    CHECK(!contains(change_screen(wide, view), "Is it finished?"));
  }
}
