// SPDX-License-Identifier: MIT
#include "multipliers.hpp"

#include "forest.hpp"
#include "improve.hpp"

#include <algorithm>

namespace cairn::sequencing {
namespace {

constexpr std::int64_t kFinest = 1024;
constexpr std::int64_t kRoom = std::int64_t{1} << 58;
constexpr std::int64_t kWholeStep = 1024;

std::vector<Job> last_prerequisites(const Jobs& jobs) {
  std::vector<Job> last(jobs.size(), kNoJob);
  for (Job job = 0; job < jobs.size(); ++job) {
    if (!jobs.before[job].empty()) last[job] = jobs.before[job].back();
  }
  return last;
}

class Ascent {
 public:
  Ascent(const Jobs& jobs, const std::vector<std::vector<std::int64_t>>& flow, std::vector<Job>& incumbent, std::int64_t looks)
      : jobs_(jobs), incumbent_(incumbent), incumbent_cost_(cost_of(jobs, incumbent)), looks_(looks) {
    std::int64_t minutes = 0, weight = 0;
    for (Job job = 0; job < jobs.size(); ++job) {
      minutes += jobs.minutes[job];
      weight += jobs.weight[job];
    }
    now_.scale = kFinest;
    while (now_.scale > 1 && static_cast<Wide>(now_.scale) * minutes * weight > kRoom) now_.scale /= 2;
    most_ = now_.scale * std::max<std::int64_t>(weight, 1);
    all_open_.assign((jobs.size() + 63) / 64, ~std::uint64_t{0});
    now_.kept = last_prerequisites(jobs);
    for (Job job = 0; job < jobs.size(); ++job) now_.price.emplace_back(jobs.before[job].size(), 0);
    finish_.resize(jobs.size());
    if (minutes > 0) hand_down(minutes, flow);
  }

  Multipliers run(int steps) {
    std::int64_t size = 2 * kWholeStep;
    int since_better = 0;
    for (int step = 0; step < steps && size > 0; ++step) {
      const Wide value = relax();
      if (const std::int64_t bound = up(value); step == 0 || bound > best_.bound) {
        best_ = now_;
        best_.bound = bound;
        since_better = 0;
      } else if (++since_better == 12) {
        size = size * 3 / 5;
        since_better = 0;
      }
      offer(put_right(jobs_, relaxed_));
      if (best_.bound >= incumbent_cost_) break;
      if (!move(value, size)) break;
      if (step % 6 == 5 && 2 * step < steps) keep_latest();
    }
    return std::move(best_);
  }

 private:
  /// First prices: with them each job has the same weight a minute, so every order costs the same (the bound of Margot, Queyranne and Wang
  /// 2003); what the forest keeps can only add to that.
  void hand_down(std::int64_t minutes, const std::vector<std::vector<std::int64_t>>& flow) {
    for (Job job = 0; job < jobs_.size(); ++job) {
      for (std::size_t i = 0; i < flow[job].size(); ++i)
        now_.price[job][i] = static_cast<std::int64_t>(static_cast<Wide>(flow[job][i]) * now_.scale / minutes);
    }
  }

  std::int64_t up(Wide value) const { return static_cast<std::int64_t>((value + now_.scale - 1) / now_.scale); }

  /// Solves the forest and notes when each job finishes.
  Wide relax() {
    std::vector<std::int64_t> weight(jobs_.size());
    Wide value = 0;
    for (Job job = 0; job < jobs_.size(); ++job) {
      weight[job] += now_.scale * jobs_.weight[job];
      for (std::size_t i = 0; i < jobs_.before[job].size(); ++i) {
        const std::int64_t price = now_.price[job][i];
        weight[job] -= price;
        weight[jobs_.before[job][i]] += price;
        value += static_cast<Wide>(price) * jobs_.minutes[job];
      }
    }
    Forest forest(jobs_.minutes, now_.kept);
    value += forest.least_cost(weight, all_open_);
    relaxed_ = forest.order();
    std::int64_t now = 0;
    for (const Job job : relaxed_) finish_[job] = now += jobs_.minutes[job];
    return value;
  }

