// SPDX-License-Identifier: MIT
#include "cairn/planning/availability.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace cairn {
namespace {

constexpr Minutes kDay{24 * 60};
constexpr std::array<std::string_view, 7> kEnglish = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 7> kEnglishLong = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 7> kKorean = {"월", "화", "수", "목", "금", "토", "일"};
constexpr std::array<std::string_view, 7> kKoreanLong = {"월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Lower case, and no blanks around a range's dash: "Mon - Fri 1h" is "mon-fri 1h". '~' is a dash, too.
std::string normalized(std::string_view text) {
  std::string result;
  for (char c : text) {
    if (c == '~') c = '-';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '\t') c = ' ';
    if (c == '-') {
      while (!result.empty() && result.back() == ' ') result.pop_back();
    }
    if (c == ' ' && !result.empty() && result.back() == '-') continue;
    result += c;
  }
  return result;
}

std::optional<unsigned> parse_weekday(std::string_view word) {
  for (const auto* names : {&kEnglish, &kEnglishLong, &kKorean, &kKoreanLong}) {
    const auto found = std::find(names->begin(), names->end(), word);
    if (found != names->end()) return static_cast<unsigned>(found - names->begin());
  }
  return std::nullopt;
}

/// "mon", "mon-fri", "sat-mon" (over the week's end), "daily", "매일", "평일", "주말"; a bit for each weekday, 0 for anything else.
unsigned parse_weekdays(std::string_view word) {
  if (word == "daily" || word == "매일") return 0x7F;
  if (word == "weekdays" || word == "평일") return 0x1F;
  if (word == "weekends" || word == "주말") return 0x60;
  const auto dash = word.find('-');
  const auto first = parse_weekday(word.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : parse_weekday(word.substr(dash + 1));
  if (!first || !last) return 0;
  unsigned days = 0;
  for (unsigned day = *first;; day = (day + 1) % 7) {
    days |= 1U << day;
    if (day == *last) return days;
  }
}

/// "1h30m" or "10:00-13:00".
std::optional<Slot> parse_slot(std::string_view text) {
  if (text.find(':') == std::string_view::npos) {
    const auto length = parse_duration(text);
    if (!length || *length > kDay) return std::nullopt;
    return Slot{std::nullopt, *length};
  }
  const auto dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto begin = parse_time_of_day(text.substr(0, dash));
  const auto end = parse_time_of_day(text.substr(dash + 1));
  if (!begin || !end || *begin >= *end) return std::nullopt;
  return Slot{begin, *end - *begin};
}

/// Adds a slot to a day; false where clock times overlap or the day is over 24 hours. Slots that touch become one, so that the same times
/// have one form.
bool add_slot(std::vector<Slot>& day, const Slot& added) {
  day.push_back(added);
  const auto rank = [](const Slot& slot) { return slot.begin.value_or(TimeOfDay{24 * 60 + 1}); };
  std::stable_sort(day.begin(), day.end(), [&](const Slot& a, const Slot& b) { return rank(a) < rank(b); });
  std::vector<Slot> joined;
  Minutes sum{0};
  for (const Slot& slot : day) {
    sum += slot.length;
    if (joined.empty() || joined.back().begin.has_value() != slot.begin.has_value()) {
      joined.push_back(slot);
      continue;
    }
    Slot& before = joined.back();
    if (slot.begin && *before.begin + before.length > *slot.begin) return false;
    if (slot.begin && *before.begin + before.length < *slot.begin) {
      joined.push_back(slot);
    } else {
      before.length += slot.length;
    }
  }
  day = std::move(joined);
  return sum <= kDay;
}

std::string length_text(Minutes length) {
  const auto hours = length.count() / 60, minutes = length.count() % 60;
  std::string text;
  if (hours > 0) text += std::to_string(hours) + "h";
  if (minutes > 0) text += std::to_string(minutes) + "m";
  return text;
}

std::string slot_text(const Slot& slot) {
  if (!slot.begin) return length_text(slot.length);
  const auto end = *slot.begin + std::chrono::duration_cast<TimeOfDay>(slot.length);
  return to_hhmm(*slot.begin) + "-" + to_hhmm(end);
}

}  // namespace

Minutes Availability::on_weekday(unsigned weekday) const {
  Minutes sum{0};
  for (const Slot& slot : days[weekday]) sum += slot.length;
  return sum;
}

Minutes Availability::per_week() const {
  Minutes sum{0};
  for (unsigned weekday = 0; weekday < 7; ++weekday) sum += on_weekday(weekday);
  return sum;
}

/// Items are weekdays, a blank and an amount. Weekdays without an amount ("mon, wed, fri 1h") take that of the item after them.
std::optional<Availability> parse_availability(std::string_view text) {
  const std::string clean = normalized(text);
  Availability result;
  unsigned waiting = 0;
  std::string_view rest = clean;
  for (bool more = true; more;) {
    const auto comma = rest.find(',');
    const std::string_view item = trimmed(rest.substr(0, comma));
    const auto blank = item.find(' ');
    const unsigned weekdays = parse_weekdays(item.substr(0, blank));
    if (weekdays == 0) return std::nullopt;
    waiting |= weekdays;
    if (blank != std::string_view::npos) {
      const auto slot = parse_slot(trimmed(item.substr(blank)));
      if (!slot) return std::nullopt;
      for (unsigned day = 0; day < 7; ++day) {
        if ((waiting >> day & 1U) != 0 && !add_slot(result.days[day], *slot)) return std::nullopt;
      }
      waiting = 0;
    }
    more = comma != std::string_view::npos;
    if (more) rest.remove_prefix(comma + 1);
  }
  if (waiting != 0 || result.per_week() == Minutes{0}) return std::nullopt;
  return result;
}

std::string to_string(const Availability& availability) {
  std::string text;
  for (unsigned first = 0; first < 7;) {
    unsigned last = first;
    while (last + 1 < 7 && availability.days[last + 1] == availability.days[first]) ++last;
    for (const Slot& slot : availability.days[first]) {
      if (!text.empty()) text += ", ";
      text += kEnglish[first];
      if (last > first) text.append("-").append(kEnglish[last]);
      text.append(" ").append(slot_text(slot));
    }
    first = last + 1;
  }
  return text;
}

Availability spread_evenly(Minutes per_week) {
  assert(per_week >= Minutes{5} && per_week <= Minutes{7 * 16 * 60});
  const std::int64_t allowed = per_week <= Minutes{8 * 60} ? 5 : per_week <= Minutes{48 * 60} ? 6 : 7;
  const std::int64_t days = std::clamp<std::int64_t>(per_week.count() / 25, 1, allowed);
  const std::int64_t fives = per_week.count() / 5;
  Availability result;
  for (std::int64_t day = 0; day < days; ++day) {
    const std::int64_t share = fives / days + (day < fives % days ? 1 : 0);
    const std::int64_t rest = day == 0 ? per_week.count() % 5 : 0;
    result.days[static_cast<std::size_t>(day)] = {Slot{std::nullopt, Minutes{5 * share + rest}}};
  }
  return result;
}

namespace {

/// The longest a slot may become without meeting the next one or midnight.
Minutes room_of(const std::vector<Slot>& day, std::size_t place) {
  const Slot& slot = day[place];
  if (!slot.begin) return kDay;
  const bool last = place + 1 == day.size() || !day[place + 1].begin;
  const Minutes end = last ? kDay : Minutes{*day[place + 1].begin};
  return end - *slot.begin;
}

}  // namespace

/// Cumulative rounding: after each slot the sum so far is right to five minutes, so that the week's sum is right, too. What does not fit
/// into a slot (or what a day too short was given) is carried to the next; what is left over at the end the week does not have.
Availability scaled_to(const Availability& pattern, Minutes per_week) {
  const std::int64_t whole = pattern.per_week().count();
  Availability result;
  std::int64_t seen = 0, given = 0;
  for (unsigned weekday = 0; weekday < 7; ++weekday) {
    const auto& day = pattern.days[weekday];
    Minutes in_day{0};
    for (std::size_t i = 0; i < day.size(); ++i) {
      seen += day[i].length.count();
      const std::int64_t goal = per_week.count() * seen / whole / 5 * 5;
      const bool last_chance = i + 1 == day.size() && in_day == Minutes{0};
      const Minutes room = std::min(room_of(day, i), kDay - in_day);
      const Minutes length = std::clamp(Minutes{goal - given}, Minutes{last_chance ? 5 : 0}, room);
      if (length == Minutes{0}) continue;
      add_slot(result.days[weekday], {day[i].begin, length});
      in_day += length;
      given += length.count();
    }
  }
  return result;
}

}  // namespace cairn
