// SPDX-License-Identifier: MIT
/// A past sitting named by its study date and clock time: `log 1h30m --on 2026-11-22 --at 19:30`.
#pragma once

#include "cairn/app/world.hpp"

namespace cairn {

/// When it began, with the offset there and then: at `clock` on a study date: a time before the day's start is in the night that still
/// belongs to it. Where clocks were set back and the time came twice, the first of the two. Throws Error (exit 2) for a time that clocks
/// skipped, one that has not come, and study that would end after now.
ZonedInstant past_sitting(const World& world, TimeOfDay day_start, Date study_date, TimeOfDay clock, Minutes length);

}  // namespace cairn
