// SPDX-License-Identifier: MIT
#include "cairn/planning/role_costs.hpp"

#include "cairn/planning/roles.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace cairn {
namespace {

/// Which member of each `any` a selection took.
class ChosenMembers {
 public:
  ChosenMembers(const Catalog& catalog, const Selection& selection) : catalog_(catalog) {
    for (const ChosenAlternative& choice : selection.alternatives) chosen_[choice.members] = choice.chosen;
  }

  /// The one member, or the chosen one; empty where the selection never had to choose.
  std::optional<ItemRef> of(const Requirement& requirement) const {
    if (requirement.members.size() == 1) return requirement.members.front();
    std::vector<std::string> ids;
    for (const ItemRef member : requirement.members) ids.push_back(catalog_.id_of(member));
    const auto found = chosen_.find(ids);
    return found == chosen_.end() ? std::nullopt : catalog_.find(found->second);
  }

 private:
  const Catalog& catalog_;
  std::map<std::vector<std::string>, std::string> chosen_;
};

/// The must closure of a role as marks over steps, with one requirement left out: a plain walk, for all choices are made already.
class Reach {
 public:
  Reach(const Catalog& catalog, std::uint32_t role, const Selection& selection)
      : catalog_(catalog), role_(role), chosen_(catalog, selection) {}

  std::vector<bool> steps_without(const Requirement* left_out) {
    left_out_ = left_out;
    steps_.assign(catalog_.steps.size(), false);
    opened_.assign(catalog_.skills.size(), false);
    whole_.assign(catalog_.skills.size(), false);
    roles_.assign(catalog_.roles.size(), false);
    stack_ = {{ItemKind::Role, role_}};
    while (!stack_.empty()) {
      const ItemRef item = stack_.back();
      stack_.pop_back();
      enter(item);
    }
    return steps_;
  }

  std::optional<ItemRef> chosen(const Requirement& requirement) const { return chosen_.of(requirement); }

 private:
  void require(const std::vector<Requirement>& requirements, bool of_role) {
    for (const Requirement& requirement : requirements) {
      if (&requirement == left_out_ || (of_role && requirement.level != Level::Must)) continue;
      if (const auto member = chosen_.of(requirement)) stack_.push_back(*member);
    }
  }
  void open(std::uint32_t skill) {
    if (opened_[skill]) return;
    opened_[skill] = true;
    require(catalog_.skills[skill].requirements, false);
  }
  void enter(ItemRef item) {
    if (item.kind == ItemKind::Role && !roles_[item.index]) {
      roles_[item.index] = true;
      require(catalog_.roles[item.index].requirements, true);
    } else if (item.kind == ItemKind::Skill && !whole_[item.index]) {
      whole_[item.index] = true;
      const Skill& skill = catalog_.skills[item.index];
      if (skill.steps.empty()) open(item.index);
      for (const std::uint32_t step : skill.steps) stack_.push_back({ItemKind::Step, step});
    } else if (item.kind == ItemKind::Step && !steps_[item.index]) {
      steps_[item.index] = true;
      require(catalog_.steps[item.index].requirements, false);
      if (catalog_.steps[item.index].skill) open(*catalog_.steps[item.index].skill);
    }
  }

  const Catalog& catalog_;
  std::uint32_t role_;
  ChosenMembers chosen_;
  const Requirement* left_out_ = nullptr;
  std::vector<bool> steps_, opened_, whole_, roles_;
  std::vector<ItemRef> stack_;
};

/// The skill that an item is or builds.
std::optional<std::uint32_t> skill_of(const Catalog& catalog, ItemRef item) {
  return item.kind == ItemKind::Skill ? std::optional(item.index) : catalog.steps[item.index].skill;
}

class EdgeCounter {
 public:
  EdgeCounter(const Catalog& catalog, std::uint32_t role, const Selection& selection)
      : catalog_(catalog), reach_(catalog, role, selection), all_(reach_.steps_without(nullptr)) {}

  std::vector<EdgeHours> count() {
    std::vector<bool> skills(catalog_.skills.size());
    for (std::uint32_t i = 0; i < catalog_.steps.size(); ++i) {
      if (!all_[i]) continue;
      if (catalog_.steps[i].skill) skills[*catalog_.steps[i].skill] = true;
      add({ItemKind::Step, i}, catalog_.steps[i].requirements);
    }
    for (std::uint32_t i = 0; i < catalog_.skills.size(); ++i) {
      if (skills[i]) add({ItemKind::Skill, i}, catalog_.skills[i].requirements);
    }
    std::stable_sort(edges_.begin(), edges_.end(), [](const EdgeHours& a, const EdgeHours& b) { return a.brings > b.brings; });
    return std::move(edges_);
  }

 private:
  void add(ItemRef dependent, const std::vector<Requirement>& requirements) {
    for (const Requirement& requirement : requirements) {
      const auto member = reach_.chosen(requirement);
      if (!member) continue;
      const auto from = skill_of(catalog_, *member);
      if (from && from == skill_of(catalog_, dependent)) continue;
      EdgeHours edge{*member, dependent, requirement.place, 0, Minutes{0}};
      const std::vector<bool> without = reach_.steps_without(&requirement);
      for (std::size_t step = 0; step < all_.size(); ++step) {
        if (!all_[step] || without[step]) continue;
        ++edge.steps;
        edge.brings += catalog_.steps[step].hours.effort();
      }
      if (edge.steps > 0) edges_.push_back(std::move(edge));
    }
  }

  const Catalog& catalog_;
  Reach reach_;
  std::vector<bool> all_;
  std::vector<EdgeHours> edges_;
};

}  // namespace

std::vector<RoleCost> role_costs(const Catalog& catalog) {
  const Knowledge nothing = no_knowledge(catalog);
  std::vector<RoleCost> costs;
  for (std::uint32_t role = 0; role < catalog.roles.size(); ++role) {
    RoleCost cost;
    cost.role = role;
    for (const SelectedStep& step : select_role(catalog, role, Level::Could, nothing).steps) {
      const auto level = static_cast<std::size_t>(step.level);
      cost.steps.at(level) += 1;
      cost.effort.at(level) += step.estimate;
    }
    cost.edges = EdgeCounter(catalog, role, select_role(catalog, role, Level::Must, nothing)).count();
    costs.push_back(std::move(cost));
  }
  return costs;
}

}  // namespace cairn
