// SPDX-License-Identifier: MIT
#include "figures_svg.hpp"

#include "cairn/text/quantities.hpp"
#include "cairn/text/say.hpp"
#include "svg.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::int64_t kCell = 17, kLeft = 34, kTop = 22, kMonthWidth = 32;

unsigned month_of(Date day) { return static_cast<unsigned>(date::year_month_day{day}.month()); }

std::string day_title(Language language, const HeatDay& day) {
  const std::string date = date_text(language, day.day);
  return day.earned > Minutes{0} ? date + ": " + duration_text(language, day.earned) : date;
}

/// Dates and minutes on paper: the day before the plan at the left, nothing at the bottom.
class Plot {
 public:
  static constexpr std::int64_t kWidth = 680, kHeight = 280, kBottom = 244, kRight = 660, kAxis = 48, kSky = 16;

  explicit Plot(const BurnUp& burn_up)
      : first_(burn_up.points.front().day), days_(std::max<std::int64_t>(1, days_between(first_, burn_up.points.back().day))), whole_(std::max(Minutes{1}, burn_up.whole)) {}

  std::int64_t x(Date day) const { return kAxis + (kRight - kAxis) * std::clamp<std::int64_t>(days_between(first_, day), 0, days_) / days_; }
  std::int64_t y(Minutes minutes) const { return kBottom - (kBottom - kSky) * std::min(minutes, whole_).count() / whole_.count(); }
  Point at(Date day, Minutes minutes) const { return {x(day), y(minutes)}; }
  Date last() const { return first_ + date::days{days_}; }

 private:
  Date first_;
  std::int64_t days_;
  Minutes whole_;
};

void axes(Svg& svg, Language language, const Plot& plot, const BurnUp& burn_up) {
  for (int quarter = 0; quarter <= 4; ++quarter) {
    const std::int64_t y = plot.y(burn_up.whole * quarter / 4);
    svg.line(quarter == 0 ? "axis" : "grid", {Plot::kAxis, y}, {Plot::kRight, y});
    svg.text("label", {Plot::kAxis - 6, y + 4}, "end", std::to_string(25 * quarter) + "%");
  }
  svg.text("label", {Plot::kAxis, Plot::kBottom + 18}, "start", date_text(language, burn_up.points.front().day, DateStyle::Short));
  svg.text("label", {Plot::kRight, Plot::kBottom + 18}, "end", date_text(language, burn_up.points.back().day, DateStyle::Short));
}

/// A mark on the time axis with its name, out of the way of the dates at the ends.
void mark(Svg& svg, const Plot& plot, std::string_view classes, Date day, const std::string& name) {
  const std::int64_t x = plot.x(day);
  svg.line(classes, {x, Plot::kSky - 8}, {x, Plot::kBottom});
  const std::int64_t inside = std::clamp<std::int64_t>(x, Plot::kAxis + 90, Plot::kRight - 90);
  svg.text("label", {inside, Plot::kBottom + 32}, "middle", name);
}

std::vector<Point> earned_points(const BurnUp& burn_up, const Plot& plot) {
  std::vector<Point> points;
  for (const BurnUpPoint& point : burn_up.points)
    if (point.earned) points.push_back(plot.at(point.day, *point.earned));
  return points;
}

}  // namespace

std::string heatmap_svg(Language language, const Heatmap& heatmap) {
  const auto weeks = static_cast<std::int64_t>((heatmap.days.size() + 6) / 7);
  Svg svg("heatmap", kLeft + kCell * weeks, kTop + 7 * kCell, say(language, "figure.heatmap"), say(language, {"figure.heatmap-description", {{"most", heatmap.most}}}));
  for (const unsigned weekday : {0U, 2U, 4U, 6U})
    svg.text("label", {kLeft - 6, kTop + kCell * static_cast<std::int64_t>(weekday) + 12}, "end", weekday_text(language, weekday));
  for (std::size_t i = 0; i < heatmap.days.size(); ++i) {
    const HeatDay& day = heatmap.days[i];
    const Point corner{kLeft + kCell * static_cast<std::int64_t>(i / 7), kTop + kCell * static_cast<std::int64_t>(i % 7)};
    const bool begins = i % 7 == 0 && (i == 0 ? month_of(day.day) == month_of(day.day + date::days{14}) : month_of(day.day) != month_of(day.day - date::days{7}));
    if (begins && corner.x + kMonthWidth <= kLeft + kCell * weeks) svg.text("label", {corner.x, kTop - 8}, "start", month_text(language, month_of(day.day)));
    if (day.level == 0) {
      if (!day.rest) svg.rect("empty", {corner.x + 6, corner.y + 6}, 3, 3, day_title(language, day));
      continue;
    }
    const std::int64_t side = 3 + 3 * day.level, inset = (kCell - 2 - side) / 2;
    svg.rect("studied", {corner.x + inset, corner.y + inset}, side, side, day_title(language, day));
  }
  return svg.take();
}

