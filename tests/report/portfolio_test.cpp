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
