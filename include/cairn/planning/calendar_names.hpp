// SPDX-License-Identifier: MIT
/// A step that the catalog has renamed keeps its calendar entries: their identity is the id under which they were first given out.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/plan.hpp"
#include "cairn/progress/event.hpp"
#include "cairn/progress/record.hpp"

#include <map>
#include <string>
#include <vector>

namespace cairn {

/// The calendar of a stored plan by the steps' present ids.
struct CalendarBefore {
  std::vector<Session> sessions;
  std::map<std::string, std::vector<std::string>> earlier_names;  ///< as in Plan
  std::map<std::string, std::string> words;                       ///< what entries say of a step (calendar_words.hpp)
  int least_sequence = 0;  ///< of entries that the new plan adds or changes: those of plans that are no longer known may have gone so far
};

/// A step that the catalog knows by another id now has its sessions under that; where the catalog went back to an earlier id, under that
/// one again. Of two steps that have become one the first of the plan gives its entries (one that bears the id already before all); those
/// of the other stay under their own id, so that the next plan cancels them.
CalendarBefore calendar_before(const Plan& stored, const Catalog& catalog);

/// Events of steps under earlier ids, as if they had been recorded under the plan's.
void under_plan_names(std::vector<Event>& events, const Plan& plan);
/// A step of the plan that is open in the record has the state that it has there under an earlier id. Minutes stay apart: the plan's
/// estimate is without those under earlier ids.
void under_plan_names(Record& record, const Plan& plan);

}  // namespace cairn
