// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"

#include "cairn/base/error.hpp"
#include "cairn/base/utf8.hpp"

#include <algorithm>

namespace cairn::cli {

namespace {

constexpr int kLongestOffDays = 366;

[[noreturn]] void refuse(std::string_view key, const std::string& option, const std::string& text, std::string_view hint) {
  std::vector<Message> hints;
  if (!hint.empty()) hints.push_back({hint, {}});
  throw Error(ExitCode::Usage, {key, {{"option", option}, {"value", printable(text)}}}, std::move(hints));
}

}  // namespace

int count_of(const std::string& option, const std::string& text, int low, int high) {
  const bool digits = !text.empty() && text.size() <= 6 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool leading_zero = text.size() > 1 && text.front() == '0';
  const int value = digits && !leading_zero ? std::stoi(text) : low - 1;
  if (value < low || value > high) {
    throw Error(ExitCode::Usage, {"error.bad-number", {{"option", option}, {"value", printable(text)}, {"low", std::int64_t{low}}, {"high", std::int64_t{high}}}});
  }
  return value;
}

Date date_of(const std::string& option, const std::string& text) {
  const auto day = parse_date(text);
  if (!day) refuse("error.bad-date", option, text, "hint.date-form");
  return *day;
}

TimeOfDay time_of_day_of(const std::string& option, const std::string& text) {
  const auto time = parse_time_of_day(text);
  if (!time || *time >= TimeOfDay{24 * 60}) refuse("error.bad-time", option, text, "hint.time-form");
  return *time;
}

Minutes duration_of(const std::string& option, const std::string& text, bool bare_hours) {
  const auto minutes = parse_duration(text, bare_hours);
  if (!minutes) refuse("error.bad-duration", option, text, "hint.duration-form");
  return *minutes;
}

Availability availability_of(const std::string& option, const std::string& text) {
  const auto availability = parse_availability(text);
  if (!availability) refuse("error.bad-availability", option, text, "hint.availability-form");
  return *availability;
}

Level level_of(const std::string& option, const std::string& text) {
  if (text.empty()) return Level::Must;
  const auto level = parse_level(text);
  if (level) return *level;
  throw Error(ExitCode::Usage,
              {"error.bad-choice", {{"option", option}, {"value", printable(text)}, {"choices", std::string("must, should, could")}}});
}

void need_words(const std::vector<std::string>& words, std::size_t count) {
  const std::vector<Message> hints{{"hint.see-command-help", {}}};
  if (words.size() < count) throw Error(ExitCode::Usage, {"error.missing-argument", {}}, hints);
  if (words.size() > count) throw Error(ExitCode::Usage, {"error.extra-argument", {{"value", printable(words[count])}}}, hints);
}

DateRange range_of(const std::string& text) {
  const std::size_t dots = text.find("..");
  const Date first = date_of("off", text.substr(0, dots));
  const Date last = dots == std::string::npos ? first : date_of("off", text.substr(dots + 2));
  if (last < first || days_between(first, last) > kLongestOffDays) refuse("error.bad-range", "off", text, "hint.range-form");
  return {first, last};
}

}  // namespace cairn::cli
