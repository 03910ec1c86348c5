// SPDX-License-Identifier: MIT
#include "improve.hpp"

#include <algorithm>

namespace cairn::sequencing {
namespace {

constexpr std::size_t kLongestRun = 4;
constexpr std::size_t kFarthest = 100;
/// In larger blocks only single jobs are tried: longer runs gain a thousandth and take twice the time.
constexpr std::size_t kMostJobsToMoveRuns = 400;

class Improvement {
 public:
  Improvement(const Jobs& jobs, const std::vector<Job>& order, std::int64_t looks)
      : jobs_(jobs),
        mark_(order.size()),
        fresh_(order.size(), true),
        brings_weight_(order.size()),
        takes_time_(order.size()),
        looks_(looks) {
    for (Job job = 0; job < order.size(); ++job) brings_weight_[job] = jobs.weight[job] > 0 || any_of(jobs.before[job], brings_weight_);
    for (auto job = static_cast<Job>(order.size()); job-- > 0;)
      takes_time_[job] = jobs.minutes[job] > 0 || any_of(jobs.after[job], takes_time_);
    order_.reserve(order.size());
    for (const Job job : order) order_.push_back({job, jobs.weight[job], jobs.minutes[job]});
  }

  /// First where something has changed since the last look; when nothing helps there any more, everywhere.
  std::vector<Job> run() {
    do {
      while (pass()) {
      }
      fresh_.assign(order_.size(), true);
    } while (pass());
    std::vector<Job> order;
    order.reserve(order_.size());
    for (const Placed& one : order_) order.push_back(one.job);
    return order;
  }

 private:
  /// What a look at a job reads, side by side: the looks are nearly all of the time.
  struct Placed {
    Job job;
    std::int64_t weight, minutes;
  };

  static bool any_of(const std::vector<Job>& jobs, const std::vector<bool>& flags) {
    return std::any_of(jobs.begin(), jobs.end(), [&](Job job) { return flags[job]; });
  }
  bool any_of(std::size_t begin, std::size_t end, const std::vector<bool>& flags) {
    return std::any_of(at(begin), at(end), [&](const Placed& one) { return flags[one.job]; });
  }

  bool pass() {
    const std::size_t longest = order_.size() > kMostJobsToMoveRuns ? 1 : kLongestRun;
    bool better = false;
    for (std::size_t length = 1; length <= longest; ++length) {
      for (std::size_t begin = 0; begin + length <= order_.size() && looks_ > 0; ++begin) {
        if (!fresh_[order_[begin].job]) continue;
        if (length == longest) fresh_[order_[begin].job] = false;
        if (move_back(begin, begin + length) || move_on(begin, begin + length)) better = true;
      }
    }
    return better && looks_ > 0;
  }

  /// The jobs that move together, and the best place on their way.
  struct Group {
    std::int64_t weight = 0, minutes = 0;
    std::int64_t change = 0, best = 0;  ///< of the cost, by the move so far; by the best one
    std::size_t target = 0;

    void add(const Placed& one) {
      weight += one.weight;
      minutes += one.minutes;
    }
    void reach(std::int64_t by, std::size_t place) {
      change += by;
      if (change >= best) return;
      best = change;
      target = place;
    }
  };

  void mark(Job job, const std::vector<std::vector<Job>>& tied) {
    mark_[job] = marks_;
    for (const Job other : tied[job]) mark_[other] = marks_;
  }
  Group group_of(std::size_t begin, std::size_t end, const std::vector<std::vector<Job>>& tied) {
    Group group;
    ++marks_;
    for (std::size_t i = begin; i < end; ++i) {
      group.add(order_[i]);
      mark(order_[i].job, tied);
    }
    return group;
  }

  /// To earlier places, together with all that it needs on the way.
  bool move_back(std::size_t begin, std::size_t end) {
    if (!any_of(begin, end, brings_weight_)) return false;
    Group group = group_of(begin, end, jobs_.before);
    group.target = begin;
    const std::size_t limit = begin > kFarthest ? begin - kFarthest : 0;
    looks_ -= static_cast<std::int64_t>(begin - limit);
    const Placed* const order = order_.data();
    const std::uint32_t* const marks = mark_.data();
    const std::uint32_t moving = marks_;
    for (std::size_t i = begin; i-- > limit;) {
      const Placed one = order[i];
      if (marks[one.job] == moving) {
        group.add(one);
        mark(one.job, jobs_.before);
      } else {
        group.reach(group.minutes * one.weight - group.weight * one.minutes, i);
      }
    }
    if (group.target == begin) return false;
    std::for_each(at(group.target), at(end), [&](const Placed& one) { fresh_[one.job] = true; });
    std::stable_partition(at(group.target), at(end), [&](const Placed& one) { return mark_[one.job] == marks_; });
    return true;
  }

  /// To later places, together with all that needs it on the way.
  bool move_on(std::size_t begin, std::size_t end) {
    if (!any_of(begin, end, takes_time_)) return false;
    Group group = group_of(begin, end, jobs_.after);
    group.target = end;
    const std::size_t limit = std::min(order_.size(), end + kFarthest);
    looks_ -= static_cast<std::int64_t>(limit - end);
    const Placed* const order = order_.data();
    const std::uint32_t* const marks = mark_.data();
    const std::uint32_t moving = marks_;
    for (std::size_t i = end; i < limit; ++i) {
      const Placed one = order[i];
      if (marks[one.job] == moving) {
        group.add(one);
        mark(one.job, jobs_.after);
      } else {
        group.reach(group.weight * one.minutes - group.minutes * one.weight, i + 1);
      }
    }
    if (group.target == end) return false;
    std::for_each(at(begin), at(group.target), [&](const Placed& one) { fresh_[one.job] = true; });
    std::stable_partition(at(begin), at(group.target), [&](const Placed& one) { return mark_[one.job] != marks_; });
    return true;
  }

  std::vector<Placed>::iterator at(std::size_t place) { return order_.begin() + static_cast<std::ptrdiff_t>(place); }

  const Jobs& jobs_;
  std::vector<Placed> order_;
  std::vector<std::uint32_t> mark_;  ///< by job: the number of the move that it belongs to or would have to
  std::uint32_t marks_ = 0;
  std::vector<bool> fresh_;          ///< by job: something moved past it since it was last looked at
  std::vector<bool> brings_weight_;  ///< by job: it or something that it needs has weight; others gain nothing by coming earlier
  std::vector<bool> takes_time_;     ///< by job: it or something that needs it has minutes; others gain nothing by coming later
  std::int64_t looks_;
};

}  // namespace

std::int64_t improve(const Jobs& jobs, std::vector<Job>& order, std::int64_t looks) {
  order = Improvement(jobs, order, looks).run();
  return cost_of(jobs, order);
}

}  // namespace cairn::sequencing
