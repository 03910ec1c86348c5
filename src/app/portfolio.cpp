// SPDX-License-Identifier: MIT
#include "cairn/app/portfolio.hpp"

#include "cairn/app/ids.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/progress/evidence.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace cairn {

namespace {

/// What is asked for, and the ids of its steps, earlier ones included.
struct Scope {
  LocalizedText title;
  std::set<std::string> steps;
};

/// The steps that the item asks for at any level, whatever is known.
Scope scope_in(const Catalog& catalog, const std::string& typed) {
  const ItemRef item = resolve_item(catalog, typed, {ItemKind::Role, ItemKind::Skill});
  Goal goal;
  goal.targets = {item};
  goal.level = Level::Could;
  Knowledge nothing;
  nothing.steps.resize(catalog.steps.size());
  Scope scope{catalog.title_of(item), {}};
  for (const SelectedStep& selected : select(catalog, goal, nothing).steps) {
    const Step& step = catalog.steps[selected.step];
    scope.steps.insert(step.id);
    scope.steps.insert(step.renamed_from.begin(), step.renamed_from.end());
  }
  return scope;
}

bool is_named(const std::string& typed, const std::string& id, const LocalizedText& title) {
  const std::string name = to_nfc(typed);
  return name == id || name == title.en || name == to_nfc(title.ko);
}

/// The only target of the plan, or one of its skills.
std::optional<Scope> scope_in(const Plan& plan, const std::string& typed) {
  if (plan.input.targets.size() == 1 && is_named(typed, plan.input.targets.front(), plan.target_titles.front())) {
    const std::vector<std::string> steps = named_steps(plan);
    return Scope{plan.target_titles.front(), {steps.begin(), steps.end()}};
  }
  for (const PlannedSkill& skill : plan.skills)
    if (is_named(typed, skill.id, skill.title)) return Scope{skill.title, {skill.steps.begin(), skill.steps.end()}};
  return std::nullopt;
}

std::optional<Scope> scope_of(const Journal& journal, CatalogSource& source, const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  if (!source.catalog_if_usable()) {
    const std::optional<Plan> plan = journal.current_plan();
    if (std::optional<Scope> scope = plan ? scope_in(*plan, typed) : std::nullopt) return scope;
  }
  return scope_in(source.catalog(), typed);
}

/// Entries by skill: those of the catalog in its order, then those that only plans know, as they were begun, then those of no skill.
class BySkill {
 public:
  explicit BySkill(const Catalog* catalog) : catalog_(catalog) {}

  void add(const Journal& journal, StepEvidence evidence) {
    const std::optional<ItemRef> item = catalog_ ? catalog_->find(evidence.step) : std::nullopt;
    PortfolioView::Entry entry;
    const std::size_t place =
        item && item->kind == ItemKind::Step ? tell(catalog_->steps[item->index], entry) : tell(journal, evidence.step, entry);
    entry.done = evidence.done;
    entry.studied = evidence.earned;
    entry.estimated = evidence.earned_is_estimate;
    entry.proofs = std::move(evidence.proofs);
    entry.notes = std::move(evidence.notes);
    entries_.emplace_back(place, std::move(entry));
  }

  void sort_into(PortfolioView& view) {
    std::ranges::stable_sort(entries_, {}, [](const auto& entry) { return entry.first; });
    for (auto& [place, entry] : entries_) (entry.proofs.empty() ? view.gaps : view.entries).push_back(std::move(entry));
  }

 private:
  static constexpr std::size_t kNoSkill = std::numeric_limits<std::size_t>::max();

  std::size_t tell(const Step& step, PortfolioView::Entry& entry) const {
    entry.id = step.id;
    entry.title = step.title;
    entry.done_when = step.done_when;
    entry.kind = step.kind;
    if (!step.skill) return kNoSkill;
    entry.skill = catalog_->skills[*step.skill].title;
    return *step.skill;
  }

  /// The last plan that had it knows the words: the step may be of a catalog that the learner planned from before, or that is gone.
  std::size_t tell(const Journal& journal, const std::string& id, PortfolioView::Entry& entry) {
    entry.id = id;
    entry.title = {id, id};
    auto words = journal.words_of(id);
    if (!words) return kNoSkill;
    entry.title = std::move(words->title);
    entry.done_when = std::move(words->done_when);
    entry.kind = words->kind;
    entry.skill = std::move(words->skill);
    if (entry.skill.empty()) return kNoSkill;
    const auto known = std::ranges::find(skills_of_plans_, entry.skill);
    const std::size_t place = static_cast<std::size_t>(known - skills_of_plans_.begin());
    if (known == skills_of_plans_.end()) skills_of_plans_.push_back(entry.skill);
    return (catalog_ ? catalog_->skills.size() : 0) + place;
  }

  const Catalog* catalog_;
  std::vector<LocalizedText> skills_of_plans_;
  std::vector<std::pair<std::size_t, PortfolioView::Entry>> entries_;
};

}  // namespace

PortfolioView look_portfolio(const World& world, CatalogSource& source, const std::string& typed) {
  const Journal journal = open_for_reading(world);
  const std::optional<Scope> scope = scope_of(journal, source, typed);
  PortfolioView view;
  RecordPart done;
  if (scope) {
    view.target = scope->title;
    done.steps = {scope->steps.begin(), scope->steps.end()};
  } else {
    done.finished = DateRange{Date{date::year{1970} / 1 / 1}, Date{date::year{2100} / 12 / 31}};
  }
  BySkill entries(source.catalog_if_usable());
  for (StepEvidence& evidence : evidence_of(journal.events_with_words(), journal.record_of(done)))
    if (!scope || scope->steps.contains(evidence.step)) entries.add(journal, std::move(evidence));
  entries.sort_into(view);
  return view;
}

}  // namespace cairn
