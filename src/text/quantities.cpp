// SPDX-License-Identifier: MIT
#include "cairn/text/quantities.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <string_view>

namespace cairn {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 7> kWeekdaysKo{"월", "화", "수", "목", "금", "토", "일"};
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// A date taken apart, ready to be written.
struct Parts {
  explicit Parts(Date day) {
    const date::year_month_day ymd{day};
    year = std::to_string(static_cast<int>(ymd.year()));
    month = static_cast<unsigned>(ymd.month());
    number = std::to_string(static_cast<unsigned>(ymd.day()));
    weekday = weekday_index(day);
  }
  std::string year, number;
  unsigned month, weekday;
};

std::string korean_weekday(const Parts& parts) {
  return fmt::format("({})", kWeekdaysKo.at(parts.weekday));
}
std::string korean_month_day(const Parts& parts) {
  return fmt::format("{}월 {}일", parts.month, parts.number);
}
std::string english_day_month(const Parts& parts) {
  return fmt::format("{} {}", parts.number, kMonths.at(parts.month - 1));
}

std::string korean_date(const Parts& parts, DateStyle style) {
  if (style == DateStyle::Short) return fmt::format("{}/{}{}", parts.month, parts.number, korean_weekday(parts));
  const std::string day = korean_month_day(parts) + korean_weekday(parts);
  return style == DateStyle::Long ? parts.year + "년 " + day : day;
}

std::string english_date(const Parts& parts, DateStyle style) {
  if (style == DateStyle::Short) return english_day_month(parts);
  const std::string day = std::string{kWeekdays.at(parts.weekday)} + " " + english_day_month(parts);
  return style == DateStyle::Long ? day + " " + parts.year : day;
}

}  // namespace

std::string duration_text(Language language, Minutes minutes) {
  const std::int64_t all = std::abs(minutes.count());
  const bool korean = language == Language::Korean;
  const std::string hours = fmt::format("{}{}", all / 60, korean ? "시간" : " h");
  const std::string rest = fmt::format("{}{}", all % 60, korean ? "분" : " min");
  if (all < 60) return rest;
  return all % 60 == 0 ? hours : hours + " " + rest;
}

std::string hours_text(Minutes minutes) {
  const std::int64_t tenths = (std::abs(minutes.count()) + 3) / 6;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string date_text(Language language, Date day, DateStyle style) {
  const Parts parts{day};
  return language == Language::Korean ? korean_date(parts, style) : english_date(parts, style);
}

std::string_view weekday_text(Language language, unsigned weekday) {
  return (language == Language::Korean ? kWeekdaysKo : kWeekdays).at(weekday);
}

std::string month_text(Language language, unsigned month) {
  return language == Language::Korean ? fmt::format("{}월", month) : std::string{kMonths.at(month - 1)};
}

std::string month_and_year_text(Language language, Date day) {
  const Parts parts{day};
  return language == Language::Korean ? fmt::format("{}년 {}월", parts.year, parts.month)
                                      : month_text(language, parts.month) + " " + parts.year;
}

std::string date_range_text(Language language, Date first, Date last) {
  const Parts from{first}, to{last};
  const bool same_month = from.month == to.month && from.year == to.year;
  if (language == Language::Korean) return korean_month_day(from) + "~" + (same_month ? to.number + "일" : korean_month_day(to));
  return (same_month ? from.number : english_day_month(from)) + " to " + english_day_month(to);
}

std::string percent_text(std::int64_t part, std::int64_t whole) {
  return std::to_string(whole > 0 ? part * 100 / whole : 0) + "%";
}

std::string clock_range_text(Language language, TimeOfDay begin, Minutes length) {
  const std::int64_t end = begin.count() + length.count();
  const auto shown = TimeOfDay{static_cast<std::int32_t>(end <= 1440 ? end : end % 1440)};
  return to_hhmm(begin) + (language == Language::Korean ? "~" : " to ") + to_hhmm(shown);
}

}  // namespace cairn
