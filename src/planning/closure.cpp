// SPDX-License-Identifier: MIT
#include "closure.hpp"

#include <algorithm>
#include <utility>

namespace cairn::planning {
namespace {

bool is_satisfied(const Requirement& requirement, const std::vector<bool>& stop, const std::vector<bool>& held) {
  return std::any_of(requirement.members.begin(), requirement.members.end(), [&](ItemRef member) {
    return (member.kind == ItemKind::Step && stop[member.index]) || (member.kind == ItemKind::Skill && held[member.index]);
  });
}

}  // namespace

const Requirement& requirement_of(const Catalog& catalog, const GroupKey& key) {
  switch (key.owner) {
    case ItemKind::Skill: return catalog.skills[key.record].requirements[key.requirement];
    case ItemKind::Role: return catalog.roles[key.record].requirements[key.requirement];
    default: return catalog.steps[key.record].requirements[key.requirement];
  }
}

Closure::Closure(const Catalog& catalog, const std::vector<Minutes>& remaining, const std::vector<bool>& stop, Wishes wishes)
    : catalog_(catalog),
      remaining_(remaining),
      stop_(stop),
      wishes_(std::move(wishes)),
      held_(catalog.skills.size()),
      marks_(catalog.steps.size() + 2 * catalog.skills.size()),
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

/// First what is needed whatever is chosen, with the choices that nothing needs to be weighed for; then the others all at once.
void Closure::extend(std::span<const ItemRef> items, std::span<const GroupKey> groups, Level level) {
  for (const ItemRef item : items) stack_.push_back(place_of(item));
  for (const GroupKey& key : groups) {
    const auto& members = requirement_of(catalog_, key).members;
    if (members.size() == 1) stack_.push_back(place_of(members.front()));
    if (members.size() > 1) pending_.insert(key);
  }
  walk(level);
  settle(level);
  if (pending_.empty()) return;
  const Measured problem = measured();
  const LeastCost best = least_cost(problem.graph);
  exact_ = exact_ && best.exact;
  while (!pending_.empty()) {
    const GroupKey key = *pending_.begin();
    const auto& members = requirement_of(catalog_, key).members;
    for (std::uint32_t i = 0; i < members.size(); ++i) {
      const auto node = problem.node_of.find(place_of(members[i]));
      if (node == problem.node_of.end() || !best.taken[node->second] || !may_choose(key, i)) continue;
      choose(key, i, level);
      break;
    }
    settle(level);
  }
}

Closure::Place Closure::place_of(ItemRef item) const {
  return item.kind == ItemKind::Step ? item.index : gate_of(0) + catalog_.skills.size() + item.index;
}

void Closure::require_all(ItemKind owner, std::uint32_t record, const std::vector<Requirement>& requirements, Contents& contents) const {
  for (std::uint32_t i = 0; i < requirements.size(); ++i) {
    const auto& members = requirements[i].members;
    if (members.size() == 1) contents.places.push_back(place_of(members.front()));
    if (members.size() > 1) contents.groups.push_back({owner, record, i});
  }
}

Closure::Contents Closure::contents_of(Place place) const {
  Contents contents;
  const std::size_t steps = catalog_.steps.size(), skills = catalog_.skills.size();
  if (place < steps) {
    const Step& step = catalog_.steps[place];
    require_all(ItemKind::Step, static_cast<std::uint32_t>(place), step.requirements, contents);
    if (step.skill) contents.places.push_back(gate_of(*step.skill));
  } else if (place < steps + skills) {
    const auto skill = static_cast<std::uint32_t>(place - steps);
    require_all(ItemKind::Skill, skill, catalog_.skills[skill].requirements, contents);
  } else {
    const auto skill = static_cast<std::uint32_t>(place - steps - skills);
    const auto& members = catalog_.skills[skill].steps;
    if (members.empty()) contents.places.push_back(gate_of(skill));
    contents.places.insert(contents.places.end(), members.begin(), members.end());
  }
  return contents;
}

void Closure::walk(Level level) {
  while (!stack_.empty()) {
    const Place place = stack_.back();
    stack_.pop_back();
    if (is_in(place)) continue;
    marks_[place] = true;
    if (place < levels_.size()) levels_[place] = level;
    const Contents contents = contents_of(place);
    stack_.insert(stack_.end(), contents.places.begin(), contents.places.end());
    pending_.insert(contents.groups.begin(), contents.groups.end());
  }
}

void Closure::choose(const GroupKey& key, std::uint32_t member, Level level) {
  pending_.erase(key);
  chosen_[key] = member;
  stack_.push_back(place_of(requirement_of(catalog_, key).members[member]));
  walk(level);
}

/// What a choice brings in may settle another one, so this goes round until nothing changes.
void Closure::settle(Level level) {
  for (bool changed = true; changed;) {
    changed = false;
    const std::vector<GroupKey> open(pending_.begin(), pending_.end());
    for (const GroupKey& key : open) {
      const auto member = settled(key);
      if (!member) continue;
      choose(key, *member, level);
      changed = true;
    }
  }
}

bool Closure::may_choose(const GroupKey& key, std::uint32_t member) const {
  return !wishes_.without || *wishes_.without != std::pair(key, member);
}

/// The member that is taken without weighing: the decided one, one that is finished or skipped, one that is preferred, one that is in
/// already, one of the plan before.
std::optional<std::uint32_t> Closure::settled(const GroupKey& key) const {
  if (const auto decided = wishes_.decided.find(key); decided != wishes_.decided.end()) return decided->second;
  const std::vector<ItemRef>& members = requirement_of(catalog_, key).members;
  const auto first = [&](auto suits) -> std::optional<std::uint32_t> {
    for (std::uint32_t i = 0; i < members.size(); ++i) {
      if (suits(members[i]) && may_choose(key, i)) return i;
    }
    return std::nullopt;
  };
  if (const auto member = first([&](ItemRef item) { return satisfied(item); })) return member;
  for (const ItemRef wanted : wishes_.prefer) {
    if (const auto member = first([&](ItemRef item) { return item == wanted; })) return member;
  }
  if (const auto member = first([&](ItemRef item) { return marks_[place_of(item)]; })) return member;
  return first([&](ItemRef item) { return was_planned(item); });
}

bool Closure::was_planned(ItemRef item) const {
  if (wishes_.keep.empty()) return false;
  if (item.kind == ItemKind::Step) return wishes_.keep[item.index];
  const auto& steps = catalog_.skills[item.index].steps;
  return !steps.empty() && std::all_of(steps.begin(), steps.end(), [&](std::uint32_t step) { return wishes_.keep[step] || stop_[step]; });
}

/// The members that the choice may still fall on.
std::vector<Closure::Place> Closure::open_to(const GroupKey& key) const {
  const auto& members = requirement_of(catalog_, key).members;
  if (const auto member = settled(key)) return {place_of(members[*member])};
  std::vector<Place> places;
  for (std::uint32_t i = 0; i < members.size(); ++i)
    if (may_choose(key, i)) places.push_back(place_of(members[i]));
  return places;
}

/// What the pending choices may lead to and is not in yet, each place behind all that it names.
std::vector<Closure::Place> Closure::places_ahead() const {
  std::vector<Place> stack, order;
  const auto push = [&](const std::vector<Place>& places) { stack.insert(stack.end(), places.begin(), places.end()); };
  for (const GroupKey& key : pending_) push(open_to(key));
  std::set<Place> opened, closed;
  while (!stack.empty()) {
    const Place place = stack.back();
    if (!is_in(place) && opened.insert(place).second) {  // what it names comes first
      const Contents contents = contents_of(place);
      push(contents.places);
      for (const GroupKey& key : contents.groups) push(open_to(key));
      continue;
    }
    stack.pop_back();
    if (!is_in(place) && closed.insert(place).second) order.push_back(place);
  }
  return order;
}

/// The pending choices, and all they may lead to that is not in yet, as a graph of its own. Its first node stands for what is in.
Closure::Measured Closure::measured() const {
  Measured problem;
  problem.graph.nodes.emplace_back();
  const auto node_of = [&](Place place) { return is_in(place) ? 0 : problem.node_of.at(place); };
  const auto any_of = [&](const GroupKey& key) {
    std::vector<std::uint32_t> nodes;
    for (const Place place : open_to(key)) nodes.push_back(node_of(place));
    return nodes;
  };
  for (const Place place : places_ahead()) {
    const Contents contents = contents_of(place);
    AndOrNode node;
    if (place < remaining_.size()) node.cost = remaining_[place].count();
    for (const Place need : contents.places) node.needs.push_back(node_of(need));
    for (const GroupKey& key : contents.groups) node.any.push_back(any_of(key));
    problem.node_of.emplace(place, static_cast<std::uint32_t>(problem.graph.nodes.size()));
    problem.graph.nodes.push_back(std::move(node));
  }
  AndOrNode root;
  root.needs.push_back(0);
  for (const GroupKey& key : pending_) root.any.push_back(any_of(key));
  problem.graph.roots.push_back(static_cast<std::uint32_t>(problem.graph.nodes.size()));
  problem.graph.nodes.push_back(std::move(root));
  return problem;
}

std::optional<std::uint32_t> Closure::chosen(const GroupKey& key) const {
  if (requirement_of(catalog_, key).members.size() == 1) return 0;
  const auto found = chosen_.find(key);
  return found == chosen_.end() ? std::nullopt : std::optional(found->second);
}

bool Closure::satisfied(ItemRef item) const {
  return item.kind == ItemKind::Step ? stop_[item.index] : held_[item.index];
}

}  // namespace cairn::planning
