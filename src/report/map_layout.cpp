// SPDX-License-Identifier: MIT
#include "map_layout.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace cairn {
namespace {

constexpr std::int64_t kMargin = 10, kGap = 20, kChannel = 34, kPadding = 14;
constexpr std::int64_t kSlot = 4;       ///< between two lines side by side
constexpr std::int64_t kClear = 3;      ///< between a line and a box
constexpr std::int64_t kCrowded = 60;   ///< how far a line goes to keep apart from another's
constexpr std::int64_t kTogether = 30;  ///< how far it goes to run with one from its own box

class Layout {
 public:
  Layout(const PlanPicture& picture, const std::vector<std::int64_t>& lines, std::size_t columns)
      : picture_(picture), lines_(lines), columns_(columns), row_of_(picture.skills.size()) {
    out_.boxes.resize(picture.skills.size());
    out_.width = 2 * kMargin + static_cast<std::int64_t>(columns) * (MapLayout::kBoxWidth + kGap) - kGap;
  }

  MapLayout take() {
    for (const auto& layer : layers_of(picture_))
      for (std::size_t first = 0; first < layer.size(); first += columns_)
        add_row({layer.begin() + static_cast<std::ptrdiff_t>(first),
                 layer.begin() + static_cast<std::ptrdiff_t>(std::min(layer.size(), first + columns_))});
    out_.height = rows_.empty() ? 0 : rows_.back().bottom + 2;
    for (std::uint32_t to = 0; to < picture_.skills.size(); ++to)
      for (const std::uint32_t from : picture_.skills[to].requires_) out_.links.push_back({from, to, route(from, to)});
    return std::move(out_);
  }

 private:
  struct Row {
    std::int64_t top = 0, bottom = 0;
    std::vector<std::int64_t> slots;               ///< where lines may pass
    std::map<std::int64_t, std::uint32_t> passed;  ///< slot -> the box that its line comes from
  };

  void add_row(const std::vector<std::uint32_t>& skills) {
    Row row;
    row.top = rows_.empty() ? 2 : rows_.back().bottom + kChannel;
    std::int64_t lines = 1;
    for (const std::uint32_t skill : skills) lines = std::max(lines, lines_[skill]);
    row.bottom = row.top + kPadding + lines * MapLayout::kLine;
    const auto count = static_cast<std::int64_t>(skills.size());
    std::int64_t x = (out_.width - count * MapLayout::kBoxWidth - (count - 1) * kGap) / 2;
    add_slots(row, 0, x);
    for (const std::uint32_t skill : skills) {
      out_.boxes[skill] = {{x, row.top}, row.bottom - row.top};
      row_of_[skill] = rows_.size();
      x += MapLayout::kBoxWidth;
      add_slots(row, x, skill == skills.back() ? out_.width : x + kGap);
      x += kGap;
    }
    rows_.push_back(std::move(row));
  }

  static void add_slots(Row& row, std::int64_t left, std::int64_t right) {
    for (std::int64_t x = left + kClear; x <= right - kClear; x += kSlot) row.slots.push_back(x);
  }

  std::vector<Point> route(std::uint32_t from, std::uint32_t to) {
    const std::int64_t middle = MapLayout::kBoxWidth / 2, target = out_.boxes[to].corner.x + middle;
    std::int64_t x = out_.boxes[from].corner.x + middle;
    std::vector<Point> points{{x, rows_[row_of_[from]].bottom}};
    for (std::size_t i = row_of_[from] + 1; i < row_of_[to]; ++i) {
      Row& row = rows_[i];
      const auto cost = [&](std::int64_t slot) {
        const auto taken = row.passed.find(slot);
        const std::int64_t company = taken == row.passed.end() ? 0 : taken->second == from ? -kTogether : kCrowded;
        return std::pair(std::abs(slot - x) + std::abs(slot - target) + company, std::abs(slot - x));
      };
      x = *std::ranges::min_element(row.slots, {}, cost);
      row.passed.emplace(x, from);
      points.push_back({x, row.top});
      points.push_back({x, row.bottom});
    }
    points.push_back({target, rows_[row_of_[to]].top});
    return points;
  }

  const PlanPicture& picture_;
  const std::vector<std::int64_t>& lines_;
  std::size_t columns_;
  std::vector<std::size_t> row_of_;
  std::vector<Row> rows_;
  MapLayout out_;
};

}  // namespace

MapLayout lay_out_map(const PlanPicture& picture, const std::vector<std::int64_t>& lines, std::size_t columns) {
  return Layout(picture, lines, columns).take();
}

}  // namespace cairn
