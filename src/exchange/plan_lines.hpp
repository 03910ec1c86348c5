// SPDX-License-Identifier: MIT
/// A stored plan as a JSON object within the line of its event, and back.
#pragma once

#include "line_values.hpp"

#include "cairn/planning/plan.hpp"

namespace cairn {

/// Without uid, step_spread and earlier_names, which the event has.
OrderedJson plan_to_json(const Plan& plan);
/// Likewise. Throws BadLine for what the data file could not keep: ids that stand twice, empty requirements, values out of range.
Plan plan_from_json(const LineJson& json);

}  // namespace cairn
