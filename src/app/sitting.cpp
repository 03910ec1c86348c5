// SPDX-License-Identifier: MIT
#include "cairn/app/sitting.hpp"

#include "cairn/base/error.hpp"

namespace cairn {

ZonedInstant past_sitting(const World& world, TimeOfDay day_start, Date study_date, TimeOfDay clock, Minutes length) {
  const Date date = clock < day_start ? study_date + date::days{1} : study_date;
  const Instant began = world.to_instant(date, clock);
  const auto offset = world.offset_at(began);
  const std::vector<Argument> what{{"clock", to_hhmm(clock)}, {"date", date}};
  if (date_at(began, offset) != date || clock_at(began, offset) != clock)
    throw Error(ExitCode::Usage, {"error.time-skipped", what}, {{"hint.time-skipped", {}}});
  if (began > world.now)
    throw Error(ExitCode::Usage, {"error.time-in-future", what}, {{"hint.day-before", {{"date", to_iso(study_date - date::days{1})}}}});
  if (began + length > world.now) {
    const Instant end = began + length;
    throw Error(
        ExitCode::Usage,
        {"error.ends-in-future", {{"clock", to_hhmm(clock)}, {"time", length}, {"end", to_hhmm(clock_at(end, world.offset_at(end)))}}},
        {{"hint.began-at", {}}});
  }
  return {began, offset};
}

}  // namespace cairn
