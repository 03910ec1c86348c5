// SPDX-License-Identifier: MIT
#include "cairn/planning/calibration.hpp"

#include <map>

namespace cairn {

std::vector<KindCalibration> sums_by_kind(std::span<const MeasuredStep> steps) {
  std::map<StepKind, KindCalibration> by_kind;
  for (const MeasuredStep& step : steps) {
    if (step.estimate <= Minutes{0} || step.studied <= Minutes{0}) continue;
    KindCalibration& kind = by_kind[step.kind];
    kind.kind = step.kind;
    ++kind.steps;
    kind.studied += step.studied;
    kind.estimate += step.estimate;
  }
  std::vector<KindCalibration> sums;
  for (const auto& [kind, sum] : by_kind) sums.push_back(sum);
  return sums;
}

std::vector<KindCalibration> calibrate(std::vector<KindCalibration> sums) {
  std::erase_if(sums, [](const KindCalibration& sum) { return sum.steps < kLeastMeasured; });
  return sums;
}

}  // namespace cairn
