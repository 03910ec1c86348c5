// SPDX-License-Identifier: MIT
#include "cairn/planning/availability.hpp"

#include <algorithm>
#include <utility>

namespace cairn {
namespace {

constexpr TimeOfDay kMorning{7 * 60}, kNight{23 * 60};
constexpr Minutes kShortestPiece{15};

Date first_of_month(Date day, int months_later) {
  const date::year_month_day ymd{day};
  return date::local_days{(ymd.year() / ymd.month() + date::months{months_later}) / 1};
}

/// What is left of a slot with a clock time beside [begin, end).
void cut(const Slot& slot, TimeOfDay begin, TimeOfDay end, std::vector<Slot>& left) {
  const TimeOfDay slot_end = *slot.begin + std::chrono::duration_cast<TimeOfDay>(slot.length);
  if (*slot.begin < begin) left.push_back({slot.begin, Minutes{std::min(slot_end, begin) - *slot.begin}});
  if (end < slot_end) left.push_back({std::max(*slot.begin, end), Minutes{slot_end - std::max(*slot.begin, end)}});
}

/// What of `slots` is beside [begin, end); those without a clock time stay.
std::vector<Slot> beside(const std::vector<Slot>& slots, TimeOfDay begin, TimeOfDay end) {
  std::vector<Slot> left;
  for (const Slot& slot : slots) {
    if (slot.begin) {
      cut(slot, begin, end, left);
    } else {
      left.push_back(slot);
    }
  }
  return left;
}

Minutes with_clock(const std::vector<Slot>& slots) {
  Minutes sum{0};
  for (const Slot& slot : slots) sum += slot.begin ? slot.length : Minutes{0};
  return sum;
}

}  // namespace

std::vector<BusySpan> joined(std::vector<BusySpan> spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<BusySpan> apart;
  for (const BusySpan& span : spans) {
    if (!apart.empty() && apart.back().day == span.day && span.begin <= apart.back().end) {
      apart.back().end = std::max(apart.back().end, span.end);
    } else {
      apart.push_back(span);
    }
  }
  return apart;
}

CapacityCalendar::CapacityCalendar(Availability availability, std::vector<DateRange> off, Minutes weekly_habits, Minutes monthly_habits,
                                   Date start)
    : availability_(std::move(availability)), weekly_habits_(weekly_habits), monthly_habits_(monthly_habits), start_(start) {
  // Sorted and joined, so that a day is looked up by halving.
  std::erase_if(off, [](const DateRange& range) { return range.last < range.first; });
  std::sort(off.begin(), off.end(), [](const DateRange& a, const DateRange& b) { return a.first < b.first; });
  for (const DateRange& range : off) {
    if (!off_.empty() && range.first <= off_.back().last + date::days{1}) {
      off_.back().last = std::max(off_.back().last, range.last);
    } else {
      off_.push_back(range);
    }
  }
  for (unsigned weekday = 0; weekday < 7; ++weekday) minutes_[weekday] = availability_.on_weekday(weekday);
}

bool CapacityCalendar::is_off(Date day) const {
  const auto after =
      std::upper_bound(off_.begin(), off_.end(), day, [](Date value, const DateRange& range) { return value < range.first; });
  return after != off_.begin() && std::prev(after)->contains(day);
}

void CapacityCalendar::keep_free(const std::vector<BusySpan>& busy) {
  month_.reset();
  std::map<Date, std::vector<Slot>> free;  // of the time between morning and night
  for (const BusySpan& span : busy) {
    const auto& slots = availability_.days[weekday_index(span.day)];
    if (slots.empty()) continue;
    std::vector<Slot>& left = taken_.try_emplace(span.day, slots).first->second;
    left = beside(left, span.begin, span.end);
    std::vector<Slot>& awake = free.try_emplace(span.day, std::vector{Slot{kMorning, Minutes{kNight - kMorning}}}).first->second;
    awake = beside(awake, span.begin, span.end);
  }
  for (auto& [day, awake] : free) {
    std::vector<Slot>& slots = taken_[day];
    const auto& whole = availability_.days[weekday_index(day)];
    std::erase_if(slots, [&](const Slot& slot) {
      return slot.begin && slot.length < kShortestPiece && std::ranges::find(whole, slot) == whole.end();
    });
    if (slots.empty() || slots.back().begin) continue;
    std::vector<Slot> beside_hours = awake;
    for (const Slot& slot : slots)
      if (slot.begin) beside_hours = beside(beside_hours, *slot.begin, *slot.begin + std::chrono::duration_cast<TimeOfDay>(slot.length));
    slots.back().length = std::min(slots.back().length, with_clock(beside_hours));
    if (slots.back().length == Minutes{0}) slots.pop_back();
  }
}

void CapacityCalendar::take(Date day, TimeOfDay begin, Minutes length) {
  const std::vector<Slot> slots = open_slots(day);
  const TimeOfDay end = begin + std::chrono::duration_cast<TimeOfDay>(length);
  std::vector<Slot> left;
  Minutes outside = length;
  for (const Slot& slot : slots) {
    if (!slot.begin) continue;
    const std::size_t before = left.size();
    cut(slot, begin, end, left);
    Minutes kept{0};
    for (std::size_t i = before; i < left.size(); ++i) kept += left[i].length;
    outside -= slot.length - kept;
  }
  for (const Slot& slot : slots) {
    if (!slot.begin && slot.length > outside) left.push_back({std::nullopt, slot.length - outside});
  }
  taken_[day] = std::move(left);
  month_.reset();
}

std::vector<Slot> CapacityCalendar::open_slots(Date day) const {
  if (is_off(day)) return {};
  const auto taken = taken_.find(day);
  return taken != taken_.end() ? taken->second : availability_.days[weekday_index(day)];
}

Minutes CapacityCalendar::offered(Date day) const {
  if (is_off(day)) return Minutes{0};
  if (taken_.empty() || !taken_.contains(day)) return minutes_[weekday_index(day)];
  Minutes sum{0};
  for (const Slot& slot : open_slots(day)) sum += slot.length;
  return sum;
}

/// From the week's last day backward: what later days could not take falls to this one.
Minutes CapacityCalendar::weekly_on(Date day) const {
  const Date monday = monday_of(day);
  if (weekly_habits_ == Minutes{0} || monday < start_) return Minutes{0};
  Minutes left = weekly_habits_;
  for (Date later = monday + date::days{6}; later > day && left > Minutes{0}; later -= date::days{1})
    left -= std::min(left, offered(later));
  return std::min(left, offered(day));
}

/// Likewise from the month's last day backward, of what the weekly habits leave.
CapacityCalendar::Month CapacityCalendar::month_of(Date first) const {
  Month month{first, {}};
  Minutes left = monthly_habits_;
  for (Date day = first_of_month(first, 1) - date::days{1}; day >= first && left > Minutes{0}; day -= date::days{1}) {
    const Minutes taken = std::min(left, offered(day) - weekly_on(day));
    month.taken[static_cast<std::size_t>(days_between(first, day))] = taken;
    left -= taken;
  }
  return month;
}

Minutes CapacityCalendar::monthly_on(Date day) const {
  const Date first = first_of_month(day, 0);
  if (monthly_habits_ == Minutes{0} || first < start_) return Minutes{0};
  if (!month_ || month_->first != first) month_ = month_of(first);
  return month_->taken[static_cast<std::size_t>(days_between(first, day))];
}

Minutes CapacityCalendar::habits_on(Date day) const {
  return weekly_on(day) + monthly_on(day);
}

Minutes CapacityCalendar::steps_on(Date day) const {
  return offered(day) - habits_on(day);
}

std::vector<Slot> CapacityCalendar::slots_on(Date day) const {
  std::vector<Slot> slots;
  Minutes left = steps_on(day);
  for (Slot slot : open_slots(day)) {
    slot.length = std::min(slot.length, left);
    left -= slot.length;
    if (slot.length > Minutes{0}) slots.push_back(slot);
  }
  return slots;
}

}  // namespace cairn
