// SPDX-License-Identifier: MIT
/// Optional steps that a plan leaves out so that it fits, and until when each can come back.
#pragma once

#include "cairn/planning/availability.hpp"
#include "cairn/planning/selection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

struct LeftOutStep {
  std::string id;
  LocalizedText title;
  Level level = Level::Should;
  Minutes own_effort{0};      ///< of the step
  Minutes effort{0};          ///< and of what it needs among the steps that are left out
  std::optional<Date> until;  ///< the last day on which, were all else finished, that much could still be studied by `last`; empty: none
};

/// The steps of goal.leave_out that would be in the plan otherwise; should before could, inside a level in catalog order. O(steps * edges)
/// of those left out.
std::vector<LeftOutStep> left_out_to_fit(const Catalog& catalog, const Goal& goal, const Knowledge& knowledge,
                                         const CapacityCalendar& calendar, Date start, Date last);

}  // namespace cairn
