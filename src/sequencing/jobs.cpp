// SPDX-License-Identifier: MIT
#include "jobs.hpp"

#include <algorithm>

namespace cairn::sequencing {

Jobs jobs_of(const PrerequisiteGraph& graph, std::span<const Node> members, std::span<const std::int64_t> minutes,
             std::span<const std::int64_t> weight) {
  std::vector<std::pair<Node, Job>> place;
  place.reserve(members.size());
  Jobs jobs;
  for (const Node node : members) {
    place.emplace_back(node, static_cast<Job>(place.size()));
    jobs.minutes.push_back(minutes[node]);
    jobs.weight.push_back(weight[node]);
    jobs.members.push_back({node});
  }
  std::sort(place.begin(), place.end());
  jobs.before.resize(members.size());
  jobs.after.resize(members.size());
  for (Job job = 0; job < members.size(); ++job) {
    for (const Node node : graph.prerequisites_of(members[job])) {
      const auto found = std::lower_bound(place.begin(), place.end(), std::pair(node, Job{0}));
      if (found == place.end() || found->first != node) continue;
      jobs.before[job].push_back(found->second);
      jobs.after[found->second].push_back(job);
    }
    std::sort(jobs.before[job].begin(), jobs.before[job].end());
  }
  return jobs;
}

std::int64_t cost_of(const Jobs& jobs, const std::vector<Job>& order) {
  std::int64_t now = 0, cost = 0;
  for (const Job job : order) cost += jobs.weight[job] * (now += jobs.minutes[job]);
  return cost;
}

Jobs reversed(const Jobs& jobs) {
  const auto count = static_cast<Job>(jobs.size());
  Jobs back;
  back.minutes.assign(jobs.weight.rbegin(), jobs.weight.rend());
  back.weight.assign(jobs.minutes.rbegin(), jobs.minutes.rend());
  const auto turned = [count](const std::vector<std::vector<Job>>& lists) {
    std::vector<std::vector<Job>> result(lists.rbegin(), lists.rend());
    for (std::vector<Job>& list : result) {
      for (Job& job : list) job = count - 1 - job;
      std::reverse(list.begin(), list.end());
    }
    return result;
  };
  back.before = turned(jobs.after);
  back.after = turned(jobs.before);
  return back;
}

std::vector<Node> unfolded(const Jobs& jobs, const std::vector<Job>& order) {
  std::vector<Node> nodes;
  for (const Job job : order) nodes.insert(nodes.end(), jobs.members[job].begin(), jobs.members[job].end());
  return nodes;
}

}  // namespace cairn::sequencing
