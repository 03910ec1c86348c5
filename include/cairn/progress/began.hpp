// SPDX-License-Identifier: MIT
/// When the study of an event began, where the learner said it (`log --at`). It stands in the event's `extra` as
/// {"began":"2026-11-22T19:30+09:00"}: the clock time where the study was, whatever the zone was when it was written down.
#pragma once

#include "cairn/progress/event.hpp"

#include <optional>
#include <string>

namespace cairn {

/// The whole `extra` of an event that began then, to the minute.
std::string began_extra(Instant began, std::chrono::minutes utc_offset);

/// Empty where nothing was said or what stands there is no local time with its offset.
std::optional<ZonedInstant> began_of(const Event& event);

}  // namespace cairn
