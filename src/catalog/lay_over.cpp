// SPDX-License-Identifier: MIT
#include "draft.hpp"
#include "notes.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace cairn {
namespace {

/// Records of one kind while layers arrive. One without an id is gone: its id was a mistake, it was one too many, or another layer has it
/// as another kind.
template <typename Raw>
using Slots = std::vector<Raw>;

struct Entry {
  ItemKind kind;
  std::size_t slot;
  std::size_t layer;
};

class Layers {
 public:
  Layers(std::vector<Diagnostic>& diagnostics, std::vector<Overlay>& overlays) : diagnostics_(diagnostics), overlays_(overlays) {}

  void add(Layer layer) {
    for (GraphFile& file : layer) add_records(file);
    for (GraphFile& file : layer) {
      for (RawExtend& extend : file.extends) apply(extend);
    }
    ++layer_;
  }

  RawRecords finish() {
    RawRecords draft;
    take(steps_, draft.steps);
    take(skills_, draft.skills);
    take(roles_, draft.roles);
    take(backgrounds_, draft.backgrounds);
    take(domains_, draft.domains);
    take(habits_, draft.habits);
    take(sources_, draft.sources);
    return draft;
  }

 private:
  void add_records(GraphFile& file) {
    const auto add = [&](auto& records, auto& slots, ItemKind kind) {
      const std::size_t first = slots.size();
      if (first == 0) slots = std::move(records);
      if (first > 0) std::move(records.begin(), records.end(), std::back_inserter(slots));
      for (std::size_t slot = first; slot < slots.size(); ++slot) enter(slots, slot, kind);
    };
    entries_.reserve(entries_.size() + file.steps.size() + file.skills.size());
    add(file.steps, steps_, ItemKind::Step);
    add(file.skills, skills_, ItemKind::Skill);
    add(file.roles, roles_, ItemKind::Role);
    add(file.backgrounds, backgrounds_, ItemKind::Background);
    add(file.domains, domains_, ItemKind::Domain);
    add(file.habits, habits_, ItemKind::Habit);
    add(file.sources, sources_, ItemKind::Source);
  }

  template <typename Raw>
  void enter(Slots<Raw>& slots, std::size_t slot, ItemKind kind) {
    const std::string& id = record_of(slots[slot]).id;
    if (id.empty()) return;  // reported when the file was read
    const auto [known, is_new] = entries_.try_emplace(id, Entry{kind, slot, layer_});
    if (is_new) return;
    Entry& entry = known->second;
    const bool is_twin = entry.layer == layer_;
    const SourcePlace& place = record_of(slots[slot]).place;
    report_second(id, place, place_of(entry), is_twin);
    if (is_twin) {
      slots[slot] = {};
      return;
    }
    overlays_.push_back({Overlay::Kind::Replaces, id, place, place_of(entry), {}});
    with_slot(entry, [](auto& before) { before = {}; });
    if (entry.kind == kind) {
      std::swap(slots[entry.slot], slots[slot]);  // it takes the place of the one before
    } else {
      entry.slot = slot;
    }
    entry.kind = kind;
    entry.layer = layer_;
  }

  /// Records arrive by kind: of two in one file the lower one is the one too many.
  void report_second(const std::string& id, SourcePlace place, SourcePlace first, bool is_twin) {
    if (place.file == first.file && place.line < first.line) std::swap(place, first);
    const std::vector<Argument> arguments = {{"id", quoted(id)}, {"file", first.file}, {"line", std::int64_t{first.line}}};
    const Message message{is_twin ? std::string_view("catalog.duplicate-id") : std::string_view("catalog.replaced"), arguments};
    diagnostics_.push_back({is_twin ? Severity::Error : Severity::Warning, std::move(place), message, std::nullopt, {}});
  }

  /// The slot of the record, handed to `use`.
  template <typename Use>
  decltype(auto) with_slot(const Entry& entry, Use use) {
    switch (entry.kind) {
      case ItemKind::Step: return use(steps_[entry.slot]);
      case ItemKind::Skill: return use(skills_[entry.slot]);
      case ItemKind::Role: return use(roles_[entry.slot]);
      case ItemKind::Background: return use(backgrounds_[entry.slot]);
      case ItemKind::Domain: return use(domains_[entry.slot]);
      case ItemKind::Habit: return use(habits_[entry.slot]);
      case ItemKind::Source: break;
    }
    return use(sources_[entry.slot]);
  }

