// SPDX-License-Identifier: MIT
#include "cairn/planning/selection.hpp"

#include "closed_goal.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace cairn {
namespace {

using planning::Closure;
using planning::Efforts;
using planning::GroupKey;
using planning::Root;

/// Choices that are weighed against the second best; a plan with more of them is read by nobody.
constexpr std::size_t kMostCompared = 20;

class Selector {
 public:
  Selector(const Catalog& catalog, const Goal& goal, const Knowledge& knowledge, bool compare)
      : catalog_(catalog),
        goal_(goal),
        knowledge_(knowledge),
        compare_(compare),
        efforts_(planning::efforts_of(catalog, knowledge)),
        roots_(planning::roots_of(catalog, goal)),
        closure_(planning::closed_goal(catalog, goal, efforts_, roots_)),
        position_(catalog.steps.size(), kNone),
        skill_place_(catalog.skills.size(), kNone) {}

  Selection run() {
    take_steps();
    walk_full_closure();
    take_skills();
    weigh();
    connect();
    list_groups();
    list_alternatives();
    result_.least_effort = closure_.exact();
    return std::move(result_);
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  void take_steps() {
    const std::vector<bool> left_out = planning::left_out(catalog_, goal_);
    for (std::uint32_t i = 0; i < catalog_.steps.size(); ++i) {
      const std::optional<Level> level = closure_.level_of(i);
      if (!level) continue;
      if (*level != Level::Must && left_out[i]) continue;
      if (*level > goal_.level) {
        ++result_.left_out_steps;
        result_.left_out_effort += efforts_.remaining[i];
        continue;
      }
      position_[i] = static_cast<std::uint32_t>(result_.steps.size());
      result_.steps.push_back({i, std::nullopt, *level, efforts_.estimate[i], efforts_.remaining[i]});
      result_.effort += efforts_.remaining[i];
    }
  }

  /// The members of a requirement that count: the chosen one, or all where a finished step never had to choose.
  std::vector<ItemRef> members_of(const GroupKey& key) const {
    const auto& members = planning::requirement_of(catalog_, key).members;
    if (const auto chosen = closure_.chosen(key)) return {members[*chosen]};
    return members;
  }

  /// Unlike the closure this walk passes through finished steps: "18 of 52" counts what was needed for them too. Open steps behind finished
  /// ones are not asked for any more.
  void walk_full_closure() {
    std::vector<bool> seen_step(catalog_.steps.size()), seen_skill(catalog_.skills.size());
    std::vector<ItemRef> stack;
    const auto push_all = [&](ItemKind owner, std::uint32_t record, std::size_t count) {
      for (std::uint32_t r = 0; r < count; ++r) {
        for (const ItemRef member : members_of({owner, record, r})) stack.push_back(member);
      }
    };
    for (const Root& root : roots_) {
      if (root.level > goal_.level) continue;
      if (root.item) stack.push_back(*root.item);
      if (!root.item) stack.push_back(members_of(root.key).front());
    }
    while (!stack.empty()) {
      const ItemRef item = stack.back();
      stack.pop_back();
      auto& seen = item.kind == ItemKind::Step ? seen_step : seen_skill;
      if (seen[item.index]) continue;
      seen[item.index] = true;
      if (item.kind == ItemKind::Step) {
        const Step& step = catalog_.steps[item.index];
        push_all(ItemKind::Step, item.index, step.requirements.size());
        if (step.skill) push_all(ItemKind::Skill, *step.skill, catalog_.skills[*step.skill].requirements.size());
      } else {
        const Skill& skill = catalog_.skills[item.index];
        for (const std::uint32_t step : skill.steps) stack.push_back({ItemKind::Step, step});
        if (skill.steps.empty()) push_all(ItemKind::Skill, item.index, skill.requirements.size());
      }
    }
    seen_steps_ = std::move(seen_step);
    seen_skills_ = std::move(seen_skill);
    for (std::uint32_t i = 0; i < catalog_.steps.size(); ++i) {
      if (!seen_steps_[i]) continue;
      if (is_finished(knowledge_.steps[i].state)) result_.finished.push_back(i);
      if (knowledge_.steps[i].state == StepState::Skipped) result_.skipped.push_back(i);
    }
  }

  bool in_plan(std::uint32_t step) const { return position_[step] != kNone; }

  void take_skills() {
    std::vector<bool> required(catalog_.skills.size());
    for (const Root& root : roots_) {
      if (root.level > goal_.level) continue;
      const ItemRef item = root.item ? *root.item : members_of(root.key).front();
      if (item.kind == ItemKind::Skill) required[item.index] = true;
    }
    for (std::uint32_t i = 0; i < catalog_.skills.size(); ++i) {
      const auto& steps = catalog_.skills[i].steps;
      const bool open = std::any_of(steps.begin(), steps.end(), [&](std::uint32_t step) { return in_plan(step); });
      // A skill without steps is a joint of the graph wherever something asks for it.
      const bool joint = steps.empty() && seen_skills_[i] && !closure_.satisfied({ItemKind::Skill, i});
      if (!open && !joint && !required[i]) continue;
      skill_place_[i] = static_cast<std::uint32_t>(result_.skills.size());
      SelectedSkill skill;
      skill.skill = i;
      skill.weight = 1;
      for (const std::uint32_t step : steps) {
        const bool finished = efforts_.closed[step] && seen_steps_[step];
        if (in_plan(step) || finished) skill.steps.push_back(step);
        if (!in_plan(step)) continue;
        result_.steps[position_[step]].skill = skill_place_[i];
        skill.level = std::max(skill.level, result_.steps[position_[step]].level);
      }
      result_.skills.push_back(std::move(skill));
    }
  }

  /// What is wanted many times over weighs no more than one thing can.
  static int heavier(int weight, int more) {
    constexpr std::int64_t kMost = 100 * planning::kMostImportance;
    return static_cast<int>(std::min(std::int64_t{weight} + more, kMost));
  }

  void weigh() {
    result_.target_weight.assign(result_.steps.size(), 0);
    for (const Root& root : roots_) {
      if (root.level > goal_.level) continue;
      const ItemRef item = root.item ? *root.item : members_of(root.key).front();
      const int weight = 100 * root.importance;
      if (item.kind == ItemKind::Step && in_plan(item.index)) {
        int& own = result_.target_weight[position_[item.index]];
        own = heavier(own, weight);
      }
      if (item.kind != ItemKind::Skill) continue;
      SelectedSkill& skill = result_.skills[skill_place_[item.index]];
      if (skill.steps.empty()) skill.level = skill.weight == 1 ? root.level : std::min(skill.level, root.level);
      skill.weight = heavier(skill.weight == 1 ? 0 : skill.weight, weight);
    }
    for (const std::string& id : std::set<std::string>(goal_.focus.begin(), goal_.focus.end())) {
      const auto item = catalog_.find(id);
      if (!item || item->kind != ItemKind::Skill || skill_place_[item->index] == kNone) continue;
      SelectedSkill& skill = result_.skills[skill_place_[item->index]];
      skill.weight = 10 * std::max(skill.weight, 100);
    }
  }

  /// The node that stands for what is required; empty when nothing of it remains.
  std::optional<Node> node_of(ItemRef item) const {
    if (item.kind == ItemKind::Step) return in_plan(item.index) ? std::optional<Node>(position_[item.index]) : std::nullopt;
    if (item.kind != ItemKind::Skill || skill_place_[item.index] == kNone) return std::nullopt;
    return result_.skills[skill_place_[item.index]].node;
  }

  void connect() {
    result_.nodes = static_cast<std::uint32_t>(result_.steps.size());
    for (SelectedSkill& skill : result_.skills) {
      const auto& steps = catalog_.skills[skill.skill].steps;
      const bool open = std::any_of(steps.begin(), steps.end(), [&](std::uint32_t step) { return in_plan(step); });
      if (open || (steps.empty() && !closure_.satisfied({ItemKind::Skill, skill.skill}))) skill.node = result_.nodes++;
    }
    for (std::uint32_t position = 0; position < result_.steps.size(); ++position) {
      const std::uint32_t step = result_.steps[position].step;
      require_all(ItemKind::Step, step, catalog_.steps[step].requirements.size(), position);
    }
    for (const SelectedSkill& skill : result_.skills) connect_skill(skill);
    std::sort(result_.edges.begin(), result_.edges.end(), edge_before);
    result_.edges.erase(std::unique(result_.edges.begin(), result_.edges.end(),
                                    [](const Edge& a, const Edge& b) { return !edge_before(a, b) && !edge_before(b, a); }),
                        result_.edges.end());
  }

  static bool edge_before(const Edge& a, const Edge& b) {
    return std::pair(a.dependent, a.prerequisite) < std::pair(b.dependent, b.prerequisite);
  }

  void connect_skill(const SelectedSkill& skill) {
    if (!skill.node) return;
    const Skill& record = catalog_.skills[skill.skill];
    if (record.steps.empty()) {
      require_all(ItemKind::Skill, skill.skill, record.requirements.size(), *skill.node);
      return;
    }
    const std::size_t before = result_.edges.size();
    const Node gate = result_.nodes;
    require_all(ItemKind::Skill, skill.skill, record.requirements.size(), gate);
    const bool gated = result_.edges.size() > before;
    if (gated) ++result_.nodes;
    for (const std::uint32_t step : record.steps) {
      if (!in_plan(step)) continue;
      result_.edges.push_back({position_[step], *skill.node});
      if (gated) result_.edges.push_back({gate, position_[step]});
    }
  }

  void require_all(ItemKind owner, std::uint32_t record, std::size_t count, Node dependent) {
    for (std::uint32_t r = 0; r < count; ++r) {
      const GroupKey key{owner, record, r};
      const auto chosen = closure_.chosen(key);
      if (!chosen) continue;
      const auto node = node_of(planning::requirement_of(catalog_, key).members[*chosen]);
      if (node) result_.edges.push_back({*node, dependent});
    }
  }

  void list_groups() {
    result_.groups.resize(result_.steps.size());
    for (std::size_t position = 0; position < result_.steps.size(); ++position) {
      const Step& step = catalog_.steps[result_.steps[position].step];
      add_groups(step.requirements, result_.groups[position]);
      if (step.skill) add_groups(catalog_.skills[*step.skill].requirements, result_.groups[position]);
    }
  }

  /// A single skill without steps stands for its own requirements, however deep that goes.
  void add_groups(const std::vector<Requirement>& requirements, std::vector<RequirementGroup>& groups) const {
    std::vector<const Requirement*> todo;
    const auto push_back_to_front = [&](const std::vector<Requirement>& list) {
      for (auto it = list.rbegin(); it != list.rend(); ++it) todo.push_back(&*it);
    };
    push_back_to_front(requirements);
    while (!todo.empty()) {
      const Requirement& requirement = *todo.back();
      todo.pop_back();
      const ItemRef first = requirement.members.front();
      if (requirement.members.size() == 1 && first.kind == ItemKind::Skill && catalog_.skills[first.index].steps.empty()) {
        push_back_to_front(catalog_.skills[first.index].requirements);
        continue;
      }
      RequirementGroup group;
      for (const ItemRef member : requirement.members) group.members.push_back(steps_of(member));
      groups.push_back(std::move(group));
    }
  }

  /// The step ids of a member, in catalog order; of a skill without steps those that its requirements come to.
  std::vector<std::string> steps_of(ItemRef member) const {
    if (member.kind == ItemKind::Step) return {catalog_.steps[member.index].id};
    std::set<std::uint32_t> steps, skills;
    std::vector<ItemRef> stack{member};
    while (!stack.empty()) {
      const ItemRef item = stack.back();
      stack.pop_back();
      if (item.kind == ItemKind::Step) steps.insert(item.index);
      if (item.kind != ItemKind::Skill || !skills.insert(item.index).second) continue;
      const Skill& skill = catalog_.skills[item.index];
      steps.insert(skill.steps.begin(), skill.steps.end());
      for (std::uint32_t r = 0; skill.steps.empty() && r < skill.requirements.size(); ++r) {
        const auto chosen = closure_.chosen({ItemKind::Skill, item.index, r});
        stack.push_back(skill.requirements[r].members[chosen.value_or(0)]);
      }
    }
    std::vector<std::string> ids;
    for (const std::uint32_t step : steps) ids.push_back(catalog_.steps[step].id);
    return ids;
  }

  /// A role asks for it at the level at which the role itself is wanted.
  bool is_planned(const GroupKey& key) const {
    if (key.owner == ItemKind::Step) return in_plan(key.record);
    if (key.owner == ItemKind::Skill) return skill_place_[key.record] != kNone;
    return std::ranges::any_of(roots_, [&](const Root& root) { return root.key == key && root.level <= goal_.level; });
  }

  void list_alternatives() {
    for (const auto& [key, chosen] : closure_.choices()) {
      if (!is_planned(key)) continue;
      const Requirement& requirement = planning::requirement_of(catalog_, key);
      ChosenAlternative alternative;
      for (const ItemRef member : requirement.members) alternative.members.push_back(catalog_.id_of(member));
      alternative.chosen = alternative.members[chosen];
      if (compare_ && result_.alternatives.size() < kMostCompared) compare(key, chosen, alternative);
      result_.alternatives.push_back(std::move(alternative));
    }
  }

  /// The same goal without that choice. A member that is finished already is no choice.
  void compare(const GroupKey& key, std::uint32_t chosen, ChosenAlternative& alternative) const {
    if (closure_.satisfied(planning::requirement_of(catalog_, key).members[chosen])) return;
    const Closure other = planning::closed_goal(catalog_, goal_, efforts_, roots_, std::pair(key, chosen));
    const auto instead = other.chosen(key);
    if (!instead || *instead == chosen) return;
    alternative.second_best = alternative.members[*instead];
    alternative.dearer = planning::planned_effort(catalog_, goal_, efforts_, other) - result_.effort;
  }

  const Catalog& catalog_;
  const Goal& goal_;
  const Knowledge& knowledge_;
  bool compare_;
  Efforts efforts_;
  std::vector<Root> roots_;
  Closure closure_;
  std::vector<std::uint32_t> position_;     ///< by catalog step
  std::vector<std::uint32_t> skill_place_;  ///< by catalog skill
  std::vector<bool> seen_steps_, seen_skills_;
  Selection result_;
};

}  // namespace

Selection select(const Catalog& catalog, const Goal& goal, const Knowledge& knowledge) {
  return Selector(catalog, goal, knowledge, false).run();
}

Selection select_and_compare(const Catalog& catalog, const Goal& goal, const Knowledge& knowledge) {
  return Selector(catalog, goal, knowledge, true).run();
}

}  // namespace cairn
