// SPDX-License-Identifier: MIT
/// A step of the catalog looked up in a stored plan, which may know it by an earlier name.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/views.hpp"

#include <optional>

namespace cairn {

/// Empty when there is no plan or the plan has not the step.
std::optional<PlanPlace> place_in_plan(const std::optional<Plan>& plan, const Step& step);

}  // namespace cairn
