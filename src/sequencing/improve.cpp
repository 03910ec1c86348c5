// SPDX-License-Identifier: MIT
#include "improve.hpp"

#include <algorithm>

namespace cairn::sequencing {
namespace {

constexpr std::size_t kLongestRun = 4;
constexpr std::size_t kFarthest = 200;
constexpr int kMostPasses = 20;

class Improvement {
 public:
  Improvement(const Jobs& jobs, std::vector<Job>& order) : jobs_(jobs), order_(order), place_(order.size()) {
    for (std::size_t i = 0; i < order.size(); ++i) place_[order[i]] = i;
  }

  void run() {
    bool better = true;
    for (int pass = 0; better && pass < kMostPasses; ++pass) {
      better = false;
      for (std::size_t length = 1; length <= kLongestRun; ++length) {
        for (std::size_t begin = 0; begin + length <= order_.size(); ++begin) {
          if (move_back(begin, begin + length) || move_on(begin, begin + length)) better = true;
        }
      }
    }
  }

 private:
  /// To later places, as far as no dependent of the run is passed.
  bool move_on(std::size_t begin, std::size_t end) {
    std::size_t limit = std::min(order_.size(), end + kFarthest);
    std::int64_t weight = 0, minutes = 0;
    for (std::size_t i = begin; i < end; ++i) {
      weight += jobs_.weight[order_[i]];
      minutes += jobs_.minutes[order_[i]];
      for (const Job after : jobs_.after[order_[i]]) {
        if (place_[after] >= end) limit = std::min(limit, place_[after]);
      }
    }
    std::int64_t change = 0, best = 0;
    std::size_t target = end;
    for (std::size_t i = end; i < limit; ++i) {
      change += weight * jobs_.minutes[order_[i]] - minutes * jobs_.weight[order_[i]];
      if (change >= best) continue;
      best = change;
      target = i + 1;
    }
    if (target == end) return false;
    rotate(begin, end, target);
    return true;
  }

  /// To earlier places, as far as no prerequisite of the run is passed.
  bool move_back(std::size_t begin, std::size_t end) {
    std::size_t limit = begin > kFarthest ? begin - kFarthest : 0;
    std::int64_t weight = 0, minutes = 0;
    for (std::size_t i = begin; i < end; ++i) {
      weight += jobs_.weight[order_[i]];
      minutes += jobs_.minutes[order_[i]];
      for (const Job before : jobs_.before[order_[i]]) {
        if (place_[before] < begin) limit = std::max(limit, place_[before] + 1);
      }
    }
    std::int64_t change = 0, best = 0;
    std::size_t target = begin;
    for (std::size_t i = begin; i-- > limit;) {
      change += minutes * jobs_.weight[order_[i]] - weight * jobs_.minutes[order_[i]];
      if (change >= best) continue;
      best = change;
      target = i;
    }
    if (target == begin) return false;
    rotate(target, begin, end);
    return true;
  }

  void rotate(std::size_t first, std::size_t middle, std::size_t last) {
    const auto at = [this](std::size_t i) { return order_.begin() + static_cast<std::ptrdiff_t>(i); };
    std::rotate(at(first), at(middle), at(last));
    for (std::size_t i = first; i < last; ++i) place_[order_[i]] = i;
  }

  const Jobs& jobs_;
  std::vector<Job>& order_;
  std::vector<std::size_t> place_;
};

}  // namespace

std::int64_t improve(const Jobs& jobs, std::vector<Job>& order) {
  Improvement(jobs, order).run();
  return cost_of(jobs, order);
}

}  // namespace cairn::sequencing
