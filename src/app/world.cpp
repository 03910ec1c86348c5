// SPDX-License-Identifier: MIT
#include "cairn/app/world.hpp"

#include <algorithm>

namespace cairn {

Date study_today(const World& world) {
  return date_at(world.now - kDayStart, world.utc_offset);
}

Date study_date_of(const World& world, Instant instant) {
  const Instant then = std::min(instant, world.now);
  return date_at(then - kDayStart, world.offset_at(then));
}

}  // namespace cairn
