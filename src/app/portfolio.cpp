// SPDX-License-Identifier: MIT
#include "cairn/app/portfolio.hpp"

#include "cairn/app/ids.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/progress/evidence.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace cairn {

namespace {

constexpr std::uint32_t kNoSkill = std::numeric_limits<std::uint32_t>::max();

/// The steps that the item asks for at any level, whatever is known.
std::set<std::uint32_t> steps_for(const Catalog& catalog, ItemRef item) {
  Goal goal;
  goal.targets = {item};
  goal.level = Level::Could;
  Knowledge nothing;
  nothing.steps.resize(catalog.steps.size());
  std::set<std::uint32_t> steps;
  for (const SelectedStep& step : select(catalog, goal, nothing).steps) steps.insert(step.step);
  return steps;
}

/// Of a step that this catalog does not have the last plan that had it knows the words: it may be of a catalog that the learner planned from before.
PortfolioView::Entry entry_of(const Catalog& catalog, const Journal& journal, const std::optional<ItemRef>& item, StepEvidence evidence) {
  PortfolioView::Entry entry;
  entry.id = evidence.step;
  entry.title = {evidence.step, evidence.step};
  if (item) {
    const Step& step = catalog.steps[item->index];
    entry.id = step.id;
    entry.title = step.title;
    entry.done_when = step.done_when;
    entry.kind = step.kind;
    if (step.skill) entry.skill = catalog.skills[*step.skill].title;
  } else if (auto words = journal.words_of(evidence.step)) {
    entry.title = std::move(words->title);
    entry.done_when = std::move(words->done_when);
    entry.kind = words->kind;
    entry.skill = std::move(words->skill);
  }
  entry.done = evidence.done;
  entry.studied = evidence.earned;
  entry.estimated = evidence.earned_is_estimate;
  entry.proofs = std::move(evidence.proofs);
  entry.notes = std::move(evidence.notes);
  return entry;
}

}  // namespace

PortfolioView look_portfolio(const World& world, CatalogSource& source, const std::string& typed) {
  const Catalog& catalog = source.catalog();
  PortfolioView view;
  std::optional<std::set<std::uint32_t>> wanted;
  if (!typed.empty()) {
    const ItemRef item = resolve_item(catalog, typed, {ItemKind::Role, ItemKind::Skill});
    view.target = catalog.title_of(item);
    wanted = steps_for(catalog, item);
  }
  const Journal journal = open_for_reading(world);
  RecordPart done;
  if (!wanted) done.finished = DateRange{Date{date::year{1970} / 1 / 1}, Date{date::year{2100} / 12 / 31}};
  for (const std::uint32_t step : wanted.value_or(std::set<std::uint32_t>{})) {
    done.steps.push_back(catalog.steps[step].id);
    done.steps.insert(done.steps.end(), catalog.steps[step].renamed_from.begin(), catalog.steps[step].renamed_from.end());
  }
  std::vector<std::pair<std::uint32_t, PortfolioView::Entry>> by_skill;  ///< with the skill's place in the catalog
  for (StepEvidence& evidence : evidence_of(journal.events_with_words(), journal.record_of(done))) {
    std::optional<ItemRef> item = catalog.find(evidence.step);
    if (item && item->kind != ItemKind::Step) item.reset();
    if (wanted && (!item || !wanted->contains(item->index))) continue;
    const std::uint32_t skill = item ? catalog.steps[item->index].skill.value_or(kNoSkill) : kNoSkill;
    by_skill.emplace_back(skill, entry_of(catalog, journal, item, std::move(evidence)));
  }
  std::ranges::stable_sort(by_skill, {}, [](const auto& entry) { return entry.first; });
  for (auto& [skill, entry] : by_skill) (entry.proofs.empty() ? view.gaps : view.entries).push_back(std::move(entry));
  return view;
}

}  // namespace cairn
