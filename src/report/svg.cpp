// SPDX-License-Identifier: MIT
#include "svg.hpp"

#include "markup.hpp"

#include <fmt/format.h>

namespace cairn {
namespace {

std::string points_text(const std::vector<Point>& points) {
  std::string text;
  for (const Point& point : points) text += fmt::format("{}{},{}", text.empty() ? "" : " ", point.x, point.y);
  return text;
}

}  // namespace

Svg::Svg(std::string_view id, std::int64_t width, std::int64_t height, std::string_view title, std::string_view description) {
  out_ = fmt::format(
      "<svg id=\"{0}\" role=\"img\" aria-labelledby=\"{0}-title {0}-description\" viewBox=\"0 0 {1} {2}\" width=\"{1}\" height=\"{2}\" "
      "xmlns=\"http://www.w3.org/2000/svg\">\n<title id=\"{0}-title\">{3}</title>\n<desc id=\"{0}-description\">{4}</desc>\n",
      id, width, height, html_text(title), html_text(description));
}

void Svg::rect(std::string_view classes, Point corner, std::int64_t width, std::int64_t height, std::string_view title, std::int64_t radius) {
  out_ += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"", classes, corner.x, corner.y, width, height, radius);
  out_ += title.empty() ? "/>\n" : "><title>" + html_text(title) + "</title></rect>\n";
}

void Svg::line(std::string_view classes, Point from, Point to) {
  out_ += fmt::format("<line class=\"{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n", classes, from.x, from.y, to.x, to.y);
}

void Svg::polyline(std::string_view classes, const std::vector<Point>& points) {
  out_ += fmt::format("<polyline class=\"{}\" points=\"{}\"/>\n", classes, points_text(points));
}

void Svg::polygon(std::string_view classes, const std::vector<Point>& points) {
  out_ += fmt::format("<polygon class=\"{}\" points=\"{}\"/>\n", classes, points_text(points));
}

void Svg::link(std::string_view classes, const std::vector<Point>& points) {
  std::string path = fmt::format("M{},{}", points.front().x, points.front().y);
  for (std::size_t i = 0; i + 1 < points.size(); i += 2) {
    const Point from = points[i], to = points[i + 1];
    const std::int64_t middle = (from.y + to.y) / 2;
    if (i > 0) path += fmt::format(" V{}", from.y);
    path += fmt::format(" C{},{} {},{} {},{}", from.x, middle, to.x, middle, to.x, to.y);
  }
  out_ += fmt::format("<path class=\"{}\" d=\"{}\"/>\n", classes, path);
}

void Svg::text(std::string_view classes, Point at, std::string_view anchor, std::string_view text) {
  out_ += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>\n", classes, at.x, at.y, anchor, html_text(text));
}

std::string Svg::take() { return std::move(out_) + "</svg>\n"; }

}  // namespace cairn
