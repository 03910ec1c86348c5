// SPDX-License-Identifier: MIT
#include "reduce.hpp"

#include "job_set.hpp"
#include "ratio.hpp"

#include <algorithm>
#include <utility>

namespace cairn::sequencing {
namespace {

class Reduction {
 public:
  explicit Reduction(const Jobs& jobs)
      : live_(jobs.size()),
        touched_(jobs.size()),
        before_(jobs.size(), live_),
        after_(jobs.size(), live_),
        members_(jobs.members),
        inner_(jobs.inner) {
    for (Job job = 0; job < jobs.size(); ++job) {
      live_.add(job);
      ratio_.push_back({jobs.weight[job], jobs.minutes[job]});
      for (const Job other : jobs.before[job]) {
        before_[job] |= before_[other];
        before_[job].add(other);
      }
    }
    for (Job job = 0; job < jobs.size(); ++job) before_[job].for_each([&](Job other) { after_[other].add(job); });
  }

  Jobs run() {
    for (bool changed = true; changed;) {
      changed = add_arcs();
      list_immediate();
      while (glue_some()) {
        list_immediate();
        changed = true;
      }
    }
    return result();
  }

 private:
  bool tied(Job a, Job b) const { return a == b || before_[a].has(b) || before_[b].has(a); }

  bool add_arcs() {
    bool added = false;
    for (Job first = 0; first < ratio_.size(); ++first) {
      for (Job second = 0; live_.has(first) && second < ratio_.size(); ++second) {
        if (!live_.has(second) || tied(first, second) || !precedes(first, second)) continue;
        add_arc(first, second);
        added = true;
      }
    }
    return added;
  }

  /// Exchange argument: where `second` comes first, both may change places.
  bool precedes(Job first, Job second) const {
    if (!before_[first].within(before_[second]) || !after_[second].within(after_[first])) return false;
    if (ratio_[first].minutes <= ratio_[second].minutes && ratio_[first].weight >= ratio_[second].weight) return true;
    return before_[second].within(before_[first]) && after_[first].within(after_[second]) && ratio_[second] <= ratio_[first];
  }

  void add_arc(Job first, Job second) {
    JobSet sources = before_[first], targets = after_[second];
    sources.add(first);
    targets.add(second);
    sources.for_each([&](Job source) { after_[source] |= targets; });
    targets.for_each([&](Job target) { before_[target] |= sources; });
  }

  void list_immediate() {
    immediate_before_.assign(ratio_.size(), {});
    immediate_after_.assign(ratio_.size(), {});
    live_.for_each([&](Job job) {
      JobSet implied(ratio_.size());
      before_[job].for_each([&](Job other) { implied |= before_[other]; });
      before_[job].for_each([&](Job other) {
        if (implied.has(other)) return;
        immediate_before_[job].push_back(other);
        immediate_after_[other].push_back(job);
      });
    });
  }

  /// One pass. Jobs beside one that was glued wait for the next: their immediate neighbours have changed.
  bool glue_some() {
    touched_ = JobSet(ratio_.size());
    bool glued = false;
    for (Job job = 0; job < ratio_.size(); ++job) {
      if (live_.has(job) && !touched_.has(job) && (glue_to_prerequisite(job) || glue_to_dependent(job))) glued = true;
    }
    return glued;
  }

  bool glue_to_prerequisite(Job job) {
    if (immediate_before_[job].size() != 1) return false;
    const Job alone = immediate_before_[job].front();
    const bool series = immediate_after_[alone].size() == 1 && ratio_[alone] <= ratio_[job];
    if (touched_.has(alone) || (!series && !at_least_all_untied(job))) return false;
    glue(alone, job, alone, job);
    return true;
  }

  bool glue_to_dependent(Job job) {
    if (immediate_after_[job].size() != 1) return false;
    const Job alone = immediate_after_[job].front();
    if (touched_.has(alone) || !at_most_all_untied(job)) return false;
    glue(job, alone, alone, job);
    return true;
  }

  bool at_least_all_untied(Job job) const {
    for (Job other = 0; other < ratio_.size(); ++other) {
      if (live_.has(other) && !tied(job, other) && !(ratio_[other] <= ratio_[job])) return false;
    }
    return true;
  }
  bool at_most_all_untied(Job job) const {
    for (Job other = 0; other < ratio_.size(); ++other) {
      if (live_.has(other) && !tied(job, other) && !(ratio_[job] <= ratio_[other])) return false;
    }
    return true;
  }

  /// `second` follows `first` at once from now on; `kept` stands for both. What `gone` is tied to, `kept` is tied to already.
  void glue(Job first, Job second, Job kept, Job gone) {
    inner_ -= ratio_[first].weight * ratio_[second].minutes;
    ratio_[kept] = {ratio_[first].weight + ratio_[second].weight, ratio_[first].minutes + ratio_[second].minutes};
    std::vector<Node> both = std::move(members_[first]);
    both.insert(both.end(), members_[second].begin(), members_[second].end());
    members_[kept] = std::move(both);
    members_[gone].clear();
    for (const Job glued : {first, second}) {
      touched_.add(glued);
      for (const Job beside : immediate_before_[glued]) touched_.add(beside);
      for (const Job beside : immediate_after_[glued]) touched_.add(beside);
    }
    live_.remove(gone);
    for (JobSet& set : before_) set.remove(gone);
    for (JobSet& set : after_) set.remove(gone);
  }

  Jobs result() {
    std::vector<Job> order;
    live_.for_each([&](Job job) { order.push_back(job); });
    std::vector<std::size_t> count(ratio_.size());
    for (const Job job : order) before_[job].for_each([&](Job) { ++count[job]; });
    std::stable_sort(order.begin(), order.end(), [&](Job a, Job b) { return count[a] < count[b]; });
    std::vector<Job> number(ratio_.size());
    for (Job i = 0; i < order.size(); ++i) number[order[i]] = i;
    Jobs reduced;
    reduced.inner = inner_;
    for (const Job job : order) {
      reduced.minutes.push_back(ratio_[job].minutes);
      reduced.weight.push_back(ratio_[job].weight);
      reduced.members.push_back(std::move(members_[job]));
      reduced.before.push_back(renumbered(immediate_before_[job], number));
      reduced.after.push_back(renumbered(immediate_after_[job], number));
    }
    return reduced;
  }

  static std::vector<Job> renumbered(const std::vector<Job>& jobs, const std::vector<Job>& number) {
    std::vector<Job> result;
    for (const Job job : jobs) result.push_back(number[job]);
    std::sort(result.begin(), result.end());
    return result;
  }

  JobSet live_, touched_;
  std::vector<Ratio> ratio_;
  std::vector<JobSet> before_, after_;  ///< all, not only the immediate ones
  std::vector<std::vector<Job>> immediate_before_, immediate_after_;
  std::vector<std::vector<Node>> members_;
  std::int64_t inner_;
};

}  // namespace

Jobs reduce(const Jobs& jobs) {
  return Reduction(jobs).run();
}

}  // namespace cairn::sequencing
