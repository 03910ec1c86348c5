// SPDX-License-Identifier: MIT
/// A catalog from a few lines:
///
///   const Catalog c = catalog_of({step("a", 60), step("b", 30, {"a", any({"x", "y"})}), skill("s", {"a", "b"}), role("r", {"s",
///   could("t")})});
///
/// Lines may stand in any order; ids are resolved at the end. An id that nothing has throws.
#pragma once

#include "cairn/catalog/catalog.hpp"

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace cairn::testing {

/// One requirement.
struct Need {
  std::vector<std::string> members;
  Level level = Level::Must;
  int importance = 1;

  Need(const char* id) : members{id} {}
  Need(std::string id) : members{std::move(id)} {}
  Need(std::vector<std::string> ids, Level at) : members(std::move(ids)), level(at) {}
  Need important(int times) const {
    Need need = *this;
    need.importance = times;
    return need;
  }
};

inline Need any(std::vector<std::string> ids) {
  return Need(std::move(ids), Level::Must);
}
inline Need should(std::string id) {
  return Need({std::move(id)}, Level::Should);
}
inline Need could(std::string id) {
  return Need({std::move(id)}, Level::Could);
}

struct Line {
  ItemKind kind = ItemKind::Step;
  std::string id;
  Minutes effort{0};
  std::vector<std::string> names;  ///< steps of a skill, roles of a habit, what a background knows or a domain adds
  std::vector<Need> needs;
  Period every = Period::Week;
};

inline Line step(std::string id, int minutes, std::vector<Need> needs = {}) {
  return {ItemKind::Step, std::move(id), Minutes{minutes}, {}, std::move(needs), Period::Week};
}
/// Built by `steps`; `needs` is what each of them needs first.
inline Line skill(std::string id, std::vector<std::string> steps, std::vector<Need> needs = {}) {
  return {ItemKind::Skill, std::move(id), Minutes{0}, std::move(steps), std::move(needs), Period::Week};
}
inline Line role(std::string id, std::vector<Need> needs) {
  return {ItemKind::Role, std::move(id), Minutes{0}, {}, std::move(needs), Period::Week};
}
inline Line background(std::string id, std::vector<std::string> knows) {
  return {ItemKind::Background, std::move(id), Minutes{0}, std::move(knows), {}, Period::Week};
}
inline Line domain(std::string id, std::vector<std::string> adds) {
  return {ItemKind::Domain, std::move(id), Minutes{0}, std::move(adds), {}, Period::Week};
}
inline Line habit(std::string id, Period every, int minutes, std::vector<std::string> roles = {"*"}) {
  return {ItemKind::Habit, std::move(id), Minutes{minutes}, std::move(roles), {}, every};
}

inline ItemRef item(const Catalog& catalog, const std::string& id) {
  const auto found = catalog.find(id);
  if (!found) throw std::invalid_argument("no such id in the test's catalog: " + id);
  return *found;
}

namespace detail {

inline void add_record(Catalog& catalog, const Line& line) {
  const LocalizedText title{"Title of " + line.id, ""};
  const auto add = [&](auto& records) -> auto& {
    auto& record = records.emplace_back();
    record.id = line.id;
    record.title = title;
    return record;
  };
  switch (line.kind) {
    case ItemKind::Step: add(catalog.steps).hours = {line.effort, line.effort, line.effort}; break;
    case ItemKind::Skill: add(catalog.skills); break;
    case ItemKind::Role: add(catalog.roles); break;
    case ItemKind::Background: add(catalog.backgrounds); break;
    case ItemKind::Domain: add(catalog.domains); break;
    case ItemKind::Habit: {
      Habit& record = add(catalog.habits);
      record.every = line.every;
      record.minutes = line.effort;
      record.roles = line.names;
      break;
    }
    case ItemKind::Source: break;
  }
}

inline std::vector<Requirement> requirements_of(const Catalog& catalog, const Line& line) {
  std::vector<Requirement> requirements;
  for (const Need& need : line.needs) {
    Requirement& requirement = requirements.emplace_back();
    for (const std::string& member : need.members) requirement.members.push_back(item(catalog, member));
    requirement.level = need.level;
    requirement.importance = need.importance;
  }
  return requirements;
}

inline void resolve(Catalog& catalog, const Line& line) {
  const ItemRef self = item(catalog, line.id);
  const auto named = [&] {
    std::vector<ItemRef> items;
    for (const std::string& name : line.names) items.push_back(item(catalog, name));
    return items;
  };
  if (line.kind == ItemKind::Step) catalog.steps[self.index].requirements = requirements_of(catalog, line);
  if (line.kind == ItemKind::Role) catalog.roles[self.index].requirements = requirements_of(catalog, line);
  if (line.kind == ItemKind::Background) catalog.backgrounds[self.index].knows = named();
  if (line.kind == ItemKind::Domain) catalog.domains[self.index].adds = named();
  if (line.kind != ItemKind::Skill) return;
  catalog.skills[self.index].requirements = requirements_of(catalog, line);
  for (const ItemRef part : named()) catalog.steps[part.index].skill = self.index;
}

}  // namespace detail

inline Catalog catalog_of(const std::vector<Line>& lines) {
  Catalog catalog;
  for (const Line& line : lines) detail::add_record(catalog, line);
  catalog.index();
  for (const Line& line : lines) detail::resolve(catalog, line);
  for (std::uint32_t i = 0; i < catalog.steps.size(); ++i) {
    if (catalog.steps[i].skill) catalog.skills[*catalog.steps[i].skill].steps.push_back(i);
  }
  catalog.fingerprint = "0123456789abcdef";
  catalog.files = {"test"};
  return catalog;
}

inline Date day(std::string_view iso) {
  const auto parsed = parse_date(iso);
  if (!parsed) throw std::invalid_argument("no such day: " + std::string(iso));
  return *parsed;
}

}  // namespace cairn::testing
