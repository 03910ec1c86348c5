// SPDX-License-Identifier: MIT
#include "cairn/planning/calibration.hpp"

#include <doctest/doctest.h>

using namespace cairn;

namespace {

MeasuredStep measured(StepKind kind, int studied, int estimate) {
  return {kind, Minutes{studied}, Minutes{estimate}};
}

}  // namespace

TEST_SUITE("planning/calibration") {
  TEST_CASE("kinds are summed from three steps on, in the order of kinds") {
    using enum StepKind;
    const std::vector<MeasuredStep> steps{measured(Practice, 90, 60), measured(Reading, 30, 60), measured(Practice, 120, 60),
                                          measured(Reading, 45, 60),  measured(Exam, 10, 60),    measured(Practice, 60, 60),
                                          measured(Reading, 60, 60),  measured(Exam, 10, 60)};
    CHECK(calibrate(sums_by_kind(steps)) ==
          std::vector<KindCalibration>{{Reading, 3, Minutes{135}, Minutes{180}}, {Practice, 3, Minutes{270}, Minutes{180}}});
  }

  TEST_CASE("a step without an estimate or without study does not count") {
    using enum StepKind;
    const std::vector<MeasuredStep> steps{measured(Study, 60, 60), measured(Study, 60, 60), measured(Study, 0, 60), measured(Study, 60, 0)};
    CHECK(calibrate(sums_by_kind(steps)).empty());
    CHECK(calibrate(sums_by_kind({})).empty());
  }
}
