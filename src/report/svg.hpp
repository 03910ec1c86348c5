// SPDX-License-Identifier: MIT
/// A drawing for an HTML page: whole numbers only, so that the bytes are the same everywhere; looks come from the page's classes; every
/// text is escaped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cairn {

struct Point {
  std::int64_t x = 0, y = 0;
};

class Svg {
 public:
  /// `id` names the drawing within its page; title and description are for those who do not see it.
  Svg(std::string_view id, std::int64_t width, std::int64_t height, std::string_view title, std::string_view description);

  /// `title` shows when pointed at; empty: none.
  void rect(std::string_view classes, Point corner, std::int64_t width, std::int64_t height, std::string_view title = {},
            std::int64_t radius = 2);
  void line(std::string_view classes, Point from, Point to);
  void polyline(std::string_view classes, const std::vector<Point>& points);
  void polygon(std::string_view classes, const std::vector<Point>& points);
  /// Downwards: bent between the points of each pair, straight between pairs. REQUIRES: an even number of points, at least two.
  void link(std::string_view classes, const std::vector<Point>& points);
  /// anchor: "start", "middle" or "end".
  void text(std::string_view classes, Point at, std::string_view anchor, std::string_view text);

  std::string take();

 private:
  std::string out_;
};

/// A drawing as wide as its place, whose words keep their size: lines and areas are drawn in thousandths of a plot that stretches, names
/// stand around it.
class FluidSvg {
 public:
  FluidSvg(std::string_view id, std::string_view title, std::string_view description);

  void polyline(std::string_view classes, const std::vector<Point>& points);
  void polygon(std::string_view classes, const std::vector<Point>& points);
  /// Beside a height of the plot; behind a place of its ground.
  void label_left(std::int64_t y, std::string_view text);
  void label_below(std::int64_t x, std::string_view text);

  std::string take();

 private:
  std::string head_, plot_, labels_;
};

}  // namespace cairn
