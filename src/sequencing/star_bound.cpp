// SPDX-License-Identifier: MIT
#include "star_bound.hpp"

#include "ratio.hpp"
#include "stars.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <set>
#include <utility>

namespace cairn::sequencing {
namespace {

constexpr std::size_t kMostStars = 16'384;
constexpr int kStepsOfARound = 20;  ///< between two searches for stars
/// A job without minutes gets one, and each of the others so many for one.
constexpr std::int64_t kStretch = 64;
constexpr std::int64_t kMostMinutes = std::int64_t{1} << 30;
constexpr std::int64_t kWholeStep = 1 << 16, kFirstStep = kWholeStep / 3, kLeastStep = kWholeStep / 1024;

int bits(std::int64_t number) {
  return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(number)));
}

/// Minutes above zero. An order costs at most `surplus` more in them than `stretch` times what it costs.
struct Stretched {
  std::vector<std::int64_t> minutes;
  std::int64_t stretch = 1, surplus = 0;

  explicit Stretched(const Jobs& jobs) : minutes(jobs.minutes) {
    const auto empty = std::count(minutes.begin(), minutes.end(), 0);
    if (empty == 0) return;
    stretch = kStretch;
    for (std::int64_t& some : minutes) some = std::max<std::int64_t>(some * stretch, 1);
    surplus = empty * std::accumulate(jobs.weight.begin(), jobs.weight.end(), std::int64_t{0});
  }
};

/// A star with its price, in weight times 2^shift: what it takes away from all that comes later.
struct Priced {
  Star star;
  std::int64_t first_minutes = 0, later_minutes = 0;
  std::int64_t price = 0;
  std::int64_t best_price = 0;
  std::int64_t violation = 0;
  std::int64_t pace = 0;  ///< how fast the price may rise
  int idle = 0;           ///< rounds without a price
};

class Ascent {
 public:
  Ascent(const Jobs& jobs, Stretched times, std::int64_t weight, const std::vector<Job>& incumbent)
      : times_(std::move(times)),
        search_(jobs),
        total_(std::accumulate(times_.minutes.begin(), times_.minutes.end(), std::int64_t{0})),
        shift_(std::min(40, 47 - bits(weight))),
        scale_(std::int64_t{1} << std::min(10, 60 - 2 * bits(total_))),
        most_(std::max<std::int64_t>(weight, 1) << shift_),
        order_(jobs.size()),
        middle_(jobs.size()) {
    std::iota(order_.begin(), order_.end(), Job{0});
    std::int64_t now = 0;
    Wide cost = 0;
    for (const Job job : incumbent) {
      now += times_.minutes[job];
      cost += static_cast<Wide>(jobs.weight[job]) * now;
    }
    for (Job job = 0; job < jobs.size(); ++job) {
      ends_ += static_cast<Wide>(jobs.weight[job]) * times_.minutes[job];
      first_rate_.push_back((jobs.weight[job] << shift_) / times_.minutes[job]);
      for (const Job before : jobs.before[job]) add({before, true, {job}});
    }
    target_ = (2 * cost - ends_) << shift_;
    known_ = cost_of(jobs, incumbent);
  }

  std::int64_t run(int steps) {
    const int most_fails = 4 + steps / 120;
    const std::int64_t share = std::clamp(12 * 1024 / std::max(steps, 1), 10, 100);
    int fails = 0, gains = 0;
    best_ = relax();
    for (const std::int64_t middle : middle_) average_.push_back(middle * scale_);
    for (int step = 1; step <= steps && bound() < known_; ++step) {
      if (!move()) break;
      const Wide value = relax();
      for (Job job = 0; job < average_.size(); ++job) average_[job] += (middle_[job] * scale_ - average_[job]) * share / 1024;
      if (value > best_) {
        best_ = value;
        for (Priced& one : stars_) one.best_price = one.price;
        fails = 0;
        if (++gains % 2 == 0) size_ = std::min(size_ * 13 / 10, kWholeStep);
      } else if (gains = 0; ++fails == most_fails) {
        size_ = std::max(size_ * 4 / 5, kLeastStep);
        fails = 0;
      }
      if (step % kStepsOfARound == 0) renew(step / kStepsOfARound);
    }
    return bound();
  }

 private:
  /// `best_` is twice the bound of the sum of weight times minutes until the middle of a job.
  std::int64_t bound() const {
    const Wide stretched = (best_ >> shift_) + ends_ - 2 * static_cast<Wide>(times_.surplus);
    const std::int64_t parts = 2 * times_.stretch;
    return stretched <= 0 ? 0 : static_cast<std::int64_t>((stretched + parts - 1) / parts);
  }

  void add(Star star) {
    if (stars_.size() == kMostStars || !known_stars_.insert(star).second) return;
    Priced one;
    const std::int64_t hub = times_.minutes[star.hub];
    std::int64_t leaves = 0;
    for (const Job leaf : star.leaves) leaves += times_.minutes[leaf];
    one.first_minutes = star.hub_first ? hub : leaves;
    one.later_minutes = star.hub_first ? leaves : hub;
    // The smaller side decides, but a job of few minutes has room as one of mean minutes has.
    const std::int64_t mean = std::max<std::int64_t>(total_ / static_cast<std::int64_t>(order_.size()), 1);
    const std::int64_t first = std::max(one.first_minutes, mean), later = std::max(one.later_minutes, mean);
    one.pace = first * later / (first + later);
    one.star = std::move(star);
    stars_.push_back(std::move(one));
  }

