// SPDX-License-Identifier: MIT
#include "cairn/planning/forecast.hpp"

#include <algorithm>

namespace cairn {
namespace {

/// The largest integer whose square is at most `value`, by Heron's method from above.
std::int64_t root_of(std::int64_t value) {
  std::int64_t root = value;
  for (std::int64_t next = value / 2 + 1; next < root; next = (root + value / root) / 2) root = next;
  return root;
}

}  // namespace

std::int64_t step_spread(const Catalog& catalog, const Selection& selection) {
  std::int64_t squares = 0, effort = 0;
  for (const SelectedStep& selected : selection.steps) {
    const Estimate& hours = catalog.steps[selected.step].hours;
    squares += (hours.high - hours.low).count() * (hours.high - hours.low).count();
    effort += hours.effort().count();
  }
  const auto steps = static_cast<std::int64_t>(selection.steps.size());
  return effort == 0 ? 0 : root_of(squares) * root_of(steps * 1'000'000) / (6 * effort);
}

}  // namespace cairn
