// SPDX-License-Identifier: MIT
#include "cairn/report/portfolio.hpp"

#include "sample_views.hpp"
#include "screen_words.hpp"

#include <doctest/doctest.h>

using namespace cairn;

TEST_SUITE("report/portfolio") {
  TEST_CASE("the page is one file without script or foreign resource, and says so to the browser") {
    const std::string page = portfolio_html(Language::English, sample::portfolio());
    CHECK(contains(page, " lang=\"en\">"));
    CHECK(contains(page, "default-src 'none'; style-src 'unsafe-inline'"));
    for (const std::string_view word : {"<script", "<img", "<link", "@import", "url("}) {
      CAPTURE(word);
      CHECK(!contains(page, std::string(word)));
    }
    CHECK(contains(portfolio_html(Language::Korean, sample::portfolio()), " lang=\"ko\">"));
  }

  TEST_CASE("foreign words become no tag, no markup and no link that is not of the web") {
    const std::string page = portfolio_html(Language::English, sample::portfolio());
    CHECK(contains(page, "&lt;b&gt;bold&lt;/b&gt; &amp; [x](y)"));
    CHECK(contains(page, "<a href=\"https://example.org/&quot;&gt;&lt;script&gt;"));
    CHECK(!contains(page, "href=\"javascript:"));
    const std::string markdown = portfolio_markdown(Language::English, sample::portfolio());
    CHECK(contains(markdown, "<https://example.org/notebook>"));
    CHECK(contains(markdown, "\\<b\\>bold\\</b\\> \\& \\[x\\](y)"));
    CHECK(!contains(markdown, "<https://example.org/\""));
  }

  TEST_CASE("a page begins with how much it is of how long, and an empty one says what gives a first proof") {
    PortfolioView view = sample::portfolio();
    view.entries.resize(2);
    view.entries[0].studied = Minutes{90};
    view.entries[0].done = sample::day("2026-11-23");
    view.entries[0].estimated = false;
    view.entries[1] = view.entries[0];
    CHECK(contains(portfolio_html(Language::English, view), "<p class=\"when\">2 finished steps with proof, 3 h, Nov 2026</p>"));
    view.entries[0].done = sample::day("2027-01-04");
    view.entries[1].estimated = true;
    CHECK(contains(portfolio_html(Language::Korean, view), "증빙이 있는 완료 단계 2개, ~3시간, 2026년 11월~2027년 1월"));
    CHECK(contains(portfolio_markdown(Language::English, view), "\n\n2 finished steps with proof, \\~3 h, Nov 2026 to Jan 2027\n\n##"));
    view.entries.clear();
    CHECK(contains(portfolio_html(Language::English, view), "<code>cairn gaps</code>"));
    CHECK(contains(portfolio_markdown(Language::English, PortfolioView{}), "`cairn done --evidence URL`"));
  }

  TEST_CASE("a page of more than six skills begins with a list of them, each a link to its heading") {
    PortfolioView view = sample::portfolio();
    view.entries.resize(1);
    for (int i = 1; i < 8; ++i) {
      view.entries.push_back(view.entries.front());
      const std::string title = "Skill <" + std::to_string(i / 2) + ">";
      view.entries.back().skill = {title, title};
    }
    view.entries.erase(view.entries.begin());
    CHECK_FALSE(contains(portfolio_html(Language::English, view), "<nav"));
    for (int i = 4; i < 7; ++i) {
      view.entries.push_back(view.entries.front());
      const std::string title = "Skill <" + std::to_string(i) + ">";
      view.entries.back().skill = {title, title};
    }
    const std::string page = portfolio_html(Language::English, view);
    CHECK(contains(page, "<nav aria-label=\"Contents\">"));
    CHECK(contains(page, "<li><a href=\"#skill-2\">Skill &lt;1&gt;</a>\u00a0<span class=\"when\">2</span></li>"));
    CHECK(contains(page, "<h2 id=\"skill-2\">Skill &lt;1&gt;</h2>"));
    CHECK(contains(page, "<h2 id=\"skill-7\">Skill &lt;6&gt;</h2>"));
    CHECK(contains(portfolio_html(Language::Korean, view), "<nav aria-label=\"차례\">"));
  }

  TEST_CASE("what has no proof is on no page, only among the gaps") {
    const PortfolioView view = sample::portfolio();
    const Style style;
    CHECK(!contains(portfolio_html(Language::English, view), "Red-team report"));
    CHECK(!contains(portfolio_markdown(Language::English, view), "Red-team report"));
    CHECK(!contains(portfolio_screen(style, view), "Red-team report"));
    CHECK(contains(portfolio_screen(style, view), "1 more finished step has no proof."));
    CHECK(contains(gaps_screen(style, view), "red-team-report"));
    CHECK(contains(gaps_screen(style, view), "cairn note red-team-report --evidence URL"));
  }

  TEST_CASE("among the gaps projects come first: they are what an employer asks to see") {
    PortfolioView view = sample::portfolio();
    PortfolioView::Entry reading = view.gaps[0];
    reading.id = "reading";
    reading.kind = StepKind::Reading;
    view.gaps.insert(view.gaps.begin(), reading);
    const std::string text = gaps_screen(Style{}, view);
    CHECK(text.find("red-team-report") < text.find("reading"));
  }
}
