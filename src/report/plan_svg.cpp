// SPDX-License-Identifier: MIT
// The plan's timeline and its map of skills.
#include "cairn/text/layout.hpp"
#include "cairn/text/quantities.hpp"
#include "cairn/text/say.hpp"
#include "figures_svg.hpp"
#include "svg.hpp"

#include <algorithm>
#include <optional>

namespace cairn {
namespace {

// Of a text of 12 px: what a cell takes at most, on average. Hangul has two.
constexpr std::int64_t kCellWidth = 7, kBoldCellWidth = 8;

std::size_t cells_in(std::int64_t pixels, const PictureSkill& skill) {
  return static_cast<std::size_t>(pixels / (skill.held() ? kBoldCellWidth : kCellWidth));
}

std::string_view state_class(const PictureSkill& skill) {
  if (skill.held()) return "done";
  if (skill.finished > 0) return "begun";
  return skill.ready ? "ready" : "later";
}

std::string count_text(Language language, const PictureSkill& skill) {
  return say(language, {"figure.skill-count", {{"title", skill.title}, {"n", skill.finished}, {"all", skill.all}}});
}

/// Weeks from left to right; a label of its own width before them.
class TimeRows {
 public:
  static constexpr std::int64_t kLabel = 220, kRow = 24, kHead = 26, kWidth = 680;

  explicit TimeRows(const PlanPicture& picture)
      : start_(monday_of(picture.start)), days_(std::max<std::int64_t>(7, days_between(start_, std::max(picture.finish, picture.deadline.value_or(picture.finish))) + 1)) {}
  std::int64_t x(Date day) const { return kLabel + (kWidth - kLabel) * std::clamp<std::int64_t>(days_between(start_, day), 0, days_) / days_; }
  Date start() const { return start_; }
  Date end() const { return start_ + date::days{days_}; }

 private:
  Date start_;
  std::int64_t days_;
};

/// A line at each beginning of a month, with its name where there is room for it.
void months(Svg& svg, Language language, const TimeRows& rows, std::int64_t bottom) {
  std::int64_t free_from = TimeRows::kLabel - 30;
  for (Date day = rows.start(); day < rows.end(); day += date::days{1}) {
    const date::year_month_day date{day};
    if (static_cast<unsigned>(date.day()) != 1) continue;
    const std::int64_t x = rows.x(day);
    svg.line("grid", {x, TimeRows::kHead - 6}, {x, bottom});
    if (x < free_from || x + 34 > TimeRows::kWidth) continue;
    svg.text("label", {x + 3, TimeRows::kHead - 10}, "start", month_text(language, static_cast<unsigned>(date.month())));
    free_from = x + 34;
  }
}

/// A title in at most two lines of a box.
std::vector<std::string> lines_of(const std::string& title, std::size_t cells) {
  std::vector<std::string> lines = wrap(title, cells);
  if (lines.size() > 2) {
    for (std::size_t i = 2; i < lines.size(); ++i) lines[1] += " " + lines[i];
    lines.resize(2);
  }
  for (std::string& line : lines) line = cut_to(line, cells, false);
  return lines;
}

/// Boxes in rows: a layer that is too wide takes several.
class Boxes {
 public:
  static constexpr std::int64_t kWidth = 158, kHeight = 44, kColumn = 170, kRow = 78, kMostColumns = 4;

  explicit Boxes(const PlanPicture& picture) : corners_(picture.skills.size()) {
    for (const auto& layer : layers_of(picture)) {
      for (std::size_t first = 0; first < layer.size(); first += kMostColumns) {
        const std::size_t count = std::min<std::size_t>(kMostColumns, layer.size() - first);
        const std::int64_t indent = (kMostColumns - static_cast<std::int64_t>(count)) * kColumn / 2;
        for (std::size_t i = 0; i < count; ++i) corners_[layer[first + i]] = {indent + kColumn * static_cast<std::int64_t>(i) + 2, kRow * rows_ + 2};
        ++rows_;
      }
    }
  }
  Point corner(std::uint32_t skill) const { return corners_[skill]; }
  std::int64_t height() const { return std::max<std::int64_t>(1, rows_) * kRow - (kRow - kHeight) + 6; }

 private:
  std::vector<Point> corners_;
  std::int64_t rows_ = 0;
};

}  // namespace

std::string timeline_svg(Language language, const PlanPicture& picture, Date today) {
  const TimeRows rows(picture);
  std::int64_t bottom = TimeRows::kHead;
  for (const PictureSkill& skill : picture.skills) bottom += skill.first ? TimeRows::kRow : 0;
  Svg svg("timeline", TimeRows::kWidth, bottom + 4, say(language, "figure.timeline"), say(language, "figure.timeline-description"));
  months(svg, language, rows, bottom);
  std::int64_t y = TimeRows::kHead;
  for (const PictureSkill& skill : picture.skills) {
    if (!skill.first) continue;
    svg.text(skill.held() ? "held" : "name", {TimeRows::kLabel - 10, y + 15}, "end", cut_to(skill.title.in(language), cells_in(TimeRows::kLabel - 12, skill), false));
    const std::int64_t begin = rows.x(*skill.first), end = rows.x(*skill.last + date::days{1});
    svg.rect(state_class(skill), {begin, y + 4}, std::max<std::int64_t>(4, end - begin), TimeRows::kRow - 9, count_text(language, skill));
    y += TimeRows::kRow;
  }
  if (today >= rows.start() && today < rows.end()) svg.line("today", {rows.x(today), TimeRows::kHead - 6}, {rows.x(today), bottom});
  if (picture.deadline) svg.line("deadline", {rows.x(*picture.deadline + date::days{1}), TimeRows::kHead - 6}, {rows.x(*picture.deadline + date::days{1}), bottom});
  return svg.take();
}

std::string skill_map_svg(Language language, const PlanPicture& picture) {
  const Boxes boxes(picture);
  Svg svg("map", Boxes::kColumn * Boxes::kMostColumns, boxes.height(), say(language, "figure.map"), say(language, "figure.map-description"));
  for (std::uint32_t i = 0; i < picture.skills.size(); ++i) {
    for (const std::uint32_t other : picture.skills[i].requires_) {
      const Point from = boxes.corner(other), to = boxes.corner(i);
      svg.link("link", {from.x + Boxes::kWidth / 2, from.y + Boxes::kHeight}, {to.x + Boxes::kWidth / 2, to.y});
    }
  }
  for (std::uint32_t i = 0; i < picture.skills.size(); ++i) {
    const PictureSkill& skill = picture.skills[i];
    const Point corner = boxes.corner(i);
    svg.rect("box-" + std::string(state_class(skill)), corner, Boxes::kWidth, Boxes::kHeight, count_text(language, skill), 6);
    const std::vector<std::string> lines = lines_of((skill.held() ? "✓ " : "") + skill.title.in(language), cells_in(Boxes::kWidth - 10, skill));
    const std::int64_t y = corner.y + (lines.size() > 1 ? 19 : 27);
    for (std::size_t line = 0; line < lines.size(); ++line)
      svg.text(skill.held() ? "held" : "name", {corner.x + Boxes::kWidth / 2, y + 15 * static_cast<std::int64_t>(line)}, "middle", lines[line]);
  }
  return svg.take();
}

}  // namespace cairn
