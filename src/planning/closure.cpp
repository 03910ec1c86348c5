// SPDX-License-Identifier: MIT
#include "closure.hpp"

#include <algorithm>
#include <utility>

namespace cairn::planning {
namespace {

/// Steps entered in the search for better choices before it rests on the best it has: well under a millisecond.
constexpr std::int64_t kSearchVisits = 20'000;

bool is_satisfied(const Requirement& requirement, const std::vector<bool>& stop, const std::vector<bool>& held) {
  return std::any_of(requirement.members.begin(), requirement.members.end(), [&](ItemRef member) {
    return (member.kind == ItemKind::Step && stop[member.index]) || (member.kind == ItemKind::Skill && held[member.index]);
  });
}

}  // namespace

const Requirement& requirement_of(const Catalog& catalog, const GroupKey& key) {
  switch (key.owner) {
    case ItemKind::Skill:
      return catalog.skills[key.record].requirements[key.requirement];
    case ItemKind::Role:
      return catalog.roles[key.record].requirements[key.requirement];
    default:
      return catalog.steps[key.record].requirements[key.requirement];
  }
}

Closure::Closure(const Catalog& catalog, const std::vector<Minutes>& remaining, const std::vector<bool>& stop, std::vector<ItemRef> prefer)
    : catalog_(catalog),
      remaining_(remaining),
      stop_(stop),
      prefer_(std::move(prefer)),
      held_(catalog.skills.size()),
      marks_(catalog.steps.size() + 2 * catalog.skills.size() + catalog.roles.size()),
      levels_(catalog.steps.size()) {
  find_held_skills();
}

/// A skill without steps is held when its requirements are. Such skills may require each other, so this goes round until nothing changes;
/// the rounds are as many as they are deep, which is one or two.
void Closure::find_held_skills() {
  std::vector<std::uint32_t> without_steps;
  for (std::uint32_t i = 0; i < catalog_.skills.size(); ++i) {
    const auto& steps = catalog_.skills[i].steps;
    if (steps.empty()) without_steps.push_back(i);
    held_[i] = !steps.empty() && std::all_of(steps.begin(), steps.end(), [&](std::uint32_t step) { return stop_[step]; });
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::uint32_t skill : without_steps) {
      const auto& requirements = catalog_.skills[skill].requirements;
      const bool held =
          std::all_of(requirements.begin(), requirements.end(), [&](const Requirement& r) { return is_satisfied(r, stop_, held_); });
      changed = changed || held != held_[skill];
      held_[skill] = held;
    }
  }
}

/// Depth-first search with bound, by replay: a run makes the choices that `decisions` names and the first candidate beyond them; then the
/// last decision moves on. The first run takes the cheapest member each time, so that there is always an answer, and a good one.
void Closure::extend(std::span<const ItemRef> items, std::span<const GroupKey> groups, Level level) {
  const Start start{items, groups, trail_.size()};
  std::vector<Decision> decisions;
  run(start, decisions, std::nullopt);
  std::vector<Decision> best = decisions;
  Minutes best_effort = effort_;
  bool at_best = true;
  const std::int64_t limit = visits_ + kSearchVisits;
  while (visits_ < limit) {
    while (!decisions.empty() && ++decisions.back().candidate == decisions.back().candidates) decisions.pop_back();
    if (decisions.empty()) break;
    at_best = run(start, decisions, best_effort);
    if (!at_best) continue;
    best = decisions;
    best_effort = effort_;
  }
  if (!at_best) run(start, best, std::nullopt);
  for (std::size_t i = start.trail; i < trail_.size(); ++i) {
    if (trail_[i] < levels_.size()) levels_[trail_[i]] = level;
  }
  // Runs that were given up leave choices behind of records that are not in.
  std::erase_if(chosen_, [&](const auto& entry) {
    const GroupKey& key = entry.first;
    if (key.owner == ItemKind::Role) return false;
    return !marks_[key.owner == ItemKind::Step ? key.record : catalog_.steps.size() + key.record];
  });
}

/// One walk. False when it reached `bound` and was given up.
bool Closure::run(const Start& start, std::vector<Decision>& decisions, std::optional<Minutes> bound) {
  roll_back(start.trail);
  pending_.clear();
  effort_ = Minutes{0};
  for (const GroupKey& key : start.groups) require(key);
  stack_.insert(stack_.end(), start.items.begin(), start.items.end());
  walk();
  std::size_t made = 0;
  while (!pending_.empty() && !(bound && effort_ >= *bound)) {
    const GroupKey key = *pending_.begin();
    pending_.erase(pending_.begin());
    const std::vector<std::uint32_t> members = candidates(key);
    std::uint32_t pick = members.front();
    if (members.size() > 1) {
      if (made == decisions.size()) decisions.push_back({0, static_cast<std::uint32_t>(members.size())});
      pick = members[decisions[made++].candidate];
    }
    chosen_[key] = pick;
    stack_.push_back(requirement_of(catalog_, key).members[pick]);
    walk();
  }
  decisions.resize(made);
  return !(bound && effort_ >= *bound);
}

