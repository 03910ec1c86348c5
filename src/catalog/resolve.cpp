// SPDX-License-Identifier: MIT
#include "draft.hpp"
#include "notes.hpp"

#include <algorithm>
#include <initializer_list>

namespace cairn {
namespace {

constexpr int kMostSuggestions = 100;  ///< each one looks at every id

/// What may stand at a place, and the message for what may not.
struct Wanted {
  std::initializer_list<ItemKind> kinds;
  std::string_view otherwise;
};
const Wanted kSkill{{ItemKind::Skill}, "catalog.not-a-skill"};
const Wanted kRole{{ItemKind::Role}, "catalog.not-a-role"};
const Wanted kSource{{ItemKind::Source}, "catalog.not-a-source"};
const Wanted kStepOrSkill{{ItemKind::Step, ItemKind::Skill}, "catalog.not-a-step-or-skill"};
const Wanted kStepSkillOrRole{{ItemKind::Step, ItemKind::Skill, ItemKind::Role}, "catalog.not-a-step-skill-or-role"};

class Resolver {
 public:
  Resolver(Catalog& catalog, std::vector<Diagnostic>& diagnostics) : catalog_(catalog), diagnostics_(diagnostics) {}

  std::optional<ItemRef> find(const Mention& mention, const Wanted& wanted) {
    const auto item = catalog_.find(mention.id);
    if (!item) {
      report(mention, "catalog.unknown-id", suggestion(mention.id, wanted));
      return std::nullopt;
    }
    if (std::find(wanted.kinds.begin(), wanted.kinds.end(), item->kind) == wanted.kinds.end()) {
      report(mention, wanted.otherwise, std::nullopt);
      return std::nullopt;
    }
    if (catalog_.id_of(*item) != mention.id) {
      const Message message{"catalog.earlier-name", {{"id", quoted(mention.id)}, {"now", catalog_.id_of(*item)}}};
      diagnostics_.push_back({Severity::Warning, mention.place, message, std::nullopt, {}});
    }
    return item;
  }

  /// Roles are required one by one; the members of an `any` are steps or skills.
  std::vector<Requirement> requirements(std::vector<RawRequirement>& raws, const Wanted& single) {
    std::vector<Requirement> requirements;
    requirements.reserve(raws.size());
    for (RawRequirement& raw : raws) {
      Requirement requirement = std::move(raw.facts);
      requirement.members.reserve(raw.members.size());
      const Wanted& wanted = raw.members.size() > 1 ? kStepOrSkill : single;
      bool all_found = true;
      for (const Mention& member : raw.members) {
        const auto item = find(member, wanted);
        all_found = all_found && item;
        if (item && !retired(*item, member)) requirement.members.push_back(*item);
      }
      if (all_found && !requirement.members.empty()) requirements.push_back(std::move(requirement));
    }
    return requirements;
  }

  std::vector<ItemRef> items(const std::vector<Mention>& mentions) {
    std::vector<ItemRef> items;
    for (const Mention& mention : mentions) {
      const auto item = find(mention, kStepOrSkill);
      if (item && !retired(*item, mention)) items.push_back(*item);
    }
    return items;
  }

  /// "five-new-ai-jobs#5": the part before the section is an id.
  std::vector<std::string> sources(const std::vector<Mention>& mentions) {
    std::vector<std::string> sources;
    for (const Mention& mention : mentions) {
      const Mention source{mention.id.substr(0, mention.id.find('#')), mention.place};
      if (find(source, kSource)) sources.push_back(quoted(mention.id));
    }
    return sources;
  }

 private:
  /// Nothing requires a retired step any more; what still names it gets a warning.
  bool retired(ItemRef item, const Mention& mention) {
    if (item.kind != ItemKind::Step || catalog_.steps[item.index].retired.empty()) return false;
    const Message message{"catalog.retired-required", {{"id", quoted(mention.id)}}};
    diagnostics_.push_back({Severity::Warning, mention.place, message, std::nullopt, {}});
    return true;
  }

  void report(const Mention& mention, std::string_view key, std::optional<Message> hint) {
    const Message message{key, {{"id", quoted(mention.id)}}};
    diagnostics_.push_back({Severity::Error, mention.place, message, std::move(hint), {}});
  }

  std::optional<Message> suggestion(const std::string& id, const Wanted& wanted) {
    if (++suggestions_ > kMostSuggestions) return std::nullopt;
    std::vector<std::string> ids;
    const auto add = [&](const auto& records, ItemKind kind) {
      if (std::find(wanted.kinds.begin(), wanted.kinds.end(), kind) == wanted.kinds.end()) return;
      for (const auto& record : records) ids.push_back(record.id);
    };
    add(catalog_.steps, ItemKind::Step);
    add(catalog_.skills, ItemKind::Skill);
    add(catalog_.roles, ItemKind::Role);
    add(catalog_.sources, ItemKind::Source);
    const auto hint = did_you_mean(id, ids);
    if (!hint) return std::nullopt;
    const auto& near = std::get<std::string>(hint->arguments.front().value);
    const SourcePlace place = place_of(near);
    return Message{"catalog.did-you-mean-place", {{"id", near}, {"file", place.file}, {"line", std::int64_t{place.line}}}};
  }

