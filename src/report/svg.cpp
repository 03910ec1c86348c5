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

std::string polyline_of(std::string_view classes, const std::vector<Point>& points) {
  return fmt::format("<polyline class=\"{}\" points=\"{}\"/>\n", classes, points_text(points));
}

std::string polygon_of(std::string_view classes, const std::vector<Point>& points) {
  return fmt::format("<polygon class=\"{}\" points=\"{}\"/>\n", classes, points_text(points));
}

/// `size`: viewBox, width and height as attributes.
std::string head_of(std::string_view id, std::string_view size, std::string_view title, std::string_view description) {
  return fmt::format(
      "<svg id=\"{0}\" role=\"img\" aria-labelledby=\"{0}-title\" aria-describedby=\"{0}-description\" {1} xmlns=\"http://www.w3.org/2000/svg\">\n"
      "<title id=\"{0}-title\">{2}</title>\n<desc id=\"{0}-description\">{3}</desc>\n",
      id, size, html_text(title), html_text(description));
}

// The plot of a FluidSvg in its frame: thousandths of the width, pixels from the top.
constexpr std::int64_t kPlotLeft = 125, kPlotWidth = 855, kPlotTop = 10, kPlotHeight = 240, kFluidHeight = 276;

}  // namespace

Svg::Svg(std::string_view id, std::int64_t width, std::int64_t height, std::string_view title, std::string_view description) {
  out_ = head_of(id, fmt::format("viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\"", width, height), title, description);
}

void Svg::rect(std::string_view classes, Point corner, std::int64_t width, std::int64_t height, std::string_view title,
               std::int64_t radius) {
  out_ += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"", classes, corner.x, corner.y, width,
                      height, radius);
  out_ += title.empty() ? "/>\n" : "><title>" + html_text(title) + "</title></rect>\n";
}

void Svg::line(std::string_view classes, Point from, Point to) {
  out_ += fmt::format("<line class=\"{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n", classes, from.x, from.y, to.x, to.y);
}

void Svg::polyline(std::string_view classes, const std::vector<Point>& points) {
  out_ += polyline_of(classes, points);
}

void Svg::polygon(std::string_view classes, const std::vector<Point>& points) {
  out_ += polygon_of(classes, points);
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

std::string Svg::take() {
  return std::move(out_) + "</svg>\n";
}

FluidSvg::FluidSvg(std::string_view id, std::string_view title, std::string_view description)
    : head_(head_of(id, fmt::format("class=\"fluid\" width=\"100%\" height=\"{}\"", kFluidHeight), title, description)) {}

void FluidSvg::polyline(std::string_view classes, const std::vector<Point>& points) {
  plot_ += polyline_of(classes, points);
}

void FluidSvg::polygon(std::string_view classes, const std::vector<Point>& points) {
  plot_ += polygon_of(classes, points);
}

void FluidSvg::label_left(std::int64_t y, std::string_view text) {
  labels_ += fmt::format("<text class=\"label\" x=\"{}.{}%\" dx=\"-6\" y=\"{}\" text-anchor=\"end\">{}</text>\n", kPlotLeft / 10,
                         kPlotLeft % 10, kPlotTop + kPlotHeight * y / 1000 + 4, html_text(text));
}

void FluidSvg::label_below(std::int64_t x, std::string_view text) {
  const std::int64_t at = kPlotLeft + kPlotWidth * x / 1000;
  labels_ += fmt::format("<text class=\"label\" x=\"{}.{}%\" y=\"{}\">{}</text>\n", at / 10, at % 10, kPlotTop + kPlotHeight + 18,
                         html_text(text));
}

std::string FluidSvg::take() {
  return std::move(head_) +
         fmt::format(
             "<svg x=\"{}.{}%\" y=\"{}\" width=\"{}.{}%\" height=\"{}\" viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" overflow=\"visible\">\n",
             kPlotLeft / 10, kPlotLeft % 10, kPlotTop, kPlotWidth / 10, kPlotWidth % 10, kPlotHeight) +
         plot_ + "</svg>\n" + labels_ + "</svg>\n";
}

}  // namespace cairn
