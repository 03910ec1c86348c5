// SPDX-License-Identifier: MIT
/// The pile of stones that grows with the plan: the picture that the program is named after. ASCII, so the same on every terminal.
#pragma once

#include <string>
#include <vector>

namespace cairn {

/// The stones that lie there; `top`: with the small one above all.
struct Stones {
  int count = 0;
  bool top = false;
};
inline constexpr int kMostStones = 5;
Stones stones_of(int finished, int all);

/// Lines from the top; every stone is a fifth of the plan's steps, the first lies there with the first finished step, and the last one,
/// small and on top, when all are finished. Empty before. REQUIRES: 0 <= finished <= all.
std::vector<std::string> small_cairn(int finished, int all);

}  // namespace cairn
