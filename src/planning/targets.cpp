// SPDX-License-Identifier: MIT
#include "targets.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace cairn::planning {
namespace {

struct Part {
  std::uint32_t role;
  Level level;
  int importance;
};

void take_role_apart(const Catalog& catalog, std::uint32_t target, std::vector<Root>& roots) {
  std::vector<Part> parts{{target, Level::Must, 1}};
  std::set<std::pair<std::uint32_t, Level>> seen{{target, Level::Must}};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part part = parts[i];
    const auto& requirements = catalog.roles[part.role].requirements;
    for (std::uint32_t r = 0; r < requirements.size(); ++r) {
      const Requirement& requirement = requirements[r];
      const Level level = std::max(part.level, requirement.level);
      const std::int64_t product = std::int64_t{part.importance} * requirement.importance;
      const int importance = static_cast<int>(std::min<std::int64_t>(product, kMostImportance));
      const bool role = requirement.members.size() == 1 && requirement.members.front().kind == ItemKind::Role;
      if (!role) {
        roots.push_back({{ItemKind::Role, part.role, r}, std::nullopt, level, importance});
      } else if (seen.emplace(requirement.members.front().index, level).second) {
        parts.push_back({requirement.members.front().index, level, importance});
      }
    }
  }
}

}  // namespace

std::vector<Root> roots_of(const Catalog& catalog, const Goal& goal) {
  std::vector<Root> roots;
  for (const ItemRef item : goal.domains) {
    for (const ItemRef added : catalog.domains[item.index].adds) roots.push_back({{}, added, Level::Must, 1});
  }
  for (const ItemRef target : goal.targets) {
    if (target.kind == ItemKind::Role) {
      take_role_apart(catalog, target.index, roots);
    } else {
      roots.push_back({{}, target, Level::Must, 1});
    }
  }
  return roots;
}

}  // namespace cairn::planning
