// SPDX-License-Identifier: MIT
#include "series.hpp"

#include "rule.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string_view>

namespace cairn::calendar {
namespace {

constexpr int kMostOccurrences = 1'000'000;
constexpr std::size_t kLongestTitle = 80;
/// Two days of doubt: no two zones are further apart.
constexpr date::days kDoubt{2};
/// How much later than the last day an occurrence may be that a shift brings back.
constexpr date::days kMostShift{400};

std::string title_of(icalcomponent* event) {
  const char* title = icalcomponent_get_summary(event);
  return std::string(title ? title : "").substr(0, kLongestTitle);
}

Span span_of(const icaldurationtype& duration) {
  const std::int64_t sign = duration.is_neg ? -1 : 1;
  const std::int64_t days = 7 * static_cast<std::int64_t>(duration.weeks) + static_cast<std::int64_t>(duration.days);
  const std::int64_t seconds = 3600 * static_cast<std::int64_t>(duration.hours) + 60 * static_cast<std::int64_t>(duration.minutes) +
                               static_cast<std::int64_t>(duration.seconds);
  constexpr std::int64_t kMostDays = 36'600;
  return {date::days{static_cast<int>(sign * std::min(days, kMostDays))},
          std::chrono::seconds{sign * std::min(seconds, 86'400 * kMostDays)}};
}

Instant end_of(const Wall& begin, const Span& span) {
  return instant_of({begin.time + span.days, begin.zone}) + span.exact;
}

/// By nobody's clock, and late enough for all.
icaltimetype day_after(Instant end) {
  const date::year_month_day day{date::floor<date::days>(end) + kDoubt};
  icaltimetype time = icaltime_null_time();
  time.year = static_cast<int>(day.year());
  time.month = static_cast<int>(static_cast<unsigned>(day.month()));
  time.day = static_cast<int>(static_cast<unsigned>(day.day()));
  return time;
}

/// libical removed a value that it could not read. Titles do not matter.
bool has_broken_value(icalcomponent* event) {
  const auto broken = properties(event, ICAL_XLICERROR_PROPERTY);
  return std::ranges::any_of(broken, [](icalproperty* each) {
    const char* words = icalproperty_get_xlicerror(each);
    return words && std::string_view(words).find("SUMMARY") == std::string_view::npos;
  });
}

}  // namespace

Series::Series(Zones& zones, const Zone& here, Date first, Date last, Tell tell)
    : zones_(zones), here_(here), first_(first), end_(instant_of({last + date::days{1}, &here})), tell_(std::move(tell)) {}

void Series::count() {
  if (++looked_at_ > kMostOccurrences) throw std::runtime_error("the file has too many occurrences");
}

const Zone& Series::zone_of(icalproperty* property, const Zone& without) {
  icalparameter* parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
  const char* tzid = parameter ? icalparameter_get_tzid(parameter) : nullptr;
  if (!tzid) return without;
  if (const Zone* zone = zones_.find(tzid)) return *zone;
  tell_("unknown zone, read as local time: " + std::string(tzid));
  return here_;
}

std::optional<Series::Begin> Series::read_time(icalproperty* property, const icaltimetype& time, const Zone& without) {
  const auto wall = wall_time(time);
  if (!wall) return std::nullopt;
  if (time.is_date) return Begin{{*wall, zones_.utc()}, true};
  return Begin{{*wall, icaltime_is_utc(time) ? zones_.utc() : &zone_of(property, without)}, false};
}

std::optional<Series::Timing> Series::timing(icalcomponent* event) {
  auto* property = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
  if (!property) return tell_("an event without a beginning: " + title_of(event)), std::nullopt;
  const auto begin = read_time(property, icalproperty_get_dtstart(property), here_);
  if (!begin) return tell_("an event whose beginning is no date: " + title_of(event)), std::nullopt;
  Span span{date::days{begin->is_date ? 1 : 0}, {}};
  if (auto* end_property = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY)) {
    const auto end = read_time(end_property, icalproperty_get_dtend(end_property), *begin->wall.zone);
    if (!end || end->is_date != begin->is_date) return tell_("an event whose end is no date: " + title_of(event)), std::nullopt;
    const auto length = date::floor<std::chrono::seconds>(instant_of(end->wall) - instant_of(begin->wall));
    // Some write whole days that end where they begin, and mean one.
    if (!begin->is_date || length.count() != 0) span = {date::days{0}, length};
  } else if (auto* duration = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY)) {
    span = span_of(icalproperty_get_duration(duration));
  }
  return Timing{*begin, span};
}

void Series::add_by_rule(icalproperty* property, const Timing& event, const std::string& title, Instant end, bool all, Found& found) {
  icalrecurrencetype rule = icalproperty_get_rrule(property);
  if (!can_be_followed(rule)) return tell_("a rule that cannot be followed: " + title);
  // UNTIL is ours to compare: libical would take a local time for UTC.
  const Zone* zone = event.begin.wall.zone;
  Instant last = end;
  if (const auto until = icaltime_is_null_time(rule.until) ? std::nullopt : wall_time(rule.until)) {
    const bool is_last_day = rule.until.is_date && !event.begin.is_date;
    last = instant_of({*until + std::chrono::seconds{is_last_day ? 86'399 : 0}, icaltime_is_utc(rule.until) ? zones_.utc() : zone});
  }
  icaltimetype start = icalproperty_get_dtstart(icalcomponent_get_first_property(icalproperty_get_parent(property), ICAL_DTSTART_PROPERTY));
  start.zone = nullptr;
  const auto first = first_day(rule, start);
  if (!first) return tell_("a rule that never comes true: " + title);
  if (instant_of({*first, zone}) >= end) return;
  reword(rule, start);
  rule.until = day_after(end);  // for a rule that never occurs: libical would go on for centuries
  begin_with_own_week(rule, start);
  int left = rule.count > 0 ? rule.count : std::numeric_limits<int>::max();
  rule.count = 0;
  const auto early = date::local_seconds{first_ - kDoubt - event.span.days} - event.span.exact;
  const RuleIterator each(icalrecur_iterator_new(rule, start));
  if (!each) return tell_("a rule that cannot be followed: " + title);
  while (true) {
    const auto next = wall_time(icalrecur_iterator_next(each.get()));
    if (!next) break;
    count();
    if (*next < event.begin.wall.time) continue;
    if (left-- == 0) break;
    if (!all && *next < early) continue;
    const Instant begin = instant_of({*next, zone});
    if (begin > last || begin >= end) break;
    found.try_emplace(begin, Wall{*next, zone}, event.span);
  }
}

/// RDATE: a date is that day at the event's time of day, a period has its own length.
void Series::add_dates(icalcomponent* event, const Timing& timing, Found& found) {
  const Wall& first = timing.begin.wall;
  const auto time_of_day = first.time - date::floor<date::days>(first.time);
  for (icalproperty* property : properties(event, ICAL_RDATE_PROPERTY)) {
    count();
    const icaldatetimeperiodtype value = icalproperty_get_rdate(property);
    const bool is_period = icaltime_is_null_time(value.time);
    const auto begin = read_time(property, is_period ? value.period.start : value.time, *first.zone);
    if (!begin) {
      tell_("a date that is none: " + title_of(event));
    } else if (timing.begin.is_date) {
      add(found, {date::floor<date::days>(begin->wall.time), first.zone}, timing.span);
    } else if (begin->is_date) {
      add(found, {begin->wall.time + time_of_day, first.zone}, timing.span);
    } else if (!is_period) {
      add(found, begin->wall, timing.span);
    } else if (const auto end = read_time(property, value.period.end, *first.zone)) {
      add(found, begin->wall, {date::days{0}, date::floor<std::chrono::seconds>(instant_of(end->wall) - instant_of(begin->wall))});
    } else {
      add(found, begin->wall, span_of(value.period.duration));
    }
  }
}

/// What EXDATE or RECURRENCE-ID names: an instant, or all of a day, as it was written where the event has whole days.
void Series::take_away(icalproperty* property, const icaltimetype& time, const Timing& event, Found& found) {
  count();
  const Wall& first = event.begin.wall;
  const auto named = read_time(property, time, *first.zone);
  if (!named) return;
  if (!event.begin.is_date && !named->is_date) {
    found.erase(instant_of(named->wall));
    return;
  }
  const auto day = date::floor<date::days>(named->wall.time);
  const Instant begin = instant_of({day, first.zone}), end = instant_of({day + date::days{1}, first.zone});
  if (begin < end) found.erase(found.lower_bound(begin), found.lower_bound(end));  // a file's own zone can say anything
}

std::vector<Series::Shift> Series::shifts(const std::vector<std::pair<icalcomponent*, bool>>& replacing, const Timing& event) {
  std::vector<Shift> all;
  for (const auto& [other, is_free] : replacing) {
    count();
    auto* property = icalcomponent_get_first_property(other, ICAL_RECURRENCEID_PROPERTY);
    auto* range = icalproperty_get_first_parameter(property, ICAL_RANGE_PARAMETER);
    if (!range || icalparameter_get_range(range) != ICAL_RANGE_THISANDFUTURE) continue;
    const auto from = read_time(property, icalproperty_get_recurrenceid(property), *event.begin.wall.zone);
    const auto now = timing(other);
    if (!from || !now || from->is_date != now->begin.is_date) continue;
    // By the clock where both are of one zone, so that it holds through a change of it.
    const auto by = from->wall.zone == now->begin.wall.zone
                        ? now->begin.wall.time - from->wall.time
                        : date::floor<std::chrono::seconds>(instant_of(now->begin.wall) - instant_of(from->wall));
    all.push_back({instant_of(from->wall), by, now->span, is_free});
  }
  std::ranges::stable_sort(all, {}, &Shift::from);
  return all;
}

void Series::replace(icalcomponent* event, bool is_free) {
  const char* uid = icalcomponent_get_uid(event);
  if (uid) replaced_[uid].emplace_back(event, is_free);
}

std::vector<Occurrence> Series::occurrences(icalcomponent* event) {
  const auto event_timing = timing(event);
  if (!event_timing) return {};
  const auto& [begin, span] = *event_timing;
  count();
  if (has_broken_value(event)) tell_("an event with a value that cannot be read: " + title_of(event));
  Found found;
  add(found, begin.wall, span);
  if (!icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY)) {
    const char* uid = icalcomponent_get_uid(event);
    const auto replacing = uid ? replaced_.find(uid) : replaced_.end();
    std::vector<Shift> shifted;
    if (replacing != replaced_.end()) shifted = shifts(replacing->second, *event_timing);
    const Instant end = shifted.empty() ? end_ : end_ + kMostShift;
    for (icalproperty* rule : properties(event, ICAL_RRULE_PROPERTY))
      add_by_rule(rule, *event_timing, title_of(event), end, !shifted.empty(), found);
    add_dates(event, *event_timing, found);
    for (icalproperty* each : properties(event, ICAL_EXDATE_PROPERTY)) take_away(each, icalproperty_get_exdate(each), *event_timing, found);
    if (replacing != replaced_.end()) {
      for (const auto& each : replacing->second) {
        auto* property = icalcomponent_get_first_property(each.first, ICAL_RECURRENCEID_PROPERTY);
        take_away(property, icalproperty_get_recurrenceid(property), *event_timing, found);
      }
    }
    for (auto& [instant, what] : found) {
      const auto next = std::ranges::lower_bound(shifted, instant, {}, &Shift::from);
      if (next == shifted.begin()) continue;
      const Shift& shift = *std::prev(next);
      what.first.time += shift.by;
      what.second = shift.is_free ? Span{} : shift.span;
    }
  }
  std::vector<Occurrence> all;
  all.reserve(found.size());
  for (const auto& [instant, what] : found) all.push_back({instant_of(what.first), end_of(what.first, what.second), begin.is_date});
  return all;
}

}  // namespace cairn::calendar
