// SPDX-License-Identifier: MIT
#include "improve.hpp"

#include <algorithm>
#include <iterator>

namespace cairn::sequencing {
namespace {

constexpr std::size_t kLongestRun = 4;
constexpr std::size_t kFarthest = 200;
constexpr int kMostPasses = 20;

class Improvement {
 public:
  Improvement(const Jobs& jobs, std::vector<Job>& order) : jobs_(jobs), order_(order), mark_(order.size()) {}

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
  /// The jobs that move together, and what the move changes so far.
  struct Group {
    std::int64_t weight = 0, minutes = 0;
    std::int64_t change = 0, best = 0;
  };

  void join(Job job, const std::vector<std::vector<Job>>& tied, Group& group) {
    group.weight += jobs_.weight[job];
    group.minutes += jobs_.minutes[job];
    mark_[job] = marks_;
    for (const Job other : tied[job]) mark_[other] = marks_;
  }
  bool joins(Job job) const { return mark_[job] == marks_; }

  /// To earlier places, together with all that it needs on the way.
  bool move_back(std::size_t begin, std::size_t end) {
    Group group;
    ++marks_;
    for (std::size_t i = begin; i < end; ++i) join(order_[i], jobs_.before, group);
    std::size_t target = begin;
    for (std::size_t i = begin, limit = begin > kFarthest ? begin - kFarthest : 0; i-- > limit;) {
      const Job job = order_[i];
      if (joins(job)) {
        join(job, jobs_.before, group);
        continue;
      }
      group.change += group.minutes * jobs_.weight[job] - group.weight * jobs_.minutes[job];
      if (group.change >= group.best) continue;
      group.best = group.change;
      target = i;
    }
    if (target == begin) return false;
    std::stable_partition(at(target), at(end), [&](Job job) { return joins(job); });
    return true;
  }

  /// To later places, together with all that needs it on the way.
  bool move_on(std::size_t begin, std::size_t end) {
    Group group;
    ++marks_;
    for (std::size_t i = begin; i < end; ++i) join(order_[i], jobs_.after, group);
    std::size_t target = end;
    for (std::size_t i = end, limit = std::min(order_.size(), end + kFarthest); i < limit; ++i) {
      const Job job = order_[i];
      if (joins(job)) {
        join(job, jobs_.after, group);
        continue;
      }
      group.change += group.weight * jobs_.minutes[job] - group.minutes * jobs_.weight[job];
      if (group.change >= group.best) continue;
      group.best = group.change;
      target = i + 1;
    }
    if (target == end) return false;
    std::stable_partition(at(begin), at(target), [&](Job job) { return !joins(job); });
    return true;
  }

  std::vector<Job>::iterator at(std::size_t place) { return order_.begin() + static_cast<std::ptrdiff_t>(place); }

  const Jobs& jobs_;
  std::vector<Job>& order_;
  std::vector<std::uint32_t> mark_;  ///< by job: the number of the move that it belongs to or would have to
  std::uint32_t marks_ = 0;
};

}  // namespace

std::int64_t improve(const Jobs& jobs, std::vector<Job>& order) {
  Improvement(jobs, order).run();
  return cost_of(jobs, order);
}

}  // namespace cairn::sequencing
