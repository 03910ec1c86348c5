// SPDX-License-Identifier: MIT
/// When an event of a calendar takes place: once, or by its rules, its dates, its exceptions and what replaces single ones.
#pragma once

#include "cairn/base/time.hpp"

#include "ical.hpp"
#include "zones.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cairn::calendar {

/// RFC 5545, 3.3.6: days go by the calendar, the rest by the clock. Negative or nothing: the event takes no time.
struct Span {
  date::days days{0};
  std::chrono::seconds exact{0};
};

/// Half-open. Whole days are those of `begin` and `end` in UTC, at midnight.
struct Occurrence {
  Instant begin, end;
  bool whole_days;
};

/// Reads the events of one file. A limit counts the occurrences looked at in all, 1,000,000.
class Series {
 public:
  /// Whom to tell what cannot be read, in a few words.
  using Tell = std::function<void(const std::string&)>;

  /// Local days `first` to `last` of `here`, which is the zone of times without one. REQUIRES: `zones` and `here` live.
  Series(Zones& zones, const Zone& here, Date first, Date last, Tell tell);

  /// To be told of every event that has a RECURRENCE-ID before the first is expanded; `is_free` ones take away what they replace.
  void replace(icalcomponent* event, bool is_free);

  /// Those that may touch the days, in no order. An event with a RECURRENCE-ID is that one only. Throws std::runtime_error over the limit.
  std::vector<Occurrence> occurrences(icalcomponent* event);

 private:
  struct Begin {
    Wall wall;
    bool is_date;
  };
  struct Timing {
    Begin begin;
    Span span;
  };
  /// RANGE=THISANDFUTURE: those behind `from` are shifted and last otherwise.
  struct Shift {
    Instant from;
    std::chrono::seconds by;
    Span span;
    bool is_free;
  };
  using Found = std::map<Instant, std::pair<Wall, Span>>;

  void count();
  const Zone& zone_of(icalproperty* property, const Zone& without);
  std::optional<Begin> read_time(icalproperty* property, const icaltimetype& time, const Zone& without);
  std::optional<Timing> timing(icalcomponent* event);
  void add(Found& found, const Wall& wall, const Span& span) { found.insert_or_assign(instant_of(wall), std::pair{wall, span}); }
  void add_by_rule(icalproperty* property, const Timing& event, const std::string& title, Instant end, bool all, Found& found);
  void add_dates(icalcomponent* event, const Timing& timing, Found& found);
  void take_away(icalproperty* property, const icaltimetype& time, const Timing& event, Found& found);
  std::vector<Shift> shifts(const std::vector<std::pair<icalcomponent*, bool>>& replacing, const Timing& event);

  Zones& zones_;
  const Zone& here_;
  Date first_;
  Instant end_;
  Tell tell_;
  int looked_at_ = 0;
  std::map<std::string, std::vector<std::pair<icalcomponent*, bool>>> replaced_;  ///< by uid, with `is_free`
};

}  // namespace cairn::calendar
