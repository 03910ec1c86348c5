// SPDX-License-Identifier: MIT
#include "cairn/report/portfolio.hpp"
#include "cairn/report/screens.hpp"

#include "sample_views.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace cairn;

namespace {

using Palette = std::map<std::string, std::string>;  // "ink" -> "1f2328"

/// The palettes of a page in its own order: light, dark, paper.
std::vector<Palette> palettes_of(const std::string& page) {
  std::vector<Palette> palettes;
  for (std::size_t at = page.find(":root{"); at != std::string::npos; at = page.find(":root{", at + 1)) {
    Palette& palette = palettes.emplace_back();
    const std::string rules = page.substr(at, page.find('}', at) - at);
    for (std::size_t name = rules.find("--"); name != std::string::npos; name = rules.find("--", name + 1)) {
      const std::size_t colon = rules.find(':', name);
      std::string value = rules.substr(colon + 2, rules.find_first_of(";}", colon) - colon - 2);
      if (value.size() == 3) value = {value[0], value[0], value[1], value[1], value[2], value[2]};
      palette[rules.substr(name + 2, colon - name - 2)] = value;
    }
  }
  return palettes;
}

/// WCAG 2.2, "relative luminance".
double luminance(const std::string& colour) {
  const double weights[] = {0.2126, 0.7152, 0.0722};
  double sum = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const double part = std::stoi(colour.substr(2 * i, 2), nullptr, 16) / 255.0;
    sum += weights[i] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(const std::string& a, const std::string& b) {
  const double one = luminance(a), other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

constexpr double kText = 4.5, kShape = 3.0;  // WCAG 2.2, 1.4.3 and 1.4.11, level AA

struct Pair {
  std::string upper, lower;
  double least;
};

/// What stands on what. The grid only guides the eye: each of its lines has a label.
const std::vector<Pair> kPairs{
    {"ink", "paper", kText},   {"quiet", "paper", kText}, {"plan", "paper", kText},  // words and links
    {"ink", "soft", kText},                                                          // the names in filled boxes
    {"good", "paper", kShape}, {"warn", "paper", kShape},                            // bars, lines and frames
    {"good", "soft", kShape},  {"plan", "soft", kShape},                             // what frames or crosses a filled area
};
const std::set<std::string> kFree{"grid"};

}  // namespace

TEST_SUITE("report/palette") {
  TEST_CASE("the contrast of known colours is what WCAG says") {
    CHECK(contrast("000000", "ffffff") == doctest::Approx(21.0));
    CHECK(contrast("777777", "ffffff") == doctest::Approx(4.48).epsilon(0.001));
  }

  TEST_CASE("every word and shape of a page stands out from what it lies on, light, dark and on paper") {
    const std::vector<Palette> palettes = palettes_of(report_html(Language::English, sample::report()));
    REQUIRE(palettes.size() == 3);
    std::set<std::string> paired = kFree;
    for (const Pair& pair : kPairs) paired.insert({pair.upper, pair.lower});
    for (std::size_t i = 0; i < palettes.size(); ++i) {
      CAPTURE(i);
      for (const auto& colour : palettes[i]) {
        CAPTURE(colour.first);
        CHECK(colour.second.size() == 6);
        CHECK(paired.contains(colour.first));
      }
      for (const Pair& pair : kPairs) {
        CAPTURE(pair.upper);
        CAPTURE(pair.lower);
        CHECK(contrast(palettes[i].at(pair.upper), palettes[i].at(pair.lower)) >= pair.least);
      }
    }
  }

  TEST_CASE("the portfolio has the report's palettes") {
    CHECK(palettes_of(portfolio_html(Language::Korean, sample::portfolio())) ==
          palettes_of(report_html(Language::English, sample::report())));
  }
}
