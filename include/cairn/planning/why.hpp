// SPDX-License-Identifier: MIT
/// `why`: what a step or skill is for. The shortest way from it to a target, what waits for it, what goes when it is left out, and what put
/// it where it stands in the order of study.
#pragma once

#include "cairn/catalog/learning_graph.hpp"
#include "cairn/planning/order.hpp"
#include "cairn/planning/planner.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// One step on the way from a thing to a target: `item` needs the one before, `because` (may be empty) says why.
struct WhyLink {
  ItemRef item;
  LocalizedText because;
};

struct WhyChain {
  ItemRef target;
  Level level = Level::Must;   ///< at which the target asks for the last link but one, or for the thing itself
  std::vector<WhyLink> links;  ///< what needs it, what needs that, …, the target last; empty where the target does not need it
};

struct WhyView {
  ItemRef item;
  std::vector<WhyChain> chains;  ///< one for each target, then for each domain that needs it; of the shortest that of the highest level
  std::vector<ItemRef> unlocks;  ///< direct dependents on the way to the targets, catalog order, steps before skills
  int steps_after = 0;           ///< steps of the targets' closure that need it in the end
  Minutes effort_after{0};       ///< their effort
  bool settled = false;          ///< all of it is finished or skipped
  bool open = false;             ///< it is still to be studied for these targets
  Minutes saved{0};              ///< that leave the plan when it is skipped, its own included
  std::vector<std::uint32_t> leaves_with_it;  ///< catalog indices of steps that only it needed
  std::optional<StudyBlock> block;            ///< of the study order, that it stands in
  std::vector<ItemRef> held_after;            ///< the skills that are held when the block is finished
  int block_number = 0, blocks = 0;           ///< from 1
  std::optional<OrderChoice>
      own_order;  ///< the block is of the plan's order, which is not the best one found: a replan kept it, or dates moved it
};

/// `goal.keep`: the order of the plan that is asked about; empty for none.
/// REQUIRES: item is a step or a skill; goal.targets not empty. O(steps + prerequisites) beside the selections and the order.
WhyView make_why(const Catalog& catalog, const LearningGraph& graph, const Goal& goal, const Knowledge& knowledge, ItemRef item);

}  // namespace cairn
