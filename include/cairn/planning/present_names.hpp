// SPDX-License-Identifier: MIT
/// A stored plan where the catalog has given some of its records other ids since.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/plan.hpp"
#include "cairn/progress/record.hpp"

namespace cairn {

/// The plan with the ids that its steps, skills, targets and dates have in this catalog. Ids that the catalog does not know stay, except
/// among what was wished for (prefer, focus, domains): there they mean nothing any more and go. Calendar sessions are named anew, too:
/// identities of calendar entries need the plan as stored.
Plan with_present_names(Plan plan, const Catalog& catalog);

/// Daily views count the minutes under a step's own id: what was logged under earlier ids is taken off the effort of the plan's open steps,
/// so that what is left of them stays what was planned.
void take_off_earlier_names(Plan& plan, const Catalog& catalog, const Record& record);

}  // namespace cairn
