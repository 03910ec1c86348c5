// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"

#include "cairn/app/look.hpp"
#include "cairn/base/error.hpp"
#include "cairn/base/utf8.hpp"

#include <algorithm>
#include <utility>

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
  const bool digits =
      !text.empty() && text.size() <= 6 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool leading_zero = text.size() > 1 && text.front() == '0';
  const int value = digits && !leading_zero ? std::stoi(text) : low - 1;
  if (value < low || value > high) {
    throw Error(
        ExitCode::Usage,
        {"error.bad-number", {{"option", option}, {"value", printable(text)}, {"low", std::int64_t{low}}, {"high", std::int64_t{high}}}});
  }
  return value;
}

Date date_of(const std::string& option, const std::string& text) {
  const auto day = parse_date(text);
  if (!day) refuse("error.bad-date", option, text, "hint.date-form");
  return *day;
}

Date day_of(const World& world, const std::string& option, const std::string& text) {
  static constexpr std::pair<std::string_view, int> kWords[]{{"yesterday", -1}, {"today", 0}, {"tomorrow", 1},
                                                             {"어제", -1},      {"오늘", 0},  {"내일", 1}};
  const std::string word = to_nfc(text);
  for (const auto& [name, days] : kWords) {
    if (word == name) return look_study_date(world) + date::days{days};
  }
  const auto day = parse_date(text);
  if (!day) refuse("error.bad-date", option, text, "hint.day-form");
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

void refuse_missing(const std::string& usage, std::string_view hint) {
  throw Error(ExitCode::Usage, {"error.missing-argument", {{"usage", usage}}}, {{hint, {}}});
}

void need_words(const std::string& usage, const std::vector<std::string>& words, std::size_t count) {
  if (words.size() < count) refuse_missing(usage);
  if (words.size() > count)
    throw Error(ExitCode::Usage, {"error.extra-argument", {{"value", printable(words[count])}}}, {{"hint.see-command-help", {}}});
}

DateRange range_of(const World& world, const std::string& text) {
  const std::size_t dots = text.find("..");
  const Date first = day_of(world, "off", text.substr(0, dots));
  const Date last = dots == std::string::npos ? first : day_of(world, "off", text.substr(dots + 2));
  if (last < first || days_between(first, last) > kLongestOffDays) refuse("error.bad-range", "off", text, "hint.range-form");
  return {first, last};
}

}  // namespace cairn::cli
