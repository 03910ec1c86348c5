// SPDX-License-Identifier: MIT
/// Days off from somebody else's calendar: the all-day events of an iCalendar file (RFC 5545), as public holidays are published. Small,
/// strict about what it takes, and made for hostile files: every mistake is listed with its line, and a file with one gives nothing.
#pragma once

#include "cairn/base/diagnostic.hpp"
#include "cairn/planning/availability.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// A larger file is no calendar of holidays.
inline constexpr std::size_t kLargestHolidayFile = 4U << 20U;
inline constexpr std::size_t kMostHolidays = 5'000;

struct Holiday {
  DateRange days;    ///< at most 366
  std::string name;  ///< SUMMARY without escapes, printable, at most 200 bytes; may be empty
  friend bool operator==(const Holiday&, const Holiday&) = default;
};

struct HolidayFile {
  std::vector<Holiday> holidays;        ///< by (first, last, name), each once
  std::vector<Diagnostic> diagnostics;  ///< with an error among them the holidays are not to be used; warnings name what was left out
  int timed = 0;                        ///< events with a clock time: appointments, not days off
  int cancelled = 0;
};

/// What is read: VEVENT with DTSTART as a date, DTEND (the day after) or DURATION in days or weeks, SUMMARY, STATUS. Events that repeat
/// every year on their date (RRULE with FREQ=YEARLY, INTERVAL=1, COUNT, UNTIL) give the days inside `repeats`; other repetitions are left
/// out with a warning. `file` names it in the diagnostics, at most 100 of them.
HolidayFile read_holidays(std::string_view text, const std::string& file, DateRange repeats);

}  // namespace cairn
