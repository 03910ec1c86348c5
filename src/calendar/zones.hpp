// SPDX-License-Identifier: MIT
/// The zones that a calendar file means by its TZIDs.
#pragma once

#include "cairn/base/time.hpp"

#include "ical.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cairn::calendar {

/// A change of the clock as VTIMEZONE writes it: at `onset` by the clock before, to another offset from UTC.
struct ClockChange {
  date::local_seconds onset;
  std::chrono::seconds from, to;
  /// From this wall time on, times are read with `to`: behind the gap, where there is one.
  [[nodiscard]] date::local_seconds begins() const { return onset + std::max(to - from, std::chrono::seconds{0}); }
};

/// By the system's rules where it has a name (or is a rule, as TZ may be), else by its own changes, in the order in which they begin; with
/// neither it is UTC.
struct Zone {
  std::string name;
  std::vector<ClockChange> changes;
};

/// A time by the clocks of a zone. REQUIRES for `instant_of`: the zone lives.
struct Wall {
  date::local_seconds time;
  const Zone* zone;
};

/// RFC 5545, 3.3.5: a wall time that happens twice is the first of the two; one that never happens is read with the offset before the gap.
Instant instant_of(const Wall& wall);

/// Knows the zones of one file up to a day. A TZID is, in this order: an IANA name, also at the end of a path
/// ("/freeassociation.sourceforge.net/Asia/Seoul"); what the file's VTIMEZONE of that name says; a name of Windows. Rules of a VTIMEZONE
/// that are not yearly, or over 100 of them, make it unknown.
class Zones {
 public:
  /// REQUIRES: `calendar` lives.
  Zones(icalcomponent* calendar, Date last);
  /// Null where nothing is known by that name. The pointer lives as long as this.
  const Zone* find(const std::string& tzid);
  [[nodiscard]] const Zone* utc() const { return &utc_; }

 private:
  Zone utc_;
  date::local_seconds end_;
  std::map<std::string, icalcomponent*> in_file_;
  std::map<std::string, std::optional<Zone>> found_;
};

}  // namespace cairn::calendar