  /// Orders what the prices leave by weight a minute. Returns twice the value, times 2^shift.
  Wide relax() {
    rate_ = first_rate_;
    Wide value = 0;
    for (const Priced& one : stars_) {
      if (one.price > 0) value += apply(one);
    }
    std::sort(order_.begin(), order_.end(), [&](Job a, Job b) { return rate_[a] != rate_[b] ? rate_[a] > rate_[b] : a < b; });
    std::int64_t now = 0;
    for (const Job job : order_) {
      const std::int64_t minutes = times_.minutes[job];
      middle_[job] = 2 * now + minutes;
      now += minutes;
      value += static_cast<Wide>(rate_[job] * minutes) * middle_[job];
    }
    return value;
  }

  /// What the price is worth at least. Of what it takes, less than the minutes of what comes first is left over, which is lost but for the
  /// time that lies before what comes later.
  Wide apply(const Priced& one) {
    const std::int64_t down = one.price / one.later_minutes, taken = down * one.later_minutes;
    const std::int64_t up = taken / one.first_minutes, given = up * one.first_minutes;
    const std::int64_t at_leaves = one.star.hub_first ? -down : up, at_hub = one.star.hub_first ? up : -down;
    rate_[one.star.hub] += at_hub;
    for (const Job leaf : one.star.leaves) rate_[leaf] += at_leaves;
    return static_cast<Wide>(given) * (one.first_minutes + one.later_minutes) +
           static_cast<Wide>(taken - given) * (2 * one.first_minutes + one.later_minutes);
  }

  /// From the best prices along the violations of the average order, by Polyak's length (1969). False when nothing is violated.
  bool move() {
    std::vector<std::int64_t> moment(order_.size());
    for (Job job = 0; job < moment.size(); ++job) moment[job] = times_.minutes[job] * average_[job];
    Wide norm = 0;
    for (Priced& one : stars_) {
      std::int64_t leaves = 0;
      for (const Job leaf : one.star.leaves) leaves += moment[leaf];
      const std::int64_t first = (one.star.hub_first ? moment[one.star.hub] : leaves) / one.first_minutes;
      const std::int64_t later = (one.star.hub_first ? leaves : moment[one.star.hub]) / one.later_minutes;
      one.violation = (one.first_minutes + one.later_minutes) * scale_ - (later - first);
      if (one.best_price == 0 && one.violation < 0) one.violation = 0;
      norm += static_cast<Wide>(one.violation) * one.violation * one.pace;
    }
    norm /= scale_;
    if (norm == 0) return false;
    // change = length * violation * pace / 2^fine, where length = gap * size / norm.
    Wide gap = std::max(target_ - best_, target_ / 8192) * size_ / kWholeStep;
    int fine = 0;
    for (; gap >> 100 == 0 && fine < 120; gap *= 2) ++fine;
    Wide length = gap / norm;
    for (; length >> 44 != 0; length /= 2) --fine;
    for (Priced& one : stars_) {
      const Wide step = length * (static_cast<Wide>(one.violation) * one.pace);
      const Wide change = fine >= 0 ? step / (Wide{1} << fine) : step * (Wide{1} << -fine);
      one.price = static_cast<std::int64_t>(std::clamp<Wide>(one.best_price + change, 0, most_));
    }
    return true;
  }

  /// Stars that the average order violates come in; from time to time those go that have had no price for long.
  void renew(int round) {
    for (Star& star : search_.violated(times_.minutes, average_, scale_, order_.size() / 3 + 1)) add(std::move(star));
    if (round % 3 != 0) return;
    std::erase_if(stars_, [&](Priced& one) {
      if (one.best_price > 0 || one.star.leaves.size() == 1 || one.idle++ == 0) return false;
      known_stars_.erase(one.star);
      return true;
    });
  }

  Stretched times_;
  StarSearch search_;
  std::int64_t total_;
  int shift_;
  std::int64_t scale_;  ///< of averages
  std::int64_t most_;
  std::vector<Job> order_;
  std::vector<std::int64_t> middle_, average_;  ///< twice the minutes until the middle of each job
  std::vector<std::int64_t> first_rate_, rate_;
  std::vector<Priced> stars_;
  std::set<Star> known_stars_;
  Wide ends_ = 0, target_ = 0, best_ = 0;
  std::int64_t known_ = 0;
  std::int64_t size_ = kFirstStep;
};

}  // namespace

std::int64_t star_bound(const Jobs& jobs, const std::vector<Job>& incumbent, int steps) {
  std::size_t arcs = 0;
  for (const std::vector<Job>& before : jobs.before) arcs += before.size();
  if (steps == 0 || jobs.size() < 2 || 2 * arcs > kMostStars) return 0;
  Wide minutes = 0;
  for (const std::int64_t some : jobs.minutes) minutes += static_cast<Wide>(some) * kStretch + 1;
  const std::int64_t weight = std::accumulate(jobs.weight.begin(), jobs.weight.end(), std::int64_t{0});
  if (minutes >= kMostMinutes * (std::count(jobs.minutes.begin(), jobs.minutes.end(), 0) > 0 ? 1 : kStretch) || bits(weight) > 40) return 0;
  return Ascent(jobs, Stretched(jobs), weight, incumbent).run(steps);
}

}  // namespace cairn::sequencing
