// SPDX-License-Identifier: MIT
#include "small_cairn.hpp"

#include <algorithm>
#include <cstddef>

namespace cairn {
namespace {

constexpr int kStones = 5;

/// The n-th stone from the ground, from 0: "(_________)", each narrower by two.
std::string stone(int n) {
  return std::string(static_cast<std::size_t>(n), ' ') + "(" + std::string(static_cast<std::size_t>(2 * (kStones - n) - 1), '_') + ")";
}

}  // namespace

std::vector<std::string> small_cairn(int finished, int all) {
  if (finished <= 0 || all <= 0) return {};
  std::vector<std::string> lines;
  if (finished >= all) lines.push_back(std::string(kStones, ' ') + "o");
  for (int n = std::min(kStones, 1 + finished * kStones / all) - 1; n >= 0; --n) lines.push_back(stone(n));
  return lines;
}

}  // namespace cairn
