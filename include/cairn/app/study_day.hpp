// SPDX-License-Identifier: MIT
/// Which study date a moment belongs to: the local date, the day beginning when the record says so. What is stored keeps the study date
/// with which it was written, whatever is said later.
#pragma once

#include "cairn/app/world.hpp"
#include "cairn/progress/day_start.hpp"
#include "cairn/store/journal.hpp"

namespace cairn {

/// The study date that `world.now` belongs to.
Date study_today(const World& world, const Journal& journal);
Date study_today(const World& world, TimeOfDay day_start);

/// The study date of an earlier instant; an instant that is still to come belongs to today.
Date study_date_of(const World& world, TimeOfDay day_start, Instant instant);

}  // namespace cairn
