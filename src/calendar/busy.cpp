// SPDX-License-Identifier: MIT
#include "busy.hpp"

#include "ical.hpp"
#include "series.hpp"
#include "sift.hpp"
#include "zones.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace cairn::calendar {
namespace {

constexpr std::size_t kMostLeftOut = 200;

bool is_free(icalcomponent* event) {
  if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) return true;
  auto* transparency = icalcomponent_get_first_property(event, ICAL_TRANSP_PROPERTY);
  if (transparency && icalproperty_get_transp(transparency) == ICAL_TRANSP_TRANSPARENT) return true;
  for (icalproperty* p : properties(event, ICAL_X_PROPERTY)) {
    const char* name = icalproperty_get_x_name(p);
    const char* value = icalproperty_get_x(p);
    if (name && value && std::string_view(name) == "X-MICROSOFT-CDO-BUSYSTATUS" && std::string_view(value) == "FREE") return true;
  }
  return false;
}

/// Of all calendars of the file, also of those inside one another.
std::vector<icalcomponent*> components_of(icalcomponent* root, icalcomponent_kind kind) {
  std::vector<icalcomponent*> calendars{root};
  std::vector<icalcomponent*> found;
  while (!calendars.empty()) {
    icalcomponent* each = calendars.back();
    calendars.pop_back();
    for (auto* c = icalcomponent_get_first_component(each, ICAL_ANY_COMPONENT); c;
         c = icalcomponent_get_next_component(each, ICAL_ANY_COMPONENT)) {
      if (icalcomponent_isa(c) == kind) found.push_back(c);
      if (icalcomponent_isa(c) == ICAL_VCALENDAR_COMPONENT || icalcomponent_isa(c) == ICAL_XROOT_COMPONENT) calendars.push_back(c);
    }
  }
  return found;
}

/// Adds it where it takes time within the horizon, which begins and ends at these instants.
void add(const Occurrence& occurrence, const Horizon& horizon, Instant begin, Instant end, BusyList& list) {
  if (occurrence.end <= occurrence.begin) return;
  if (!occurrence.whole_days) {
    if (occurrence.begin < end && occurrence.end > begin) list.times.push_back({occurrence.begin, occurrence.end});
    return;
  }
  const Date first{date::floor<date::days>(occurrence.begin).time_since_epoch()};
  const Date last{date::floor<date::days>(occurrence.end - std::chrono::milliseconds{1}).time_since_epoch()};
  if (first <= horizon.last && last >= horizon.first) list.days.push_back({first, last});
}

/// What a free/busy answer says: periods in UTC.
std::vector<Occurrence> periods_of(icalcomponent* free_busy) {
  std::vector<Occurrence> periods;
  for (icalproperty* property : properties(free_busy, ICAL_FREEBUSY_PROPERTY)) {
    auto* type = icalproperty_get_first_parameter(property, ICAL_FBTYPE_PARAMETER);
    if (type && icalparameter_get_fbtype(type) == ICAL_FBTYPE_FREE) continue;
    const icalperiodtype period = icalproperty_get_freebusy(property);
    const auto begin = wall_time(period.start);
    const auto end = wall_time(icaltime_is_null_time(period.end) ? icaltime_add(period.start, period.duration) : period.end);
    if (begin && end) periods.push_back({Instant{begin->time_since_epoch()}, Instant{end->time_since_epoch()}, false});
  }
  return periods;
}

template <typename T>
void sort_once(std::vector<T>& items) {
  std::ranges::sort(items);
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

BusyList read(icalcomponent* root, const Horizon& horizon, std::vector<std::string> left_out) {
  BusyList list;
  list.left_out = std::move(left_out);
  const auto tell = [&](const std::string& words) {
    if (list.left_out.size() < kMostLeftOut && std::ranges::find(list.left_out, words) == list.left_out.end())
      list.left_out.push_back(words);
  };
  Zones zones(root, horizon.last);
  const Zone here{horizon.zone, {}};
  Series series(zones, here, horizon.first, horizon.last, tell);
  const std::vector<icalcomponent*> events = components_of(root, ICAL_VEVENT_COMPONENT);
  for (icalcomponent* event : events) {
    if (icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY)) series.replace(event, is_free(event));
  }
  const Instant begin = instant_of({horizon.first, &here});
  const Instant end = instant_of({horizon.last + date::days{1}, &here});
  for (icalcomponent* event : events) {
    if (is_free(event)) continue;
    for (const Occurrence& each : series.occurrences(event)) add(each, horizon, begin, end, list);
  }
  for (icalcomponent* answer : components_of(root, ICAL_VFREEBUSY_COMPONENT))
    for (const Occurrence& each : periods_of(answer)) add(each, horizon, begin, end, list);
  sort_once(list.times);
  sort_once(list.days);
  return list;
}

}  // namespace

BusyList busy_times(const std::string& text, const Horizon& horizon) {
  static const Sieve sieve{{"VCALENDAR", "VEVENT", "VFREEBUSY", "VTIMEZONE", "STANDARD", "DAYLIGHT"},
                           {"UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS",
                            "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS", "FREEBUSY", "TZID", "TZOFFSETFROM", "TZOFFSETTO"}};
  const Sifted sifted = sift(text, sieve);
  icalerror_set_errors_are_fatal(0);
  const Component root(icalparser_parse_string(sifted.text.c_str()));
  if (!root) throw std::runtime_error("this is no iCalendar file");
  return read(root.get(), horizon, sifted.left_out);
}

}  // namespace cairn::calendar
