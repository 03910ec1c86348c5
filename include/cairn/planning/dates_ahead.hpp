// SPDX-License-Identifier: MIT
/// The due dates and fixed sittings of a plan that lie ahead, as they stand today: what must still be studied until each, and how sure it
/// is.
#pragma once

#include "cairn/planning/forecast.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

struct DateAhead {
  std::string id;  ///< of the step or skill
  LocalizedText title;
  Date by;                         ///< the due date, or the day of the sitting
  std::optional<TimeOfDay> begin;  ///< of a pinned sitting; then all below is of what comes before it
  Minutes needed{0};               ///< of what is open of it and of all it needs, fixed sittings apart
  std::optional<Date> likely;      ///< as likely before as after, poured from now; empty beyond ten years
  int percent = 99;                ///< that the last day for it (of a sitting the day before) is kept
};

/// In the order of their days; what is finished or passed has no place here. `daily` and `history` are of the same day as the record.
std::vector<DateAhead> dates_ahead(const Plan& plan, const Record& record, const Daily& daily, const ForecastHistory& history);

}  // namespace cairn
