// SPDX-License-Identifier: MIT
/// Events that repeat every year on their date: the one kind of RRULE (RFC 5545 section 3.3.10) that holidays are read with.
#pragma once

#include "cairn/base/time.hpp"
#include "cairn/planning/availability.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace cairn::ical {

struct YearlyRule {
  std::optional<int> count;   ///< of all occurrences, the first included
  std::optional<Date> until;  ///< inclusive
};

/// "20261225" as a date; empty for anything else.
std::optional<Date> parse_basic_date(std::string_view text);

/// Empty for every rule that says more than "each year on the date of `start`".
std::optional<YearlyRule> parse_yearly(std::string_view rule, Date start);

/// The first days of the occurrences in `within`; 29 February in leap years only.
std::vector<Date> yearly_dates(const YearlyRule& rule, Date start, DateRange within);

}  // namespace cairn::ical
