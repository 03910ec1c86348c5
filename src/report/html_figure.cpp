// SPDX-License-Identifier: MIT
#include "html_figure.hpp"

#include "cairn/text/quantities.hpp"
#include "cairn/text/say.hpp"
#include "markup.hpp"

#include <fmt/format.h>

namespace cairn {
namespace {

std::string legend_list(const std::vector<LegendItem>& legend) {
  if (legend.empty()) return {};
  std::string html = "<ul class=\"legend\">\n";
  for (const LegendItem& item : legend)
    html += fmt::format("<li><svg width=\"28\" height=\"16\" viewBox=\"0 -8 28 16\" aria-hidden=\"true\">{}</svg> {}</li>\n", item.shape,
                        html_text(item.words));
  return html + "</ul>\n";
}

/// It scrolls by itself where the screen is narrow, with the keyboard too.
std::string table_of(Language language, const HtmlFigure& figure) {
  const std::string name = html_text(say(language, {"page.table-of", {{"title", figure.title}}}));
  std::string html = fmt::format(
      "<details class=\"data\">\n<summary>{0}</summary>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{0}\">\n<table id=\"{1}-data\">\n<thead><tr>",
      name, figure.id);
  for (const std::string& column : figure.table.columns) html += "<th scope=\"col\">" + html_text(column) + "</th>";
  html += "</tr></thead>\n<tbody>\n";
  for (const auto& row : figure.table.rows) {
    html += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) html += i == 0 ? "<th scope=\"row\">" + row[i] + "</th>" : "<td>" + row[i] + "</td>";
    html += "</tr>\n";
  }
  return html + "</tbody>\n</table>\n</div>\n</details>\n";
}

}  // namespace

std::string html_figure(Language language, const HtmlFigure& figure) {
  std::string html = fmt::format(
      "<section aria-labelledby=\"{0}-heading\">\n<h2 id=\"{0}-heading\">{1}</h2>\n<figure aria-labelledby=\"{0}-heading\">\n{2}",
      figure.id, html_text(figure.title), figure.drawing);
  html += legend_list(figure.legend);
  if (!figure.caption.empty()) html += "<figcaption>" + html_text(figure.caption) + "</figcaption>\n";
  return html + "</figure>\n" + table_of(language, figure) + "</section>\n";
}

std::string html_date(Language language, Date day) {
  return fmt::format("<time datetime=\"{}\">{}</time>", to_iso(day), html_text(date_text(language, day, DateStyle::Long)));
}

std::string html_minutes(Language language, Minutes minutes) {
  return fmt::format("<data value=\"{}\">{}</data>", minutes.count(), html_text(duration_text(language, minutes)));
}

}  // namespace cairn
