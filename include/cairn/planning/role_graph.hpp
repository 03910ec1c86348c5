// SPDX-License-Identifier: MIT
/// What a target asks for as a drawing: few nodes, only the edges that say something, layers from what can be begun at once to what comes
/// last.
#pragma once

#include "cairn/planning/selection.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cairn {

enum class GraphDetail : std::uint8_t { Skills, Steps };

struct RoleGraph {
  struct Item {
    ItemRef item;  ///< a skill that stands for its steps, or a step
    std::string id;
    LocalizedText title;
    std::string skill;  ///< id of the skill that a step builds; empty otherwise
    LocalizedText skill_title;
    Level level = Level::Must;  ///< the strongest of its steps
    Minutes effort{0};          ///< of its steps that the target needs, from zero
    int steps = 1;
    int finished = 0;  ///< of them, by the record: done or known
    int skipped = 0;
    int layer = 0;                     ///< the longest chain of items before it
    std::vector<std::uint32_t> after;  ///< positions of its prerequisites, without those that others imply; ascending
    /// Nothing of it waits to be studied.
    bool settled() const { return finished + skipped == steps; }
  };
  ItemRef root;  ///< the role, skill or step that was asked for
  std::string id;
  LocalizedText title;
  bool sketch = false;
  GraphDetail detail = GraphDetail::Skills;
  std::vector<Item> items;  ///< by layer; within one in catalog order, skills before lone steps
  Minutes effort{0};        ///< all of it from zero
  int steps = 0;
  int finished = 0;
};

/// The closure from zero, with the record laid over it. With GraphDetail::Skills a skill is one item, unless skills need one another by
/// turns (a step of each before a step of the other): those are drawn by their steps. REQUIRES: goal.targets has one item. O(items * edges)
/// at worst (transitive reduction; Aho, Garey and Ullman 1972).
RoleGraph make_role_graph(const Catalog& catalog, const Goal& goal, GraphDetail detail, const Knowledge& knowledge);

}  // namespace cairn
