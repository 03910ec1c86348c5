// SPDX-License-Identifier: MIT
#include "cairn/catalog/catalog_diff.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace cairn {
namespace {

using Names = std::set<std::string>;

std::vector<std::string> only_in(const Names& these, const Names& those) {
  std::vector<std::string> names;
  std::ranges::set_difference(these, those, std::back_inserter(names));
  return names;
}

class Differ {
 public:
  Differ(const Catalog& before, const Catalog& after) : before_(before), after_(after) {}

  CatalogDiff run() {
    for_each(after_, [&](ItemRef item) { compare(item); });
    for_each(before_, [&](ItemRef item) {
      if (!successor(before_, item, after_)) diff_.removed.push_back(entry(before_, item));
    });
    return std::move(diff_);
  }

 private:
  template <class Use>
  static void for_each(const Catalog& catalog, Use use) {
    for (std::uint32_t i = 0; i < catalog.steps.size(); ++i) use(ItemRef{ItemKind::Step, i});
    for (std::uint32_t i = 0; i < catalog.skills.size(); ++i) use(ItemRef{ItemKind::Skill, i});
    for (std::uint32_t i = 0; i < catalog.roles.size(); ++i) use(ItemRef{ItemKind::Role, i});
  }

  static CatalogDiff::Entry entry(const Catalog& catalog, ItemRef item) { return {item.kind, catalog.id_of(item), catalog.title_of(item)}; }

  static const std::vector<std::string>& earlier_names(const Catalog& catalog, ItemRef item) {
    if (item.kind == ItemKind::Step) return catalog.steps[item.index].renamed_from;
    if (item.kind == ItemKind::Skill) return catalog.skills[item.index].renamed_from;
    return catalog.roles[item.index].renamed_from;
  }

  static const std::vector<Requirement>& requirements_of(const Catalog& catalog, ItemRef item) {
    if (item.kind == ItemKind::Step) return catalog.steps[item.index].requirements;
    if (item.kind == ItemKind::Skill) return catalog.skills[item.index].requirements;
    return catalog.roles[item.index].requirements;
  }

  /// What the record of the new catalog was: by its id, else by one of its earlier names.
  std::optional<ItemRef> predecessor(ItemRef item) const {
    const auto of_kind = [&](const std::string& id) {
      const auto found = before_.find(id);
      return found && found->kind == item.kind ? found : std::nullopt;
    };
    if (const auto same = of_kind(after_.id_of(item))) return same;
    for (const std::string& name : earlier_names(after_, item)) {
      if (const auto earlier = of_kind(name)) return earlier;
    }
    return std::nullopt;
  }

  void compare(ItemRef item) {
    const CatalogDiff::Entry now = entry(after_, item);
    const auto was = predecessor(item);
    if (!was) {
      diff_.added.push_back(now);
      return;
    }
    if (before_.id_of(*was) != now.id) diff_.renamed.push_back({now, before_.id_of(*was)});
    if (item.kind == ItemKind::Step) compare_steps(now, before_.steps[was->index], after_.steps[item.index]);
    const Names old_names = names(before_, requirements_of(before_, *was)), new_names = names(after_, requirements_of(after_, item));
    if (old_names != new_names) diff_.requirements.push_back({now, only_in(new_names, old_names), only_in(old_names, new_names)});
  }

  void compare_steps(const CatalogDiff::Entry& now, const Step& was, const Step& is) {
    if (was.retired.empty() && !is.retired.empty()) {
      diff_.retired.push_back({now, is.retired});
      return;
    }
    if (was.hours.effort() != is.hours.effort()) diff_.efforts.push_back({now, was.hours.effort(), is.hours.effort()});
    const std::string from = was.skill ? present_name(before_, {ItemKind::Skill, *was.skill}) : "";
    const std::string to = is.skill ? after_.skills[*is.skill].id : "";
    if (from != to) diff_.moved.push_back({now, from, to});
  }

  std::string present_name(const Catalog& catalog, ItemRef item) const {
    const auto now = &catalog == &before_ ? successor(before_, item, after_) : std::optional(item);
    return now ? after_.id_of(*now) : catalog.id_of(item);
  }

  Names names(const Catalog& catalog, const std::vector<Requirement>& requirements) const {
    Names all;
    for (const Requirement& requirement : requirements) {
      std::string name;
      for (const ItemRef member : requirement.members) name += (name.empty() ? "" : " | ") + present_name(catalog, member);
      all.insert(std::move(name));
    }
    return all;
  }

  const Catalog& before_;
  const Catalog& after_;
  CatalogDiff diff_;
};

}  // namespace

bool CatalogDiff::empty() const {
  return renamed.empty() && retired.empty() && added.empty() && removed.empty() && efforts.empty() && moved.empty() && requirements.empty();
}

CatalogDiff diff_catalogs(const Catalog& before, const Catalog& after) {
  return Differ(before, after).run();
}

std::optional<ItemRef> successor(const Catalog& before, ItemRef item, const Catalog& after) {
  const auto found = after.find(before.id_of(item));
  return found && found->kind == item.kind ? found : std::nullopt;
}

}  // namespace cairn
