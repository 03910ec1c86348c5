// SPDX-License-Identifier: MIT
#include "cairn/app/world.hpp"

namespace cairn {

Date study_today(const World& world) {
  const auto local = world.now + world.utc_offset - kDayStart;
  return Date{date::floor<date::days>(local).time_since_epoch()};
}

}  // namespace cairn
