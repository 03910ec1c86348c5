// SPDX-License-Identifier: MIT
/// Pouring an order into the calendar: the order binds, the dates follow. Without gaps; session lengths only say where to cut.
#pragma once

#include "cairn/planning/availability.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cairn {

/// One sitting: `step` is a position in the order that was poured.
struct Sitting {
  std::uint32_t step = 0;
  Date day;
  std::optional<TimeOfDay> begin;  ///< only where the availability has clock times
  Minutes length{0};
  friend bool operator==(const Sitting&, const Sitting&) = default;
};

/// Sittings are at most this long unless the learner says otherwise; a longer stretch is cut into equal parts (to 5 minutes).
inline constexpr Minutes kLongestSitting{180};
/// A plan reaches at most this far.
inline constexpr int kLongestPlanDays = 3653;

struct Schedule {
  std::vector<Sitting> sittings;  ///< by (day, begin, order)
  Date finish;                    ///< the day of the last sitting; `start` when there is nothing to study
  bool complete = true;           ///< false: kLongestPlanDays were not enough, `sittings` holds what fits
};

/// A step of no effort gets no sitting. `not_before` (empty, or one for each step): a step may not begin earlier; those behind it that may
/// go first, and a step that was begun is finished before another begins. REQUIRES: longest is a multiple of 5 min. O(days + sittings),
/// with steps that wait times those.
Schedule pour(std::span<const Minutes> efforts_in_order, const CapacityCalendar& calendar, Date start,
              std::span<const Date> not_before = {}, Minutes longest = kLongestSitting);

/// The day on which `effort` minutes poured from `start` are finished, without making sittings; empty beyond kLongestPlanDays.
/// `used_on_start` minutes of the first day's capacity are already studied.
std::optional<Date> finish_date(Minutes effort, const CapacityCalendar& calendar, Date start, Minutes used_on_start = Minutes{0});

/// The minutes for steps on days in [first, last].
Minutes capacity_between(const CapacityCalendar& calendar, Date first, Date last);

}  // namespace cairn
