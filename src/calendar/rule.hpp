// SPDX-License-Identifier: MIT
/// Where libical 3.0 and RFC 5545, 3.3.10 part: recurrence rules in words that libical follows as they are meant, and those that it would
/// follow for ever. Found by comparing random rules with python-dateutil (tests/calendar/random_rules_test.py).
#pragma once

#include "ical.hpp"

namespace cairn::calendar {

/// From a day to a year, and nothing that libical takes for another rule: it passes over BYSETPOS in weekly ones, and loses the year of a
/// week's number with INTERVAL.
bool can_be_followed(const icalrecurrencetype& rule);

/// The first day from `start`'s on that the rule names; empty where there is none to the end of the year 2200: libical would look for it
/// for seconds. Of another calendar (RSCALE) `start`'s day. REQUIRES: can_be_followed.
std::optional<date::local_days> first_day(const icalrecurrencetype& rule, const icaltimetype& start);

/// The same rule for libical: a daily one from a month's end becomes monthly, and BYMONTHDAY of a yearly one is a day of every month where
/// nothing else narrows it, not of DTSTART's; BYWEEKNO without BYDAY is `start`'s day of the week. REQUIRES: can_be_followed.
void reword(icalrecurrencetype& rule, const icaltimetype& start);

/// Where libical has to begin: it counts the weeks of INTERVAL from the day of BYDAY that comes before `start`, be it in the week before.
/// So `start` becomes the first such day of its own week, as WKST has it; what comes before the event begins is for the caller to leave
/// out.
void begin_with_own_week(const icalrecurrencetype& rule, icaltimetype& start);

}  // namespace cairn::calendar
