// SPDX-License-Identifier: MIT
/// The walk from targets to all they need, with the choice of each `any`. Part of selection.cpp.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/alternatives.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace cairn::planning {

/// A requirement by its place in the catalog. Their order is the order in which choices are made.
struct GroupKey {
  ItemKind owner = ItemKind::Step;  ///< step, skill or role
  std::uint32_t record = 0;
  std::uint32_t requirement = 0;
  friend auto operator<=>(const GroupKey&, const GroupKey&) = default;
};

const Requirement& requirement_of(const Catalog& catalog, const GroupKey& key);

/// What decides an `any` beside effort.
struct Wishes {
  std::vector<ItemRef> prefer;  ///< the earlier one wins
  std::vector<bool> keep;       ///< by step: of the plan before; a member that consists of such steps stays the choice. May be empty
  std::optional<std::pair<GroupKey, std::uint32_t>> without;  ///< a member that must not be the choice of its requirement
  std::map<GroupKey, std::uint32_t> decided = {};             ///< choices of another closure under the same wishes, taken as they are
};

class Closure {
 public:
  /// `stop[step]`: finished or skipped, not entered. `remaining` by step.
  Closure(const Catalog& catalog, const std::vector<Minutes>& remaining, const std::vector<bool>& stop, Wishes wishes);

  /// Takes in what `items` (steps and skills) and `groups` need; what was taken in before stays as it is.
  void extend(std::span<const ItemRef> items, std::span<const GroupKey> groups, Level level);

  /// The level with which the step came in; empty when it did not.
  std::optional<Level> level_of(std::uint32_t step) const { return levels_[step]; }
  /// The member chosen: 0 for a requirement of one; empty when it was never asked.
  std::optional<std::uint32_t> chosen(const GroupKey& key) const;
  const std::map<GroupKey, std::uint32_t>& choices() const { return chosen_; }
  /// All steps of it are finished or skipped.
  bool satisfied(ItemRef item) const;
  /// No other choice of members takes less effort, level by level.
  bool exact() const { return exact_; }
  /// Others may take less after all.
  void doubt() { exact_ = false; }

 private:
  /// Where the walk can stand: steps, then the gates of skills (what every step of a skill requires), then skills.
  using Place = std::size_t;
  struct Contents {
    std::vector<Place> places;     ///< all of these
    std::vector<GroupKey> groups;  ///< one of each
  };
  struct Measured {
    AndOrGraph graph;
    std::map<Place, std::uint32_t> node_of;
  };

  Place place_of(ItemRef item) const;
  Place gate_of(std::uint32_t skill) const { return catalog_.steps.size() + skill; }
  void require_all(ItemKind owner, std::uint32_t record, const std::vector<Requirement>& requirements, Contents& contents) const;
  Contents contents_of(Place place) const;
  bool is_in(Place place) const { return marks_[place] || (place < stop_.size() && stop_[place]); }
  bool may_choose(const GroupKey& key, std::uint32_t member) const;
  std::optional<std::uint32_t> settled(const GroupKey& key) const;
  bool was_planned(ItemRef item) const;
  void walk(Level level);
  void choose(const GroupKey& key, std::uint32_t member, Level level);
  void settle(Level level);
  std::vector<Place> open_to(const GroupKey& key) const;
  std::vector<Place> places_ahead() const;
  Measured measured() const;
  void find_held_skills();

  const Catalog& catalog_;
  const std::vector<Minutes>& remaining_;
  const std::vector<bool>& stop_;
  Wishes wishes_;
  std::vector<bool> held_;                    ///< by skill: satisfied
  std::vector<bool> marks_;                   ///< by place
  std::vector<std::optional<Level>> levels_;  ///< by step
  std::map<GroupKey, std::uint32_t> chosen_;
  std::vector<Place> stack_;
  std::set<GroupKey> pending_;  ///< `any` groups still to be decided
  bool exact_ = true;
};

}  // namespace cairn::planning
