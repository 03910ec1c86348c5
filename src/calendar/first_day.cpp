// SPDX-License-Identifier: MIT
// Days of a rule by RFC 5545, 3.3.10: a day of a period belongs to it where all that the rule names is true of it; BYSETPOS counts among
// those of the period.
#include "rule.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace cairn::calendar {
namespace {

/// Between these years stands what `wall_time` reads.
constexpr int kLastYear = 2200, kMostYears = kLastYear - 1900;

bool has(const short* list) {
  return *list != ICAL_RECURRENCE_ARRAY_MAX;
}

template <typename Suits>
bool any(const short* list, Suits suits) {
  while (has(list) && !suits(static_cast<int>(*list))) ++list;
  return has(list);
}

int times_in(const short* list) {
  int n = 0;
  while (has(list)) ++n, ++list;
  return std::max(n, 1);
}

date::year year_of(date::local_days day) {
  return date::year_month_day{day}.year();
}
date::local_days first_of(date::year year) {
  return date::local_days{year / 1 / 1};
}
date::year_month month_of(date::local_days day) {
  const date::year_month_day ymd{day};
  return ymd.year() / ymd.month();
}

/// Whether the place, counted from 1 among `all`, is the one that is meant, negative ones from the end.
bool is_place(int meant, int place, int all) {
  return meant > 0 ? meant == place : meant == place - all - 1;
}

class Days {
 public:
  Days(const icalrecurrencetype& rule, date::local_days start) : rule_(rule), start_(start), ymd_(start) {}

  std::optional<date::local_days> first() const {
    const int interval = std::max<int>(rule_.interval, 1);
    for (int n = 0; n <= periods_of_a_year() * kMostYears; n += interval) {
      const auto [begin, end] = period(n);
      const date::year year = year_of(begin);
      if (year > date::year{kLastYear}) break;
      if (!is_barren(year) || !is_barren(year_of(end - date::days{1}))) {
        if (const auto day = first_in(begin, end, start_)) return day;
      } else {  // on to the last period of the year, or to one before it
        const auto rest = first_of(year + date::years{1}) - end;
        n += static_cast<int>(rest / longest_period()) / interval * interval;
      }
    }
    return std::nullopt;
  }

 private:
  int periods_of_a_year() const {
    switch (rule_.freq) {
      case ICAL_YEARLY_RECURRENCE: return 1;
      case ICAL_MONTHLY_RECURRENCE: return 12;
      case ICAL_WEEKLY_RECURRENCE: return 53;
      default: return 366;
    }
  }

  date::days longest_period() const {
    switch (rule_.freq) {
      case ICAL_YEARLY_RECURRENCE: return date::days{366};
      case ICAL_MONTHLY_RECURRENCE: return date::days{31};
      case ICAL_WEEKLY_RECURRENCE: return date::days{7};
      default: return date::days{1};
    }
  }

  /// Whether no day of the year is the rule's, whatever INTERVAL and the beginning. What is true of a day hangs on the weekday of New Year,
  /// on whether there is a 29th of February and, in a week that began the year before, whether there was one then: 21 kinds of year.
  bool is_barren(date::year year) const {
    const unsigned weekday = date::weekday{first_of(year)}.c_encoding();
    const unsigned leap = year.is_leap() ? 1 : (year - date::years{1}).is_leap() ? 2 : 0;
    std::optional<bool>& known = barren_[weekday + 7 * leap];
    if (!known) known = !has_a_day(year);
    return *known;
  }

  bool has_a_day(date::year year) const {
    const date::local_days new_year = first_of(year), end = first_of(year + date::years{1});
    if (rule_.freq == ICAL_YEARLY_RECURRENCE) return first_in(new_year, end, new_year).has_value();
    const bool monthly = rule_.freq == ICAL_MONTHLY_RECURRENCE;  // no other one counts places among the days of a period
    for (date::local_days begin = new_year; begin < end;) {
      const date::local_days next = monthly ? date::local_days{(month_of(begin) + date::months{1}) / 1} : begin + date::days{1};
      if (first_in(begin, next, begin)) return true;
      begin = next;
    }
    return false;
  }

  std::pair<date::local_days, date::local_days> period(int n) const {
    switch (rule_.freq) {
      case ICAL_YEARLY_RECURRENCE: {
        const date::year year = ymd_.year() + date::years{n};
        return {first_of(year), first_of(year + date::years{1})};
      }
      case ICAL_MONTHLY_RECURRENCE: {
        const date::year_month month = ymd_.year() / ymd_.month() + date::months{n};
        return {date::local_days{month / 1}, date::local_days{(month + date::months{1}) / 1}};
      }
      case ICAL_WEEKLY_RECURRENCE: {
        const date::local_days week = week_of(start_) + date::days{7 * n};
        return {week, week + date::days{7}};
      }
      default: return {start_ + date::days{n}, start_ + date::days{n + 1}};
    }
  }