  void offer(std::vector<Job> order) {
    std::int64_t cost = cost_of(jobs_, order);
    // Only what is near the incumbent is worth improving.
    if (cost - incumbent_cost_ > incumbent_cost_ / 64) return;
    cost = improve(jobs_, order, looks_);
    if (cost >= incumbent_cost_) return;
    incumbent_cost_ = cost;
    incumbent_ = std::move(order);
  }

  /// How much too early a job finishes after one of its prerequisites.
  std::int64_t violation(Job job, std::size_t i) const { return finish_[jobs_.before[job][i]] + jobs_.minutes[job] - finish_[job]; }

  /// Polyak's step (1969). False when no arc wants another price.
  bool move(Wide value, std::int64_t size) {
    Wide norm = 0;
    for (Job job = 0; job < jobs_.size(); ++job) {
      for (std::size_t i = 0; i < now_.price[job].size(); ++i) {
        const std::int64_t violated = violation(job, i);
        if (violated > 0 || now_.price[job][i] > 0) norm += static_cast<Wide>(violated) * violated;
      }
    }
    const Wide gap = static_cast<Wide>(incumbent_cost_) * now_.scale - value;
    if (norm == 0 || gap <= 0) return false;
    for (Job job = 0; job < jobs_.size(); ++job) {
      for (std::size_t i = 0; i < now_.price[job].size(); ++i) {
        const Wide change = gap * size / kWholeStep * violation(job, i) / norm;
        const Wide price = std::clamp<Wide>(now_.price[job][i] + change, 0, most_);
        now_.price[job][i] = static_cast<std::int64_t>(price);
      }
    }
    return true;
  }

  /// The prerequisite that finishes last is the one worth keeping.
  void keep_latest() {
    for (Job job = 0; job < jobs_.size(); ++job) {
      for (const Job other : jobs_.before[job]) {
        if (finish_[other] > finish_[now_.kept[job]]) now_.kept[job] = other;
      }
    }
  }

  const Jobs& jobs_;
  std::vector<Job>& incumbent_;
  std::int64_t incumbent_cost_;
  std::int64_t looks_;
  Multipliers now_, best_;
  std::int64_t most_ = 1;
  std::vector<std::uint64_t> all_open_;
  std::vector<std::int64_t> finish_;
  std::vector<Job> relaxed_;
};

}  // namespace

Multipliers best_multipliers(const Jobs& jobs, const std::vector<std::vector<std::int64_t>>& flow, std::vector<Job>& incumbent, int steps,
                             std::int64_t looks) {
  return Ascent(jobs, flow, incumbent, looks).run(steps);
}

std::vector<Job> forest_order(const Jobs& jobs) {
  const std::vector<Job> kept = last_prerequisites(jobs);
  Forest forest(jobs.minutes, kept);
  forest.least_cost(jobs.weight, std::vector<std::uint64_t>((jobs.size() + 63) / 64, ~std::uint64_t{0}));
  return put_right(jobs, forest.order());
}

std::vector<Job> put_right(const Jobs& jobs, const std::vector<Job>& wanted) {
  std::vector<Job> place(jobs.size()), order, stack;
  for (Job i = 0; i < wanted.size(); ++i) place[wanted[i]] = i;
  std::vector<bool> placed(jobs.size());
  for (const Job next : wanted) {
    stack.push_back(next);
    while (!stack.empty()) {
      const Job job = stack.back();
      Job lacking = kNoJob;
      for (const Job other : jobs.before[job]) {
        if (!placed[other] && (lacking == kNoJob || place[other] < place[lacking])) lacking = other;
      }
      if (lacking != kNoJob) {
        stack.push_back(lacking);
        continue;
      }
      stack.pop_back();
      if (placed[job]) continue;
      placed[job] = true;
      order.push_back(job);
    }
  }
  return order;
}

}  // namespace cairn::sequencing
