// SPDX-License-Identifier: MIT
#include "cairn/app/plan_place.hpp"

#include <algorithm>

namespace cairn {

std::optional<PlanPlace> place_in_plan(const std::optional<Plan>& plan, const Step& step) {
  if (!plan) return std::nullopt;
  const auto found = std::ranges::find_if(plan->steps, [&](const PlannedStep& planned) {
    return planned.id == step.id || std::ranges::find(step.renamed_from, planned.id) != step.renamed_from.end();
  });
  if (found == plan->steps.end()) return std::nullopt;
  PlanPlace place;
  place.position = static_cast<int>(found - plan->steps.begin()) + 1;
  place.of = static_cast<int>(plan->steps.size());
  place.planned = found->planned;
  place.due = due_of(plan->input, *found);
  for (const Pin& pin : plan->input.pins)
    if (pin.step == found->id) place.pin = pin;
  for (const Session& session : plan->sessions) {
    if (session.step != found->id || session.cancelled || session.day < plan->input.start) continue;
    if (!place.first) place.first = session.day;
    place.last = session.day;
  }
  return place;
}

}  // namespace cairn
