// SPDX-License-Identifier: MIT
/// A row of slacks from which a whole prefix is lowered at once: a segment tree with the least value and the pending change of each part.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace cairn::sequencing {

class SlackTree {
 public:
  explicit SlackTree(const std::vector<std::int64_t>& slacks) {
    while (leaves_ < slacks.size()) leaves_ *= 2;
    least_.assign(2 * leaves_, kEndless);
    lowered_.assign(2 * leaves_, 0);
    for (std::size_t i = 0; i < slacks.size(); ++i) least_[leaves_ + i] = std::min(slacks[i], kEndless);
    for (std::size_t part = leaves_; part-- > 1;) least_[part] = std::min(least_[2 * part], least_[2 * part + 1]);
  }

  /// The first place before `end` whose slack is less than `wanted`. O(log n).
  std::optional<std::size_t> first_below(std::size_t end, std::int64_t wanted) const { return first_below(1, 0, leaves_, end, wanted); }

  /// Lowers all places before `end`. O(log n).
  void lower(std::size_t end, std::int64_t by) { lower(1, 0, leaves_, end, by); }

  /// This place never counts again. O(log n).
  void forget(std::size_t place) {
    std::size_t part = leaves_ + place;
    least_[part] = kEndless;
    while (part /= 2) least_[part] = std::min(least_[2 * part], least_[2 * part + 1]) - lowered_[part];
  }

 private:
  /// Far above every slack, and far enough from the end of the numbers to be lowered by all minutes there are.
  static constexpr std::int64_t kEndless = std::numeric_limits<std::int64_t>::max() / 2;

  std::optional<std::size_t> first_below(std::size_t part, std::size_t begin, std::size_t end, std::size_t limit,
                                         std::int64_t wanted) const {
    if (begin >= limit || least_[part] >= wanted) return std::nullopt;
    if (part >= leaves_) return begin;
    const std::size_t middle = begin + (end - begin) / 2;
    const std::int64_t below = wanted + lowered_[part];
    if (const auto found = first_below(2 * part, begin, middle, limit, below)) return found;
    return first_below(2 * part + 1, middle, end, limit, below);
  }

  void lower(std::size_t part, std::size_t begin, std::size_t end, std::size_t limit, std::int64_t by) {
    if (begin >= limit) return;
    if (end <= limit) {
      least_[part] -= by;
      lowered_[part] += by;
      return;
    }
    const std::size_t middle = begin + (end - begin) / 2;
    lower(2 * part, begin, middle, limit, by);
    lower(2 * part + 1, middle, end, limit, by);
    least_[part] = std::min(least_[2 * part], least_[2 * part + 1]) - lowered_[part];
  }

  std::size_t leaves_ = 1;
  std::vector<std::int64_t> least_, lowered_;
};

}  // namespace cairn::sequencing
