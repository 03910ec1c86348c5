// SPDX-License-Identifier: MIT
#include "cairn/exchange/busy_lines.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace cairn {

namespace {

constexpr TimeOfDay kMidnight{24 * 60};

/// A time of day of a date, both local.
struct LocalTime {
  Date day;
  TimeOfDay time{0};
};

LocalTime local_time(Instant instant, const std::function<std::chrono::minutes(Instant)>& offset_at) {
  const auto wall = date::floor<std::chrono::minutes>((instant + offset_at(instant)).time_since_epoch());
  const auto day = date::floor<date::days>(wall);
  return {Date{day}, std::chrono::duration_cast<TimeOfDay>(wall - day)};
}

/// "2026-11-23T11:00Z" and no other form.
std::optional<Instant> instant_of(std::string_view text) {
  if (text.size() != 17 || text[10] != 'T' || text[16] != 'Z') return std::nullopt;
  const auto day = parse_date(text.substr(0, 10));
  const auto time = parse_time_of_day(text.substr(11, 5));
  if (!day || !time || *time >= kMidnight) return std::nullopt;
  return Instant{day->time_since_epoch()} + *time;
}

/// The two words behind `name`, where the line has just them.
std::optional<std::pair<std::string_view, std::string_view>> two_words(std::string_view line, std::string_view name) {
  if (!line.starts_with(name)) return std::nullopt;
  line.remove_prefix(name.size());
  const std::size_t blank = line.find(' ');
  if (blank == std::string_view::npos || line.find(' ', blank + 1) != std::string_view::npos) return std::nullopt;
  return std::pair(line.substr(0, blank), line.substr(blank + 1));
}

class Reader {
 public:
  Reader(DateRange days, const std::function<std::chrono::minutes(Instant)>& offset_at) : days_(days), offset_at_(offset_at) {}

  /// False: no such line.
  bool read(std::string_view line) {
    if (const auto time = two_words(line, "time ")) {
      const auto begin = instant_of(time->first), end = instant_of(time->second);
      if (!begin || !end || *end < *begin) return false;
      add(local_time(*begin, offset_at_), *end - *begin, local_time(*end, offset_at_));
      return true;
    }
    if (const auto range = two_words(line, "days ")) {
      const auto first = parse_date(range->first), last = parse_date(range->second);
      if (!first || !last || *last < *first) return false;
      for (Date day = std::max(*first, days_.first); day <= std::min(*last, days_.last); day += date::days{1})
        spans_.push_back({day, TimeOfDay{0}, kMidnight});
      return true;
    }
    return false;
  }

  std::vector<BusySpan> spans() { return joined(std::move(spans_)); }

 private:
  /// Where the clock is set back an appointment may end, by the wall, before it began: then its length counts.
  void add(LocalTime begin, std::chrono::milliseconds length, LocalTime end) {
    if (end.day == begin.day && end.time <= begin.time)
      end.time = std::min(kMidnight, begin.time + std::chrono::duration_cast<TimeOfDay>(length));
    for (Date day = std::max(begin.day, days_.first); day <= std::min(end.day, days_.last); day += date::days{1}) {
      const BusySpan span{day, day == begin.day ? begin.time : TimeOfDay{0}, day == end.day ? end.time : kMidnight};
      if (span.begin < span.end) spans_.push_back(span);
    }
  }

  DateRange days_;
  const std::function<std::chrono::minutes(Instant)>& offset_at_;
  std::vector<BusySpan> spans_;
};

}  // namespace

std::optional<std::vector<BusySpan>> read_busy_lines(std::string_view text, DateRange days,
                                                     const std::function<std::chrono::minutes(Instant)>& offset_at) {
  constexpr std::string_view kHead = "cairn-calendar 1\n";
  if (!text.starts_with(kHead)) return std::nullopt;
  text.remove_prefix(kHead.size());
  Reader reader(days, offset_at);
  for (std::size_t count = 0; count <= kMostBusyLines; ++count) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (line == "end " + std::to_string(count)) return text.empty() ? std::optional(reader.spans()) : std::nullopt;
    if (!reader.read(line)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace cairn