/// Members worth trying, the cheapest first; one alone where there is nothing to decide.
std::vector<std::uint32_t> Closure::candidates(const GroupKey& key) {
  const std::vector<ItemRef>& members = requirement_of(catalog_, key).members;
  for (std::uint32_t i = 0; i < members.size(); ++i) {
    if (satisfied(members[i])) return {i};
  }
  for (const ItemRef wanted : prefer_) {
    const auto found = std::find(members.begin(), members.end(), wanted);
    if (found != members.end()) return {static_cast<std::uint32_t>(found - members.begin())};
  }
  std::vector<std::pair<Minutes, std::uint32_t>> costs;
  const Minutes before = effort_;
  measuring_ = true;
  for (std::uint32_t i = 0; i < members.size(); ++i) {
    const std::size_t trail = trail_.size();
    open_groups_ = 0;
    stack_.push_back(members[i]);
    walk();
    const bool free = effort_ == before && open_groups_ == 0;
    costs.emplace_back(effort_ - before, i);
    roll_back(trail);
    effort_ = before;
    if (free) costs = {{Minutes{0}, i}};
    if (free) break;
  }
  measuring_ = false;
  std::sort(costs.begin(), costs.end());
  std::vector<std::uint32_t> result;
  for (const auto& [cost, member] : costs) result.push_back(member);
  return result;
}

void Closure::walk() {
  while (!stack_.empty()) {
    const ItemRef item = stack_.back();
    stack_.pop_back();
    ++visits_;
    enter(item);
  }
}

void Closure::enter(ItemRef item) {
  const std::size_t steps = catalog_.steps.size(), skills = catalog_.skills.size();
  const auto open_skill = [&](std::uint32_t skill) {
    if (mark(steps + skill)) require_all(ItemKind::Skill, skill, catalog_.skills[skill].requirements);
  };
  if (item.kind == ItemKind::Step) {
    if (stop_[item.index] || !mark(item.index)) return;
    const Step& step = catalog_.steps[item.index];
    effort_ += remaining_[item.index];
    require_all(ItemKind::Step, item.index, step.requirements);
    if (step.skill) open_skill(*step.skill);
  } else if (item.kind == ItemKind::Skill) {
    if (!mark(steps + skills + item.index)) return;
    const Skill& skill = catalog_.skills[item.index];
    if (skill.steps.empty()) open_skill(item.index);
    for (const std::uint32_t step : skill.steps) stack_.push_back({ItemKind::Step, step});
  } else if (item.kind == ItemKind::Role) {
    if (!mark(steps + 2 * skills + item.index)) return;
    const auto& requirements = catalog_.roles[item.index].requirements;
    for (std::uint32_t i = 0; i < requirements.size(); ++i) {
      if (requirements[i].level == Level::Must) require({ItemKind::Role, item.index, i});
    }
  }
}

void Closure::require_all(ItemKind owner, std::uint32_t record, const std::vector<Requirement>& requirements) {
  for (std::uint32_t i = 0; i < requirements.size(); ++i) require({owner, record, i});
}

void Closure::require(const GroupKey& key) {
  const std::vector<ItemRef>& members = requirement_of(catalog_, key).members;
  if (members.size() == 1) {
    stack_.push_back(members.front());
  } else if (measuring_) {
    ++open_groups_;
  } else if (!members.empty()) {
    pending_.insert(key);
  }
}

bool Closure::mark(std::size_t place) {
  if (marks_[place]) return false;
  marks_[place] = true;
  trail_.push_back(place);
  return true;
}

void Closure::roll_back(std::size_t trail) {
  for (; trail_.size() > trail; trail_.pop_back()) marks_[trail_.back()] = false;
}

std::optional<Level> Closure::level_of(std::uint32_t step) const {
  return levels_[step];
}

std::optional<std::uint32_t> Closure::chosen(const GroupKey& key) const {
  if (requirement_of(catalog_, key).members.size() == 1) return 0;
  const auto found = chosen_.find(key);
  return found == chosen_.end() ? std::nullopt : std::optional(found->second);
}

bool Closure::satisfied(ItemRef item) const {
  if (item.kind == ItemKind::Step) return stop_[item.index];
  return item.kind == ItemKind::Skill && held_[item.index];
}

}  // namespace cairn::planning
