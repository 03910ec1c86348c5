// SPDX-License-Identifier: MIT
#include "cairn/app/world.hpp"

namespace cairn {

Date study_today(const World& world) {
  return date_at(world.now - kDayStart, world.utc_offset);
}

}  // namespace cairn
