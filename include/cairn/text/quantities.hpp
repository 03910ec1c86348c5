// SPDX-License-Identifier: MIT
/// Durations and dates in words.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/base/time.hpp"

#include <string>
#include <string_view>

namespace cairn {

/// "1 h 30 min", "45 min", "2 h" / "1시간 30분", "45분", "2시간". Zero is "0 min" / "0분"; negative values are shown without their sign.
std::string duration_text(Language language, Minutes minutes);
/// Hours with one decimal, rounded half up: "10.7".
std::string hours_text(Minutes minutes);

enum class DateStyle { Normal, Long, Short };
/// Normal "Mon 23 Nov" / "11월 23일(월)"; Long "Mon 23 Nov 2026" / "2026년 11월 23일(월)"; Short "23 Nov" / "11/23(월)".
std::string date_text(Language language, Date day, DateStyle style = DateStyle::Normal);
/// "Mon" / "월"; 0 = Monday.
std::string_view weekday_text(Language language, unsigned weekday);
/// "Jun", "6월". REQUIRES: 1 <= month <= 12.
std::string month_text(Language language, unsigned month);
/// "Nov 2026" / "2026년 11월", of the month that holds `day`.
std::string month_and_year_text(Language language, Date day);
/// "23 to 29 Nov", "30 Nov to 6 Dec" / "11월 23일~29일", "11월 30일~12월 6일".
std::string date_range_text(Language language, Date first, Date last);
/// "81%", rounded down, never 100% unless part == whole.
std::string percent_text(std::int64_t part, std::int64_t whole);
/// "19:30 to 21:00" / "19:30~21:00"
std::string clock_range_text(Language language, TimeOfDay begin, Minutes length);

}  // namespace cairn
