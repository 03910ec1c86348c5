// SPDX-License-Identifier: MIT
#include "draft.hpp"

namespace cairn {
namespace {

class Unresolver {
 public:
  explicit Unresolver(const Catalog& catalog) : catalog_(catalog) {}

  std::vector<RawRequirement> requirements(const std::vector<Requirement>& requirements) const {
    std::vector<RawRequirement> raws;
    for (const Requirement& requirement : requirements) {
      RawRequirement raw;
      raw.facts = requirement;
      raw.facts.members.clear();
      raw.members = mentions(requirement.members, requirement.place);
      raws.push_back(std::move(raw));
    }
    return raws;
  }

  std::vector<Mention> mentions(const std::vector<ItemRef>& items, const SourcePlace& place) const {
    std::vector<Mention> mentions;
    for (const ItemRef item : items) mentions.push_back({catalog_.id_of(item), place});
    return mentions;
  }

  static std::vector<Mention> mentions(const std::vector<std::string>& words, const SourcePlace& place) {
    std::vector<Mention> mentions;
    for (const std::string& word : words) mentions.push_back({word, place});
    return mentions;
  }

 private:
  const Catalog& catalog_;
};

RawStep raw_step(const Catalog& catalog, const Unresolver& back, Step step) {
  RawStep raw;
  raw.requirements = back.requirements(step.requirements);
  raw.sources = back.mentions(step.sources, step.place);
  if (step.skill) raw.skill = Mention{catalog.skills[*step.skill].id, step.place};
  step.skill.reset();
  raw.record = std::move(step);
  return raw;
}

RawSkill raw_skill(const Unresolver& back, Skill skill) {
  RawSkill raw;
  raw.requirements = back.requirements(skill.requirements);
  raw.sources = back.mentions(skill.sources, skill.place);
  skill.steps.clear();
  raw.record = std::move(skill);
  return raw;
}

RawRole raw_role(const Catalog& catalog, const Unresolver& back, Role role) {
  RawRole raw;
  raw.requirements = back.requirements(role.requirements);
  raw.sources = back.mentions(role.sources, role.place);
  for (Handover& handover : role.hands_to)
    raw.hands_to.emplace_back(Mention{catalog.roles[handover.role].id, role.place}, std::move(handover.what));
  role.hands_to.clear();
  raw.record = std::move(role);
  return raw;
}

RawHabit raw_habit(const Unresolver& back, Habit habit) {
  RawHabit raw;
  raw.roles = back.mentions(habit.roles, habit.place);
  raw.sources = back.mentions(habit.sources, habit.place);
  habit.roles.clear();
  raw.record = std::move(habit);
  return raw;
}

}  // namespace

GraphFile unresolve(const Catalog& catalog) {
  const Unresolver back(catalog);
  GraphFile file;
  for (const Step& step : catalog.steps) file.steps.push_back(raw_step(catalog, back, step));
  for (const Skill& skill : catalog.skills) file.skills.push_back(raw_skill(back, skill));
  for (const Role& role : catalog.roles) file.roles.push_back(raw_role(catalog, back, role));
  for (const Habit& habit : catalog.habits) file.habits.push_back(raw_habit(back, habit));
  for (const Background& background : catalog.backgrounds) {
    const auto& place = background.place;
    file.backgrounds.push_back({background, back.mentions(background.knows, place), back.mentions(background.sources, place)});
  }
  for (const Domain& domain : catalog.domains) {
    file.domains.push_back({domain, back.mentions(domain.adds, domain.place), back.mentions(domain.sources, domain.place)});
  }
  file.sources = catalog.sources;
  return file;
}

}  // namespace cairn
