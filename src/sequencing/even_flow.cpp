// SPDX-License-Identifier: MIT
#include "even_flow.hpp"

#include "cairn/graph/max_closure.hpp"

#include <algorithm>
#include <numeric>
#include <variant>

namespace cairn::sequencing {

std::vector<std::vector<std::int64_t>> even_flow(const Jobs& jobs) {
  std::vector<Node> members(jobs.size());
  std::iota(members.begin(), members.end(), Node{0});
  const std::int64_t minutes = std::accumulate(jobs.minutes.begin(), jobs.minutes.end(), std::int64_t{0});
  const std::int64_t weight = std::accumulate(jobs.weight.begin(), jobs.weight.end(), std::int64_t{0});
  std::vector<Edge> edges;
  std::vector<std::int64_t> values;
  for (Job job = 0; job < jobs.size(); ++job) {
    for (const Job before : jobs.before[job]) edges.push_back({before, job});
    values.push_back(jobs.weight[job] * minutes - weight * jobs.minutes[job]);
  }
  const auto graph = std::get<PrerequisiteGraph>(PrerequisiteGraph::build(jobs.size(), edges));
  ClosureCutter cutter(graph);
  cutter.cut(members, values);
  return cutter.handed_down();
}

std::vector<std::vector<std::int64_t>> reversed_flow(const Jobs& jobs, const Jobs& back,
                                                     const std::vector<std::vector<std::int64_t>>& flow) {
  const auto last = static_cast<Job>(jobs.size()) - 1;
  std::vector<std::vector<std::int64_t>> turned(jobs.size());
  for (Job job = 0; job < back.size(); ++job) {
    for (const Job before : back.before[job]) {
      const std::vector<Job>& prerequisites = jobs.before[last - before];
      const auto place = std::lower_bound(prerequisites.begin(), prerequisites.end(), last - job) - prerequisites.begin();
      turned[job].push_back(flow[last - before][static_cast<std::size_t>(place)]);
    }
  }
  return turned;
}

}  // namespace cairn::sequencing
