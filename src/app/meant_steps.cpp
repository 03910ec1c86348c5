// SPDX-License-Identifier: MIT
#include "meant_steps.hpp"

#include "cairn/app/ids.hpp"
#include "cairn/app/known.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/planning/selection.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace cairn {

namespace {

constexpr std::size_t kShownSteps = 5;

/// Today's step, when none is named: the first of today, or the one the learner chooses where another of today is begun already.
std::string step_of_today(const World& world, const Journal& journal, const ChangeRequest& request) {
  const Daily daily = journal.daily(study_today(world, journal), kShownSteps);
  if (!daily.plan) throw Error(ExitCode::Failure, {"error.no-plan", {}}, {{"hint.make-plan", {}}});
  if (daily.head.empty()) throw Error(ExitCode::Usage, {"error.nothing-open", {}}, {{"hint.see-status", {}}});
  std::vector<OpenStep> due = {daily.head.front()};
  for (const TodayItem& item : make_today(daily).items) {
    if (item.step.id != due.front().id && item.step.studied > Minutes{0}) due.push_back(item.step);
  }
  if (due.size() == 1) return due.front().id;
  if (request.choose) {
    if (const auto chosen = request.choose(due); chosen && *chosen < due.size()) return due[*chosen].id;
  }
  std::vector<std::string> ids;
  for (const OpenStep& step : due) ids.push_back(step.id);
  throw Error(ExitCode::Usage, {"error.which-step", {}}, {could_be(ids)});
}

/// The steps, then all that they still need in catalog order; of alternatives those of the plan, else those that take the least.
std::vector<std::string> with_needs(const Journal& journal, CatalogSource& source, const std::vector<std::string>& ids) {
  const Catalog& catalog = source.catalog();
  Knowledge knowledge = knowledge_of(catalog, record_about(journal, catalog));
  Goal goal;
  for (const std::string& id : ids) {
    const auto item = catalog.find(id);
    if (!item || item->kind != ItemKind::Step) continue;
    goal.targets.push_back(*item);
    knowledge.steps[item->index].state = StepState::Open;  // else the walk would end there
  }
  if (const auto plan = journal.current_plan()) {
    for (const PlannedStep& step : plan->steps) goal.keep.push_back(step.id);
  }
  std::vector<std::string> needed;
  std::set<std::string> seen(ids.begin(), ids.end());
  for (const SelectedStep& step : select(catalog, goal, knowledge).steps) {
    if (seen.insert(catalog.steps[step.step].id).second) needed.push_back(catalog.steps[step.step].id);
  }
  needed.insert(needed.begin(), ids.begin(), ids.end());
  return needed;
}

/// The step of a skill that is studied next.
std::string next_of(const Journal& journal, const std::vector<std::string>& steps) {
  std::optional<OpenStep> next;
  for (const std::string& id : steps) {
    auto planned = journal.plan_step(id);
    if (planned && planned->remaining > Minutes{0} && (!next || planned->position < next->position)) next = std::move(planned);
  }
  if (next) return next->id;
  const auto open = std::ranges::find_if(steps, [&](const std::string& id) { return journal.step(id).state == StepState::Open; });
  return open != steps.end() ? *open : steps.back();
}

/// What a word means that names a skill of several steps.
std::vector<std::string> meant_of(const Journal& journal, const std::string& typed, std::vector<std::string> steps, SkillMeans means) {
  if (steps.size() == 1 || means == SkillMeans::AllSteps) return steps;
  if (means == SkillMeans::NextStep) return {next_of(journal, steps)};
  throw Error(ExitCode::Usage, {"error.skill-for-step", {{"id", printable(typed)}}}, {could_be(steps)});
}

}  // namespace

std::vector<std::string> steps_of(const World& world, const Journal& journal, CatalogSource& source, const ChangeRequest& request,
                                  SkillMeans means) {
  if (request.ids.empty()) return {step_of_today(world, journal, request)};
  std::vector<std::string> ids;
  std::set<std::string> seen;
  for (const std::string& typed : request.ids) {
    for (std::string& id : meant_of(journal, typed, resolve_steps(journal, source, typed), means)) {
      if (seen.insert(id).second) ids.push_back(std::move(id));
    }
  }
  return request.deep ? with_needs(journal, source, ids) : ids;
}

}  // namespace cairn
