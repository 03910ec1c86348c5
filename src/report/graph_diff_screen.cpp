// SPDX-License-Identifier: MIT
#include "cairn/report/explore.hpp"

#include "json_parts.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace cairn {
namespace {

using Entry = CatalogDiff::Entry;
using Effect = UpdateEffects::Step;

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

/// One kind of change under its heading; nothing where it has no lines.
void section(Lines& lines, Language language, std::string_view heading, const std::vector<Fact>& facts) {
  if (facts.empty()) return;
  lines.text(say(language, heading), Paint::Strong);
  lines.facts(facts);
}

class DiffScreen {
 public:
  DiffScreen(const Style& style, const CatalogUpdate& update) : language_(style.language), update_(update), lines_(style) {}

  std::string take() {
    if (update_.diff.empty()) {
      lines_.sentence({"graph-diff.nothing", {}});
      return lines_.take();
    }
    catalog_changes();
    if (update_.effects) record_changes(*update_.effects);
    lines_.next({update_.effects ? "cairn replan --dry-run" : "cairn roles"});
    return lines_.take();
  }

 private:
  std::string title(const Entry& entry) const { return entry.title.in(language_); }
  std::string said(std::string_view key, std::vector<Argument> arguments) const { return say(language_, {key, std::move(arguments)}); }

  /// Sections whose lines are made from one list each.
  template <class Change, class Text>
  void changes(std::string_view heading, const std::vector<Change>& list, Text text) {
    std::vector<Fact> facts;
    for (const Change& change : list) facts.push_back(text(change));
    section(lines_, language_, heading, facts);
  }

  void catalog_changes() {
    const CatalogDiff& diff = update_.diff;
    changes("graph-diff.renamed", diff.renamed, [&](const CatalogDiff::Renamed& one) {
      return Fact{one.entry.id, said("graph-diff.was", {{"before", one.from}})};
    });
    changes("graph-diff.retired", diff.retired, [&](const CatalogDiff::Retired& one) { return Fact{one.entry.id, one.why.in(language_)}; });
    changes("graph-diff.removed", diff.removed, [&](const Entry& one) { return Fact{one.id, title(one)}; });
    changes("graph-diff.added", diff.added, [&](const Entry& one) { return Fact{one.id, title(one)}; });
    changes("graph-diff.efforts", diff.efforts, [&](const CatalogDiff::Effort& one) {
      return Fact{one.entry.id, said("graph-diff.time", {{"after", one.after}, {"before", one.before}})};
    });
    changes("graph-diff.moved", diff.moved, [&](const CatalogDiff::Moved& one) {
      const std::string none = say(language_, "graph-diff.none");
      return Fact{one.entry.id,
                  said("graph-diff.builds", {{"after", one.to.empty() ? none : one.to}, {"before", one.from.empty() ? none : one.from}})};
    });
    changes("graph-diff.requirements", diff.requirements, [&](const CatalogDiff::Requires& one) {
      return Fact{one.entry.id, required(one)};
    });
    changes("graph-diff.contents", diff.contents, [&](const CatalogDiff::Contents& one) { return Fact{one.entry.id, contents(one)}; });
    changes("graph-diff.habits", diff.habits, [&](const CatalogDiff::HabitTime& one) {
      return Fact{one.entry.id, said("graph-diff.time", {{"after", rhythm_text(language_, one.after.every, one.after.minutes)},
                                                         {"before", rhythm_text(language_, one.before.every, one.before.minutes)}})};
    });
    changes("graph-diff.words", diff.words, [&](const CatalogDiff::Words& one) {
      const bool titled =
          !one.title_before.empty() && one.title_before.in(language_) != title(one.entry);  // it may be another in the other language only
      const std::vector<std::string> others(one.keys.begin() + (titled ? 1 : 0), one.keys.end());
      std::string text = titled ? said("graph-diff.titled", {{"after", title(one.entry)}, {"before", one.title_before.in(language_)}}) : "";
      if (!others.empty()) text += (titled ? "; " : "") + joined(others);
      return Fact{one.entry.id, text};
    });
    changes("graph-diff.roles", update_.roles, [&](const RoleUpdate& one) {
      const std::string all = said("graph-diff.time", {{"after", one.all_after}, {"before", one.all_before}});
      const bool same = one.left_after == one.all_after && one.left_before == one.all_before;
      return Fact{one.id, same ? all : said("graph-diff.left", {{"all", all}, {"after", one.left_after}, {"before", one.left_before}})};
    });
  }

  template <class Change>
  std::string gained_and_lost(const Change& one, std::string_view gained, std::string_view lost) const {
    std::string text;
    if (!one.gained.empty()) text = said(gained, {{"ids", joined(one.gained)}});
    if (!one.lost.empty()) text += (text.empty() ? "" : ", ") + said(lost, {{"ids", joined(one.lost)}});
    return text;
  }
  std::string required(const CatalogDiff::Requires& one) const { return gained_and_lost(one, "graph-diff.gained", "graph-diff.lost"); }

  std::string contents(const CatalogDiff::Contents& one) const {
    switch (one.entry.kind) {
      case ItemKind::Background: return gained_and_lost(one, "graph-diff.knows", "graph-diff.knows-no-longer");
      case ItemKind::Domain: return gained_and_lost(one, "graph-diff.adds", "graph-diff.adds-no-longer");
      default: break;
    }
    CatalogDiff::Contents roles = one;
    for (std::vector<std::string>* ids : {&roles.gained, &roles.lost}) std::ranges::replace(*ids, "*", say(language_, "show.all-roles"));
    return gained_and_lost(roles, "graph-diff.habit-for", "graph-diff.habit-no-longer-for");
  }

