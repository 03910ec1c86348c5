// SPDX-License-Identifier: MIT
#include "cairn/planning/schedule.hpp"

#include <algorithm>

namespace cairn {
namespace {

/// Cuts a stretch of one step into equal sittings, to five minutes, the earlier ones longer.
void sit(std::vector<Sitting>& sittings, const Sitting& stretch, Minutes longest) {
  const std::int64_t parts = (stretch.length + longest - Minutes{1}) / longest;
  const std::int64_t fives = stretch.length.count() / 5;
  Sitting sitting = stretch;
  for (std::int64_t part = 0; part < parts; ++part) {
    sitting.length = Minutes{5 * (fives / parts + (part < fives % parts ? 1 : 0))};
    if (part + 1 == parts) sitting.length += Minutes{stretch.length.count() % 5};
    sittings.push_back(sitting);
    if (sitting.begin) *sitting.begin += std::chrono::duration_cast<TimeOfDay>(sitting.length);
  }
}

/// The steps still to be poured.
class Waiting {
 public:
  Waiting(std::span<const Minutes> efforts, std::span<const Date> not_before)
      : left_(efforts.begin(), efforts.end()), not_before_(not_before) {
    settle();
  }

  bool empty() const { return first_ == left_.size(); }

  /// The step that is begun, else the first that may begin on that day.
  std::optional<std::uint32_t> next(Date day) {
    if (begun_) return begun_;
    for (std::size_t step = first_; step < left_.size(); ++step) {
      if (left_[step] == Minutes{0} || (!not_before_.empty() && day < not_before_[step])) continue;
      begun_ = static_cast<std::uint32_t>(step);
      return begun_;
    }
    return std::nullopt;
  }

  /// Some minutes of the step that next() named, at most all it needs.
  Minutes take(Minutes most) {
    const Minutes length = std::min(most, left_[*begun_]);
    left_[*begun_] -= length;
    if (left_[*begun_] == Minutes{0}) begun_.reset();
    settle();
    return length;
  }

 private:
  void settle() {
    while (first_ < left_.size() && left_[first_] == Minutes{0}) ++first_;
  }

  std::vector<Minutes> left_;
  std::span<const Date> not_before_;
  std::size_t first_ = 0;  ///< all before it is poured
  std::optional<std::uint32_t> begun_;
};

}  // namespace

Schedule pour(std::span<const Minutes> efforts_in_order, const CapacityCalendar& calendar, Date start, std::span<const Date> not_before,
              Minutes longest) {
  Schedule schedule{{}, start, true};
  Waiting waiting(efforts_in_order, not_before);
  const Date end = start + date::days{kLongestPlanDays};
  for (Date day = start; day < end && !waiting.empty(); day += date::days{1}) {
    for (Slot slot : calendar.slots_on(day)) {
      while (slot.length > Minutes{0}) {
        const auto step = waiting.next(day);
        if (!step) break;
        const Minutes length = waiting.take(slot.length);
        sit(schedule.sittings, {*step, day, slot.begin, length}, longest);
        schedule.finish = day;
        slot.length -= length;
        if (slot.begin) *slot.begin += std::chrono::duration_cast<TimeOfDay>(length);
      }
    }
  }
  schedule.complete = waiting.empty();
  return schedule;
}

std::optional<Date> finish_date(Minutes effort, const CapacityCalendar& calendar, Date start, Minutes used_on_start) {
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
