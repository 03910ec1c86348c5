// SPDX-License-Identifier: MIT
#include "cairn/planning/schedule.hpp"

#include <algorithm>

namespace cairn {
namespace {

/// Cuts a stretch of one step into equal sittings, to five minutes, the earlier ones longer.
void sit(std::vector<Sitting>& sittings, const Sitting& stretch) {
  const std::int64_t parts = (stretch.length + kLongestSitting - Minutes{1}) / kLongestSitting;
  const std::int64_t fives = stretch.length.count() / 5;
  Sitting sitting = stretch;
  for (std::int64_t part = 0; part < parts; ++part) {
    sitting.length = Minutes{5 * (fives / parts + (part < fives % parts ? 1 : 0))};
    if (part + 1 == parts) sitting.length += Minutes{stretch.length.count() % 5};
    sittings.push_back(sitting);
    if (sitting.begin) *sitting.begin += std::chrono::duration_cast<TimeOfDay>(sitting.length);
  }
}

}  // namespace

Schedule pour(std::span<const Minutes> efforts_in_order, const CapacityCalendar& calendar, Date start) {
  Schedule schedule{{}, start, true};
  std::uint32_t step = 0;
  Minutes left = efforts_in_order.empty() ? Minutes{0} : efforts_in_order.front();
  const Date end = start + date::days{kLongestPlanDays};
  for (Date day = start; day < end && step < efforts_in_order.size(); day += date::days{1}) {
    for (Slot slot : calendar.slots_on(day)) {
      while (slot.length > Minutes{0} && step < efforts_in_order.size()) {
        const Minutes length = std::min(slot.length, left);
        sit(schedule.sittings, {step, day, slot.begin, length});
        schedule.finish = day;
        slot.length -= length;
        if (slot.begin) *slot.begin += std::chrono::duration_cast<TimeOfDay>(length);
        left -= length;
        if (left == Minutes{0} && ++step < efforts_in_order.size()) left = efforts_in_order[step];
      }
    }
  }
  schedule.complete = step == efforts_in_order.size();
  return schedule;
}

std::optional<Date> finish_date(Minutes effort, const CapacityCalendar& calendar, Date start, Minutes used_on_start) {
  if (effort <= Minutes{0}) return start;
  const Date end = start + date::days{kLongestPlanDays};
  for (Date day = start; day < end; day += date::days{1}) {
    Minutes capacity = calendar.steps_on(day);
    if (day == start) capacity = std::max(Minutes{0}, capacity - used_on_start);
    effort -= capacity;
    if (effort <= Minutes{0}) return day;
  }
  return std::nullopt;
}

Minutes capacity_between(const CapacityCalendar& calendar, Date first, Date last) {
  Minutes sum{0};
  for (Date day = first; day <= last; day += date::days{1}) sum += calendar.steps_on(day);
  return sum;
}

}  // namespace cairn
