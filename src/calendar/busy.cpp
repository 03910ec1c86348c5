// SPDX-License-Identifier: MIT
#include "busy.hpp"

#include "cli/zone.hpp"
#include "sift.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>

namespace cairn::calendar {
namespace {

constexpr int kMostOccurrences = 200'000;

struct ComponentFree {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct IteratorFree {
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

/// A wall time as the file says it: a date, and where `is_date` is false a time in `zone` (empty: UTC).
struct Wall {
  icaltimetype time;
  std::string zone;
};

Date date_of(const icaltimetype& time) {
  return Date{date::year{time.year} / static_cast<unsigned>(time.month) / static_cast<unsigned>(time.day)};
}

/// Between 1900 and 2200, and a day that exists.
bool is_plausible(const icaltimetype& time) {
  return time.year >= 1900 && time.year <= 2200 && time.month >= 1 && time.month <= 12 && time.day >= 1 &&
         (date::year{time.year} / static_cast<unsigned>(time.month) / static_cast<unsigned>(time.day)).ok() && time.hour >= 0 && time.hour < 24 &&
         time.minute >= 0 && time.minute < 60;
}

Instant instant_of(const Wall& wall) {
  const TimeOfDay time{60 * wall.time.hour + wall.time.minute};
  if (wall.zone.empty()) return Instant{date_of(wall.time).time_since_epoch() + time};
  cli::use_zone(wall.zone);
  return cli::local_to_instant(date_of(wall.time), time);
}

/// All at once: a component has one cursor only, which any other look at its properties moves.
std::vector<icalproperty*> properties(icalcomponent* component, icalproperty_kind kind) {
  std::vector<icalproperty*> all;
  for (auto* p = icalcomponent_get_first_property(component, kind); p; p = icalcomponent_get_next_property(component, kind)) all.push_back(p);
  return all;
}

class Reader {
 public:
  Reader(const Horizon& horizon, std::vector<std::string> left_out) : horizon_(horizon) {
    list_.left_out = std::move(left_out);
    begin_ = instant_of({midnight(horizon.first), horizon.zone});
    end_ = instant_of({midnight(horizon.last + date::days{1}), horizon.zone});
  }

  void read(icalcomponent* root);
  BusyList take();

 private:
  static icaltimetype midnight(Date day) {
    const date::year_month_day ymd{day};
    icaltimetype time = icaltime_null_time();
    time.year = static_cast<int>(ymd.year());
    time.month = static_cast<int>(static_cast<unsigned>(ymd.month()));
    time.day = static_cast<int>(static_cast<unsigned>(ymd.day()));
    return time;
  }
  std::string zone_named(icalproperty* property);
  Wall wall_of(icalproperty* property, icaltimetype time);
  void note_overrides(icalcomponent* event);
  void read_event(icalcomponent* event);
  void expand(icalcomponent* event, const Wall& start, std::set<Instant>& begins);
  void add(Instant begin, std::chrono::milliseconds length, bool whole_days);
  void leave_out(const std::string& words) {
    if (list_.left_out.size() < 200) list_.left_out.push_back(words);
  }

