// SPDX-License-Identifier: MIT
/// The lists of a choice as sets of bits: what each member brings with it. Nodes that come with exactly the same members of the same lists
/// are one bit, and no node that comes with none has any.
#pragma once

#include "cairn/planning/alternatives.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cairn {

using Words = std::vector<std::uint64_t>;

inline bool has_bit(std::span<const std::uint64_t> words, std::size_t bit) {
  return (words[bit / 64] >> bit % 64 & 1) != 0;
}
inline void set_bit(std::span<std::uint64_t> words, std::size_t bit) {
  words[bit / 64] |= std::uint64_t{1} << bit % 64;
}

/// A list to choose from, by nodes of the graph.
struct OpenList {
  std::uint32_t owner = 0;
  const std::vector<std::uint32_t>* members = nullptr;
};

/// The same list by bits.
struct ChoiceList {
  static constexpr std::uint32_t kAlways = 0xFFFFFFFF;
  std::uint32_t owner = kAlways;       ///< the bit that asks for the list
  std::vector<std::uint32_t> members;  ///< nodes of the graph
  std::vector<std::uint32_t> bits;     ///< of each member its own
  std::vector<Words> brings;           ///< of each member: itself and all it needs whatever is chosen
  Words reach;                         ///< what any member brings
};

struct ChoiceSets {
  std::size_t words = 0;           ///< of a set
  std::vector<std::int64_t> cost;  ///< by bit
  std::vector<ChoiceList> lists;   ///< in the order given

  /// `value` summed over the bits of `set` that are not in `without`.
  template <class Value>
  std::int64_t sum(std::span<const std::uint64_t> set, std::span<const std::uint64_t> without, Value value) const {
    std::int64_t total = 0;
    for (std::size_t w = 0; w < words; ++w)
      for (std::uint64_t bits = set[w] & ~without[w]; bits != 0; bits &= bits - 1)
        total += value(w * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
    return total;
  }
};

/// REQUIRES: `nodes` ascending, none of them taken whatever is chosen; every member is among them, and so is every owner that is not taken.
ChoiceSets choice_sets(const AndOrGraph& graph, std::span<const std::uint32_t> nodes, std::span<const OpenList> lists);

}  // namespace cairn
