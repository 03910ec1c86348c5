// SPDX-License-Identifier: MIT
#include "cairn/base/time.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <algorithm>

namespace cairn {
namespace {

constexpr int kFirstYear = 1970;
constexpr int kLastYear = 2100;

/// The number that `text` spells with exactly its digits, or empty.
std::optional<int> digits(std::string_view text) {
  if (text.empty()) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// "+09:00", "-03:30" or "Z"; offsets in use reach from -12:00 to +14:00.
std::optional<std::chrono::minutes> parse_offset(std::string_view text) {
  if (text == "Z" || text == "z") return std::chrono::minutes{0};
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const auto hours = digits(text.substr(1, 2));
  const auto minutes = digits(text.substr(4, 2));
  if (!hours || !minutes || *minutes > 59 || *hours * 60 + *minutes > 14 * 60) return std::nullopt;
  const std::chrono::minutes offset{*hours * 60 + *minutes};
  return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < kFirstYear || *year > kLastYear) return std::nullopt;
  const date::year_month_day ymd{date::year{*year}, date::month{static_cast<unsigned>(*month)}, date::day{static_cast<unsigned>(*day)}};
  if (!ymd.ok()) return std::nullopt;
  return Date{ymd};
}

std::optional<Date> parse_month(std::string_view text) {
  return parse_date(std::string{text} + "-01");
}

std::string to_iso(Date day) {
  const date::year_month_day ymd{day};
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

unsigned weekday_index(Date day) {
  return date::weekday{day}.iso_encoding() - 1;
}

Date monday_of(Date day) {
  return day - date::days{weekday_index(day)};
}

// ISO 8601: a week belongs to the year of its Thursday, and week 1 holds January 4.
std::optional<Date> parse_iso_week(std::string_view text) {
  if (text.size() != 8 || text.substr(4, 2) != "-W") return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto week = digits(text.substr(6, 2));
  if (!year || !week || *year < kFirstYear || *year > kLastYear || *week < 1) return std::nullopt;
  const Date monday = monday_of(Date{date::year{*year} / date::January / 4}) + date::weeks{*week - 1};
  if (to_iso_week(monday) != text) return std::nullopt;
  return monday;
}

std::string to_iso_week(Date day) {
  const Date thursday = monday_of(day) + date::days{3};
  const date::year year = date::year_month_day{thursday}.year();
  const auto week = days_between(Date{year / date::January / 1}, thursday) / 7 + 1;
  return fmt::format("{:04}-W{:02}", static_cast<int>(year), week);
}

std::optional<TimeOfDay> parse_time_of_day(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hours = digits(text.substr(0, 2));
  const auto minutes = digits(text.substr(3, 2));
  if (!hours || !minutes || *minutes > 59 || *hours * 60 + *minutes > 24 * 60) return std::nullopt;
  return TimeOfDay{*hours * 60 + *minutes};
}

std::string to_hhmm(TimeOfDay time) {
  return fmt::format("{:02}:{:02}", time.count() / 60, time.count() % 60);
}

std::optional<ZonedInstant> parse_instant(std::string_view text) {
  if (text.size() < 16 || (text[10] != 'T' && text[10] != 't')) return std::nullopt;
  const auto day = parse_date(text.substr(0, 10));
  const auto time = parse_time_of_day(text.substr(11, 5));
  if (!day || !time || *time >= std::chrono::hours{24}) return std::nullopt;
  std::string_view rest = text.substr(16);
  std::chrono::seconds seconds{0};
  if (!rest.empty() && rest[0] == ':') {
    const auto value = digits(rest.substr(1, 2));
    if (rest.size() < 3 || !value || *value > 59) return std::nullopt;
    seconds = std::chrono::seconds{*value};
    rest.remove_prefix(3);
  }
  const Instant wall{day->time_since_epoch() + *time + seconds};
  if (rest.empty()) return ZonedInstant{wall, std::nullopt};
  const auto offset = parse_offset(rest);
  if (!offset) return std::nullopt;
  return ZonedInstant{wall - *offset, offset};
}

std::string to_rfc3339(Instant instant) {
  const auto second = date::floor<std::chrono::seconds>(instant);
  const auto day = date::floor<date::days>(second);
  const auto time = static_cast<int>((second - day).count());
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_iso(Date{day.time_since_epoch()}), time / 3600, time / 60 % 60, time % 60);
}

std::string to_local_rfc3339(Instant instant, std::chrono::minutes utc_offset) {
  const auto east = utc_offset < std::chrono::minutes{0} ? -utc_offset.count() : utc_offset.count();
  return fmt::format("{}T{}{}{:02}:{:02}", to_iso(date_at(instant, utc_offset)), to_hhmm(clock_at(instant, utc_offset)),
                     utc_offset < std::chrono::minutes{0} ? '-' : '+', east / 60, east % 60);
}

TimeOfDay clock_at(Instant instant, std::chrono::minutes utc_offset) {
  const auto local = instant + utc_offset;
  return date::floor<TimeOfDay>(local - date::floor<date::days>(local));
}

Date date_at(Instant instant, std::chrono::minutes utc_offset) {
  return Date{date::floor<date::days>(instant + utc_offset).time_since_epoch()};
}

}  // namespace cairn
