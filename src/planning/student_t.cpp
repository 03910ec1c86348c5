// SPDX-License-Identifier: MIT
#include "student_t.hpp"

#include <boost/math/distributions/students_t.hpp>

namespace cairn::planning {
namespace {

/// Nothing here throws or sets errno: arguments are checked by those who call, and beyond all bounds is a value like others.
using Policy = boost::math::policies::policy<boost::math::policies::domain_error<boost::math::policies::ignore_error>,
                                             boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
                                             boost::math::policies::evaluation_error<boost::math::policies::ignore_error>>;
using Distribution = boost::math::students_t_distribution<double, Policy>;

}  // namespace

double student_t_quantile(double probability, double freedom) {
  return boost::math::quantile(Distribution(freedom), probability);
}

double student_t_below(double value, double freedom) {
  return boost::math::cdf(Distribution(freedom), value);
}

}  // namespace cairn::planning
