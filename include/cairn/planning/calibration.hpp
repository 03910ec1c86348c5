// SPDX-License-Identifier: MIT
/// How long finished steps took against their estimates, by kind of step: whoever reads quickly and builds slowly can see it.
#pragma once

#include "cairn/catalog/catalog.hpp"

#include <span>
#include <vector>

namespace cairn {

/// A step that was done, its minutes all logged (what is itself an estimate says nothing), with the effort that was planned for it then.
struct MeasuredStep {
  StepKind kind = StepKind::Study;
  Minutes studied{0};
  Minutes estimate{0};
  friend bool operator==(const MeasuredStep&, const MeasuredStep&) = default;
};

struct KindCalibration {
  StepKind kind = StepKind::Study;
  int steps = 0;
  Minutes studied{0}, estimate{0};  ///< sums
  friend bool operator==(const KindCalibration&, const KindCalibration&) = default;
};

/// Fewer steps of a kind than this are chance.
inline constexpr int kLeastMeasured = 3;

/// The sums of each kind, in the order of StepKind. Steps without an estimate or without study are passed over.
std::vector<KindCalibration> sums_by_kind(std::span<const MeasuredStep> steps);

/// Of the sums those of at least kLeastMeasured steps.
std::vector<KindCalibration> calibrate(std::vector<KindCalibration> sums);

}  // namespace cairn
