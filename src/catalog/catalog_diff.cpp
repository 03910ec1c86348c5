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
    const auto all_of = [&](ItemKind kind, const auto& records) {
      for (std::uint32_t i = 0; i < records.size(); ++i) use(ItemRef{kind, i});
    };
    all_of(ItemKind::Step, catalog.steps);
    all_of(ItemKind::Skill, catalog.skills);
    all_of(ItemKind::Role, catalog.roles);
    all_of(ItemKind::Background, catalog.backgrounds);
    all_of(ItemKind::Domain, catalog.domains);
    all_of(ItemKind::Habit, catalog.habits);
  }

  static CatalogDiff::Entry entry(const Catalog& catalog, ItemRef item) { return {item.kind, catalog.id_of(item), catalog.title_of(item)}; }

  static std::vector<std::string> earlier_names(const Catalog& catalog, ItemRef item) {
    switch (item.kind) {
      case ItemKind::Step: return catalog.steps[item.index].renamed_from;
      case ItemKind::Skill: return catalog.skills[item.index].renamed_from;
      case ItemKind::Role: return catalog.roles[item.index].renamed_from;
      default: return {};
    }
  }

  static std::vector<Requirement> requirements_of(const Catalog& catalog, ItemRef item) {
    switch (item.kind) {
      case ItemKind::Step: return catalog.steps[item.index].requirements;
      case ItemKind::Skill: return catalog.skills[item.index].requirements;
      case ItemKind::Role: return catalog.roles[item.index].requirements;
      default: return {};
    }
  }

  /// What a background knows, a domain adds, whom a habit belongs to; none of other kinds.
  Names contents_of(const Catalog& catalog, ItemRef item) const {
    switch (item.kind) {
      case ItemKind::Background: return names(catalog, catalog.backgrounds[item.index].knows);
      case ItemKind::Domain: return names(catalog, catalog.domains[item.index].adds);
      case ItemKind::Habit: break;
      default: return {};
    }
    Names roles;
    for (const std::string& id : catalog.habits[item.index].roles) {
      const auto role = catalog.find(id);
      roles.insert(role ? present_name(catalog, *role) : id);
    }
    return roles;
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
    if (item.kind == ItemKind::Habit) compare_habits(now, before_.habits[was->index], after_.habits[item.index]);
    const Names old_names = names(before_, requirements_of(before_, *was)), new_names = names(after_, requirements_of(after_, item));
    if (old_names != new_names) diff_.requirements.push_back({now, only_in(new_names, old_names), only_in(old_names, new_names)});
    const Names old_contents = contents_of(before_, *was), new_contents = contents_of(after_, item);
    if (old_contents != new_contents)
      diff_.contents.push_back({now, only_in(new_contents, old_contents), only_in(old_contents, new_contents)});
    compare_words(now, *was, item);
  }

  struct Text {
    std::string key;
    LocalizedText text;
  };

  static std::vector<Text> texts_of(const Catalog& catalog, ItemRef item) {
    switch (item.kind) {
      case ItemKind::Step: {
        const Step& step = catalog.steps[item.index];
        return {{"summary", step.summary}, {"start_here", step.start_here}, {"done_when", step.done_when}, {"needs", step.needs}};
      }
      case ItemKind::Skill: return {{"summary", catalog.skills[item.index].summary}};
      case ItemKind::Role: return {{"summary", catalog.roles[item.index].summary}, {"follows", catalog.roles[item.index].follows}};
      case ItemKind::Background: return {{"summary", catalog.backgrounds[item.index].summary}};
      case ItemKind::Domain: return {{"summary", catalog.domains[item.index].summary}};
      case ItemKind::Habit: return {{"summary", catalog.habits[item.index].summary}};
      default: return {};
    }
  }

  /// When a link was looked at last is no change of it.
  static bool same_resources(const std::vector<Resource>& these, const std::vector<Resource>& those) {
    return std::ranges::equal(these, those, [](const Resource& a, const Resource& b) {
      return a.title == b.title && a.opened_by() == b.opened_by() && a.access == b.access && a.lang == b.lang;
    });
  }

  void compare_words(const CatalogDiff::Entry& now, ItemRef was, ItemRef is) {
    CatalogDiff::Words words{now, {}, {}};
    const LocalizedText& title = before_.title_of(was);
    if (title != now.title) {
      words.title_before = title;
      words.keys.push_back("title");
    }
    const std::vector<Text> old_texts = texts_of(before_, was), new_texts = texts_of(after_, is);
    for (std::size_t i = 0; i < new_texts.size(); ++i)
      if (old_texts[i].text != new_texts[i].text) words.keys.push_back(new_texts[i].key);
    if (is.kind == ItemKind::Step && !same_resources(before_.steps[was.index].resources, after_.steps[is.index].resources))
      words.keys.push_back("resources");
    if (!words.keys.empty()) diff_.words.push_back(std::move(words));
  }

  void compare_habits(const CatalogDiff::Entry& now, const Habit& was, const Habit& is) {
    const CatalogDiff::Rhythm before{was.every, was.minutes}, after{is.every, is.minutes};
    if (before != after) diff_.habits.push_back({now, before, after});
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
      if (requirement.level != Level::Must) name += " (" + std::string(to_string(requirement.level)) + ")";
      all.insert(std::move(name));
    }
    return all;
  }

  Names names(const Catalog& catalog, const std::vector<ItemRef>& items) const {
    Names all;
    for (const ItemRef item : items) all.insert(present_name(catalog, item));
    return all;
  }

  const Catalog& before_;
  const Catalog& after_;
  CatalogDiff diff_;
};

}  // namespace

bool CatalogDiff::empty() const {
  return renamed.empty() && retired.empty() && added.empty() && removed.empty() && efforts.empty() && moved.empty() &&
         requirements.empty() && contents.empty() && habits.empty() && words.empty();
}

CatalogDiff diff_catalogs(const Catalog& before, const Catalog& after) {
  return Differ(before, after).run();
}

std::optional<ItemRef> successor(const Catalog& before, ItemRef item, const Catalog& after) {
  const auto found = after.find(before.id_of(item));
  return found && found->kind == item.kind ? found : std::nullopt;
}

}  // namespace cairn
