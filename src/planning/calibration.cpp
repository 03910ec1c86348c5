// SPDX-License-Identifier: MIT
#include "cairn/planning/calibration.hpp"

#include <map>

namespace cairn {

std::vector<KindCalibration> calibrate(std::span<const MeasuredStep> steps) {
  std::map<StepKind, KindCalibration> by_kind;
  for (const MeasuredStep& step : steps) {
    if (step.estimate <= Minutes{0} || step.studied <= Minutes{0}) continue;
    KindCalibration& kind = by_kind[step.kind];
    kind.kind = step.kind;
    ++kind.steps;
    kind.studied += step.studied;
    kind.estimate += step.estimate;
  }
  std::vector<KindCalibration> enough;
  for (const auto& [kind, sum] : by_kind)
    if (sum.steps >= kLeastMeasured) enough.push_back(sum);
  return enough;
}

}  // namespace cairn
