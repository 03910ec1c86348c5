// SPDX-License-Identifier: MIT
/// Figures of a report as text. ASCII whatever the style: they must line up on every terminal, and in a file.
#pragma once

#include "cairn/planning/figures.hpp"
#include "cairn/text/layout.hpp"

#include <string>
#include <vector>

namespace cairn {

struct TextFigure {
  std::vector<std::string> lines;  ///< to be shown as they are
  std::string legend;              ///< to be wrapped
};

/// Months above, Monday to Sunday below, a column of two cells for each week. Needs 60 cells.
TextFigure heatmap_text(const Style& style, const Heatmap& heatmap);

/// What was earned (#) under what was planned (o), the likely end (x), per cent of the whole at the left, dates below.
TextFigure burn_up_text(const Style& style, const BurnUp& burn_up, Date today);

}  // namespace cairn
