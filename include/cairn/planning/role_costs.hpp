// SPDX-License-Identifier: MIT
/// What makes roles as long as they are: steps and hours by level, and what single requirements bring with them. For authors of catalogs.
#pragma once

#include "cairn/planning/selection.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace cairn {

/// A requirement of a step or skill, and what would leave the role without it. Of an `any` only the member that the role takes counts.
struct EdgeHours {
  ItemRef prerequisite, dependent;
  SourcePlace place;
  int steps = 0;
  Minutes brings{0};
};

struct RoleCost {
  std::uint32_t role = 0;           ///< index in the catalog
  std::array<int, 3> steps{};       ///< by Level
  std::array<Minutes, 3> effort{};  ///< by Level, from zero
  std::vector<EdgeHours> edges;     ///< over its must steps, those that bring something; most first, ties in catalog order
};

/// All roles in catalog order. Requirements within one skill are left out: they order its steps and bring nothing. O(roles * edges * edges)
/// at worst.
std::vector<RoleCost> role_costs(const Catalog& catalog);

}  // namespace cairn
