// SPDX-License-Identifier: MIT
#include "small_cairn.hpp"

#include <algorithm>
#include <cstddef>

namespace cairn {
namespace {

/// The n-th stone from the ground, from 0: "(_________)", each narrower by two.
std::string stone(int n) {
  return std::string(static_cast<std::size_t>(n), ' ') + "(" + std::string(static_cast<std::size_t>(2 * (kMostStones - n) - 1), '_') + ")";
}

}  // namespace

Stones stones_of(int finished, int all) {
  if (finished <= 0 || all <= 0) return {};
  return {std::min(kMostStones, 1 + finished * kMostStones / all), finished >= all};
}

std::vector<std::string> small_cairn(int finished, int all) {
  const Stones stones = stones_of(finished, all);
  std::vector<std::string> lines;
  if (stones.top) lines.push_back(std::string(kMostStones, ' ') + "o");
  for (int n = stones.count - 1; n >= 0; --n) lines.push_back(stone(n));
  return lines;
}

}  // namespace cairn
