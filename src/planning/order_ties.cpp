// SPDX-License-Identifier: MIT
#include "order_ties.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace cairn::planning {
namespace {

using sequencing::Block;

constexpr std::uint32_t kNoSkill = 0xFFFFFFFF;
/// How many places a part may move; what lies farther apart in the catalog is seldom one topic.
constexpr std::size_t kFarthest = 64;

}  // namespace

OrderTies::OrderTies(const Selection& selection, const PrerequisiteGraph& graph)
    : selection_(selection),
      graph_(graph),
      skill_of_(graph.size(), kNoSkill),
      mark_(graph.size()),
      open_(graph.size()),
      last_skill_(kNoSkill) {
  for (Node step = 0; step < selection.steps.size(); ++step) skill_of_[step] = selection.steps[step].skill.value_or(kNoSkill);
  for (std::uint32_t skill = 0; skill < selection.skills.size(); ++skill) {
    if (selection.skills[skill].node) skill_of_[*selection.skills[skill].node] = skill;
  }
}

std::vector<Block> OrderTies::settled(std::vector<Block> blocks, std::span<const std::int64_t> weight,
                                      std::span<const std::int64_t> minutes) {
  bring_forward(blocks);
  for (Block& block : blocks) {
    std::vector<Block> runs = runs_of(block, weight, minutes);
    bring_forward(runs);
    block.members.clear();
    for (Block& run : runs) {
      order_run(run);
      block.members.insert(block.members.end(), run.members.begin(), run.members.end());
    }
  }
  return blocks;
}

/// Insertion by exchanges of neighbours, each of which costs nothing.
void OrderTies::bring_forward(std::vector<Block>& parts) {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::size_t limit = i > kFarthest ? i - kFarthest : 0;
    for (std::size_t at = i; at > limit && may_change_places(parts[at - 1], parts[at]); --at) std::swap(parts[at - 1], parts[at]);
  }
}

bool OrderTies::may_change_places(const Block& first, const Block& second) {
  if (first.minutes == 0 || second.minutes == 0) return false;
  if (first.weight * second.minutes != second.weight * first.minutes || first_step_of(first) < first_step_of(second)) return false;
  ++marks_;
  for (const Node node : first.members) mark_[node] = marks_;
  return std::none_of(second.members.begin(), second.members.end(), [&](Node node) {
    const auto before = graph_.prerequisites_of(node);
    return std::any_of(before.begin(), before.end(), [&](Node other) { return mark_[other] == marks_; });
  });
}

Node OrderTies::first_step_of(const Block& part) const {
  return *std::min_element(part.members.begin(), part.members.end());
}

std::vector<Block> OrderTies::runs_of(const Block& block, std::span<const std::int64_t> weight,
                                      std::span<const std::int64_t> minutes) const {
  std::vector<Block> runs;
  bool ended = true;
  for (const Node node : block.members) {
    // What is held without further study belongs to the end of the run.
    const bool goes_on = !ended || (minutes[node] == 0 && weight[node] > 0 && !runs.empty());
    if (!goes_on) runs.emplace_back();
    Block& run = runs.back();
    run.members.push_back(node);
    run.weight += weight[node];
    run.minutes += minutes[node];
    ended = run.weight > 0;
  }
  return runs;
}

/// Kahn's algorithm (1962). Of what is ready the skill just studied goes on; then come steps of other skills than the one that is held at
/// the end, so that its own stay together; then catalog order.
void OrderTies::order_run(Block& run) {
  const std::uint32_t own = skill_of(run.members.back());
  std::vector<Node> joints, placed;
  std::set<std::pair<bool, Node>> ready;
  std::set<std::pair<std::uint32_t, Node>> ready_by_skill;
  ++marks_;
  for (const Node node : run.members) mark_[node] = marks_;
  const auto turn_of = [&](Node node) { return std::pair(own != kNoSkill && skill_of(node) == own, node); };
  const auto make_ready = [&](Node node) {
    if (node >= selection_.steps.size()) return joints.push_back(node);
    ready.insert(turn_of(node));
    ready_by_skill.emplace(skill_of(node), node);
  };
  const auto next_step = [&] {
    const auto same = ready_by_skill.lower_bound({last_skill_, 0});
    const bool goes_on = last_skill_ != kNoSkill && same != ready_by_skill.end() && same->first == last_skill_;
    const Node node = goes_on ? same->second : ready.begin()->second;
    ready.erase(turn_of(node));
    ready_by_skill.erase({skill_of(node), node});
    last_skill_ = skill_of(node);
    return node;
  };
  for (const Node node : run.members) {
    const auto before = graph_.prerequisites_of(node);
    open_[node] =
        static_cast<std::uint32_t>(std::count_if(before.begin(), before.end(), [&](Node other) { return mark_[other] == marks_; }));
    if (open_[node] == 0) make_ready(node);
  }
  while (!joints.empty() || !ready.empty()) {
    const Node node = joints.empty() ? next_step() : joints.back();
    if (node >= selection_.steps.size()) joints.pop_back();
    placed.push_back(node);
    for (const Node after : graph_.dependents_of(node)) {
      if (mark_[after] == marks_ && --open_[after] == 0) make_ready(after);
    }
  }
  run.members = std::move(placed);
}

}  // namespace cairn::planning
