// SPDX-License-Identifier: MIT
#include "cairn/app/study_day.hpp"

#include <algorithm>

namespace cairn {

Date study_today(const World& world, TimeOfDay day_start) {
  return date_at(world.now - day_start, world.utc_offset);
}

Date study_today(const World& world, const Journal& journal) {
  return study_today(world, journal.day_start());
}

Date study_date_of(const World& world, TimeOfDay day_start, Instant instant) {
  const Instant then = std::min(instant, world.now);
  return date_at(then - day_start, world.offset_at(then));
}

}  // namespace cairn
