// SPDX-License-Identifier: MIT
#include "closed_sets.hpp"

#include "forest.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

namespace cairn::sequencing {
namespace {

using Word = std::uint64_t;

/// The sets of one level: those with the same number of jobs.
struct Level {
  std::vector<Word> open;             ///< by set, `words` each: the jobs that are left
  std::vector<std::int64_t> cost;     ///< of the cheapest order of the jobs that are done
  std::vector<std::int64_t> minutes;  ///< of the jobs that are done
  std::vector<std::int64_t> rest;     ///< lower bound of the cost of the jobs that are left
  std::vector<std::uint32_t> parent;  ///< in the level before
  std::vector<Job> job;               ///< that was added to it

  std::size_t size() const { return cost.size(); }
};

/// Where a level holds a set; linear probing.
class SetIndex {
 public:
  explicit SetIndex(std::size_t words) : words_(words), slots_(1024, kFree) {}

  /// The place of the set in the level, or the level's size when it is new; then the caller appends it there.
  std::uint32_t find_or_add(std::span<const Word> set, const Level& level) {
    if (2 * level.size() >= slots_.size()) grow(level);
    std::size_t slot = hash(set) & (slots_.size() - 1);
    for (; slots_[slot] != kFree; slot = (slot + 1) & (slots_.size() - 1)) {
      if (std::equal(set.begin(), set.end(), level.open.begin() + static_cast<std::ptrdiff_t>(slots_[slot] * words_))) return slots_[slot];
    }
    return slots_[slot] = static_cast<std::uint32_t>(level.size());
  }

 private:
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;

  static std::size_t hash(std::span<const Word> set) {
    Word mixed = 0;
    for (const Word word : set) {
      mixed = (mixed ^ word) * 0x9E37'79B9'7F4A'7C15U;
      mixed ^= mixed >> 32;
    }
    return mixed;
  }

  void grow(const Level& level) {
    slots_.assign(2 * slots_.size(), kFree);
    for (std::uint32_t i = 0; i < level.size(); ++i) {
      std::size_t slot = hash({level.open.data() + i * words_, words_}) & (slots_.size() - 1);
      while (slots_[slot] != kFree) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = i;
    }
  }

  std::size_t words_;
  std::vector<std::uint32_t> slots_;
};

class Search {
 public:
  Search(const Jobs& jobs, const Multipliers& multipliers, std::vector<Job>& incumbent)
      : jobs_(jobs),
        multipliers_(multipliers),
        incumbent_(incumbent),
        upper_(cost_of(jobs, incumbent)),
        words_((jobs.size() + 63) / 64),
        forest_(jobs.minutes, multipliers.kept),
        by_ratio_(jobs.size()) {
    result_.bound = std::numeric_limits<std::int64_t>::max();
    std::iota(by_ratio_.begin(), by_ratio_.end(), Job{0});
    std::stable_sort(by_ratio_.begin(), by_ratio_.end(), [&](Job a, Job b) { return ratio(b) < ratio(a); });
  }

  ClosedSetSearch run(std::size_t most_sets) {
    Level level = first_level();
    for (std::size_t done = 0; done < jobs_.size() && level.size() > 0; ++done) {
      Level next = next_level(level);
      history_.push_back({std::move(level.parent), std::move(level.job)});
      keep_best(next, most_sets);
      level = std::move(next);
    }
    if (level.size() > 0) take_incumbent(level);
    result_.bound = std::min({result_.bound, upper_});
    return result_;
  }

 private:
  struct Step {
    std::vector<std::uint32_t> parent;
    std::vector<Job> job;
  };

  Ratio ratio(Job job) const { return {jobs_.weight[job], jobs_.minutes[job]}; }
  static bool has(std::span<const Word> set, Job job) { return (set[job / 64] >> (job % 64) & 1U) != 0; }

  Level first_level() const {
    Level level;
    level.open.assign(words_, 0);
    for (Job job = 0; job < jobs_.size(); ++job) level.open[job / 64] |= Word{1} << (job % 64);
    level.cost = {0};
    level.minutes = {0};
    level.rest = {multipliers_.bound};
    level.parent = {0};
    level.job = {kNoJob};
    return level;
  }

  Level next_level(const Level& level) {
    Level next;
    SetIndex index(words_);
    std::vector<Job> ready;
    for (std::uint32_t i = 0; i < level.size(); ++i) {
      open_.assign(level.open.begin() + static_cast<std::ptrdiff_t>(i * words_),
                   level.open.begin() + static_cast<std::ptrdiff_t>((i + 1) * words_));
      list_ready(ready);
      load_prices();
      for (const Job job : ready) extend(level, i, job, next, index);
    }
    return next;
  }

  bool is_ready(Job job) const {
    return std::none_of(jobs_.before[job].begin(), jobs_.before[job].end(), [&](Job other) { return has(open_, other); });
  }

  /// What can come next. A ready job of the highest ratio of all that are left is the best next one whatever follows.
  void list_ready(std::vector<Job>& ready) const {
    ready.clear();
    const auto top = std::find_if(by_ratio_.begin(), by_ratio_.end(), [&](Job job) { return has(open_, job); });
    for (auto equal = top; equal != by_ratio_.end() && ratio(*top) <= ratio(*equal); ++equal) {
      if (!has(open_, *equal) || !is_ready(*equal)) continue;
      ready.push_back(*equal);
      return;
    }
    for (Job job = 0; job < jobs_.size(); ++job) {
      if (has(open_, job) && is_ready(job)) ready.push_back(job);
    }
  }

