// SPDX-License-Identifier: MIT
#include "cairn/planning/running_timer.hpp"

#include <algorithm>
#include <utility>

namespace cairn {

RunningTimer running_timer(const Timer& timer, LocalizedText title, Instant now) {
  const auto ran = date::floor<std::chrono::minutes>(now - timer.began);
  return {timer, std::move(title), std::max(Minutes{0}, Minutes{ran.count()})};
}

}  // namespace cairn
