// SPDX-License-Identifier: MIT
#include "cairn/catalog/catalog.hpp"

#include "names.hpp"

#include <algorithm>
#include <span>

namespace cairn {
namespace {

/// The record that `item` means, handed to `use`.
template <typename Use>
decltype(auto) with_record(const Catalog& catalog, ItemRef item, Use use) {
  switch (item.kind) {
    case ItemKind::Step: return use(catalog.steps[item.index]);
    case ItemKind::Skill: return use(catalog.skills[item.index]);
    case ItemKind::Role: return use(catalog.roles[item.index]);
    case ItemKind::Background: return use(catalog.backgrounds[item.index]);
    case ItemKind::Domain: return use(catalog.domains[item.index]);
    case ItemKind::Habit: return use(catalog.habits[item.index]);
    case ItemKind::Source: break;
  }
  return use(catalog.sources[item.index]);
}

template <typename Enum>
std::string_view name_in(std::span<const std::string_view> names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view to_string(ItemKind kind) {
  return name_in(kItemKindNames, kind);
}
std::string_view to_string(Level level) {
  return name_in(kLevelNames, level);
}
std::string_view to_string(StepKind kind) {
  return name_in(kStepKindNames, kind);
}
std::string_view to_string(Access access) {
  return name_in(kAccessNames, access);
}
std::string_view to_string(Period period) {
  return name_in(kPeriodNames, period);
}

std::optional<Level> parse_level(std::string_view text) {
  const auto found = std::find(kLevelNames.begin(), kLevelNames.end(), text);
  if (found == kLevelNames.end()) return std::nullopt;
  return static_cast<Level>(found - kLevelNames.begin());
}

// A sixth, then fives of minutes: thirtieths, rounded up.
Minutes Estimate::effort() const {
  return Minutes{(low.count() + 4 * likely.count() + high.count() + 29) / 30 * 5};
}

std::optional<ItemRef> Catalog::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  if (found == by_id_.end()) return std::nullopt;
  return found->second;
}

const std::string& Catalog::id_of(ItemRef item) const {
  return with_record(*this, item, [](const auto& record) -> const std::string& { return record.id; });
}

const LocalizedText& Catalog::title_of(ItemRef item) const {
  return with_record(*this, item, [](const auto& record) -> const LocalizedText& { return record.title; });
}

void Catalog::index() {
  by_id_.clear();
  by_id_.reserve(2 * (steps.size() + skills.size() + roles.size()) + backgrounds.size() + domains.size() + habits.size() + sources.size());
  const auto add_ids = [&](const auto& records, ItemKind kind) {
    for (std::uint32_t i = 0; i < records.size(); ++i) by_id_.emplace(records[i].id, ItemRef{kind, i});
  };
  add_ids(steps, ItemKind::Step);
  add_ids(skills, ItemKind::Skill);
  add_ids(roles, ItemKind::Role);
  add_ids(backgrounds, ItemKind::Background);
  add_ids(domains, ItemKind::Domain);
  add_ids(habits, ItemKind::Habit);
  add_ids(sources, ItemKind::Source);
  const auto add_earlier_names = [&](const auto& records, ItemKind kind) {
    for (std::uint32_t i = 0; i < records.size(); ++i) {
      for (const std::string& name : records[i].renamed_from) by_id_.emplace(name, ItemRef{kind, i});
    }
  };
  add_earlier_names(steps, ItemKind::Step);
  add_earlier_names(skills, ItemKind::Skill);
  add_earlier_names(roles, ItemKind::Role);
}

}  // namespace cairn
