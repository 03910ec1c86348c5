// SPDX-License-Identifier: MIT
/// Targets taken apart into the requirements that make them up. Part of selection.cpp.
#pragma once

#include "cairn/planning/selection.hpp"

#include "closure.hpp"

#include <optional>
#include <vector>

namespace cairn::planning {

/// Beyond a million to one nothing is more important.
inline constexpr int kMostImportance = 1'000'000;

/// A requirement of a target, with roles taken apart.
struct Root {
  GroupKey key;  ///< of a role; unused where `item` is set
  std::optional<ItemRef> item;
  Level level = Level::Must;
  int importance = 1;
};

/// In the order of the domains, then of the targets. Roles inside roles are taken apart too: the weaker level and the product of the
/// importances, up to kMostImportance, hold.
std::vector<Root> roots_of(const Catalog& catalog, const Goal& goal);

}  // namespace cairn::planning
