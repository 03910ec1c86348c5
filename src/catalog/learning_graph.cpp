// SPDX-License-Identifier: MIT
#include "cairn/catalog/learning_graph.hpp"

#include "learning_edges.hpp"

#include <utility>

namespace cairn {
namespace {

class EdgeList {
 public:
  EdgeList(const Catalog& catalog, Alternatives alternatives)
      : step_count_(static_cast<Node>(catalog.steps.size())), alternatives_(alternatives) {}

  void add_all(const std::vector<Requirement>& requirements, Node dependent, EdgeKind kind) {
    for (std::uint32_t i = 0; i < requirements.size(); ++i) {
      const Requirement& requirement = requirements[i];
      if (requirement.members.size() > 1 && alternatives_ == Alternatives::None) continue;
      for (const ItemRef member : requirement.members) {
        const Node prerequisite = member.kind == ItemKind::Skill ? step_count_ + member.index : member.index;
        add(prerequisite, dependent, {kind, i});
      }
    }
  }

  void add(Node prerequisite, Node dependent, EdgeReason reason) {
    found_.edges.push_back({prerequisite, dependent, static_cast<std::uint32_t>(found_.reasons.size())});
    found_.reasons.push_back(reason);
  }

  LearningEdges finish() { return std::move(found_); }

 private:
  Node step_count_;
  Alternatives alternatives_;
  LearningEdges found_;
};

}  // namespace

LearningEdges learning_edges(const Catalog& catalog, Alternatives alternatives) {
  EdgeList list(catalog, alternatives);
  const auto steps = static_cast<Node>(catalog.steps.size());
  for (Node node = 0; node < steps; ++node) {
    const Step& step = catalog.steps[node];
    list.add_all(step.requirements, node, EdgeKind::Requires);
    if (!step.skill) continue;
    list.add_all(catalog.skills[*step.skill].requirements, node, EdgeKind::SkillRequires);
    list.add(node, steps + *step.skill, {EdgeKind::Builds, 0});
  }
  for (Node skill = 0; skill < catalog.skills.size(); ++skill) {
    if (catalog.skills[skill].steps.empty()) list.add_all(catalog.skills[skill].requirements, steps + skill, EdgeKind::SkillRequires);
  }
  return list.finish();
}

const SourcePlace& place_of(const Catalog& catalog, const Edge& edge, const EdgeReason& reason) {
  if (reason.kind == EdgeKind::Builds) return catalog.steps[edge.prerequisite].place;
  if (reason.kind == EdgeKind::Requires) return catalog.steps[edge.dependent].requirements[reason.requirement].place;
  const std::size_t steps = catalog.steps.size();
  const std::size_t skill = edge.dependent < steps ? *catalog.steps[edge.dependent].skill : edge.dependent - steps;
  return catalog.skills[skill].requirements[reason.requirement].place;
}

std::variant<LearningGraph, LearningCycle> make_learning_graph(const Catalog& catalog) {
  LearningEdges list = learning_edges(catalog, Alternatives::All);
  auto built = PrerequisiteGraph::build(catalog.steps.size() + catalog.skills.size(), list.edges);
  if (auto* cycle = std::get_if<Cycle>(&built)) {
    LearningCycle found{std::move(*cycle), {}};
    for (const Edge& edge : found.cycle.edges) found.reasons.push_back(list.reasons[edge.tag]);
    return found;
  }
  return LearningGraph{std::get<PrerequisiteGraph>(std::move(built)), std::move(list.reasons), catalog.steps.size()};
}

}  // namespace cairn
