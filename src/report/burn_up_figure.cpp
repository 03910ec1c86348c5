// SPDX-License-Identifier: MIT
// What was studied as an area under what was planned, with the band between the likely and the cautious end.
#include "cairn/text/quantities.hpp"
#include "cairn/text/say.hpp"
#include "figures_html.hpp"
#include "html_figure.hpp"
#include "markup.hpp"
#include "svg.hpp"
#include "time_axis.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cairn {
namespace {

/// Thousandths of the plot: to the right, and down from where all is studied.
class Plot {
 public:
  explicit Plot(const BurnUp& burn_up)
      : days_{burn_up.points.front().day, burn_up.points.back().day},
        axis_({days_.first, std::max(days_.first, days_.last - date::days{1})}),
        whole_(std::max(Minutes{1}, burn_up.whole)) {}

  std::int64_t x(Date day) const { return axis_.begin(day); }
  std::int64_t y(Minutes minutes) const { return 1000 - 1000 * std::min(minutes, whole_).count() / whole_.count(); }
  Point at(Date day, Minutes minutes) const { return {x(day), y(minutes)}; }
  Date last() const { return days_.last; }
  const TimeAxis& axis() const { return axis_; }

 private:
  DateRange days_;
  TimeAxis axis_;
  Minutes whole_;
};

void add_forecast(FluidSvg& svg, const Plot& plot, const BurnUp& burn_up, Point now) {
  if (!burn_up.likely) return;
  const Date late = std::min(burn_up.cautious.value_or(plot.last()), plot.last());
  svg.polygon("band", {now, plot.at(*burn_up.likely, burn_up.whole), plot.at(late, burn_up.whole)});
  svg.polyline("forecast", {now, plot.at(*burn_up.likely, burn_up.whole)});
}

std::vector<Point> done_points(const BurnUp& burn_up, const Plot& plot) {
  std::vector<Point> points;
  for (const BurnUpPoint& point : burn_up.points)
    if (point.done) points.push_back(plot.at(point.day, *point.done));
  return points;
}

std::vector<Point> planned_points(const BurnUp& burn_up, const Plot& plot) {
  std::vector<Point> points;
  for (const BurnUpPoint& point : burn_up.points) {
    points.push_back(plot.at(point.day, point.planned));
    if (point.planned >= burn_up.whole) break;
  }
  return points;
}

/// Of today, or of the last day that has both.
std::string words(Language language, const BurnUp& burn_up) {
  const BurnUpPoint* now = &burn_up.points.front();
  for (const BurnUpPoint& point : burn_up.points)
    if (point.done) now = &point;
  return say(language, {"burn-up.words", {{"done", now->done.value_or(Minutes{0})}, {"planned", now->planned}, {"whole", burn_up.whole}}});
}

std::string drawing(Language language, const BurnUp& burn_up, Date today) {
  const Plot plot(burn_up);
  FluidSvg svg("burn-up", say(language, "figure.burn-up"), words(language, burn_up));
  for (int quarter = 0; quarter <= 4; ++quarter) {
    const std::int64_t y = 1000 - 250 * quarter;
    svg.polyline(quarter == 0 ? "axis" : "grid", {{0, y}, {1000, y}});
    svg.label_left(y, std::to_string(25 * quarter) + "%");
  }
  for (const TimeAxis::Mark& mark : plot.axis().marks(language)) {
    svg.polyline("grid", {{mark.at, 0}, {mark.at, 1000}});
    svg.label_below(mark.at, mark.name);
  }
  const std::vector<Point> done = done_points(burn_up, plot);
  add_forecast(svg, plot, burn_up, done.empty() ? plot.at(today, Minutes{0}) : done.back());
  if (done.size() > 1) {
    std::vector<Point> area = done;
    area.push_back({done.back().x, 1000});
    area.insert(area.begin(), {done.front().x, 1000});
    svg.polygon("area", area);
    svg.polyline("work", done);
  }
  svg.polyline("planned", planned_points(burn_up, plot));
  if (burn_up.deadline) svg.polyline("target", {{plot.x(burn_up.deadline->by), 0}, {plot.x(burn_up.deadline->by), 1000}});
  svg.polyline("today", {{plot.x(today), 0}, {plot.x(today), 1000}});
  return svg.take();
}

std::vector<LegendItem> legend(Language language, const BurnUp& burn_up, Date today) {
  std::vector<LegendItem> items{
      {"<path class=\"area\" d=\"M0 8L28 -6V8Z\"/><path class=\"work\" d=\"M0 8L28 -6\"/>", say(language, "burn-up.done")},
      {"<path class=\"planned\" d=\"M0 6L28 -6\"/>", say(language, "burn-up.planned")}};
  if (burn_up.likely)
    items.push_back({"<path class=\"forecast\" d=\"M0 6L28 -6\"/>", say(language, {"burn-up.likely", {{"day", *burn_up.likely}}})});
  if (burn_up.likely && burn_up.cautious)
    items.push_back({"<path class=\"band\" d=\"M0 7L14 -6H28Z\"/>", say(language, {"burn-up.cautious", {{"day", *burn_up.cautious}}})});
  items.push_back({"<path class=\"today\" d=\"M14 -8V8\"/>", say(language, {"timeline.today", {{"day", today}}})});
  if (burn_up.deadline)
    items.push_back({"<path class=\"target\" d=\"M14 -8V8\"/>", say(language, {"timeline.target", {{"day", burn_up.deadline->by}}})});
  return items;
}

DataTable table(Language language, const BurnUp& burn_up) {
  DataTable table{{say(language, "burn-up.column-until"), say(language, "report.column-planned"), say(language, "report.column-studied")},
                  {}};
  for (const BurnUpPoint& point : burn_up.points)
    table.rows.push_back({html_date(language, point.day), html_minutes(language, point.planned),
                          point.done ? html_minutes(language, *point.done) : std::string()});
  return table;
}

}  // namespace

std::string burn_up_figure(Language language, const BurnUp& burn_up, Date today) {
  return html_figure(language, {"burn-up", say(language, "figure.burn-up"), drawing(language, burn_up, today), words(language, burn_up),
                                legend(language, burn_up, today), table(language, burn_up)});
}

}  // namespace cairn
