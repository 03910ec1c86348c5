// SPDX-License-Identifier: MIT
#include "milestones.hpp"

#include <algorithm>
#include <utility>

namespace cairn::planning {
namespace {

/// Up to here each milestone's closure is kept: some milliseconds of work.
constexpr std::size_t kMostMilestones = 1000;
constexpr std::size_t kMostClosureEdges = 1'000'000;

std::vector<Milestone> list(const Selection& selection) {
  std::vector<Milestone> all;
  for (std::uint32_t i = 0; i < selection.skills.size(); ++i) {
    const SelectedSkill& skill = selection.skills[i];
    if (skill.node) all.push_back({*skill.node, i, skill.level, skill.weight, 0});
  }
  for (std::uint32_t i = 0; i < selection.steps.size(); ++i) {
    const SelectedStep& step = selection.steps[i];
    if (selection.target_weight[i] > 0) all.push_back({i, step.skill.value_or(0xFFFFFFFF), step.level, selection.target_weight[i], 0});
  }
  return all;
}

}  // namespace

Milestones::Milestones(const Selection& selection, const Adjacency& prerequisites, const Adjacency& dependents) : all_(list(selection)) {
  shrinks_ = all_.size() <= kMostMilestones && measure_closures(selection, prerequisites);
  if (!shrinks_) measure_chains(selection, prerequisites, dependents);
}

/// Walks back from each milestone. False when that is too much work.
bool Milestones::measure_closures(const Selection& selection, const Adjacency& prerequisites) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> needs;  // step, milestone
  std::vector<std::uint32_t> seen(selection.nodes, 0xFFFFFFFF);
  std::vector<Node> stack;
  std::size_t edges = 0;
  for (std::uint32_t m = 0; m < all_.size(); ++m) {
    all_[m].effort = 0;
    seen[all_[m].node] = m;
    stack.push_back(all_[m].node);
    while (!stack.empty()) {
      const Node node = stack.back();
      stack.pop_back();
      if (node < selection.steps.size()) {
        needs.emplace_back(node, m);
        all_[m].effort += selection.steps[node].remaining.count();
      }
      for (const Node before : prerequisites.of(node)) {
        if (++edges > kMostClosureEdges) return false;
        if (std::exchange(seen[before], m) != m) stack.push_back(before);
      }
    }
  }
  holders_begin_.assign(selection.steps.size() + 1, 0);
  for (const auto& need : needs) ++holders_begin_[need.first + 1];
  for (std::size_t i = 1; i < holders_begin_.size(); ++i) holders_begin_[i] += holders_begin_[i - 1];
  holders_.resize(needs.size());
  std::vector<std::uint32_t> next(holders_begin_.begin(), holders_begin_.end() - 1);
  for (const auto& [step, milestone] : needs) holders_[next[step]++] = milestone;
  return true;
}

/// The forward pass of the critical path method (Kelley and Walker 1959): the earliest finish of each node.
void Milestones::measure_chains(const Selection& selection, const Adjacency& prerequisites, const Adjacency& dependents) {
  std::vector<std::int64_t> finish(selection.nodes, 0);
  std::vector<std::size_t> open(selection.nodes);
  std::vector<Node> ready;
  for (Node node = 0; node < selection.nodes; ++node) {
    open[node] = prerequisites.of(node).size();
    if (open[node] == 0) ready.push_back(node);
  }
  while (!ready.empty()) {
    const Node node = ready.back();
    ready.pop_back();
    if (node < selection.steps.size()) finish[node] += selection.steps[node].remaining.count();
    for (const Node after : dependents.of(node)) {
      finish[after] = std::max(finish[after], finish[node]);
      if (--open[after] == 0) ready.push_back(after);
    }
  }
  for (Milestone& milestone : all_) milestone.effort = finish[milestone.node];
}

bool Milestones::better(std::uint32_t a, std::uint32_t b) const {
  const std::int64_t left = all_[a].effort * all_[b].weight, right = all_[b].effort * all_[a].weight;
  return left != right ? left < right : a < b;
}

void Milestones::place(std::uint32_t step, std::int64_t minutes) {
  if (!shrinks_) return;
  for (std::uint32_t i = holders_begin_[step]; i < holders_begin_[step + 1]; ++i) all_[holders_[i]].effort -= minutes;
}

}  // namespace cairn::planning
