// SPDX-License-Identifier: MIT
#include "cairn/planning/role_graph.hpp"

#include "cairn/planning/roles.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <span>
#include <utility>

namespace cairn {
namespace {

/// Prerequisite steps of each step of the selection by position, joints passed through.
std::vector<std::vector<Node>> steps_before(const Selection& selection) {
  const auto graph = std::get<PrerequisiteGraph>(PrerequisiteGraph::build(selection.nodes, selection.edges));
  std::vector<std::vector<Node>> result(selection.steps.size());
  for (Node position = 0; position < selection.steps.size(); ++position) {
    std::set<Node> seen;
    const std::span<const Node> direct = graph.prerequisites_of(position);
    std::vector<Node> stack(direct.begin(), direct.end());
    while (!stack.empty()) {
      const Node node = stack.back();
      stack.pop_back();
      if (!seen.insert(node).second) continue;
      if (node < selection.steps.size()) {
        result[position].push_back(node);
      } else {
        const std::span<const Node> behind = graph.prerequisites_of(node);
        stack.insert(stack.end(), behind.begin(), behind.end());
      }
    }
  }
  return result;
}

/// Which group each step of the selection is drawn in.
class Grouping {
 public:
  Grouping(const Selection& selection, GraphDetail detail)
      : selection_(selection), whole_(selection.skills.size(), detail == GraphDetail::Skills) {}

  /// Groups skills as far as that makes no circle; returns the graph of groups.
  PrerequisiteGraph build() {
    const auto before = steps_before(selection_);
    while (true) {
      number_groups();
      std::vector<Edge> edges;
      for (std::uint32_t position = 0; position < before.size(); ++position) {
        for (const std::uint32_t earlier : before[position]) {
          if (group_[earlier] != group_[position]) edges.push_back({group_[earlier], group_[position]});
        }
      }
      auto built = PrerequisiteGraph::build(members_.size(), edges);
      if (auto* graph = std::get_if<PrerequisiteGraph>(&built)) return std::move(*graph);
      for (const Edge& edge : std::get<Cycle>(built).edges) {
        const auto& skill = selection_.steps[members_[edge.dependent].front()].skill;
        if (skill) whole_[*skill] = false;  // a circle has at least two groups, and one of them is a whole skill
      }
    }
  }

  const std::vector<std::vector<std::uint32_t>>& members() const { return members_; }
  bool is_whole_skill(std::size_t group) const {
    const auto& skill = selection_.steps[members_[group].front()].skill;
    return skill && whole_[*skill];
  }

 private:
  /// Skills in catalog order, then the steps that are drawn by themselves.
  void number_groups() {
    group_.assign(selection_.steps.size(), 0);
    members_.clear();
    for (std::uint32_t skill = 0; skill < whole_.size(); ++skill) {
      std::vector<std::uint32_t> of_skill;
      for (std::uint32_t position = 0; whole_[skill] && position < selection_.steps.size(); ++position) {
        if (selection_.steps[position].skill == skill) of_skill.push_back(position);
      }
      if (!of_skill.empty()) add_group(std::move(of_skill));
    }
    for (std::uint32_t position = 0; position < selection_.steps.size(); ++position) {
      const auto& skill = selection_.steps[position].skill;
      if (!skill || !whole_[*skill]) add_group({position});
    }
  }

  void add_group(std::vector<std::uint32_t> positions) {
    for (const std::uint32_t position : positions) group_[position] = static_cast<std::uint32_t>(members_.size());
    members_.push_back(std::move(positions));
  }

  const Selection& selection_;
  std::vector<bool> whole_;
  std::vector<Node> group_;
  std::vector<std::vector<std::uint32_t>> members_;
};

RoleGraph::Item item_of(const Catalog& catalog, const Selection& selection, const std::vector<std::uint32_t>& members, bool whole,
                        const Knowledge& knowledge) {
  const SelectedStep& first = selection.steps[members.front()];
  const Step& step = catalog.steps[first.step];
  RoleGraph::Item item;
  item.item = whole ? ItemRef{ItemKind::Skill, *step.skill} : ItemRef{ItemKind::Step, first.step};
  item.id = catalog.id_of(item.item);
  item.title = catalog.title_of(item.item);
  if (!whole && step.skill) {
    item.skill = catalog.skills[*step.skill].id;
    item.skill_title = catalog.skills[*step.skill].title;
  }
  item.level = first.level;
  item.steps = static_cast<int>(members.size());
  for (const std::uint32_t position : members) {
    const SelectedStep& member = selection.steps[position];
    item.level = std::min(item.level, member.level);
    item.effort += member.estimate;
    const StepState state = knowledge.steps[member.step].state;
    item.finished += is_finished(state) ? 1 : 0;
    item.skipped += state == StepState::Skipped ? 1 : 0;
  }
  return item;
}

std::vector<int> layers_of(const PrerequisiteGraph& graph) {
  std::vector<int> layers(graph.size(), 0);
  for (const Node node : graph.topological_order()) {
    for (const Node before : graph.prerequisites_of(node)) layers[node] = std::max(layers[node], layers[before] + 1);
  }
  return layers;
}

}  // namespace

RoleGraph make_role_graph(const Catalog& catalog, const Goal& goal, GraphDetail detail, const Knowledge& knowledge) {
  const Selection selection = select(catalog, goal, no_knowledge(catalog));
  Grouping grouping(selection, detail);
  const PrerequisiteGraph graph = grouping.build();
  const std::vector<int> layers = layers_of(graph);

  std::vector<Node> order(graph.size());
  std::iota(order.begin(), order.end(), Node{0});
  std::stable_sort(order.begin(), order.end(), [&](Node a, Node b) { return layers[a] < layers[b]; });
  std::vector<std::uint32_t> position(graph.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) position[order[i]] = i;

  std::set<std::pair<Node, Node>> implied;
  for (const Edge& edge : redundant_edges(graph)) implied.emplace(edge.prerequisite, edge.dependent);

  RoleGraph drawing;
  drawing.root = goal.targets.front();
  drawing.id = catalog.id_of(drawing.root);
  drawing.title = catalog.title_of(drawing.root);
  drawing.sketch = drawing.root.kind == ItemKind::Role && catalog.roles[drawing.root.index].sketch;
  drawing.detail = detail;
  drawing.effort = selection.effort;
  drawing.steps = static_cast<int>(selection.steps.size());
  for (const Node node : order) {
    RoleGraph::Item item = item_of(catalog, selection, grouping.members()[node], grouping.is_whole_skill(node), knowledge);
    item.layer = layers[node];
    drawing.finished += item.finished;
    for (const Node before : graph.prerequisites_of(node)) {
      if (!implied.contains({before, node})) item.after.push_back(position[before]);
    }
    std::ranges::sort(item.after);
    drawing.items.push_back(std::move(item));
  }
  return drawing;
}

}  // namespace cairn