  const SourcePlace& place_of(const Entry& entry) {
    return with_slot(entry, [](auto& slot) -> const SourcePlace& { return record_of(slot).place; });
  }

  /// Where `extend` adds requirements, known things and added things; nullptr where that kind of record has none.
  std::tuple<std::vector<RawRequirement>*, std::vector<Mention>*, std::vector<Mention>*> lists_of(const Entry& entry) {
    switch (entry.kind) {
      case ItemKind::Step: return {&steps_[entry.slot].requirements, nullptr, nullptr};
      case ItemKind::Skill: return {&skills_[entry.slot].requirements, nullptr, nullptr};
      case ItemKind::Role: return {&roles_[entry.slot].requirements, nullptr, nullptr};
      case ItemKind::Background: return {nullptr, &backgrounds_[entry.slot].knows, nullptr};
      case ItemKind::Domain: return {nullptr, nullptr, &domains_[entry.slot].adds};
      case ItemKind::Habit:
      case ItemKind::Source: break;
    }
    return {nullptr, nullptr, nullptr};
  }

  template <typename Value>
  void append(std::vector<Value>& more, std::vector<Value>* list, std::string_view key, const Mention& target) {
    if (more.empty()) return;
    if (list == nullptr) {
      const Message message{"catalog.extend-wrong-key", {{"id", quoted(target.id)}, {"key", std::string(key)}}};
      diagnostics_.push_back({Severity::Error, target.place, message, std::nullopt, {}});
      return;
    }
    std::move(more.begin(), more.end(), std::back_inserter(*list));
  }

  static std::vector<std::string> added_by(const RawExtend& extend) {
    std::vector<std::string> names;
    for (const RawRequirement& requirement : extend.requirements) {
      std::string& name = names.emplace_back();
      for (const Mention& member : requirement.members) name += (name.empty() ? "" : " or ") + member.id;
    }
    for (const std::vector<Mention>* list : {&extend.knows, &extend.adds}) {
      for (const Mention& mention : *list) names.push_back(mention.id);
    }
    return names;
  }

  void report_unknown(const Mention& target) {
    std::vector<std::string> ids;
    for (const auto& [id, entry] : entries_) ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    auto hint = did_you_mean(target.id, ids);
    if (!hint && layer_ == 0) hint = Message{"catalog.hint-extends", {}};
    diagnostics_.push_back({Severity::Error, target.place, {"catalog.unknown-id", {{"id", quoted(target.id)}}}, std::move(hint), {}});
  }

  void apply(RawExtend& extend) {
    if (extend.target.id.empty()) return;
    const auto known = entries_.find(extend.target.id);
    if (known == entries_.end()) {
      report_unknown(extend.target);
      return;
    }
    overlays_.push_back({Overlay::Kind::Extends, extend.target.id, extend.target.place, place_of(known->second), added_by(extend)});
    const auto [requirements, knows, adds] = lists_of(known->second);
    append(extend.requirements, requirements, "requires", extend.target);
    append(extend.knows, knows, "knows", extend.target);
    append(extend.adds, adds, "adds", extend.target);
  }

  template <typename Raw>
  static void take(Slots<Raw>& slots, std::vector<Raw>& records) {
    std::erase_if(slots, [](const Raw& raw) { return record_of(raw).id.empty(); });
    records = std::move(slots);
  }

  std::vector<Diagnostic>& diagnostics_;
  std::vector<Overlay>& overlays_;
  std::size_t layer_ = 0;
  std::unordered_map<std::string, Entry> entries_;
  Slots<RawStep> steps_;
  Slots<RawSkill> skills_;
  Slots<RawRole> roles_;
  Slots<RawBackground> backgrounds_;
  Slots<RawDomain> domains_;
  Slots<RawHabit> habits_;
  Slots<Source> sources_;
};

}  // namespace

RawRecords lay_over(std::vector<Layer> layers, std::vector<Diagnostic>& diagnostics, std::vector<Overlay>& overlays) {
  Layers all(diagnostics, overlays);
  for (Layer& layer : layers) all.add(std::move(layer));
  return all.finish();
}

}  // namespace cairn
