// SPDX-License-Identifier: MIT
/// When a learner can study: minutes or clock times for each weekday, and days off. The learner says it as
/// "mon-fri 1h, sat 10:00-13:00"; the same text, in canonical form, is what the journal keeps.
#pragma once

#include "cairn/base/time.hpp"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// A piece of a day: half-open [begin, begin + length) where a clock time was said.
struct Slot {
  std::optional<TimeOfDay> begin;
  Minutes length{0};
  friend bool operator==(const Slot&, const Slot&) = default;
};

/// By weekday, Monday first. Slots of a day: those with a clock time ascending and apart, then at most one without.
struct Availability {
  std::array<std::vector<Slot>, 7> days;

  Minutes on_weekday(unsigned weekday) const;
  Minutes on(Date day) const { return on_weekday(weekday_index(day)); }
  Minutes per_week() const;
  friend bool operator==(const Availability&, const Availability&) = default;
};

/// "mon-fri 1h, sat 10:00-13:00, sun 30m"; Korean weekdays too ("월-금 1시간, 토 10:00-13:00"); items separated by commas, several items
/// for a day add up; times may not overlap and at most 24 h stand in a day. Empty for anything else, and when nothing is left to study in.
std::optional<Availability> parse_availability(std::string_view text);
/// The canonical text; parse_availability gives the same value back.
std::string to_string(const Availability& availability);

/// Hours a week laid on Monday to Friday, above 8 h on Monday to Saturday, above 48 h on all days; on as many days as still get 25 minutes
/// each (at least one). In steps of 5 minutes, the earlier days get the odd ones. REQUIRES: 5 min <= per_week <= 7 * 16 h.
Availability spread_evenly(Minutes per_week);

/// The same pattern with every slot's minutes scaled so that the week has `per_week` in all (to 5 minutes, each used day at least 5). Clock
/// times keep their begin; what does not fit before the next one or midnight is missing from the week. REQUIRES: pattern.per_week() > 0.
Availability scaled_to(const Availability& pattern, Minutes per_week);

/// A stretch of days without study, inclusive.
struct DateRange {
  Date first, last;
  bool contains(Date day) const { return first <= day && day <= last; }
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// An appointment of the learner's on one day: half-open [begin, end), end up to 24:00.
struct BusySpan {
  Date day;
  TimeOfDay begin{0}, end{0};
  friend auto operator<=>(const BusySpan&, const BusySpan&) = default;
};

/// Ascending and apart: of spans in any order, those that overlap or touch become one.
std::vector<BusySpan> joined(std::vector<BusySpan> spans);

/// The capacity of each day: availability less days off and less what habits take.
class CapacityCalendar {
 public:
  /// `habit_minutes` a week (ISO) and a month (calendar) are taken from the last study days of each period that begins on or after `start`,
  /// before any step.
  CapacityCalendar(Availability availability, std::vector<DateRange> off, Minutes weekly_habits, Minutes monthly_habits, Date start);

  /// Appointments go out of the day's hours; of an hour that is cut, pieces under 15 minutes are not used. Minutes without a clock time lie
  /// between 07:00 and 23:00: as many stay as are free there beside the day's hours. REQUIRES: before any `take`.
  void keep_free(const std::vector<BusySpan>& busy);

  /// A sitting at a fixed time: out of the hours that it overlaps, and what lies outside of them out of the day's minutes without a clock
  /// time.
  void take(Date day, TimeOfDay begin, Minutes length);

  /// Minutes for steps on that day.
  Minutes steps_on(Date day) const;
  /// Minutes that habits take on that day.
  Minutes habits_on(Date day) const;
  /// The slots of the day, cut so that they sum to steps_on(day).
  std::vector<Slot> slots_on(Date day) const;
  bool is_off(Date day) const;
  const Availability& availability() const { return availability_; }

 private:
  Minutes offered(Date day) const;
  Minutes weekly_on(Date day) const;
  Minutes monthly_on(Date day) const;
  /// What monthly habits take, by day of the month.
  struct Month {
    Date first;
    std::array<Minutes, 31> taken;
  };
  Month month_of(Date first) const;
  std::vector<Slot> open_slots(Date day) const;

  Availability availability_;
  std::array<Minutes, 7> minutes_;  ///< by weekday
  std::vector<DateRange> off_;      ///< ascending and apart
  Minutes weekly_habits_, monthly_habits_;
  Date start_;
  mutable std::optional<Month> month_;       ///< the month asked last: days are asked one after the other
  std::map<Date, std::vector<Slot>> taken_;  ///< days with appointments or sittings at fixed times: what is left of their slots
};

}  // namespace cairn