  void record_changes(const UpdateEffects& effects) {
    const auto state = [&](const Effect& step) { return state_text(language_, step.state); };
    std::vector<Fact> facts;
    if (effects.unchanged > 0)
      facts.push_back({say(language_, "graph-diff.unchanged"), said("graph-diff.steps", {{"n", effects.unchanged}})});
    for (const Effect& step : effects.renamed)
      facts.push_back({step.id, said("graph-diff.stays-as", {{"state", state(step)}, {"now", step.now}})});
    for (const Effect& step : effects.retired) facts.push_back({step.id, said("graph-diff.stays-gone", {{"state", state(step)}})});
    for (const Effect& step : effects.gone) facts.push_back({step.id, said("graph-diff.stays-gone", {{"state", state(step)}})});
    for (const UpdateEffects::Skill& skill : effects.skills)
      facts.push_back({skill.id, said("graph-diff.skill", {{"after", skill.finished_after},
                                                           {"all_after", skill.all_after},
                                                           {"before", skill.finished_before},
                                                           {"all_before", skill.all_before}})});
    std::vector<Fact> plan;
    for (const Effect& step : effects.plan_renamed) plan.push_back({step.id, said("graph-diff.plan-renamed", {{"now", step.now}})});
    for (const Effect& step : effects.plan_gone) plan.push_back({step.id, say(language_, "graph-diff.plan-gone")});
    if (!facts.empty() || !plan.empty()) lines_.blank();
    section(lines_, language_, "graph-diff.record", facts);
    section(lines_, language_, "graph-diff.plan", plan);
  }

  Language language_;
  const CatalogUpdate& update_;
  Lines lines_;
};

Json entry_json(const Entry& entry) {
  return {{"kind", to_string(entry.kind)}, {"id", entry.id}, {"title", json_text(entry.title)}};
}

/// The entry with more fields.
Json entry_with(const Entry& entry, Json more) {
  Json json = entry_json(entry);
  json.update(more);
  return json;
}

Json rhythm_json(const CatalogDiff::Rhythm& rhythm) {
  return {{"every", to_string(rhythm.every)}, {"minutes", rhythm.minutes.count()}};
}

Json effects_json(const std::vector<Effect>& steps) {
  Json all = Json::array();
  for (const Effect& step : steps)
    all.push_back({{"id", step.id},
                   {"now", step.now.empty() ? Json(nullptr) : Json(step.now)},
                   {"title", json_text(step.title)},
                   {"state", to_string(step.state)}});
  return all;
}

Json record_json(const UpdateEffects& effects) {
  Json skills = Json::array();
  for (const UpdateEffects::Skill& skill : effects.skills)
    skills.push_back({{"id", skill.id},
                      {"title", json_text(skill.title)},
                      {"finished_before", skill.finished_before},
                      {"steps_before", skill.all_before},
                      {"finished_after", skill.finished_after},
                      {"steps_after", skill.all_after}});
  return {{"unchanged", effects.unchanged},
          {"renamed", effects_json(effects.renamed)},
          {"retired", effects_json(effects.retired)},
          {"gone", effects_json(effects.gone)},
          {"skills", std::move(skills)},
          {"plan_renamed", effects_json(effects.plan_renamed)},
          {"plan_gone", effects_json(effects.plan_gone)}};
}

}  // namespace

std::string graph_diff_screen(const Style& style, const CatalogUpdate& update) {
  return DiffScreen(style, update).take();
}

std::string graph_diff_json(const CatalogUpdate& update) {
  const CatalogDiff& diff = update.diff;
  Json json = json_object("graph-diff");
  for (const char* list :
       {"renamed", "retired", "removed", "added", "efforts", "moved", "requirements", "contents", "habits", "words", "roles"})
    json[list] = Json::array();
  for (const auto& one : diff.renamed) json["renamed"].push_back(entry_with(one.entry, {{"before", one.from}}));
  for (const auto& one : diff.retired) json["retired"].push_back(entry_with(one.entry, {{"why", json_text(one.why)}}));
  for (const Entry& one : diff.removed) json["removed"].push_back(entry_json(one));
  for (const Entry& one : diff.added) json["added"].push_back(entry_json(one));
  for (const auto& one : diff.efforts)
    json["efforts"].push_back(entry_with(one.entry, {{"minutes_before", one.before.count()}, {"minutes_after", one.after.count()}}));
  for (const auto& one : diff.moved) json["moved"].push_back(entry_with(one.entry, {{"before", one.from}, {"after", one.to}}));
  for (const auto& one : diff.requirements)
    json["requirements"].push_back(entry_with(one.entry, {{"gained", one.gained}, {"lost", one.lost}}));
  for (const auto& one : diff.contents) json["contents"].push_back(entry_with(one.entry, {{"gained", one.gained}, {"lost", one.lost}}));
  for (const auto& one : diff.habits)
    json["habits"].push_back(entry_with(one.entry, {{"before", rhythm_json(one.before)}, {"after", rhythm_json(one.after)}}));
  for (const auto& one : diff.words)
    json["words"].push_back(entry_with(
        one.entry, {{"keys", one.keys}, {"title_before", one.title_before.empty() ? Json(nullptr) : json_text(one.title_before)}}));
  for (const RoleUpdate& one : update.roles)
    json["roles"].push_back({{"id", one.id},
                             {"title", json_text(one.title)},
                             {"minutes_before", one.all_before.count()},
                             {"minutes_after", one.all_after.count()},
                             {"minutes_left_before", one.left_before.count()},
                             {"minutes_left_after", one.left_after.count()}});
  json["record"] = update.effects ? record_json(*update.effects) : Json(nullptr);
  return dumped(json);
}

}  // namespace cairn
