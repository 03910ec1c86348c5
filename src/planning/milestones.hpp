// SPDX-License-Identifier: MIT
/// What a plan is held to: skills and required steps, and which of them is worth the most for the study that it still takes. Part of
/// order.cpp.
#pragma once

#include "cairn/planning/selection.hpp"

#include "adjacency.hpp"

#include <cstdint>
#include <vector>

namespace cairn::planning {

struct Milestone {
  Node node = 0;
  std::uint32_t skill = 0xFFFFFFFF;  ///< index in Selection::skills, or none
  Level level = Level::Must;
  std::int64_t weight = 1;
  std::int64_t effort = 0;  ///< minutes that it still takes; in a large plan the longest chain to it
  bool required() const { return weight >= 100; }
};

class Milestones {
 public:
  Milestones(const Selection& selection, const Adjacency& prerequisites, const Adjacency& dependents);

  const std::vector<Milestone>& all() const { return all_; }
  /// The better one first: more weight a minute, then the earlier one.
  bool better(std::uint32_t a, std::uint32_t b) const;
  /// Efforts shrink as steps are placed; otherwise they are fixed and may be sorted once.
  bool shrinks() const { return shrinks_; }
  void place(std::uint32_t step, std::int64_t minutes);

 private:
  bool measure_closures(const Selection& selection, const Adjacency& prerequisites);
  void measure_chains(const Selection& selection, const Adjacency& prerequisites, const Adjacency& dependents);

  std::vector<Milestone> all_;
  bool shrinks_ = false;
  std::vector<std::uint32_t> holders_begin_, holders_;  ///< by step: milestones that need it
};

}  // namespace cairn::planning
