// SPDX-License-Identifier: MIT
#include "cairn/report/explore.hpp"
#include "cairn/text/quantities.hpp"
#include "json_parts.hpp"
#include "misfit.hpp"
#include "phrases.hpp"

namespace cairn {
namespace {

using enum TextTable::Align;

std::string side_title(Language language, const RoleDiff::Side& side) {
  return with_id(language, {role_title(Language::English, side.title, side.sketch), role_title(Language::Korean, side.title, side.sketch)},
                 side.id);
}

/// One table for all three parts, so that their columns line up; a part without rows is left out.
void add_part(TextTable& table, Language language, const Message& heading, const RoleDiff::Part& part) {
  if (part.rows.empty()) return;
  table.row({say(language, heading), hours_text(part.effort), std::to_string(part.steps), ""});
  for (const RoleDiff::Row& row : part.rows)
    table.row({"  " + row.id, hours_text(row.effort), std::to_string(row.steps), row.title.in(language)});
}

Json side_json(const RoleDiff::Side& side) {
  return {{"id", side.id},       {"title", json_text(side.title)},  {"sketch", side.sketch},
          {"steps", side.steps}, {"minutes_all", side.all.count()}, {"minutes_left", side.left.count()}};
}

Json part_json(const RoleDiff::Part& part) {
  Json rows = Json::array();
  for (const RoleDiff::Row& row : part.rows)
    rows.push_back({{"id", row.id}, {"title", json_text(row.title)}, {"steps", row.steps}, {"minutes", row.effort.count()}});
  return {{"steps", part.steps}, {"minutes", part.effort.count()}, {"skills", std::move(rows)}};
}

}  // namespace

std::string role_diff_screen(const Style& style, const RoleDiff& diff) {
  const Language language = style.language;
  Lines lines{style};
  lines.text(side_title(language, diff.first), Paint::Strong);
  lines.text(side_title(language, diff.second), Paint::Strong);
  lines.sentence({"diff.level", {{"level", say(language, level_key(diff.level))}}}, Paint::Faint);
  TextTable table{{Left, Right, Right, Left}};
  table.row({say(language, "roles.column-id"), say(language, "diff.column-hours"), say(language, "roles.column-steps"),
             say(language, "diff.column-skill")});
  add_part(table, language, {"diff.shared", {}}, diff.shared);
  add_part(table, language, {"diff.only", {{"id", diff.first.id}}}, diff.only_first);
  add_part(table, language, {"diff.only", {{"id", diff.second.id}}}, diff.only_second);
  lines.table(table, 0);
  std::vector<Fact> facts{
      {say(language, "label.from-today"),
       say(language,
           {"diff.left",
            {{"first", diff.first.id}, {"first_time", diff.first.left}, {"second", diff.second.id}, {"second_time", diff.second.left}}})}};
  facts.push_back(
      {say(language, "label.to-switch"),
       diff.steps_to_switch == 0
           ? say(language, {"diff.switch-nothing", {{"second", diff.second.id}}})
           : say(language, {"diff.switch", {{"time", diff.to_switch}, {"n", diff.steps_to_switch}, {"second", diff.second.id}}})});
  lines.facts(facts, 0);
  lines.next({"cairn show " + diff.second.id, "cairn plan " + diff.first.id + " " + diff.second.id});
  return lines.take();
}

std::string role_diff_json(const RoleDiff& diff) {
  Json json = json_object("diff");
  json["level"] = to_string(diff.level);
  json["first"] = side_json(diff.first);
  json["second"] = side_json(diff.second);
  json["shared"] = part_json(diff.shared);
  json["only_first"] = part_json(diff.only_first);
  json["only_second"] = part_json(diff.only_second);
  json["switch"] = {{"steps", diff.steps_to_switch}, {"minutes", diff.to_switch.count()}};
  return dumped(json);
}

}  // namespace cairn