  /// Priced weights of the jobs that are open; arcs from jobs that are done have no price any more.
  void load_prices() {
    weight_.assign(jobs_.size(), 0);
    shift_ = 0;
    total_weight_ = 0;
    for (Job job = 0; job < jobs_.size(); ++job) {
      if (!has(open_, job)) continue;
      total_weight_ += jobs_.weight[job];
      weight_[job] += multipliers_.scale * jobs_.weight[job];
      for (std::size_t k = 0; k < jobs_.before[job].size(); ++k) {
        const Job other = jobs_.before[job][k];
        if (has(open_, other)) price(other, job, multipliers_.price[job][k]);
      }
    }
  }
  void price(Job before, Job after, std::int64_t amount) {
    weight_[before] += amount;
    weight_[after] -= amount;
    shift_ += static_cast<Wide>(amount) * jobs_.minutes[after];
  }
  /// Takes the prices of all arcs from a job away (sign -1) or puts them back.
  void price_dependents(Job job, std::int64_t sign) {
    for (const Job after : jobs_.after[job]) {
      const auto place = std::lower_bound(jobs_.before[after].begin(), jobs_.before[after].end(), job) - jobs_.before[after].begin();
      price(job, after, sign * multipliers_.price[after][static_cast<std::size_t>(place)]);
    }
  }

  void extend(const Level& level, std::uint32_t i, Job job, Level& next, SetIndex& index) {
    const std::int64_t minutes = level.minutes[i] + jobs_.minutes[job], cost = level.cost[i] + jobs_.weight[job] * minutes;
    open_[job / 64] &= ~(Word{1} << (job % 64));
    const std::uint32_t place = index.find_or_add(open_, next);
    if (place == next.size()) {
      const std::int64_t before = level.cost[i] + level.rest[i];
      next.open.insert(next.open.end(), open_.begin(), open_.end());
      next.cost.push_back(cost);
      next.minutes.push_back(minutes);
      next.rest.push_back(std::max(bound_without(job, minutes), before - cost));
      next.parent.push_back(i);
      next.job.push_back(job);
    } else if (cost < next.cost[place]) {
      next.cost[place] = cost;
      next.parent[place] = i;
      next.job[place] = job;
    }
    open_[job / 64] |= Word{1} << (job % 64);
  }

  std::int64_t bound_without(Job job, std::int64_t minutes) {
    ++result_.examined;
    price_dependents(job, -1);
    const Wide value = forest_.least_cost(weight_, open_) + shift_;
    price_dependents(job, 1);
    const Wide up = value > 0 ? (value + multipliers_.scale - 1) / multipliers_.scale : 0;
    return static_cast<std::int64_t>(up) + minutes * (total_weight_ - jobs_.weight[job]);
  }

  void keep_best(Level& level, std::size_t most_sets) {
    std::vector<std::uint32_t> kept;
    const auto reach = [&](std::uint32_t i) { return level.cost[i] + level.rest[i]; };
    for (std::uint32_t i = 0; i < level.size(); ++i) {
      if (reach(i) < upper_) kept.push_back(i);
    }
    const auto better = [&](std::uint32_t a, std::uint32_t b) { return reach(a) != reach(b) ? reach(a) < reach(b) : a < b; };
    if (kept.size() > most_sets) {
      std::nth_element(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(most_sets), kept.end(), better);
      result_.bound = std::min(result_.bound, reach(kept[most_sets]));
      kept.resize(most_sets);
      std::sort(kept.begin(), kept.end());
    }
    Level smaller;
    for (const std::uint32_t i : kept) {
      const auto first = level.open.begin() + static_cast<std::ptrdiff_t>(i * words_);
      smaller.open.insert(smaller.open.end(), first, first + static_cast<std::ptrdiff_t>(words_));
      smaller.cost.push_back(level.cost[i]);
      smaller.minutes.push_back(level.minutes[i]);
      smaller.rest.push_back(level.rest[i]);
      smaller.parent.push_back(level.parent[i]);
      smaller.job.push_back(level.job[i]);
    }
    level = std::move(smaller);
  }

  void take_incumbent(const Level& last) {
    if (last.cost[0] >= upper_) return;
    upper_ = last.cost[0];
    std::uint32_t at = last.parent[0];
    std::vector<Job> order{last.job[0]};
    for (std::size_t level = history_.size(); level-- > 1;) {
      order.push_back(history_[level].job[at]);
      at = history_[level].parent[at];
    }
    std::reverse(order.begin(), order.end());
    incumbent_ = std::move(order);
  }

  const Jobs& jobs_;
  const Multipliers& multipliers_;
  std::vector<Job>& incumbent_;
  std::int64_t upper_;
  std::size_t words_;
  Forest forest_;
  std::vector<Job> by_ratio_;
  std::vector<Word> open_;
  std::vector<std::int64_t> weight_;
  Wide shift_ = 0;
  std::int64_t total_weight_ = 0;
  std::vector<Step> history_;
  ClosedSetSearch result_;
};

}  // namespace

ClosedSetSearch search_closed_sets(const Jobs& jobs, const Multipliers& multipliers, std::vector<Job>& incumbent, std::size_t most_sets) {
  return Search(jobs, multipliers, incumbent).run(most_sets);
}

}  // namespace cairn::sequencing
