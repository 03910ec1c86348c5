// SPDX-License-Identifier: MIT
/// A plan to be made, between the command line and the planner: the part that `plan` and `replan` share.
#pragma once

#include "cairn/app/make_plan.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/planning/calendar_names.hpp"

#include <string>
#include <vector>

namespace cairn {

/// The request, and what the record and the command line say is known.
struct PlanDraft {
  PlanRequest request;
  Knowledge knowledge;
  std::vector<std::string> newly_known;  ///< ids of steps
  std::optional<Minutes> new_longest_session;
  int busy_calendars = 0;
  std::optional<std::vector<std::string>> new_busy_calendars;
};

/// Ids as typed are resolved; an unknown one is an Error, exit 2.
PlanDraft draft_of(const World& world, CatalogSource& source, const Record& record, const PlanCommand& command);

/// The appointments that the request keeps free: those of the files that the command names, else of the learner's list, for two years from
/// its start. Of a file of the list that cannot be read those stay that `before` keeps free.
void read_appointments(const World& world, const Record& record, const PlanCommand& command, const Plan* before, PlanDraft& draft);

/// The plan; with `fit` the optional steps that the level fix names are left out of it, and of the draft's goal.
PlanOutcome make(const World& world, const Catalog& catalog, PlanDraft& draft, const CalendarBefore& before, bool fit);

/// The events of a new plan: what the draft says of the learner, the plan, and the hours it asks for from its start on. Gives the plan its
/// uid, and its steps what daily views can count from the record.
Appendix appendix_of(const CommandEvents& events, const Catalog& catalog, const Record& record, Plan& plan, const PlanDraft& draft);

/// What a new plan changes of the current one, with what was planned and studied until today.
ReplanView change_of(const Journal& journal, const Plan& current, const PlanOutcome& outcome, Date today);

}  // namespace cairn
