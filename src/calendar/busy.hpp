// SPDX-License-Identifier: MIT
/// When somebody else's calendar is busy: its events, the recurring ones expanded, as plain intervals. Reads with libical and computes
/// every instant by the system's zone rules, since those that libical carries are wrong around a change of the clock.
#pragma once

#include "cairn/base/time.hpp"

#include <string>
#include <vector>

namespace cairn::calendar {

/// What is looked at: local days [first, last] of `zone`, which times without a zone are read in, too.
struct Horizon {
  Date first, last;
  std::string zone;
};

/// Half-open, in UTC.
struct BusyTime {
  Instant begin, end;
  friend auto operator<=>(const BusyTime&, const BusyTime&) = default;
};

/// Whole days, inclusive; no zone.
struct BusyDays {
  Date first, last;
  friend auto operator<=>(const BusyDays&, const BusyDays&) = default;
};

/// Intervals that touch the horizon, ascending, each once. `left_out` names what could not be read, in the order of the file.
struct BusyList {
  std::vector<BusyTime> times;
  std::vector<BusyDays> days;
  std::vector<std::string> left_out;
};

/// The busy intervals of an iCalendar text. TRANSPARENT and CANCELLED events do not count, nor does X-MICROSOFT-CDO-BUSYSTATUS:FREE. Rules,
/// added dates, exceptions, replaced occurrences and RANGE=THISANDFUTURE are honoured (series.hpp), and the file's own zones (zones.hpp);
/// of a VFREEBUSY what is not FBTYPE=FREE. Rules by the second, minute or hour are left out, whatever they say; whoever calls this bounds
/// the processor time, which libical can spend between two occurrences. Throws std::runtime_error for a text that cannot be read.
BusyList busy_times(const std::string& text, const Horizon& horizon);

}  // namespace cairn::calendar
