// SPDX-License-Identifier: MIT
// The plan's timeline and its map of skills.
#include "cairn/text/layout.hpp"
#include "cairn/text/quantities.hpp"
#include "cairn/text/say.hpp"
#include "figures_svg.hpp"
#include "map_layout.hpp"
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

constexpr std::size_t kMostLines = 4;

/// The lines of a skill's box; what is longer than any title should be is cut.
std::vector<std::string> box_lines(Language language, const PictureSkill& skill) {
  const auto cells = static_cast<std::size_t>((MapLayout::kBoxWidth - 8) / kCellWidth);
  std::vector<std::string> lines = wrap((skill.held() ? "✓ " : "") + skill.title.in(language), cells);
  if (lines.empty()) lines.emplace_back();
  if (lines.size() > kMostLines) {
    lines.resize(kMostLines);
    lines.back() += " …";
  }
  for (std::string& line : lines) line = cut_to(line, cells, false);
  return lines;
}

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
  std::vector<std::vector<std::string>> texts;
  std::vector<std::int64_t> heights;
  for (const PictureSkill& skill : picture.skills) heights.push_back(static_cast<std::int64_t>(texts.emplace_back(box_lines(language, skill)).size()));
  const MapLayout layout = lay_out_map(picture, heights);
  Svg svg("map", MapLayout::kWidth, layout.height, say(language, "figure.map"), say(language, "figure.map-description"));
  for (const MapLayout::Link& link : layout.links) svg.link("link", link.points);
  for (std::size_t i = 0; i < picture.skills.size(); ++i) {
    const MapLayout::Box& box = layout.boxes[i];
    svg.rect("box box-" + std::string(state_class(picture.skills[i])), box.corner, MapLayout::kBoxWidth, box.height, count_text(language, picture.skills[i]), 6);
    std::int64_t y = box.corner.y + (box.height - heights[i] * MapLayout::kLine) / 2 + 12;
    for (const std::string& line : texts[i]) {
      svg.text("name", {box.corner.x + MapLayout::kBoxWidth / 2, y}, "middle", line);
      y += MapLayout::kLine;
    }
  }
  return svg.take();
}

}  // namespace cairn
