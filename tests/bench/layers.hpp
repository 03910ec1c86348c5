// SPDX-License-Identifier: MIT
/// The random layered graph of all measurements in C++, the same on every machine.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace bench {

/// SplitMix64 (Steele, Lea, Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t bound) {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15ull;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return (z ^ (z >> 31)) % bound;
  }

 private:
  std::uint64_t state_;
};

/// 0.7 * sqrt(nodes) layers of equal size. A node of a later layer has `tenths` tenths of a prerequisite in the mean and at least one, 93
/// in 100 of them from the layer before and the others from any. `add_node(node)` comes before each `add_edge(prerequisite, node)`.
template <class AddNode, class AddEdge>
void make_layers(std::size_t nodes, std::uint64_t tenths, Random& random, AddNode add_node, AddEdge add_edge) {
  const auto layers = static_cast<std::size_t>(std::max(1.0, std::round(0.7 * std::sqrt(static_cast<double>(nodes)))));
  const auto first_of = [&](std::size_t layer) { return layer * nodes / layers; };
  for (std::size_t layer = 0; layer < layers; ++layer) {
    for (std::size_t node = first_of(layer); node < first_of(layer + 1); ++node) {
      add_node(static_cast<std::uint32_t>(node));
      if (layer == 0) continue;
      std::uint64_t prerequisites = 1;
      for (int chance = 0; chance < 10; ++chance) prerequisites += random.below(100) < tenths - 10 ? 1 : 0;
      for (; prerequisites > 0; --prerequisites) {
        const std::size_t low = random.below(100) < 93 ? first_of(layer - 1) : 0;
        add_edge(static_cast<std::uint32_t>(low + random.below(first_of(layer) - low)), static_cast<std::uint32_t>(node));
      }
    }
  }
}

}  // namespace bench
