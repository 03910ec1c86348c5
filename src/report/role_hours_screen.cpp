// SPDX-License-Identifier: MIT
#include "cairn/report/explore.hpp"

#include "cairn/text/quantities.hpp"
#include "json_parts.hpp"
#include "lines.hpp"

#include <array>

namespace cairn {
namespace {

constexpr std::array<std::int64_t, 4> kPaces{8, 10, 12, 16};

}  // namespace

std::string role_hours_screen(const Style& style, const Catalog& catalog, const std::vector<RoleHours>& hours) {
  const Language language = style.language;
  Lines lines{style};
  using enum TextTable::Align;
  TextTable table{{Left, Right, Right, Right, Right, Right, Right}};
  std::vector<std::string> head{say(language, "hours.column-from"), say(language, "hours.column-must"),
                                say(language, "hours.column-should")};
  for (const std::int64_t pace : kPaces) head.push_back(say(language, {"hours.column-pace", {{"n", pace}}}));
  table.row(std::move(head));
  for (const RoleHours& row : hours) {
    std::vector<std::string> cells{row.background ? "  " + catalog.backgrounds[*row.background].id : catalog.roles[row.role].id,
                                   hours_text(row.must), hours_text(row.should)};
    for (const std::int64_t pace : kPaces) cells.push_back(std::to_string(weeks_at(row.must, pace)));
    table.row(std::move(cells));
  }
  lines.table(table, 0);
  lines.sentence({"hours.legend", {}}, Paint::Faint);
  lines.next({"cairn roles", "cairn show ROLE"});
  return lines.take();
}

std::string role_hours_json(const Catalog& catalog, const std::vector<RoleHours>& hours) {
  Json json = json_object("graph-hours");
  json["rows"] = Json::array();
  for (const RoleHours& row : hours) {
    Json weeks = Json::object();
    for (const std::int64_t pace : kPaces) weeks[std::to_string(pace)] = weeks_at(row.must, pace);
    json["rows"].push_back({{"role", catalog.roles[row.role].id},
                            {"background", row.background ? Json(catalog.backgrounds[*row.background].id) : Json(nullptr)},
                            {"must_minutes", row.must.count()},
                            {"should_minutes", row.should.count()},
                            {"weeks_at_hours", std::move(weeks)}});
  }
  return dumped(json);
}

}  // namespace cairn
