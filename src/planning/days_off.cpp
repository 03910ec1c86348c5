// SPDX-License-Identifier: MIT
#include "cairn/planning/days_off.hpp"

#include <algorithm>

namespace cairn {

std::vector<DateRange> joined_days_off(const std::vector<DaysOff>& off) {
  std::vector<DateRange> joined;
  for (const DaysOff& range : off) {
    if (!joined.empty() && range.first <= joined.back().last + date::days{1})
      joined.back().last = std::max(joined.back().last, range.last);
    else
      joined.push_back({range.first, range.last});
  }
  return joined;
}

DaysBack take_days_back(const std::vector<DaysOff>& off, const DateRange& asked) {
  DaysBack back;
  std::vector<DaysOff> touched;
  for (const DaysOff& range : off) {
    if (range.last < asked.first || asked.last < range.first) continue;
    touched.push_back(range);
    back.cancels.push_back(range.event);
  }
  constexpr date::days kOne{1};
  for (const DateRange& range : joined_days_off(touched)) {
    back.days.push_back({std::max(range.first, asked.first), std::min(range.last, asked.last)});
    if (range.first < asked.first) back.kept.push_back({range.first, asked.first - kOne});
    if (asked.last < range.last) back.kept.push_back({asked.last + kOne, range.last});
  }
  return back;
}

}  // namespace cairn
