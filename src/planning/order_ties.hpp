// SPDX-License-Identifier: MIT
/// What a best order leaves open is settled for the learner: steps of a skill together, catalog order. Part of order.cpp.
#pragma once

#include "cairn/planning/selection.hpp"
#include "cairn/sequencing/sidney.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace cairn::planning {

class OrderTies {
 public:
  OrderTies(const Selection& selection, const PrerequisiteGraph& graph);

  /// The blocks in an order that costs no more. Blocks of equal weight a minute, and runs of a block up to where something of weight is
  /// held, change places where that brings earlier steps of the catalog forward; inside a run nothing has weight but its end, so its steps
  /// may stand in any order that prerequisites allow. Calls follow one another in the order of study.
  std::vector<sequencing::Block> settled(std::vector<sequencing::Block> blocks, std::span<const std::int64_t> weight,
                                         std::span<const std::int64_t> minutes);

 private:
  void bring_forward(std::vector<sequencing::Block>& parts);
  std::vector<sequencing::Block> runs_of(const sequencing::Block& block, std::span<const std::int64_t> weight,
                                         std::span<const std::int64_t> minutes) const;
  bool may_change_places(const sequencing::Block& first, const sequencing::Block& second);
  Node first_step_of(const sequencing::Block& part) const;
  void order_run(sequencing::Block& run);
  std::uint32_t skill_of(Node node) const { return skill_of_[node]; }

  const Selection& selection_;
  const PrerequisiteGraph& graph_;
  std::vector<std::uint32_t> skill_of_;  ///< by node: of a step, or of a milestone
  std::vector<std::uint32_t> mark_;      ///< by node: the number of the comparison or run that saw it last
  std::uint32_t marks_ = 0;
  std::vector<std::uint32_t> open_;  ///< by node: prerequisites in its run that are not placed
  std::uint32_t last_skill_;
};

}  // namespace cairn::planning
