// SPDX-License-Identifier: MIT
// The skills in layers, each below what it needs: four boxes side by side, and two where there is less room.
#include "cairn/text/layout.hpp"
#include "cairn/text/say.hpp"
#include "figures_html.hpp"
#include "html_figure.hpp"
#include "map_layout.hpp"
#include "markup.hpp"
#include "svg.hpp"

#include <algorithm>

namespace cairn {
namespace {

// Of a text of 12 px: what a cell takes at most, on average. Hangul has two.
constexpr std::int64_t kCellWidth = 7;

std::string count_text(Language language, const PictureSkill& skill) {
  return say(language, {"figure.skill-count", {{"title", skill.title}, {"n", skill.finished}, {"all", skill.all}}});
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

constexpr std::string_view kWords[]{"map.held", "map.begun", "map.ready", "map.later"};

std::string state_word(Language language, SkillState state) {
  return say(language, kWords[static_cast<std::size_t>(state)]);
}

std::string words(Language language, const PlanPicture& picture) {
  const std::int64_t held = std::ranges::count_if(picture.skills, [](const PictureSkill& skill) { return skill.held(); });
  return say(language, {"map.words", {{"n", held}, {"all", static_cast<std::int64_t>(picture.skills.size())}}});
}

std::string drawing(Language language, const PlanPicture& picture, std::string_view id, std::size_t columns) {
  std::vector<std::vector<std::string>> texts;
  std::vector<std::int64_t> heights;
  for (const PictureSkill& skill : picture.skills)
    heights.push_back(static_cast<std::int64_t>(texts.emplace_back(box_lines(language, skill)).size()));
  const MapLayout layout = lay_out_map(picture, heights, columns);
  Svg svg(id, layout.width, layout.height, say(language, "figure.map"), words(language, picture));
  for (const MapLayout::Link& link : layout.links) svg.link("link", link.points);
  for (std::size_t i = 0; i < picture.skills.size(); ++i) {
    const MapLayout::Box& box = layout.boxes[i];
    svg.rect("box box-" + std::string(to_string(picture.skills[i].state())), box.corner, MapLayout::kBoxWidth, box.height,
             count_text(language, picture.skills[i]), 6);
    std::int64_t y = box.corner.y + (box.height - heights[i] * MapLayout::kLine) / 2 + 12;
    for (const std::string& line : texts[i]) {
      svg.text("name", {box.corner.x + MapLayout::kBoxWidth / 2, y}, "middle", line);
      y += MapLayout::kLine;
    }
  }
  return svg.take();
}

std::vector<LegendItem> legend(Language language, const PlanPicture& picture) {
  std::vector<LegendItem> items;
  for (const SkillState state : {SkillState::Held, SkillState::Begun, SkillState::Ready, SkillState::Later})
    if (std::ranges::any_of(picture.skills, [&](const PictureSkill& skill) { return skill.state() == state; }))
      items.push_back({"<rect class=\"box-" + std::string(to_string(state)) + "\" x=\"2\" y=\"-6\" width=\"24\" height=\"12\" rx=\"3\"/>",
                       state_word(language, state)});
  items.push_back({"<path class=\"link\" d=\"M8 -8C8 0 20 0 20 8\"/>", say(language, "map.link")});
  return items;
}

DataTable table(Language language, const PlanPicture& picture) {
  DataTable table;
  for (const char* column : {"timeline.column-skill", "timeline.column-state", "map.column-finished", "map.column-all", "map.column-needs"})
    table.columns.push_back(say(language, column));
  for (const PictureSkill& skill : picture.skills) {
    std::string needs;
    for (const std::uint32_t other : skill.requires_)
      needs += (needs.empty() ? "" : "; ") + html_text(picture.skills[other].title.in(language));
    table.rows.push_back({html_text(skill.title.in(language)), html_text(state_word(language, skill.state())),
                          std::to_string(skill.finished), std::to_string(skill.all), needs});
  }
  return table;
}

}  // namespace

std::string skill_map_figure(Language language, const PlanPicture& picture) {
  return html_figure(language, {"map", say(language, "figure.map"),
                                drawing(language, picture, "map-wide", 4) + drawing(language, picture, "map-narrow", 2),
                                words(language, picture), legend(language, picture), table(language, picture)});
}

}  // namespace cairn
