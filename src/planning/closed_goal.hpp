// SPDX-License-Identifier: MIT
/// A goal closed with the least study, with the last plan's choices kept while they are good enough. Part of selection.cpp.
#pragma once

#include "cairn/planning/selection.hpp"

#include "closure.hpp"
#include "targets.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace cairn::planning {

/// Efforts of every step of the catalog for this learner.
struct Efforts {
  std::vector<Minutes> estimate, remaining;
  std::vector<bool> closed;  ///< finished or skipped
};
Efforts efforts_of(const Catalog& catalog, const Knowledge& knowledge);

/// By step: an optional one that does not enter the plan.
std::vector<bool> left_out(const Catalog& catalog, const Goal& goal);

/// Choices take the least effort in all levels that are planned; where those that do so for each level by itself take no more, they are
/// taken: what is optional changes what is required only where that saves study. The choices of the plan before stay (Goal::keep) unless
/// others save over a twentieth of the study that remains.
Closure closed_goal(const Catalog& catalog, const Goal& goal, const Efforts& efforts, const std::vector<Root>& roots,
                    std::optional<std::pair<GroupKey, std::uint32_t>> without = std::nullopt);

/// What of it is planned.
Minutes planned_effort(const Catalog& catalog, const Goal& goal, const Efforts& efforts, const Closure& closure);

}  // namespace cairn::planning
