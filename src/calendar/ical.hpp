// SPDX-License-Identifier: MIT
/// libical's C types with owners, and its times as ours.
#pragma once

#include <date/date.h>
#include <libical/ical.h>

#include <memory>
#include <optional>
#include <vector>

namespace cairn::calendar {

struct IcalFree {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Component = std::unique_ptr<icalcomponent, IcalFree>;
using RuleIterator = std::unique_ptr<icalrecur_iterator, IcalFree>;

/// All at once: a component has one cursor only, which any other look at its properties moves.
inline std::vector<icalproperty*> properties(icalcomponent* component, icalproperty_kind kind) {
  std::vector<icalproperty*> all;
  for (auto* p = icalcomponent_get_first_property(component, kind); p; p = icalcomponent_get_next_property(component, kind))
    all.push_back(p);
  return all;
}

/// What stands there, whatever the zone; a date is its midnight. Empty for what is no time between 1900 and 2200; a leap second is the one
/// before.
inline std::optional<date::local_seconds> wall_time(const icaltimetype& time) {
  if (time.year < 1900 || time.year > 2200 || time.month < 1 || time.month > 12 || time.day < 1) return std::nullopt;
  const date::year_month_day day = date::year{time.year} / static_cast<unsigned>(time.month) / static_cast<unsigned>(time.day);
  if (!day.ok() || time.hour < 0 || time.hour > 23 || time.minute < 0 || time.minute > 59 || time.second < 0 || time.second > 60)
    return std::nullopt;
  const int second = time.second == 60 ? 59 : time.second;
  return date::local_days{day} + std::chrono::hours{time.hour} + std::chrono::minutes{time.minute} + std::chrono::seconds{second};
}

}  // namespace cairn::calendar
