// SPDX-License-Identifier: MIT
#include "cairn/app/explore.hpp"

#include "cairn/app/ids.hpp"
#include "cairn/app/known.hpp"
#include "cairn/app/plan_place.hpp"
#include "cairn/app/writing.hpp"

#include <algorithm>

namespace cairn {
namespace {

Knowledge knowledge_with(const Catalog& catalog, const Journal& journal, const std::vector<std::string>& backgrounds) {
  Knowledge knowledge = knowledge_of(catalog, record_about(journal, catalog));
  assume_known(knowledge, steps_said_known(catalog, {}, backgrounds));
  return knowledge;
}

std::uint32_t role_of(const Catalog& catalog, const std::string& typed) {
  return resolve_item(catalog, typed, {ItemKind::Role}).index;
}

std::vector<ItemRef> direct_dependents(const LearningGraph& graph, ItemRef item) {
  std::vector<ItemRef> dependents;
  for (const Node node : graph.graph.dependents_of(graph.node_of(item))) dependents.push_back(graph.item_of(node));
  return dependents;
}

}  // namespace

std::vector<RoleRow> look_roles(const World& world, CatalogSource& source, const std::vector<std::string>& backgrounds) {
  const Catalog& catalog = source.catalog();
  const Journal journal = open_for_reading(world);
  std::vector<RoleRow> rows = compare_roles(catalog, knowledge_with(catalog, journal, backgrounds));
  const Daily daily = journal.daily(study_today(world, journal), 0);
  if (!daily.plan) return rows;
  for (const std::string& id : daily.plan->input.targets) {
    const auto item = catalog.find(id);
    const auto row = item ? std::ranges::find(rows, catalog.id_of(*item), &RoleRow::id) : rows.end();
    if (row != rows.end()) row->target = true;
  }
  return rows;
}

RoleDiff look_role_diff(const World& world, CatalogSource& source, const std::string& first, const std::string& second, Level level,
                        const std::vector<std::string>& backgrounds) {
  const Catalog& catalog = source.catalog();
  const Knowledge knowledge = knowledge_with(catalog, open_for_reading(world), backgrounds);
  return diff_roles(catalog, role_of(catalog, first), role_of(catalog, second), level, knowledge);
}

WhyView look_why(const World& world, CatalogSource& source, const std::string& typed, const std::vector<std::string>& targets) {
  const Catalog& catalog = source.catalog();
  const Journal journal = open_for_reading(world);
  const ItemRef item = resolve_item(catalog, typed, {ItemKind::Skill, ItemKind::Step});
  const std::optional<Plan> plan = journal.current_plan();
  Goal goal;
  std::vector<std::string> ids = targets;
  if (ids.empty()) {
    if (!plan) throw Error(ExitCode::Usage, {"error.no-plan", {}}, {{"hint.why-for", {}}});
    ids = plan->input.targets;
    goal.level = plan->input.level;
    goal.prefer = plan->input.prefer;
    goal.focus = plan->input.focus;
    goal.leave_out = plan->input.leave_out;
    for (const std::string& id : plan->input.domains) {
      if (const auto domain = catalog.find(id); domain && domain->kind == ItemKind::Domain) goal.domains.push_back(*domain);
    }
    for (const PlannedStep& step : plan->steps) goal.keep.push_back(step.id);
  }
  for (const std::string& id : ids) goal.targets.push_back(resolve_item(catalog, id, {ItemKind::Role, ItemKind::Skill, ItemKind::Step}));
  return make_why(catalog, source.graph(), goal, knowledge_of(catalog, record_about(journal, catalog)), item);
}

RoleGraph look_graph(const World& world, CatalogSource& source, const std::string& typed, Level level, GraphDetail detail) {
  const Catalog& catalog = source.catalog();
  Goal goal;
  goal.targets = {resolve_item(catalog, typed, {ItemKind::Role, ItemKind::Skill, ItemKind::Step})};
  goal.level = level;
  const Journal journal = open_for_reading(world);
  const Knowledge knowledge = knowledge_of(catalog, record_about(journal, catalog));
  const auto finished = [&](std::uint32_t step) { return is_finished(knowledge.steps[step].state); };
  for (std::uint32_t i = 0; i < catalog.steps.size(); ++i) {
    if (finished(i)) goal.prefer.push_back(catalog.steps[i].id);
  }
  for (const Skill& skill : catalog.skills) {
    if (!skill.steps.empty() && std::ranges::all_of(skill.steps, finished)) goal.prefer.push_back(skill.id);
  }
  if (const auto plan = journal.current_plan()) {
    for (const PlannedStep& step : plan->steps) goal.keep.push_back(step.id);
  }
  return make_role_graph(catalog, goal, detail, knowledge);
}

CatalogUpdate look_graph_diff(const World& world, const std::string& before, const std::string& after) {
  const Catalog old_catalog = load_catalog(before), new_catalog = load_catalog(after);
  const Journal journal = open_for_reading(world);
  return make_update(old_catalog, new_catalog, journal.record(), journal.current_plan());
}

ShowView look_show(const World& world, CatalogSource& source, const std::string& typed) {
  const Catalog& catalog = source.catalog();
  ShowView view;
  view.item = resolve_item(
      catalog, typed,
      {ItemKind::Role, ItemKind::Skill, ItemKind::Step, ItemKind::Background, ItemKind::Domain, ItemKind::Habit, ItemKind::Source});
  const Journal journal = open_for_reading(world);
  const Knowledge known = knowledge_of(catalog, record_about(journal, catalog));
  for (const StepRecord& step : known.steps) view.states.push_back(step.state);
  if (view.item.kind == ItemKind::Role || view.item.kind == ItemKind::Skill) {
    Goal goal;
    goal.targets = {view.item};
    view.closure = select(catalog, goal, no_knowledge(catalog));
    view.left = select(catalog, goal, known).effort;
  }
  if (view.item.kind == ItemKind::Role) view.path = path_of(*view.closure);
  if (view.item.kind == ItemKind::Skill || view.item.kind == ItemKind::Step) view.dependents = direct_dependents(source.graph(), view.item);
  if (view.item.kind == ItemKind::Step) view.place = place_in_plan(journal.current_plan(), catalog.steps[view.item.index]);
  return view;
}

}  // namespace cairn
