// SPDX-License-Identifier: MIT
/// The order of the plan before, for what a new plan has to study. Part of planner.cpp.
#pragma once

#include "cairn/planning/selection.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cairn::planning {

/// The steps of `best` in the order of `before` (ids): one that `before` has not stands where it does in `best`, ahead of the first step
/// that `before` has and that follows it there; whatever needs a step waits for it. With `by_level` stronger levels come first, should the
/// catalog have changed them. Where nothing has changed it is `before` itself. REQUIRES: `best` keeps prerequisites, and levels where
/// `by_level`.
std::vector<std::uint32_t> order_as_before(const Catalog& catalog, const Selection& selection, const std::vector<std::string>& before,
                                           const std::vector<std::uint32_t>& best, bool by_level);

}  // namespace cairn::planning