  SourcePlace place_of(const std::string& id) const {
    const ItemRef item = catalog_.find(id).value();
    switch (item.kind) {
      case ItemKind::Step: return catalog_.steps[item.index].place;
      case ItemKind::Skill: return catalog_.skills[item.index].place;
      case ItemKind::Role: return catalog_.roles[item.index].place;
      default: return catalog_.sources[item.index].place;
    }
  }

  Catalog& catalog_;
  std::vector<Diagnostic>& diagnostics_;
  int suggestions_ = 0;
};

/// The records without their references, so that ids can be looked up.
template <typename Raw, typename Record>
void take_records(std::vector<Raw>& raws, std::vector<Record>& records) {
  records.reserve(raws.size());
  for (Raw& raw : raws) records.push_back(std::move(record_of(raw)));
}

void resolve_steps(RawRecords& draft, Catalog& catalog, Resolver& resolver) {
  for (std::uint32_t i = 0; i < catalog.steps.size(); ++i) {
    RawStep& raw = draft.steps[i];
    Step& step = catalog.steps[i];
    step.requirements = resolver.requirements(raw.requirements, kStepOrSkill);
    step.sources = resolver.sources(raw.sources);
    const auto skill = raw.skill ? resolver.find(*raw.skill, kSkill) : std::nullopt;
    if (!skill || !step.retired.empty()) continue;
    step.skill = skill->index;
    catalog.skills[skill->index].steps.push_back(i);
  }
}

void resolve_roles(RawRecords& draft, Catalog& catalog, Resolver& resolver) {
  for (std::size_t i = 0; i < catalog.roles.size(); ++i) {
    RawRole& raw = draft.roles[i];
    Role& role = catalog.roles[i];
    role.requirements = resolver.requirements(raw.requirements, kStepSkillOrRole);
    role.sources = resolver.sources(raw.sources);
    for (const auto& [mention, what] : raw.hands_to) {
      if (const auto to = resolver.find(mention, kRole)) role.hands_to.push_back({to->index, what});
    }
  }
}

void resolve_habits(const RawRecords& draft, Catalog& catalog, Resolver& resolver) {
  for (std::size_t i = 0; i < catalog.habits.size(); ++i) {
    const RawHabit& raw = draft.habits[i];
    Habit& habit = catalog.habits[i];
    habit.sources = resolver.sources(raw.sources);
    for (const Mention& mention : raw.roles) {
      if (mention.id == "*") {
        habit.roles.push_back(mention.id);
      } else if (const auto role = resolver.find(mention, kRole)) {
        habit.roles.push_back(catalog.roles[role->index].id);
      }
    }
  }
}

void check_earlier_names(const Catalog& catalog, std::vector<Diagnostic>& diagnostics) {
  const auto check = [&](const auto& records, ItemKind kind) {
    for (std::uint32_t i = 0; i < records.size(); ++i) {
      for (const std::string& name : records[i].renamed_from) {
        const ItemRef owner = catalog.find(name).value();
        if (owner == ItemRef{kind, i}) continue;
        const Message message{"catalog.name-taken", {{"id", records[i].id}, {"name", quoted(name)}, {"owner", catalog.id_of(owner)}}};
        diagnostics.push_back({Severity::Error, records[i].place, message, std::nullopt, {}});
      }
    }
  };
  check(catalog.steps, ItemKind::Step);
  check(catalog.skills, ItemKind::Skill);
  check(catalog.roles, ItemKind::Role);
}

}  // namespace

Catalog resolve(RawRecords draft, std::vector<Diagnostic>& diagnostics) {
  Catalog catalog;
  take_records(draft.steps, catalog.steps);
  take_records(draft.skills, catalog.skills);
  take_records(draft.roles, catalog.roles);
  take_records(draft.backgrounds, catalog.backgrounds);
  take_records(draft.domains, catalog.domains);
  take_records(draft.habits, catalog.habits);
  take_records(draft.sources, catalog.sources);
  catalog.index();

  Resolver resolver(catalog, diagnostics);
  resolve_steps(draft, catalog, resolver);
  for (std::size_t i = 0; i < catalog.skills.size(); ++i) {
    catalog.skills[i].requirements = resolver.requirements(draft.skills[i].requirements, kStepOrSkill);
    catalog.skills[i].sources = resolver.sources(draft.skills[i].sources);
  }
  resolve_roles(draft, catalog, resolver);
  for (std::size_t i = 0; i < catalog.backgrounds.size(); ++i) {
    catalog.backgrounds[i].knows = resolver.items(draft.backgrounds[i].knows);
    catalog.backgrounds[i].sources = resolver.sources(draft.backgrounds[i].sources);
  }
  for (std::size_t i = 0; i < catalog.domains.size(); ++i) {
    catalog.domains[i].adds = resolver.items(draft.domains[i].adds);
    catalog.domains[i].sources = resolver.sources(draft.domains[i].sources);
  }
  resolve_habits(draft, catalog, resolver);
  check_earlier_names(catalog, diagnostics);
  return catalog;
}

}  // namespace cairn
