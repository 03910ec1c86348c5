// SPDX-License-Identifier: MIT
#include "cairn/progress/day_start.hpp"

namespace cairn {

std::optional<TimeOfDay> parse_day_start(std::string_view text) {
  constexpr TimeOfDay kLatest{12 * 60};
  const auto time = parse_time_of_day(text);
  return time && *time <= kLatest ? time : std::nullopt;
}

TimeOfDay day_start_of(const Record& record) {
  return parse_day_start(record.day_start).value_or(kUsualDayStart);
}

}  // namespace cairn
