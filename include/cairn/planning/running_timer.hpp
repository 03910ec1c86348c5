// SPDX-License-Identifier: MIT
/// A timer seen at an instant.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/progress/record.hpp"

namespace cairn {

/// Whoever studied longer than that without a break forgot to stop it: no more is counted unless the learner says so.
inline constexpr Minutes kLongestMeasured{4 * 60};

struct RunningTimer {
  Timer timer;
  LocalizedText title;  ///< of its step
  Minutes ran{0};       ///< whole minutes; 0 where the clock was set back

  bool forgotten() const { return ran > kLongestMeasured; }
  Minutes counted() const { return forgotten() ? kLongestMeasured : ran; }
};

RunningTimer running_timer(const Timer& timer, LocalizedText title, Instant now);

}  // namespace cairn