std::string burn_up_svg(Language language, const BurnUp& burn_up, Date today) {
  const Plot plot(burn_up);
  Svg svg("burn-up", Plot::kWidth, Plot::kHeight + 8, say(language, "figure.burn-up"), say(language, {"figure.burn-up-description", {{"whole", burn_up.whole}}}));
  axes(svg, language, plot, burn_up);
  std::vector<Point> earned = earned_points(burn_up, plot), planned;
  for (const BurnUpPoint& point : burn_up.points) {
    planned.push_back(plot.at(point.day, point.planned));
    if (point.planned >= burn_up.whole) break;
  }
  const Point now = earned.empty() ? plot.at(today, Minutes{0}) : earned.back();
  if (burn_up.likely) {
    const Date late = std::min(burn_up.cautious.value_or(plot.last()), plot.last());
    svg.polygon("band", {now, plot.at(*burn_up.likely, burn_up.whole), plot.at(late, burn_up.whole)});
    svg.line("forecast", now, plot.at(*burn_up.likely, burn_up.whole));
  }
  if (earned.size() > 1) {
    std::vector<Point> area = earned;
    area.push_back({earned.back().x, Plot::kBottom});
    area.insert(area.begin(), {earned.front().x, Plot::kBottom});
    svg.polygon("area", area);
    svg.polyline("earned", earned);
  }
  svg.polyline("planned", planned);
  if (burn_up.deadline) mark(svg, plot, "deadline", burn_up.deadline->by, say(language, {"figure.target", {{"day", date_text(language, burn_up.deadline->by, DateStyle::Short)}}}));
  svg.line("today", {plot.x(today), Plot::kSky}, {plot.x(today), Plot::kBottom});
  return svg.take();
}

std::string_view figures_style() {
  return "figure{margin:1rem 0;break-inside:avoid}figcaption{color:var(--quiet);font-size:.9rem}"
         ".wide{overflow-x:auto}svg{display:block;max-width:none;font:12px system-ui,sans-serif}"
         "svg text{fill:var(--ink)}svg .label{fill:var(--quiet)}svg .held{font-weight:bold}"
         ".empty{fill:var(--quiet)}.studied{fill:var(--good)}"
         ".axis{stroke:var(--quiet)}.grid{stroke:var(--grid)}.today{stroke:var(--ink);stroke-dasharray:2 3}"
         ".area{fill:var(--soft)}.earned{fill:none;stroke:var(--good);stroke-width:3}.planned{fill:none;stroke:var(--plan);stroke-width:2;stroke-dasharray:6 4}"
         ".band{fill:var(--warn);fill-opacity:.25;stroke:var(--warn)}.forecast{stroke:var(--warn);stroke-width:2}.deadline{stroke:var(--plan);stroke-width:2}"
         ".done{fill:var(--good)}.begun{fill:var(--soft);stroke:var(--good)}.later{fill:none;stroke:var(--quiet);stroke-dasharray:4 3}.ready{fill:none;stroke:var(--plan);stroke-width:2}"
         ".box-done,.box-begun{fill:var(--soft);stroke:var(--good)}.box-done{stroke-width:2}"
         ".box-ready,.box-later{fill:var(--paper)}.box-ready{stroke:var(--plan);stroke-width:2}.box-later{stroke:var(--quiet);stroke-dasharray:4 3}.link{fill:none;stroke:var(--quiet)}"
         "dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.3rem 1rem}dt{color:var(--quiet)}dd{margin:0}"
         "table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:start;border-bottom:1px solid var(--grid)}"
         "@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .5rem}}";
}

}  // namespace cairn
