// SPDX-License-Identifier: MIT
#include "zones.hpp"

#include "cli/zone.hpp"
#include "windows_zones.hpp"

#include <algorithm>
#include <cctype>

namespace cairn::calendar {
namespace {

constexpr int kMostRules = 100;

std::optional<Zone> iana_zone(std::string_view tzid) {
  const auto is_plain = [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '+' || c == '-' || c == '/'; };
  for (int part = 0; part < 6; ++part) {
    if (!tzid.empty() && tzid.front() != '/' && std::ranges::all_of(tzid, is_plain) && cli::use_zone(std::string(tzid)))
      return Zone{std::string(tzid), {}};
    const std::size_t slash = tzid.find('/');
    if (slash == std::string_view::npos) break;
    tzid.remove_prefix(slash + 1);
  }
  return std::nullopt;
}

/// Adds the changes that one STANDARD or DAYLIGHT tells of. False where it cannot be followed.
bool add_changes(icalcomponent* observance, date::local_seconds end, std::vector<ClockChange>& changes) {
  auto* from = icalcomponent_get_first_property(observance, ICAL_TZOFFSETFROM_PROPERTY);
  auto* to = icalcomponent_get_first_property(observance, ICAL_TZOFFSETTO_PROPERTY);
  auto* begin = icalcomponent_get_first_property(observance, ICAL_DTSTART_PROPERTY);
  if (!from || !to || !begin) return false;
  icaltimetype first = icalproperty_get_dtstart(begin);
  first.zone = nullptr;
  first.year = std::max(first.year, 1900);  // Outlook begins in 1601
  const auto onset = wall_time(first);
  if (!onset) return false;
  ClockChange change{*onset, std::chrono::seconds{icalproperty_get_tzoffsetfrom(from)},
                     std::chrono::seconds{icalproperty_get_tzoffsetto(to)}};
  changes.push_back(change);
  for (auto* date : properties(observance, ICAL_RDATE_PROPERTY)) {
    if (const auto time = wall_time(icalproperty_get_rdate(date).time)) changes.push_back({*time, change.from, change.to});
  }
  auto* property = icalcomponent_get_first_property(observance, ICAL_RRULE_PROPERTY);
  if (!property) return true;
  icalrecurrencetype rule = icalproperty_get_rrule(property);
  if (rule.freq != ICAL_YEARLY_RECURRENCE) return false;
  const auto until = icaltime_is_null_time(rule.until) ? std::nullopt : wall_time(rule.until);
  const auto last = !until ? end : icaltime_is_utc(rule.until) ? *until + change.from : *until;
  rule.until = icaltime_null_time();
  const RuleIterator each(icalrecur_iterator_new(rule, first));
  for (int count = 0; each && count < 1000; ++count) {
    const auto next = wall_time(icalrecur_iterator_next(each.get()));
    if (!next || *next > end || *next > last) break;
    changes.push_back({*next, change.from, change.to});
  }
  return true;
}

std::optional<Zone> zone_of(icalcomponent* timezone, date::local_seconds end) {
  Zone zone;
  int rules = 0;
  for (auto* c = icalcomponent_get_first_component(timezone, ICAL_ANY_COMPONENT); c;
       c = icalcomponent_get_next_component(timezone, ICAL_ANY_COMPONENT)) {
    const auto kind = icalcomponent_isa(c);
    if (kind != ICAL_XSTANDARD_COMPONENT && kind != ICAL_XDAYLIGHT_COMPONENT) continue;
    if (++rules > kMostRules || !add_changes(c, end, zone.changes)) return std::nullopt;
  }
  if (zone.changes.empty()) return std::nullopt;
  std::ranges::stable_sort(zone.changes, {}, &ClockChange::begins);
  return zone;
}

}  // namespace

Instant instant_of(const Wall& wall) {
  const auto day = date::floor<date::days>(wall.time);
  if (!wall.zone->name.empty()) {
    cli::use_tz(wall.zone->name);
    const auto minute = date::floor<TimeOfDay>(wall.time - day);
    return cli::local_to_instant(day, minute) + (wall.time - day - minute);
  }
  const auto& changes = wall.zone->changes;
  if (changes.empty()) return Instant{wall.time.time_since_epoch()};
  const auto next = std::ranges::upper_bound(changes, wall.time, {}, &ClockChange::begins);
  const std::chrono::seconds offset = next == changes.begin() ? changes.front().from : std::prev(next)->to;
  return Instant{wall.time.time_since_epoch() - offset};
}

Zones::Zones(icalcomponent* calendar, Date last) : end_(last + date::days{400}) {
  for (auto* c = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT); c;
       c = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
    if (icalcomponent_isa(c) == ICAL_VCALENDAR_COMPONENT) {
      for (auto& [tzid, inner] : Zones(c, last).in_file_) in_file_.emplace(tzid, inner);
    }
    auto* property = icalcomponent_isa(c) == ICAL_VTIMEZONE_COMPONENT ? icalcomponent_get_first_property(c, ICAL_TZID_PROPERTY) : nullptr;
    if (property) in_file_.emplace(icalproperty_get_tzid(property), c);
  }
}

const Zone* Zones::find(const std::string& tzid) {
  const auto [at, is_new] = found_.try_emplace(tzid);
  if (is_new) {
    at->second = iana_zone(tzid);
    const auto timezone = in_file_.find(tzid);
    if (!at->second && timezone != in_file_.end()) at->second = zone_of(timezone->second, end_);
    if (!at->second && !iana_name_of(tzid).empty()) at->second = iana_zone(iana_name_of(tzid));
  }
  return at->second ? &*at->second : nullptr;
}

}  // namespace cairn::calendar
