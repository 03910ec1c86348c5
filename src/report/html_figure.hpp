// SPDX-License-Identifier: MIT
/// A figure of a page: a heading, the drawing, a legend that says in words what each shape means, and its data as a table that is folded
/// away. Colour is never alone: shapes differ, and every word of the legend stands beside the shape itself. Pieces of HTML are escaped
/// already, plain text is not.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/base/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// `shape`: SVG of 28 by 16, its origin in the middle of the left side. `words`: plain text.
struct LegendItem {
  std::string shape;
  std::string words;
};

struct DataTable {
  std::vector<std::string> columns;            ///< plain text
  std::vector<std::vector<std::string>> rows;  ///< HTML; the first cell of a row is its head
};

struct HtmlFigure {
  std::string_view id;  ///< of the heading: "<id>-heading"
  std::string title;    ///< plain text
  std::string drawing;  ///< HTML
  std::string caption;  ///< plain text; empty: none
  std::vector<LegendItem> legend;
  DataTable table;
};
std::string html_figure(Language language, const HtmlFigure& figure);

/// "Mon 23 Nov 2026", with the date that programs read.
std::string html_date(Language language, Date day);
/// "1 h 30 min", with the minutes that programs read.
std::string html_minutes(Language language, Minutes minutes);

}  // namespace cairn
