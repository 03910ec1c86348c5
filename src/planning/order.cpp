// SPDX-License-Identifier: MIT
#include "cairn/planning/order.hpp"

#include "cairn/planning/order_as_given.hpp"

#include "order_ties.hpp"

#include <algorithm>
#include <utility>

namespace cairn {
namespace {

using planning::OrderTies;
using sequencing::Block;
using sequencing::Sequence;

constexpr std::int64_t kMostProduct = std::int64_t{1} << 61;  // of all minutes and all weights: what sequencing can take

class Sequencing {
 public:
  Sequencing(const Selection& selection, const sequencing::Effort& effort)
      : selection_(selection),
        effort_(effort),
        graph_(graph_of(selection.nodes, selection.edges)),
        minutes_(selection.nodes),
        weight_(selection.nodes),
        level_(selection.nodes, Level::Must),
        skill_held_(selection.nodes, kNoSkill),
        ties_(selection, graph_) {
    for (Node step = 0; step < selection.steps.size(); ++step) {
      minutes_[step] = selection.steps[step].remaining.count();
      weight_[step] = selection.target_weight[step];
      level_[step] = selection.steps[step].level;
    }
    for (std::uint32_t skill = 0; skill < selection.skills.size(); ++skill) {
      const auto node = selection.skills[skill].node;
      if (!node) continue;
      weight_[*node] = selection.skills[skill].weight;
      skill_held_[*node] = skill;
    }
    hand_levels_to_joints();
    make_weights_fit();
  }

  StudyOrder run() {
    std::int64_t start = 0;
    for (const Level level : {Level::Must, Level::Should, Level::Could}) {
      Sequence sequence = sequence_of(level);
      std::int64_t weight = 0, minutes = 0;
      for (Block& block : ties_.settled(std::move(sequence.blocks), weight_, minutes_)) {
        weight += block.weight;
        minutes += block.minutes;
        take(block, level);
      }
      order_.cost += sequence.cost + weight * start;
      order_.lower_bound += sequence.lower_bound + weight * start;
      start += minutes;
    }
    return std::move(order_);
  }

  StudyOrder as_given(std::span<const std::uint32_t> steps, const StudyOrder& best) {
    std::vector<std::uint32_t> open(selection_.nodes);
    for (Node node = 0; node < selection_.nodes; ++node) open[node] = static_cast<std::uint32_t>(graph_.prerequisites_of(node).size());
    for (const std::uint32_t step : steps) {
      StudyBlock own{order_.steps.size(), 1, level_[step], weight_[step], Minutes{minutes_[step]}, {}};
      order_.steps.push_back(step);
      reach_joints(step, open, own);
      order_.blocks.push_back(std::move(own));
      join_last_blocks();
    }
    order_.cost = cost_of(steps);
    order_.lower_bound = best.lower_bound;
    return std::move(order_);
  }

  /// A joint is reached with the last of what it waits for.
  std::int64_t cost_of(std::span<const std::uint32_t> steps) const {
    std::vector<std::int64_t> finish(selection_.nodes);
    std::int64_t now = 0, cost = 0;
    for (const std::uint32_t step : steps) finish[step] = now += minutes_[step];
    for (const Node node : graph_.topological_order()) {
      if (node >= selection_.steps.size()) {
        for (const Node before : graph_.prerequisites_of(node)) finish[node] = std::max(finish[node], finish[before]);
      }
      cost += weight_[node] * finish[node];
    }
    return cost;
  }

 private:
  static constexpr std::uint32_t kNoSkill = 0xFFFFFFFF;

  /// What is held when `node` is finished counts for `block`.
  void reach_joints(Node node, std::vector<std::uint32_t>& open, StudyBlock& block) const {
    for (const Node after : graph_.dependents_of(node)) {
      if (--open[after] > 0 || after < selection_.steps.size()) continue;
      block.weight += weight_[after];
      if (skill_held_[after] != kNoSkill) block.skills.push_back(skill_held_[after]);
      reach_joints(after, open, block);
    }
  }