  /// The first day of a period on or after `from`.
  std::optional<date::local_days> first_in(date::local_days begin, date::local_days end, date::local_days from) const {
    std::vector<date::local_days> days;
    for (date::local_days day = begin; day < end; day += date::days{1}) {
      if (!belongs(day)) continue;
      if (!has(rule_.by_set_pos) && day >= from) return day;
      days.push_back(day);
    }
    std::optional<date::local_days> first;
    const int times = times_in(rule_.by_hour) * times_in(rule_.by_minute) * times_in(rule_.by_second);
    const int all = static_cast<int>(days.size()) * times;
    any(rule_.by_set_pos, [&](int position) {
      const int place = position > 0 ? position - 1 : all + position;
      if (place < 0 || place >= all) return false;
      const date::local_days day = days[static_cast<std::size_t>(place / times)];
      if (day >= from && (!first || day < *first)) first = day;
      return false;
    });
    return first;
  }

  bool belongs(date::local_days day) const {
    const date::year_month_day ymd{day};
    const int month = static_cast<int>(static_cast<unsigned>(ymd.month()));
    if (has(rule_.by_month) && !any(rule_.by_month, [&](int each) { return each == month; })) return false;
    if (has(rule_.by_month_day) && !is_named(rule_.by_month_day, in_month(ymd))) return false;
    if (has(rule_.by_year_day) && !is_named(rule_.by_year_day, in_year(day, ymd))) return false;
    if (has(rule_.by_week_no) && !is_in_a_week(day)) return false;
    if (!has(rule_.by_day)) return is_of_start(day, ymd);
    const bool by_month = rule_.freq == ICAL_MONTHLY_RECURRENCE || has(rule_.by_month);
    return is_weekday(day, by_month ? in_month(ymd) : in_year(day, ymd));
  }

  /// Of a day, counted from 1.
  struct Place {
    int place, all;
  };

  static Place in_month(const date::year_month_day& ymd) {
    const date::day last = (ymd.year() / ymd.month() / date::last).day();
    return {static_cast<int>(static_cast<unsigned>(ymd.day())), static_cast<int>(static_cast<unsigned>(last))};
  }

  static Place in_year(date::local_days day, const date::year_month_day& ymd) {
    return {static_cast<int>((day - first_of(ymd.year())).count()) + 1, ymd.year().is_leap() ? 366 : 365};
  }

  static bool is_named(const short* list, const Place& at) {
    return any(list, [&](int each) { return is_place(each, at.place, at.all); });
  }

  /// BYDAY, its numbers counted in the month or year in which the day has that place.
  bool is_weekday(date::local_days day, const Place& at) const {
    const bool counted = rule_.freq >= ICAL_MONTHLY_RECURRENCE && !has(rule_.by_week_no);
    return any(rule_.by_day, [&](int each) {
      if (static_cast<unsigned>(icalrecurrencetype_day_day_of_week(static_cast<short>(each))) != date::weekday{day}.c_encoding() + 1)
        return false;
      const int position = icalrecurrencetype_day_position(static_cast<short>(each));
      return position == 0 || !counted || (position > 0 ? position == (at.place + 6) / 7 : -position == (at.all - at.place) / 7 + 1);
    });
  }

  /// What the event's beginning says where the rule does not.
  bool is_of_start(date::local_days day, const date::year_month_day& ymd) const {
    const bool is_said = has(rule_.by_month_day) || has(rule_.by_year_day);
    if (rule_.freq == ICAL_WEEKLY_RECURRENCE || has(rule_.by_week_no)) return is_said || date::weekday{day} == date::weekday{start_};
    if (rule_.freq < ICAL_MONTHLY_RECURRENCE || is_said) return true;
    return ymd.day() == ymd_.day() && (rule_.freq == ICAL_MONTHLY_RECURRENCE || has(rule_.by_month) || ymd.month() == ymd_.month());
  }

  date::local_days week_of(date::local_days day) const {
    const unsigned first = rule_.week_start == ICAL_NO_WEEKDAY ? 1 : static_cast<unsigned>(rule_.week_start) - 1;
    return day - (date::weekday{day} - date::weekday{first});
  }

  /// BYWEEKNO: the first week of a year is the one that has four of its days or more.
  bool is_in_a_week(date::local_days day) const {
    const date::local_days middle = week_of(day) + date::days{3};
    const date::local_days new_year = first_of(year_of(middle));
    const date::local_days last = week_of(first_of(year_of(middle) + date::years{1}) - date::days{4}) + date::days{3};
    const auto number = [&](date::local_days other) { return static_cast<int>((other - new_year).count()) / 7 + 1; };
    return any(rule_.by_week_no, [&](int each) { return is_place(each, number(middle), number(last)); });
  }

  const icalrecurrencetype& rule_;
  date::local_days start_;
  date::year_month_day ymd_;
  mutable std::array<std::optional<bool>, 21> barren_;
};

}  // namespace

std::optional<date::local_days> first_day(const icalrecurrencetype& rule, const icaltimetype& start) {
  const auto begin = wall_time(start);
  if (!begin) return std::nullopt;
  const auto day = date::floor<date::days>(*begin);
  return rule.rscale ? day : Days(rule, day).first();
}

}  // namespace cairn::calendar
