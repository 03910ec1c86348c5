// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace cairn {

/// Ids stand in front so that they line up and are never cut: they are what one types next.
std::string roles_screen(const Style& style, const std::vector<RoleRow>& roles) {
  const Language language = style.language;
  Lines lines{style};
  if (roles.empty()) {
    lines.sentence({"roles.none", {}});
    lines.next({"cairn graph check FILE"});
    return lines.take();
  }
  using enum TextTable::Align;
  TextTable table{{Left, Right, Right, Right, Left}};
  table.row({say(language, "roles.column-id"), say(language, "roles.column-left"), say(language, "roles.column-ready"),
             say(language, "roles.column-steps"), say(language, "roles.column-title")});
  for (const RoleRow& role : roles) {
    const std::string steps = std::to_string(role.steps_finished) + "/" + std::to_string(role.steps_all);
    table.row({role.id, hours_text(role.left), percent_text((role.all - role.left).count(), role.all.count()), steps,
               role_title(language, role.title, role.sketch)});
  }
  lines.table(table, 0);
  lines.sentence({"roles.legend", {}}, Paint::Faint);
  if (std::ranges::find(roles, true, &RoleRow::sketch) != roles.end()) lines.sentence({"roles.legend-sketch", {}}, Paint::Faint);
  std::vector<LocalizedText> targets;
  for (const RoleRow& role : roles)
    if (role.target) targets.push_back(role.title);
  if (!targets.empty()) lines.sentence({"roles.your-targets", {{"titles", titles_of(language, targets)}}});
  const auto target = std::ranges::find(roles, true, &RoleRow::target);
  const std::string& id = target != roles.end() ? target->id : roles.front().id;
  const auto other = std::ranges::find_if(roles, [&](const RoleRow& role) { return role.id != id; });
  std::vector<std::string> next{"cairn show " + id, "cairn plan " + id + " --weeks 24"};
  if (other != roles.end()) next.push_back("cairn diff " + id + " " + other->id);
  lines.next(next);
  return lines.take();
}

}  // namespace cairn
