// SPDX-License-Identifier: MIT
/// The independent validator: says what is wrong with a plan, from the promises alone. It shares no code with the scheduler (selection,
/// order, schedule, planner) on purpose.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/plan.hpp"
#include "cairn/progress/record.hpp"

#include <string>
#include <vector>

namespace cairn {

/// Plain English sentences for a test's output, empty when the plan keeps every promise: each remaining step of the targets' closure
/// exactly once with its remainder, prerequisites before dependents (some member of each `any`), no day over capacity, none on a day off,
/// nothing before the start, nothing after the deadline, due dates met (`dates_may_slip`: but for those) and pinned sittings at their time.
std::vector<std::string> check_plan(const Plan& plan, const Catalog& catalog, const Record& record, const std::vector<DateRange>& off,
                                    bool dates_may_slip = false);

}  // namespace cairn
