// SPDX-License-Identifier: MIT
#include "improve.hpp"

#include <algorithm>

namespace cairn::sequencing {
namespace {

constexpr std::size_t kLongestRun = 4;
constexpr std::size_t kFarthest = 200;
/// In larger blocks only single jobs are tried: longer runs gain a thousandth and take twice the time.
constexpr std::size_t kMostJobsToMoveRuns = 400;

class Improvement {
 public:
  Improvement(const Jobs& jobs, std::vector<Job>& order, std::int64_t looks)
      : jobs_(jobs), order_(order), mark_(order.size()), fresh_(order.size(), true), looks_(looks) {}

  /// First where something has changed since the last look; when nothing helps there any more, everywhere.
  void run() {
    do {
      while (pass()) {
      }
      fresh_.assign(order_.size(), true);
    } while (pass());
  }

 private:
  bool pass() {
    const std::size_t longest = order_.size() > kMostJobsToMoveRuns ? 1 : kLongestRun;
    bool better = false;
    for (std::size_t length = 1; length <= longest; ++length) {
      for (std::size_t begin = 0; begin + length <= order_.size() && looks_ > 0; ++begin) {
        if (!fresh_[order_[begin]]) continue;
        if (length == longest) fresh_[order_[begin]] = false;
        if (move_back(begin, begin + length) || move_on(begin, begin + length)) better = true;
      }
    }
    return better && looks_ > 0;
  }

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
      --looks_;
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
    std::for_each(at(target), at(end), [&](Job job) { fresh_[job] = true; });
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
      --looks_;
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
    std::for_each(at(begin), at(target), [&](Job job) { fresh_[job] = true; });
    std::stable_partition(at(begin), at(target), [&](Job job) { return !joins(job); });
    return true;
  }

  std::vector<Job>::iterator at(std::size_t place) { return order_.begin() + static_cast<std::ptrdiff_t>(place); }

  const Jobs& jobs_;
  std::vector<Job>& order_;
  std::vector<std::uint32_t> mark_;  ///< by job: the number of the move that it belongs to or would have to
  std::uint32_t marks_ = 0;
  std::vector<bool> fresh_;  ///< by job: something moved past it since it was last looked at
  std::int64_t looks_;
};

}  // namespace

std::int64_t improve(const Jobs& jobs, std::vector<Job>& order, std::int64_t looks) {
  Improvement(jobs, order, looks).run();
  return cost_of(jobs, order);
}

}  // namespace cairn::sequencing
