// SPDX-License-Identifier: MIT
/// The catalog as a prerequisite graph. Nodes: the steps in catalog order, then the skills. Edges: requirement -> step (of the step itself
/// or of its skill), step -> skill (builds), requirement -> skill (only where no step builds the skill).
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/graph/prerequisite_graph.hpp"

#include <variant>
#include <vector>

namespace cairn {

enum class EdgeKind : std::uint8_t { Requires, SkillRequires, Builds };

/// Why an edge is there: `requirement` counts in the record's own list (the step's for Requires, the skill's for SkillRequires).
struct EdgeReason {
  EdgeKind kind = EdgeKind::Requires;
  std::uint32_t requirement = 0;
};

/// Where an edge of a catalog's learning graph is written.
const SourcePlace& place_of(const Catalog& catalog, const Edge& edge, const EdgeReason& reason);

struct LearningGraph {
  PrerequisiteGraph graph;
  std::vector<EdgeReason> reasons;  ///< by Edge::tag
  std::size_t step_count = 0;

  Node node_of_step(std::uint32_t step) const { return step; }
  Node node_of_skill(std::uint32_t skill) const { return static_cast<Node>(step_count + skill); }
  Node node_of(ItemRef item) const { return item.kind == ItemKind::Skill ? node_of_skill(item.index) : node_of_step(item.index); }
  bool is_step(Node node) const { return node < step_count; }
  ItemRef item_of(Node node) const {
    return is_step(node) ? ItemRef{ItemKind::Step, node} : ItemRef{ItemKind::Skill, static_cast<std::uint32_t>(node - step_count)};
  }
};

struct LearningCycle {
  Cycle cycle;
  std::vector<EdgeReason> reasons;  ///< one for each edge of the cycle
};

/// All members of every `any` become edges: the widest graph, used for the cycle check and for `show`.
std::variant<LearningGraph, LearningCycle> make_learning_graph(const Catalog& catalog);

}  // namespace cairn
