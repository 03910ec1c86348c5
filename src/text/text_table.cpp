// SPDX-License-Identifier: MIT
#include "cairn/text/layout.hpp"

#include <algorithm>
#include <optional>

namespace cairn {
namespace {

constexpr std::size_t kNarrowestColumn = 16;

void trim_right(std::string& line) {
  while (!line.empty() && line.back() == ' ') line.pop_back();
}

}  // namespace

std::string TextTable::render(const Style& style, std::size_t indent, std::size_t gap) const {
  std::vector<std::size_t> widths(columns_.size(), 0);
  for (const auto& row : rows_)
    for (std::size_t c = 0; c < std::min(row.size(), widths.size()); ++c) widths[c] = std::max(widths[c], display_width(row[c]));

  std::size_t total = indent;
  std::optional<std::size_t> last_left;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    total += widths[c] + (c > 0 ? gap : 0);
    if (columns_[c] == Align::Left) last_left = c;
  }
  if (last_left && total > style.width) {
    std::size_t& width = widths[*last_left];
    const std::size_t excess = total - style.width;
    width = std::min(width, std::max(kNarrowestColumn, width > excess ? width - excess : 0));
  }

  std::string out;
  for (const auto& row : rows_) {
    std::string line(indent, ' ');
    for (std::size_t c = 0; c < std::min(row.size(), widths.size()); ++c) {
      if (c > 0) line.append(gap, ' ');
      const std::string cell = cut_to(row[c], widths[c], style.ascii);
      line += columns_[c] == Align::Left ? pad_right(cell, widths[c]) : pad_left(cell, widths[c]);
    }
    trim_right(line);
    out += line + '\n';
  }
  return out;
}

}  // namespace cairn