  /// As long as the last block has more weight a minute than the one before it, or both have none.
  void join_last_blocks() {
    for (std::vector<StudyBlock>& blocks = order_.blocks; blocks.size() > 1;) {
      StudyBlock &first = blocks[blocks.size() - 2], &last = blocks.back();
      const bool worth_more = last.weight * first.minutes.count() > first.weight * last.minutes.count();
      if (first.level != last.level || !(worth_more || (first.weight == 0 && last.weight == 0))) return;
      first.count += last.count;
      first.weight += last.weight;
      first.minutes += last.minutes;
      first.skills.insert(first.skills.end(), last.skills.begin(), last.skills.end());
      blocks.pop_back();
    }
  }

  static PrerequisiteGraph graph_of(std::size_t nodes, const std::vector<Edge>& edges) {
    return std::get<PrerequisiteGraph>(PrerequisiteGraph::build(nodes, edges));
  }

  /// A joint takes no time: it is reached with the last of what it waits for.
  void hand_levels_to_joints() {
    for (const Node node : graph_.topological_order()) {
      if (node < selection_.steps.size()) continue;
      for (const Node before : graph_.prerequisites_of(node)) level_[node] = std::max(level_[node], level_[before]);
    }
  }

  void make_weights_fit() {
    const auto sum = [](const std::vector<std::int64_t>& numbers) {
      std::int64_t total = 0;
      for (const std::int64_t number : numbers) total += number;
      return std::max<std::int64_t>(total, 1);
    };
    while (sum(weight_) > kMostProduct / sum(minutes_)) {
      for (std::int64_t& weight : weight_) weight = (weight + 1) / 2;
      order_.rounded = true;
      if (std::all_of(weight_.begin(), weight_.end(), [](std::int64_t weight) { return weight <= 1; })) break;
    }
  }

  /// The best sequence of one level by itself, in the selection's numbers.
  Sequence sequence_of(Level level) const {
    std::vector<Node> members, place(selection_.nodes);
    for (Node node = 0; node < selection_.nodes; ++node) {
      if (level_[node] != level) continue;
      place[node] = static_cast<Node>(members.size());
      members.push_back(node);
    }
    if (members.empty()) return {};
    if (members.size() == selection_.nodes) return best_sequence(graph_, minutes_, weight_, effort_);
    std::vector<Edge> edges;
    for (const Edge& edge : selection_.edges) {
      if (level_[edge.prerequisite] == level && level_[edge.dependent] == level)
        edges.push_back({place[edge.prerequisite], place[edge.dependent]});
    }
    std::vector<std::int64_t> minutes, weight;
    for (const Node node : members) {
      minutes.push_back(minutes_[node]);
      weight.push_back(weight_[node]);
    }
    Sequence sequence = best_sequence(graph_of(members.size(), edges), minutes, weight, effort_);
    for (Block& block : sequence.blocks) {
      for (Node& node : block.members) node = members[node];
    }
    return sequence;
  }

  void take(const Block& block, Level level) {
    StudyBlock taken{order_.steps.size(), 0, level, block.weight, Minutes{block.minutes}, {}};
    for (const Node node : block.members) {
      if (node < selection_.steps.size())
        order_.steps.push_back(node);
      else if (skill_held_[node] != kNoSkill)
        taken.skills.push_back(skill_held_[node]);
    }
    taken.count = order_.steps.size() - taken.first;
    if (taken.count > 0) order_.blocks.push_back(std::move(taken));
  }

  const Selection& selection_;
  const sequencing::Effort& effort_;
  PrerequisiteGraph graph_;
  std::vector<std::int64_t> minutes_, weight_;  ///< by node
  std::vector<Level> level_;
  std::vector<std::uint32_t> skill_held_;  ///< by node: the skill whose milestone it is
  OrderTies ties_;
  StudyOrder order_;
};

}  // namespace

StudyOrder study_order(const Selection& selection, const sequencing::Effort& effort) {
  return Sequencing(selection, effort).run();
}

StudyOrder order_as_given(const Selection& selection, std::span<const std::uint32_t> steps, const StudyOrder& best) {
  return Sequencing(selection, sequencing::kQuick).as_given(steps, best);
}

std::int64_t order_cost(const Selection& selection, std::span<const std::uint32_t> steps) {
  return Sequencing(selection, sequencing::kQuick).cost_of(steps);
}

}  // namespace cairn
