// SPDX-License-Identifier: MIT
/// What calendar entries say of a plan's steps. Entries whose words a new plan changes are a new version, as those are that it moves: what
/// a calendar has under a SEQUENCE never says anything else.
#pragma once

#include "cairn/planning/calendar_names.hpp"
#include "cairn/planning/plan.hpp"

#include <map>
#include <string>

namespace cairn {

/// By step, all that an entry shows of it (exchange/shown_steps), in both languages, as one text; a step that the plan does not have is
/// shown by its id, which is not among them.
std::map<std::string, std::string> calendar_words(const Plan& plan);

/// Gives `now` and the next SEQUENCE to the sessions that `before` has at the same time with other words, past and cancelled ones, too.
void renew_reworded(Plan& plan, const CalendarBefore& before, Instant now);

}  // namespace cairn
