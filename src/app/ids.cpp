// SPDX-License-Identifier: MIT
#include "cairn/app/ids.hpp"

#include "cairn/base/suggestion.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/catalog/compact.hpp"

#include <algorithm>
#include <unordered_map>

namespace cairn {

namespace {

constexpr std::size_t kShownCandidates = 6;

[[noreturn]] void refuse_ambiguous(const std::string& typed, const std::vector<std::string>& candidates) {
  throw Error(ExitCode::Usage, {"error.ambiguous-id", {{"id", printable(typed)}}}, {could_be(candidates)});
}

/// All records of the kinds, in catalog order.
std::vector<ItemRef> items_of(const Catalog& catalog, const std::vector<ItemKind>& kinds) {
  std::vector<ItemRef> items;
  const auto add = [&](ItemKind kind, std::size_t count) {
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return;
    for (std::uint32_t index = 0; index < count; ++index) items.push_back({kind, index});
  };
  add(ItemKind::Role, catalog.roles.size());
  add(ItemKind::Skill, catalog.skills.size());
  add(ItemKind::Step, catalog.steps.size());
  add(ItemKind::Background, catalog.backgrounds.size());
  add(ItemKind::Domain, catalog.domains.size());
  add(ItemKind::Habit, catalog.habits.size());
  add(ItemKind::Source, catalog.sources.size());
  return items;
}

bool has_kind(const std::vector<ItemKind>& kinds, ItemKind kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// There are few records of the kind: all are named.
template <typename Records>
[[noreturn]] void refuse_listed(const char* error, const std::string& shown, const Records& records, std::vector<Message> hints) {
  std::string list;
  for (const auto& record : records) list += (list.empty() ? "" : ", ") + record.id;
  if (!list.empty()) hints.push_back({"hint.there-are", {{"ids", list}}});
  throw Error(ExitCode::Usage, {error, {{"id", shown}}}, std::move(hints));
}

/// The id of the record whose id or title is nearest.
std::optional<std::string> nearest_id(const Catalog& catalog, const std::string& typed, const std::vector<ItemKind>& kinds) {
  std::vector<std::string> words;
  std::unordered_map<std::string, ItemRef> meant;
  for (const ItemRef item : items_of(catalog, kinds)) {
    const LocalizedText& title = catalog.title_of(item);
    for (const std::string& word : {catalog.id_of(item), to_nfc(title.ko), title.en}) {
      if (!word.empty() && meant.emplace(word, item).second) words.push_back(word);
    }
  }
  const auto near = nearest(typed, words);
  return near ? std::optional(catalog.id_of(meant.at(*near))) : std::nullopt;
}

/// Items whose id or title begins with `typed`; exact titles win.
std::vector<ItemRef> beginning_with(const Catalog& catalog, const std::string& typed, const std::vector<ItemKind>& kinds) {
  std::vector<ItemRef> exact, begun;
  for (const ItemRef item : items_of(catalog, kinds)) {
    const LocalizedText& title = catalog.title_of(item);
    const std::string ko = to_nfc(title.ko);
    if (title.en == typed || ko == typed) exact.push_back(item);
    if (catalog.id_of(item).starts_with(typed) || title.en.starts_with(typed) || ko.starts_with(typed)) begun.push_back(item);
  }
  return exact.empty() ? begun : exact;
}

/// A catalog of graph files alone hides the built-in one.
bool only_built_in_has(const Catalog& catalog, const std::string& typed, const std::vector<ItemKind>& kinds) {
  if (std::ranges::find(catalog.files, "built-in") != catalog.files.end()) return false;
  const Catalog built_in = built_in_catalog();
  const auto found = built_in.find(typed);
  return (found && has_kind(kinds, found->kind)) || beginning_with(built_in, typed, kinds).size() == 1;
}

[[noreturn]] void refuse_unknown(const Catalog& catalog, const std::string& typed, const std::vector<ItemKind>& kinds) {
  std::vector<Message> hints;
  if (only_built_in_has(catalog, typed, kinds)) {
    hints.push_back({"hint.in-built-in", {}});
  } else if (const auto near = nearest_id(catalog, typed, kinds)) {
    hints.push_back({"hint.did-you-mean", {{"id", *near}}});
  }
  const std::string shown = printable(typed);
  if (has_kind(kinds, ItemKind::Role)) {
    hints.push_back({"hint.see-roles", {}});
    throw Error(ExitCode::Usage, {"error.unknown-role", {{"id", shown}}}, std::move(hints));
  }
  if (has_kind(kinds, ItemKind::Background)) refuse_listed("error.unknown-background", shown, catalog.backgrounds, std::move(hints));
  if (has_kind(kinds, ItemKind::Domain)) refuse_listed("error.unknown-domain", shown, catalog.domains, std::move(hints));
  if (!has_kind(kinds, ItemKind::Step)) throw Error(ExitCode::Usage, {"error.unknown-skill", {{"id", shown}}}, std::move(hints));
  hints.push_back({"hint.see-next", {}});
  throw Error(ExitCode::Usage, {"error.unknown-step", {{"id", shown}}}, std::move(hints));
}

/// Who writes a first catalog names it where ids stand.
void refuse_files(const std::vector<std::string>& typed) {
  const auto file = std::ranges::find_if(typed, [](const std::string& word) { return word.ends_with(".toml"); });
  if (file == typed.end()) return;
  throw Error(ExitCode::Usage, {"error.unknown-role", {{"id", printable(*file)}}}, {{"hint.graph-option", {{"file", printable(*file)}}}});
}

/// The name under which the plan has a step, else the record: a catalog that renames a step must not make two of it.
std::string name_in_use(const Journal& journal, const Step& step) {
  std::vector<std::string> names{step.id};
  names.insert(names.end(), step.renamed_from.begin(), step.renamed_from.end());
  for (const std::string& name : names) {
    if (journal.plan_step(name)) return name;
  }
  for (const std::string& name : names) {
    if (journal.step(name) != StepRecord{}) return name;
  }
  return step.id;
}

/// What the id means to the record and its plans, whatever has become of the catalog.
std::vector<std::string> known_by_record(const Journal& journal, const std::string& id) {
  if (journal.step(id) != StepRecord{} || journal.words_of(id)) return {id};
  const std::optional<Plan> plan = journal.current_plan();
  if (!plan) return {};
  const auto skill = std::ranges::find(plan->skills, id, &PlannedSkill::id);
  return skill == plan->skills.end() ? std::vector<std::string>{} : skill->steps;
}

}  // namespace

Message could_be(const std::vector<std::string>& ids) {
  const std::size_t shown = std::min(ids.size(), kShownCandidates);
  std::string list;
  for (std::size_t i = 0; i < shown; ++i) list += (i ? ", " : "") + ids[i];
  if (shown < ids.size()) list += ", …";
  return {"hint.could-be", {{"ids", list}}};
}

ItemRef resolve_item(const Catalog& catalog, const std::string& typed_raw, const std::vector<ItemKind>& kinds) {
  const std::string typed = to_nfc(typed_raw);
  if (typed.empty()) throw Error(ExitCode::Usage, {"error.empty-id", {}}, {{"hint.see-roles", {}}});
  if (const auto found = catalog.find(typed); found && has_kind(kinds, found->kind)) return *found;
  const std::vector<ItemRef> begun = beginning_with(catalog, typed, kinds);
  if (begun.size() == 1) return begun.front();
  if (begun.size() > 1) {
    std::vector<std::string> ids;
    for (const ItemRef item : begun) ids.push_back(catalog.id_of(item));
    refuse_ambiguous(typed, ids);
  }
  refuse_unknown(catalog, typed, kinds);
}

std::vector<ItemRef> resolve_items(const Catalog& catalog, const std::vector<std::string>& typed, const std::vector<ItemKind>& kinds) {
  std::vector<ItemRef> items;
  refuse_files(typed);
  try {
    for (const std::string& word : typed) items.push_back(resolve_item(catalog, word, kinds));
    return items;
  } catch (const Error&) {
    if (typed.size() < 2) throw;
    std::string all;
    for (const std::string& word : typed) all += (all.empty() ? "" : " ") + to_nfc(word);
    for (const ItemRef item : items_of(catalog, kinds)) {
      if (catalog.title_of(item).en == all || to_nfc(catalog.title_of(item).ko) == all) return {item};
    }
    if (nearest_id(catalog, all, kinds)) refuse_unknown(catalog, all, kinds);
    throw;
  }
}

std::vector<std::string> resolve_steps(const Journal& journal, CatalogSource& source, const std::string& typed_raw) {
  const std::string typed = to_nfc(typed_raw);
  if (typed.empty()) throw Error(ExitCode::Usage, {"error.empty-id", {}}, {{"hint.see-next", {}}});
  if (journal.plan_step(typed)) return {typed};
  const std::vector<std::string> begun = journal.plan_ids_with_prefix(typed, kShownCandidates + 1);
  // The exact id of a skill is no beginning of a step's.
  if (begun.size() == 1 && !journal.skill_count(typed)) return begun;
  if (!source.catalog_if_usable()) {
    if (std::vector<std::string> known = known_by_record(journal, typed); !known.empty()) return known;
  }
  const Catalog& catalog = source.catalog();
  if (!catalog.find(typed) && begun.size() > 1) refuse_ambiguous(typed, begun);
  const ItemRef item = resolve_item(catalog, typed, {ItemKind::Step, ItemKind::Skill});
  if (item.kind == ItemKind::Step) return {name_in_use(journal, catalog.steps[item.index])};
  std::vector<std::string> ids;
  for (const std::uint32_t step : catalog.skills[item.index].steps) ids.push_back(name_in_use(journal, catalog.steps[step]));
  return ids;
}

}  // namespace cairn
