// SPDX-License-Identifier: MIT
/// Student's t distribution. The only file that uses Boost.Math; part of forecast.cpp.
#pragma once

namespace cairn::planning {

/// The value that T(freedom) stays below with that probability. REQUIRES: 0 < probability < 1, freedom > 0.
double student_t_quantile(double probability, double freedom);
/// The probability that T(freedom) stays below `value`. REQUIRES: freedom > 0.
double student_t_below(double value, double freedom);

}  // namespace cairn::planning
