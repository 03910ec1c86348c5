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

/// What is too wide for its column goes on below, under its first letter; a word that is wider is cut.
std::vector<std::string> lines_of(const std::string& cell, std::size_t cells, bool ascii) {
  if (display_width(cell) <= cells) return {cell};
  const std::size_t blanks = std::min({cell.find_first_not_of(' '), cell.size(), cells});
  std::vector<std::string> lines = wrap(cell, cells - blanks);
  for (std::string& line : lines) line = std::string(blanks, ' ') + cut_to(line, cells - blanks, ascii);
  return lines;
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
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t c = 0; c < std::min(row.size(), widths.size()); ++c) {
      cells.push_back(lines_of(row[c], widths[c], style.ascii));
      height = std::max(height, cells.back().size());
    }
    for (std::size_t i = 0; i < height; ++i) {
      std::string line(indent, ' ');
      for (std::size_t c = 0; c < cells.size(); ++c) {
        if (c > 0) line.append(gap, ' ');
        const std::string_view cell = i < cells[c].size() ? std::string_view{cells[c][i]} : std::string_view{};
        line += columns_[c] == Align::Left ? pad_right(cell, widths[c]) : pad_left(cell, widths[c]);
      }
      trim_right(line);
      out += line + '\n';
    }
  }
  return out;
}

}  // namespace cairn
