// SPDX-License-Identifier: MIT
#include "figures_text.hpp"

#include "cairn/text/quantities.hpp"
#include "cairn/text/say.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::size_t kLabelCells = 5;
constexpr std::string_view kShades[] = {".", ":", "+", "*", "#"};
static_assert(std::size(kShades) == kHeatmapLevels + 1);

std::string shade_of(const Style& style, const HeatDay& day) {
  if (day.level == 0) return day.rest ? " " : paint(style, Paint::Faint, kShades[0]);
  return paint(style, day.level == kHeatmapLevels ? Paint::Strong : Paint::Good, kShades[day.level]);
}

std::string without_end_blanks(std::string line) {
  line.resize(line.find_last_not_of(' ') + 1);
  return line;
}

/// A month's name stands over the week in which it begins, where there is room.
std::string months(Language language, const Heatmap& heatmap) {
  std::string line(kLabelCells, ' ');
  for (std::size_t i = 0; i < heatmap.days.size(); i += 7) {
    const Date monday = heatmap.days[i].day;
    const auto month = [](Date day) { return date::year_month_day{day}.month(); };
    const std::size_t column = kLabelCells + 2 * (i / 7);
    const bool begins = i > 0 ? month(monday) != month(monday - date::days{7}) : month(monday) == month(monday + date::days{14});
    if (!begins || display_width(line) > column) continue;
    line = pad_right(line, column) + month_text(language, static_cast<unsigned>(month(monday))) + " ";
  }
  return line;
}

Minutes done_by(const BurnUp& burn_up, Date day) {
  Minutes done{0};
  for (const BurnUpPoint& point : burn_up.points)
    if (point.day <= day && point.done) done = *point.done;
  return done;
}

/// Between two points in a straight line.
Minutes planned_by(const BurnUp& burn_up, Date day) {
  const BurnUpPoint* before = &burn_up.points.front();
  for (const BurnUpPoint& point : burn_up.points) {
    if (point.day <= day) {
      before = &point;
      continue;
    }
    const std::int64_t all = days_between(before->day, point.day), gone = days_between(before->day, day);
    return before->planned + (point.planned - before->planned) * gone / all;
  }
  return before->planned;
}

/// The row from 1 (lowest) up to `rows` on which a share of the whole stands; 0: below all.
std::int64_t row_of(Minutes part, Minutes whole, std::int64_t rows) {
  if (part <= Minutes{0} || whole <= Minutes{0}) return 0;
  return std::min(rows, (rows * part.count() + whole.count() - 1) / whole.count());
}

struct Column {
  Date day;
  std::int64_t planned = 0, done = 0;
  bool past = false;
  bool over = false;    ///< the plan's end is behind
  bool likely = false;  ///< the forecast's
};

std::vector<Column> columns_of(const BurnUp& burn_up, Date today, std::size_t cells, std::int64_t rows) {
  const Date first = burn_up.points.front().day;
  const std::int64_t days = days_between(first, burn_up.points.back().day);
  const auto count = static_cast<std::int64_t>(std::min<std::size_t>(cells, static_cast<std::size_t>(days) + 1));
  std::vector<Column> columns;
  for (std::int64_t i = 0; i < count; ++i) {
    const Date day = first + date::days{count == 1 ? 0 : days * i / (count - 1)};
    const bool over = !columns.empty() && planned_by(burn_up, columns.back().day) >= burn_up.whole;
    const bool likely = burn_up.likely && day >= *burn_up.likely && (columns.empty() || columns.back().day < *burn_up.likely);
    columns.push_back({day, row_of(planned_by(burn_up, day), burn_up.whole, rows), row_of(done_by(burn_up, day), burn_up.whole, rows),
                       day <= today, over, likely});
  }
  return columns;
}

std::string scale(std::int64_t row, std::int64_t rows) {
  const bool marked = row == rows || 2 * row == rows;
  return pad_left(marked ? std::to_string(100 * row / rows) + "%" : "", kLabelCells - 1) + " |";
}

}  // namespace

TextFigure heatmap_text(const Style& style, const Heatmap& heatmap) {
  std::vector<std::string> lines{without_end_blanks(months(style.language, heatmap))};
  for (std::size_t weekday = 0; weekday < 7; ++weekday) {
    std::string line = pad_right(weekday_text(style.language, static_cast<unsigned>(weekday)), kLabelCells);
    for (std::size_t i = weekday; i < heatmap.days.size(); i += 7) line += shade_of(style, heatmap.days[i]) + " ";
    lines.push_back(without_end_blanks(std::move(line)));
  }
  return {std::move(lines), say(style.language, {"figure.heatmap-legend", {{"most", heatmap.most}}})};
}

TextFigure burn_up_text(const Style& style, const BurnUp& burn_up, Date today) {
  constexpr std::int64_t kRows = 8;
  constexpr std::size_t kMostCells = 60;
  const std::size_t cells = std::min(kMostCells, style.width > 30 ? style.width - kLabelCells - 5 : 20);
  const std::vector<Column> columns = columns_of(burn_up, today, cells, kRows);
  std::vector<std::string> lines;
  for (std::int64_t row = kRows; row > 0; --row) {
    std::string line = scale(row, kRows);
    for (const Column& column : columns) {
      if (column.past && column.done >= row)
        line += paint(style, Paint::Good, "#");
      else if (column.likely && row == kRows)
        line += paint(style, Paint::Strong, "x");
      else
        line += column.planned == row && !column.over ? "o" : " ";
    }
    lines.push_back(without_end_blanks(std::move(line)));
  }
  lines.push_back(pad_left("0%", kLabelCells - 1) + " +" + std::string(columns.size(), '-'));
  constexpr std::int64_t kNeedsYear = 330;  // days
  const DateStyle far = days_between(columns.front().day, columns.back().day) < kNeedsYear ? DateStyle::Short : DateStyle::Long;
  const std::string first = date_text(style.language, columns.front().day, far), last = date_text(style.language, columns.back().day, far);
  const std::size_t room = kLabelCells + 1 + columns.size();
  lines.push_back(pad_right(std::string(kLabelCells + 1, ' ') + first, room - std::min(room, display_width(last))) + last);
  return {std::move(lines),
          say(style.language, {burn_up.likely ? "figure.burn-up-legend" : "figure.burn-up-legend-open", {{"whole", burn_up.whole}}})};
}

}  // namespace cairn
