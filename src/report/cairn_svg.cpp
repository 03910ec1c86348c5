// SPDX-License-Identifier: MIT
// The small cairn as a drawing: the stones of the terminal's, each a little aside of the one below.
#include "figures_html.hpp"
#include "phrases.hpp"
#include "small_cairn.hpp"
#include "svg.hpp"

#include "cairn/text/say.hpp"

namespace cairn {

std::string cairn_svg(Language language, const Daily& daily) {
  constexpr std::int64_t kWidth = 120, kStone = 16, kTopStone = 12;
  constexpr std::int64_t kAside[kMostStones] = {0, 2, -2, 1, -1};
  const Stones stones = stones_of(daily.steps_finished, daily.steps_all);
  if (stones.count == 0) return {};
  const std::int64_t height = 2 + (stones.top ? kTopStone : 0) + kStone * stones.count;
  Svg svg("cairn", kWidth, height, steps_phrase(language, daily), say(language, "page.cairn"));
  std::int64_t y = height - 1;
  for (int n = 0; n < stones.count; ++n) {
    const std::int64_t width = 108 - 18 * n;
    y -= kStone;
    svg.rect("stone", {(kWidth - width) / 2 + kAside[n], y + 1}, width, kStone - 2, {}, 7);
  }
  if (stones.top) svg.rect("stone", {kWidth / 2 - 8, 1}, 15, kTopStone - 1, {}, 5);
  return "<div class=\"cairn\">\n" + svg.take() + "</div>\n";
}

}  // namespace cairn
