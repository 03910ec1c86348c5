// SPDX-License-Identifier: MIT
// Half a year of days: a column for each week, Monday on top; a square grows with the study of its day.
#include "cairn/text/quantities.hpp"
#include "cairn/text/say.hpp"
#include "figures_html.hpp"
#include "html_figure.hpp"
#include "svg.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cairn {
namespace {

constexpr std::int64_t kCell = 17, kLeft = 46, kTop = 22, kMonthWidth = 36;

unsigned month_of(Date day) {
  return static_cast<unsigned>(date::year_month_day{day}.month());
}

std::string day_title(Language language, const HeatDay& day) {
  const std::string date = date_text(language, day.day);
  return day.earned > Minutes{0} ? date + ": " + duration_text(language, day.earned) : date;
}

std::string words(Language language, const Heatmap& heatmap) {
  const std::int64_t days = std::ranges::count_if(heatmap.days, [](const HeatDay& day) { return day.earned > Minutes{0}; });
  return say(language, {"heatmap.words", {{"n", days}, {"most", heatmap.most}}});
}

std::string drawing(Language language, const Heatmap& heatmap) {
  const auto weeks = static_cast<std::int64_t>((heatmap.days.size() + 6) / 7);
  Svg svg("heatmap", kLeft + kCell * weeks, kTop + 7 * kCell, say(language, "figure.heatmap"), words(language, heatmap));
  for (const unsigned weekday : {0U, 2U, 4U, 6U})
    svg.text("label", {kLeft - 6, kTop + kCell * static_cast<std::int64_t>(weekday) + 12}, "end", weekday_text(language, weekday));
  for (std::size_t i = 0; i < heatmap.days.size(); ++i) {
    const HeatDay& day = heatmap.days[i];
    const Point corner{kLeft + kCell * static_cast<std::int64_t>(i / 7), kTop + kCell * static_cast<std::int64_t>(i % 7)};
    const bool begins = i % 7 == 0 && (i == 0 ? month_of(day.day) == month_of(day.day + date::days{14})
                                              : month_of(day.day) != month_of(day.day - date::days{7}));
    if (begins && corner.x + kMonthWidth <= kLeft + kCell * weeks)
      svg.text("label", {corner.x, kTop - 8}, "start", month_text(language, month_of(day.day)));
    if (day.level == 0) {
      if (!day.rest) svg.rect("empty", {corner.x + 6, corner.y + 6}, 3, 3, day_title(language, day));
      continue;
    }
    const std::int64_t side = 3 + 3 * day.level, inset = (kCell - 2 - side) / 2;
    svg.rect("studied", {corner.x + inset, corner.y + inset}, side, side, day_title(language, day));
  }
  return svg.take();
}

/// A row for each week; a free day without study is empty, a study day without has a dash.
DataTable table(Language language, const Heatmap& heatmap) {
  DataTable table;
  table.columns.push_back(say(language, "heatmap.column-week"));
  for (unsigned weekday = 0; weekday < 7; ++weekday) table.columns.emplace_back(weekday_text(language, weekday));
  for (std::size_t i = 0; i < heatmap.days.size(); ++i) {
    const HeatDay& day = heatmap.days[i];
    if (i % 7 == 0)
      table.rows.push_back(
          {fmt::format("<time datetime=\"{}\">{}</time>", to_iso(day.day), date_text(language, day.day, DateStyle::Short))});
    const std::int64_t minutes = day.earned.count();
    table.rows.back().push_back(minutes > 0 ? fmt::format("<data value=\"{}\">{}:{:02}</data>", minutes, minutes / 60, minutes % 60)
                                : day.rest  ? ""
                                            : "<data value=\"0\">-</data>");
  }
  return table;
}

}  // namespace

std::string heatmap_figure(Language language, const Heatmap& heatmap) {
  return html_figure(
      language,
      {"heatmap",
       say(language, "figure.heatmap"),
       drawing(language, heatmap),
       words(language, heatmap),
       {{"<rect class=\"studied\" x=\"4\" y=\"-3\" width=\"6\" height=\"6\"/><rect class=\"studied\" x=\"13\" y=\"-7\" width=\"15\" height=\"15\"/>",
         say(language, {"heatmap.studied", {{"most", heatmap.most}}})},
        {"<rect class=\"empty\" x=\"12\" y=\"-1\" width=\"3\" height=\"3\"/>", say(language, "heatmap.empty")},
        {"", say(language, "heatmap.free")}},
       table(language, heatmap)});
}

}  // namespace cairn
