// SPDX-License-Identifier: MIT
/// The walk from targets to all they need, with the choice of each `any`. Part of selection.cpp.
#pragma once

#include "cairn/catalog/catalog.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
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

class Closure {
 public:
  /// `stop[step]`: finished or skipped, not entered. `remaining` by step. `prefer`: the earlier one wins.
  Closure(const Catalog& catalog, const std::vector<Minutes>& remaining, const std::vector<bool>& stop, std::vector<ItemRef> prefer);

  /// Takes in what `items` and `groups` need; what was taken in before stays as it is.
  void extend(std::span<const ItemRef> items, std::span<const GroupKey> groups, Level level);

  /// The level with which the step came in; empty when it did not.
  std::optional<Level> level_of(std::uint32_t step) const;
  /// The member chosen: 0 for a requirement of one; empty when it was never asked.
  std::optional<std::uint32_t> chosen(const GroupKey& key) const;
  const std::map<GroupKey, std::uint32_t>& choices() const { return chosen_; }
  /// All steps of it are finished or skipped.
  bool satisfied(ItemRef item) const;

 private:
  struct Decision {
    std::uint32_t candidate = 0, candidates = 0;
  };
  struct Start {
    std::span<const ItemRef> items;
    std::span<const GroupKey> groups;
    std::size_t trail = 0;
  };

  bool run(const Start& start, std::vector<Decision>& decisions, std::optional<Minutes> bound);
  std::vector<std::uint32_t> candidates(const GroupKey& key);
  void walk();
  void enter(ItemRef item);
  void require(const GroupKey& key);
  void require_all(ItemKind owner, std::uint32_t record, const std::vector<Requirement>& requirements);
  bool mark(std::size_t place);
  void roll_back(std::size_t trail);
  void find_held_skills();

  const Catalog& catalog_;
  const std::vector<Minutes>& remaining_;
  const std::vector<bool>& stop_;
  std::vector<ItemRef> prefer_;
  std::vector<bool> held_;                    ///< by skill: satisfied
  std::vector<bool> marks_;                   ///< steps, skills whose requirements are in, skills whose steps are in, roles
  std::vector<std::size_t> trail_;            ///< marks in the order they were made, for going back
  std::vector<std::optional<Level>> levels_;  ///< by step
  std::map<GroupKey, std::uint32_t> chosen_;
  std::vector<ItemRef> stack_;
  std::set<GroupKey> pending_;  ///< `any` groups still to be decided
  bool measuring_ = false;      ///< a trial walk: groups are counted, not remembered
  int open_groups_ = 0;
  Minutes effort_{0};
  std::int64_t visits_ = 0;
};

}  // namespace cairn::planning
