// SPDX-License-Identifier: MIT
/// Days from left to right in thousandths of a drawing's width, with marks that have names: months, or the Mondays of a short time.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/planning/availability.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cairn {

class TimeAxis {
 public:
  static constexpr std::int64_t kWidth = 1000;

  /// REQUIRES: days.first <= days.last.
  explicit TimeAxis(const DateRange& days) : first_(days.first), days_(days_between(days.first, days.last) + 1) {}

  /// Where a day begins, and its middle; days outside lie at the ends.
  std::int64_t begin(Date day) const;
  std::int64_t middle(Date day) const;
  std::int64_t end(Date day) const { return begin(day + date::days{1}); }

  struct Mark {
    std::int64_t at = 0;
    std::string name;
  };
  /// So few that their names have room on a phone; none at the very end, where a name would leave the drawing.
  std::vector<Mark> marks(Language language) const;

 private:
  std::vector<Mark> months(Language language, unsigned step) const;
  std::vector<Mark> weeks(Language language) const;

  Date first_;
  std::int64_t days_;
};

}  // namespace cairn
