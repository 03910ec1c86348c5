// SPDX-License-Identifier: MIT
#include "cairn/planning/role_hours.hpp"

#include "cairn/planning/roles.hpp"

#include <algorithm>
#include <iterator>

namespace cairn {

namespace {

Knowledge knowledge_from(const Catalog& catalog, const Background& background) {
  Knowledge knowledge = no_knowledge(catalog);
  const auto know = [&](std::uint32_t step) { knowledge.steps[step].state = StepState::Known; };
  for (const ItemRef item : background.knows) {
    if (item.kind == ItemKind::Step) know(item.index);
    if (item.kind == ItemKind::Skill) std::ranges::for_each(catalog.skills[item.index].steps, know);
  }
  return knowledge;
}

RoleHours hours_of(const Catalog& catalog, std::uint32_t role, std::optional<std::uint32_t> background, const Knowledge& knowledge) {
  const Minutes must = select_role(catalog, role, Level::Must, knowledge).effort;
  return {role, background, must, select_role(catalog, role, Level::Should, knowledge).effort - must};
}

}  // namespace

std::vector<RoleHours> role_hours(const Catalog& catalog) {
  std::vector<Knowledge> known;
  for (const Background& background : catalog.backgrounds) known.push_back(knowledge_from(catalog, background));
  std::vector<RoleHours> all;
  for (std::uint32_t role = 0; role < catalog.roles.size(); ++role) {
    const RoleHours from_zero = hours_of(catalog, role, std::nullopt, no_knowledge(catalog));
    std::vector<RoleHours> from;
    for (std::uint32_t background = 0; background < known.size(); ++background) {
      const RoleHours hours = hours_of(catalog, role, background, known[background]);
      if (from_zero.must - hours.must >= kWorthTelling) from.push_back(hours);
    }
    std::ranges::stable_sort(from, {}, &RoleHours::must);
    all.push_back(from_zero);
    std::ranges::copy(from, std::back_inserter(all));
  }
  return all;
}

std::int64_t weeks_at(Minutes effort, std::int64_t hours_a_week) {
  return (effort.count() + hours_a_week * 60 - 1) / (hours_a_week * 60);
}

}  // namespace cairn
