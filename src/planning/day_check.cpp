// SPDX-License-Identifier: MIT
#include "day_check.hpp"

#include <algorithm>

namespace cairn::planning {

namespace {

constexpr std::size_t kShortestPiece = 15, kMorning = 7 * 60, kNight = 23 * 60;

/// Of hours of study that an appointment cuts, pieces that are shorter are lost.
void drop_short_pieces(const std::vector<Slot>& slots, std::vector<bool>& free) {
  for (const Slot& slot : slots) {
    if (!slot.begin) continue;
    const auto begin = static_cast<std::size_t>(slot.begin->count()), end = begin + static_cast<std::size_t>(slot.length.count());
    for (std::size_t minute = begin; minute < end;) {
      std::size_t piece = minute;
      while (piece < end && free[piece]) ++piece;
      const bool lost = piece - minute < kShortestPiece && !(minute == begin && piece == end);
      for (; lost && minute < piece; ++minute) free[minute] = false;
      minute = piece + 1;
    }
  }
}

/// Appointments take the minutes that they cover. Minutes without a clock time fit between morning and night, beside appointments and
/// hours.
void leave_appointments(const Plan& plan, Date day, DayLeft& left) {
  std::vector<bool> awake(left.free.size(), true);
  bool any = false;
  for (const BusySpan& busy : plan.input.busy) {
    if (busy.day != day) continue;
    any = true;
    for (auto minute = static_cast<std::size_t>(busy.begin.count()); minute < static_cast<std::size_t>(busy.end.count()); ++minute)
      awake[minute] = left.free[minute] = false;
  }
  if (!any) return;
  drop_short_pieces(plan.input.availability.days[weekday_index(day)], left.free);
  std::int64_t beside = 0;
  for (std::size_t minute = kMorning; minute < kNight; ++minute) beside += awake[minute] && !left.free[minute] ? 1 : 0;
  left.without_clock = std::min(left.without_clock, beside);
}

void leave_pins(const Plan& plan, Date day, DayLeft& left) {
  for (const Pin& pin : plan.input.pins) {
    std::int64_t outside = pin.day == day ? pin.length.count() : 0;
    for (std::int64_t minute = 0; pin.day == day && minute < pin.length.count(); ++minute) {
      const auto at = static_cast<std::size_t>(pin.begin.count() + minute);
      if (at < left.free.size() && left.free[at]) --outside;
      if (at < left.free.size()) left.free[at] = false;
    }
    left.without_clock = std::max<std::int64_t>(0, left.without_clock - outside);
  }
}

}  // namespace

bool is_off(const std::vector<DateRange>& off, Date day) {
  return std::any_of(off.begin(), off.end(), [&](const DateRange& range) { return range.first <= day && day <= range.last; });
}

DayLeft day_left(const Plan& plan, const std::vector<DateRange>& off, Date day) {
  DayLeft left;
  if (is_off(off, day)) return left;
  for (const Slot& slot : plan.input.availability.days[weekday_index(day)]) {
    if (!slot.begin) left.without_clock += slot.length.count();
    for (std::int64_t minute = 0; slot.begin && minute < slot.length.count(); ++minute)
      left.free[static_cast<std::size_t>(slot.begin->count() + minute)] = true;
  }
  leave_appointments(plan, day, left);
  leave_pins(plan, day, left);
  return left;
}

}  // namespace cairn::planning
