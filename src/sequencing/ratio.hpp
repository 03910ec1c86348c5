// SPDX-License-Identifier: MIT
/// Weight a minute, compared without division.
#pragma once

#include <cstdint>

namespace cairn::sequencing {

__extension__ using Wide = __int128;

struct Ratio {
  std::int64_t weight = 0;
  std::int64_t minutes = 0;

  /// Without minutes a ratio has no end, above for weight >= 0 and below otherwise; so there is one order among all ratios.
  int end() const { return minutes > 0 ? 0 : weight >= 0 ? 1 : -1; }
  friend bool operator==(const Ratio& a, const Ratio& b) { return !(a < b) && !(b < a); }
  friend bool operator<(const Ratio& a, const Ratio& b) {
    if (a.end() != 0 || b.end() != 0) return a.end() < b.end();
    return static_cast<Wide>(a.weight) * b.minutes < static_cast<Wide>(b.weight) * a.minutes;
  }
  friend bool operator<=(const Ratio& a, const Ratio& b) { return !(b < a); }
};

}  // namespace cairn::sequencing
