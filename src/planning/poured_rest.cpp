// SPDX-License-Identifier: MIT
#include "cairn/planning/poured_rest.hpp"

#include <algorithm>
#include <tuple>

namespace cairn {

std::vector<Sitting> poured_rest(const Plan& plan, std::span<const PlanStepState> states, const Daily& daily) {
  const Date from = std::max(daily.today, plan.input.start);
  const CapacityCalendar calendar = daily_calendar(*daily.plan, daily.off);
  std::vector<Sitting> sittings;
  std::vector<Minutes> efforts;
  std::vector<std::uint32_t> places;
  // What was studied today takes its minutes first; its sittings are dropped below.
  const auto nobody = static_cast<std::uint32_t>(states.size());
  if (from == daily.today) {
    efforts.push_back(std::min(daily.studied_today, calendar.steps_on(from)));
    places.push_back(nobody);
  }
  for (std::uint32_t i = 0; i < nobody; ++i) {
    if (states[i].state != StepState::Open) continue;
    const auto pin = std::ranges::find(plan.input.pins, plan.steps[i].id, &Pin::step);
    if (pin != plan.input.pins.end() && pin->day >= from) {
      sittings.push_back({i, pin->day, pin->begin, pin->length});
      continue;
    }
    efforts.push_back(states[i].remaining);
    places.push_back(i);
  }
  for (Sitting sitting : pour(efforts, calendar, from).sittings) {
    sitting.step = places[sitting.step];
    if (sitting.step != nobody) sittings.push_back(sitting);
  }
  std::ranges::stable_sort(sittings, {}, &Sitting::day);
  return sittings;
}

}  // namespace cairn
