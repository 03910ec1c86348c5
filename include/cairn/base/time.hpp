// SPDX-License-Identifier: MIT
/// Units of time. A day of study, an instant and an amount of study are different types and never mix.
/// All calendar arithmetic is done on these with date/date.h; nothing here reads a clock or a zone file.
#pragma once

#include <date/date.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// Minutes of study: an effort, a capacity, or what was studied.
using Minutes = std::chrono::duration<std::int64_t, std::ratio<60>>;
/// A local calendar day.
using Date = date::local_days;
/// A moment, in UTC milliseconds.
using Instant = date::sys_time<std::chrono::milliseconds>;
/// Minutes since local midnight, 0 to 1440.
using TimeOfDay = std::chrono::duration<std::int32_t, std::ratio<60>>;

/// "2026-11-23", exactly; empty for anything else, for days that do not exist and for years outside 1970 to 2100.
std::optional<Date> parse_date(std::string_view text);
std::string to_iso(Date day);

/// Days from `from` to `to`, negative when `to` is earlier.
inline std::int64_t days_between(Date from, Date to) {
  return (to - from).count();
}
/// 0 = Monday … 6 = Sunday.
unsigned weekday_index(Date day);
/// The Monday of the week of `day`.
Date monday_of(Date day);

/// "2026-11" as its first day; empty for anything else, as parse_date.
std::optional<Date> parse_month(std::string_view text);

/// "2026-W48" as its Monday; empty for anything else and for weeks that do not exist (2027-W53).
std::optional<Date> parse_iso_week(std::string_view text);
/// "2026-W48" of the week that holds `day`.
std::string to_iso_week(Date day);

/// "90m", "1h30m", "1 h 30 min", "1.5h", "2h", "10.25" (hours, only where `bare_hours`), "1시간30분", "90분".
/// Whole minutes, 1 to 120,000: a fraction of an hour (up to four digits) becomes the nearest minute. Empty for anything else: no sign, no
/// exponent, no leading zero beyond "0.5" and "1h05m", no more than 59 minutes behind hours.
std::optional<Minutes> parse_duration(std::string_view text, bool bare_hours = false);

/// "19:30" as minutes since midnight; "24:00" is allowed.
std::optional<TimeOfDay> parse_time_of_day(std::string_view text);
std::string to_hhmm(TimeOfDay time);

/// "2026-11-23T19:30+09:00", with seconds or `Z` allowed. The offset is part of what was said. Without one, `instant` is the wall clock
/// read as if it were UTC: the caller knows the zone and subtracts its offset.
struct ZonedInstant {
  Instant instant;
  std::optional<std::chrono::minutes> offset;  ///< empty when written without one
};
std::optional<ZonedInstant> parse_instant(std::string_view text);
/// "2026-11-23T10:30:00Z"
std::string to_rfc3339(Instant instant);
/// "2026-11-23T19:30+09:00", as parse_instant reads it: to the minute.
std::string to_local_rfc3339(Instant instant, std::chrono::minutes utc_offset);
/// The wall clock at an instant, rounded down to the minute.
TimeOfDay clock_at(Instant instant, std::chrono::minutes utc_offset);
/// The calendar day at an instant, which begins at midnight.
Date date_at(Instant instant, std::chrono::minutes utc_offset);

}  // namespace cairn
