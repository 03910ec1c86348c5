// SPDX-License-Identifier: MIT
#include "stars.hpp"

#include "ratio.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace cairn::sequencing {
namespace {

struct Found {
  Star star;
  Wide score = 0;
};

/// Leaves are taken in the order of `jobs`, nearest to the hub first, as many as violate most: of all sets these are the worst.
class Violation {
 public:
  Violation(std::span<const std::int64_t> minutes, std::span<const std::int64_t> middle, std::int64_t scale)
      : minutes_(minutes), middle_(middle), scale_(scale) {}

  Found worst(Job hub, bool hub_first, const JobSet& tied, std::span<const Job> jobs) const {
    Found found{{hub, hub_first, {}}, 0};
    std::int64_t sum = 0, leaf_minutes = 0, best = 0, best_minutes = 0;
    std::size_t best_count = 0;
    for (const Job job : jobs) {
      if (!tied.has(job)) continue;
      found.star.leaves.push_back(job);
      const std::int64_t distance = hub_first ? middle_[job] - middle_[hub] : middle_[hub] - middle_[job];
      sum += minutes_[job] * (minutes_[hub] * scale_ - distance);
      leaf_minutes += minutes_[job];
      // How much too near the leaves are, times their minutes.
      if (const std::int64_t near = sum + leaf_minutes * leaf_minutes * scale_; near > best) {
        best = near;
        best_minutes = leaf_minutes;
        best_count = found.star.leaves.size();
      }
    }
    found.star.leaves.resize(best_count);
    std::sort(found.star.leaves.begin(), found.star.leaves.end());
    if (best_count == 0) return found;
    // A price on the star gains its violation, and may rise with the smaller of both sides.
    const std::int64_t violation = best / best_minutes;
    found.score = static_cast<Wide>(violation) * violation * minutes_[hub] / (minutes_[hub] + best_minutes) * best_minutes;
    return found;
  }

 private:
  std::span<const std::int64_t> minutes_, middle_;
  std::int64_t scale_;
};

}  // namespace

StarSearch::StarSearch(const Jobs& jobs) : before_(jobs.size(), JobSet(jobs.size())), after_(jobs.size(), JobSet(jobs.size())) {
  for (Job job = 0; job < jobs.size(); ++job) {
    for (const Job other : jobs.before[job]) {
      before_[job] |= before_[other];
      before_[job].add(other);
    }
  }
  for (auto job = static_cast<Job>(jobs.size()); job-- > 0;) {
    for (const Job other : jobs.after[job]) {
      after_[job] |= after_[other];
      after_[job].add(other);
    }
  }
}

std::vector<Star> StarSearch::violated(std::span<const std::int64_t> minutes, std::span<const std::int64_t> middle, std::int64_t scale,
                                       std::size_t most) const {
  std::vector<Job> forwards(minutes.size());
  std::iota(forwards.begin(), forwards.end(), Job{0});
  std::sort(forwards.begin(), forwards.end(), [&](Job a, Job b) { return std::pair(middle[a], a) < std::pair(middle[b], b); });
  const std::vector<Job> backwards(forwards.rbegin(), forwards.rend());
  const Violation violation(minutes, middle, scale);
  std::vector<Found> found;
  for (Job hub = 0; hub < minutes.size(); ++hub) {
    for (Found& one : std::array{violation.worst(hub, true, after_[hub], forwards), violation.worst(hub, false, before_[hub], backwards)}) {
      if (one.score > 0) found.push_back(std::move(one));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.score > b.score; });
  if (found.size() > most) found.resize(most);
  std::vector<Star> stars;
  stars.reserve(found.size());
  for (Found& one : found) stars.push_back(std::move(one.star));
  return stars;
}

}  // namespace cairn::sequencing
