// SPDX-License-Identifier: MIT
/// How much the lists that are still to be decided must add at the least.
#pragma once

#include "choice_sets.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cairn {

/// The cost of each bit is shared out among the lists that can bring it; then every list pays for its cheapest member by its own shares
/// alone, and the sum is a lower bound. That is the dual of the linear relaxation; shares are moved to where they raise the sum, bit by bit
/// (max-product message passing on the dual; Globerson and Jaakkola 2007), so the sum never falls.
class ChoiceBound {
 public:
  explicit ChoiceBound(const ChoiceSets& sets);

  /// From here on the lists before `first` are decided. REQUIRES: `first` grows.
  void decided(std::size_t first);

  /// Of what is not `needed` yet, in shares of a minute (kShares). A list whose owner is not needed counts nothing. Over `enough` it stops.
  std::int64_t at_least(std::span<const std::uint64_t> needed, std::int64_t enough) const;

  static constexpr std::int64_t kShares = 64;

 private:
  struct Member {
    std::vector<std::uint32_t> slots;  ///< ascending, of the list
    std::int64_t sum = 0;              ///< of its shares
  };
  struct List {
    std::vector<std::uint32_t> bits;  ///< by slot
    std::vector<std::int64_t> share;  ///< by slot
    std::vector<Member> members;
    std::int64_t least = 0;  ///< the smallest sum
  };
  struct Place {
    std::uint32_t list = 0, slot = 0;
  };

  void move(std::uint32_t bit);
  void improve(int rounds);
  void set_share(Place place, std::int64_t share);
  std::int64_t want(Place place) const;

  const ChoiceSets& sets_;
  std::vector<List> lists_;
  std::vector<std::vector<Place>> places_;  ///< by bit: where it has a share, later lists first
  std::size_t first_ = 0;
};

}  // namespace cairn