  Horizon horizon_;
  Instant begin_, end_;
  BusyList list_;
  int occurrences_ = 0;
  std::map<std::string, std::set<Instant>> overridden_;  ///< by uid
};

/// The IANA name that a TZID means: as it stands, or the end of a path ("/freeassociation.sourceforge.net/Asia/Seoul"); else the horizon's own.
std::string Reader::zone_named(icalproperty* property) {
  icalparameter* parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
  if (parameter == nullptr) return horizon_.zone;
  std::string name = icalparameter_get_tzid(parameter);
  const std::string given = name;
  const auto is_plain = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '+' || c == '-' || c == '/'; };
  for (int part = 0; part < 6; ++part) {
    if (!name.empty() && name.front() != '/' && std::ranges::all_of(name, is_plain) && cli::use_zone(name)) return name;
    const std::size_t slash = name.find('/');
    if (slash == std::string::npos) break;
    name.erase(0, slash + 1);
  }
  leave_out("unknown zone, read as local time: " + given);
  return horizon_.zone;
}

Wall Reader::wall_of(icalproperty* property, icaltimetype time) {
  const bool is_utc = icaltime_is_utc(time) != 0;
  time.zone = nullptr;
  if (time.is_date) return {midnight(date_of(time)), ""};
  return {time, is_utc ? std::string() : zone_named(property)};
}

void Reader::note_overrides(icalcomponent* event) {
  icalproperty* property = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY);
  const char* uid = icalcomponent_get_uid(event);
  if (property == nullptr || uid == nullptr) return;
  const icaltimetype time = icalproperty_get_recurrenceid(property);
  if (is_plausible(time)) overridden_[uid].insert(instant_of(wall_of(property, time)));
}

/// All occurrences that begin before the horizon's end: DTSTART, RRULE and RDATE less EXDATE and what is overridden.
void Reader::expand(icalcomponent* event, const Wall& start, std::set<Instant>& begins) {
  begins.insert(instant_of(start));
  for (icalproperty* p : properties(event, ICAL_RRULE_PROPERTY)) {
    icalrecurrencetype rule = icalproperty_get_rrule(p);
    if (rule.freq < ICAL_DAILY_RECURRENCE || rule.freq > ICAL_YEARLY_RECURRENCE) {
      const char* title = icalcomponent_get_summary(event);
      leave_out("a rule that cannot be followed: " + std::string(title ? title : ""));
      continue;
    }
    // UNTIL is ours to compare: libical would take a local time for UTC.
    Wall until = start;
    const bool is_limited = !icaltime_is_null_time(rule.until) && is_plausible(rule.until);
    if (is_limited) {
      until = {rule.until, icaltime_is_utc(rule.until) ? std::string() : start.zone};
      until.time.zone = nullptr;
      if (rule.until.is_date && !start.time.is_date) until.time.hour = 23, until.time.minute = 59;
    }
    rule.until = icaltime_null_time();
    const Instant last = is_limited ? instant_of(until) : end_;
    const std::unique_ptr<icalrecur_iterator, IteratorFree> each(icalrecur_iterator_new(rule, start.time));
    while (each) {
      const icaltimetype next = icalrecur_iterator_next(each.get());
      if (icaltime_is_null_time(next) || !is_plausible(next)) break;
      if (++occurrences_ > kMostOccurrences) throw std::runtime_error("too many occurrences");
      const Instant begin = instant_of({next, start.zone});
      if (begin > last || begin >= end_) break;
      begins.insert(begin);
    }
  }
  for (icalproperty* p : properties(event, ICAL_RDATE_PROPERTY)) {
    const icaldatetimeperiodtype value = icalproperty_get_rdate(p);
    const icaltimetype time = icaltime_is_null_time(value.time) ? value.period.start : value.time;
    if (is_plausible(time)) begins.insert(instant_of(wall_of(p, time)));
  }
  for (icalproperty* p : properties(event, ICAL_EXDATE_PROPERTY)) {
    const icaltimetype time = icalproperty_get_exdate(p);
    if (is_plausible(time)) begins.erase(instant_of(wall_of(p, time)));
  }
  const char* uid = icalcomponent_get_uid(event);
  if (uid == nullptr || !overridden_.contains(uid)) return;
  for (const Instant instead : overridden_[uid]) begins.erase(instead);
}

void Reader::add(Instant begin, std::chrono::milliseconds length, bool whole_days) {
  if (length.count() <= 0) return;
  if (!whole_days) {
    if (begin < end_ && begin + length > begin_) list_.times.push_back({begin, begin + length});
    return;
  }
  const Date first{date::floor<date::days>(begin).time_since_epoch()};
  const Date last{date::floor<date::days>(begin + length - std::chrono::milliseconds{1}).time_since_epoch()};
  if (first <= horizon_.last && last >= horizon_.first) list_.days.push_back({first, last});
}

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

void Reader::read_event(icalcomponent* event) {
  if (is_free(event)) return;
  auto* begin_property = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
  if (begin_property == nullptr) return leave_out("an event without a beginning");
  const icaltimetype first = icalproperty_get_dtstart(begin_property);
  if (!is_plausible(first)) return leave_out("an event whose beginning is no date");
  const Wall start = wall_of(begin_property, first);
  const bool whole_days = first.is_date != 0;
  std::chrono::milliseconds length = whole_days ? date::days{1} : date::days{0};
  if (auto* end_property = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY)) {
    const icaltimetype end = icalproperty_get_dtend(end_property);
    if (!is_plausible(end) || (end.is_date != 0) != whole_days) return leave_out("an event whose end is no date");
    length = instant_of(wall_of(end_property, end)) - instant_of(start);
  } else if (auto* duration = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY)) {
    length = std::chrono::seconds{icaldurationtype_as_int(icalproperty_get_duration(duration))};
  }
  std::set<Instant> begins;
  if (icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY)) {
    begins.insert(instant_of(start));
  } else {
    Wall dated = start;
    dated.time.is_date = whole_days;
    expand(event, dated, begins);
  }
  for (const Instant begin : begins) add(begin, length, whole_days);
}

void Reader::read(icalcomponent* root) {
  std::vector<icalcomponent*> calendars{root};
  std::vector<icalcomponent*> events;
  while (!calendars.empty()) {
    icalcomponent* each = calendars.back();
    calendars.pop_back();
    for (auto* c = icalcomponent_get_first_component(each, ICAL_ANY_COMPONENT); c; c = icalcomponent_get_next_component(each, ICAL_ANY_COMPONENT)) {
      if (icalcomponent_isa(c) == ICAL_VEVENT_COMPONENT) events.push_back(c);
      if (icalcomponent_isa(c) == ICAL_VCALENDAR_COMPONENT || icalcomponent_isa(c) == ICAL_XROOT_COMPONENT) calendars.push_back(c);
    }
  }
  for (icalcomponent* event : events) note_overrides(event);
  for (icalcomponent* event : events) read_event(event);
}

template <typename T>
void sort_once(std::vector<T>& items) {
  std::ranges::sort(items);
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

BusyList Reader::take() {
  sort_once(list_.times);
  sort_once(list_.days);
  return std::move(list_);
}

}  // namespace

BusyList busy_times(const std::string& text, const Horizon& horizon) {
  static const Sieve sieve{{"VCALENDAR", "VEVENT"},
                           {"UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS"}};
  const Sifted sifted = sift(text, sieve);
  icalerror_set_errors_are_fatal(0);
  const std::unique_ptr<icalcomponent, ComponentFree> root(icalparser_parse_string(sifted.text.c_str()));
  if (!root) throw std::runtime_error("this is no iCalendar file");
  Reader reader(horizon, sifted.left_out);
  reader.read(root.get());
  return reader.take();
}

}  // namespace cairn::calendar
