// SPDX-License-Identifier: MIT
#include "cairn/app/assess.hpp"

#include "cairn/progress/assess_sitting.hpp"

#include "cairn/app/ids.hpp"
#include "cairn/app/known.hpp"

#include <algorithm>

namespace cairn {

namespace {

std::vector<ItemRef> targets_of(const Catalog& catalog, const Journal& journal, const std::vector<std::string>& typed) {
  std::vector<std::string> ids = typed;
  if (ids.empty()) {
    const Daily daily = journal.daily(Date{}, 0);
    if (!daily.plan) throw Error(ExitCode::Usage, {"error.no-plan", {}}, {{"hint.assess-role", {}}});
    ids = daily.plan->input.targets;
  }
  std::vector<ItemRef> targets;
  for (const std::string& id : ids) targets.push_back(resolve_item(catalog, id, {ItemKind::Role, ItemKind::Skill, ItemKind::Step}));
  return targets;
}

/// The answers of earlier sittings that this catalog can read, oldest first.
std::vector<GivenAnswer> given_before(const Catalog& catalog, const Record& record) {
  std::vector<GivenAnswer> given;
  for (const AssessedItem& assessed : record.assessed) {
    const auto item = catalog.find(assessed.item);
    const auto answer = parse_answer(assessed.answer);
    if (item && answer && (item->kind == ItemKind::Step || item->kind == ItemKind::Skill)) given.push_back({*item, *answer});
  }
  return given;
}

Goal goal_of(const Catalog& catalog, const Journal& journal, const std::vector<std::string>& typed, Level level) {
  Goal goal;
  goal.targets = targets_of(catalog, journal, typed);
  goal.level = level;
  return goal;
}

}  // namespace

AssessSitting::AssessSitting(const World& world, CatalogSource& source, const std::vector<std::string>& targets, Level level, bool dry_run)
    : world_(world),
      catalog_(source.catalog()),
      dry_run_(dry_run),
      sitting_(make_uuid7(world.now, world.random)),
      goal_(goal_of(catalog_, open_for_reading(world), targets, level)),
      at_start_(knowledge_of(catalog_, record_about(open_for_reading(world), catalog_))),
      before_(given_before(catalog_, open_for_reading(world).record_of({}))),
      assessment_(fresh()) {
  for (const AssessedStep& step : assessment_.steps()) held_[step.step] = at_start_.steps[step.step].rusty ? Answer::Rusty : Answer::No;
  const Journal journal = open_for_reading(world);
  const Daily daily = journal.daily(study_today(world, journal), 0);
  if (!daily.plan) return;
  planned_ = std::ranges::all_of(goal_.targets, [&](ItemRef target) {
    return std::ranges::find(daily.plan->input.targets, catalog_.id_of(target)) != daily.plan->input.targets.end();
  });
}

/// First what was said, then what follows from it for each step whose state changes: what it was is taken back, what it is now is recorded.
std::vector<Event> AssessSitting::events_for(const GivenAnswer& given, const CommandEvents& events, const Journal& journal) const {
  Event said = events.make(EventKind::Set, "assess");
  said.extra = sitting_extra(sitting_);
  said.note = catalog_.id_of(given.item) + " " + std::string(to_string(given.answer));
  std::vector<Event> all{said};
  for (const AssessedStep& step : assessment_.steps()) {
    const Answer held = held_.at(step.step);
    if (step.held == held) continue;
    const std::string& id = catalog_.steps[step.step].id;
    if (held != Answer::No && !(held == Answer::Rusty && step.held == Answer::Yes)) {
      Event reopened = events.make(EventKind::Reopened, id);
      reopened.cancels = {journal.step(id).event};
      all.push_back(std::move(reopened));
    }
    if (step.held == Answer::No) continue;
    Event state = events.make(step.held == Answer::Yes ? EventKind::Known : EventKind::Rusty, id);
    state.effort = catalog_.steps[step.step].hours.effort();
    all.push_back(std::move(state));
  }
  return all;
}

void AssessSitting::remember_held() {
  for (const AssessedStep& step : assessment_.steps()) held_[step.step] = step.held;
}

void AssessSitting::answer(const GivenAnswer& given) {
  assessment_.answer(given);
  const CommandEvents events(world_);
  Stored stored{given, {}};
  write(
      world_, events, dry_run_,
      [&](const Journal& journal) {
        if (dry_run_) return Appendix{};
        Appendix appendix{events_for(given, events, journal), {}};
        stored.events.clear();
        for (const Event& event : appendix.events) stored.events.push_back(event.uid);
        return appendix;
      },
      [](const Journal&) {});
  stored_.push_back(std::move(stored));
  remember_held();
}

bool AssessSitting::back() {
  if (stored_.empty()) return false;
  const CommandEvents events(world_);
  write(
      world_, events, dry_run_,
      [&](const Journal&) {
        if (dry_run_) return Appendix{};
        Event retraction = events.make(EventKind::Retracted, "");
        retraction.cancels = stored_.back().events;
        return Appendix{{std::move(retraction)}, {}};
      },
      [](const Journal&) {});
  stored_.pop_back();
  assessment_ = fresh();
  for (const Stored& earlier : stored_) assessment_.answer(earlier.given);
  remember_held();
  return true;
}

Minutes AssessSitting::effort_with(const Knowledge& knowledge) const {
  return select(catalog_, goal_, knowledge).effort;
}

AssessView AssessSitting::view() const {
  AssessView view;
  for (const ItemRef target : goal_.targets) {
    view.targets.push_back(catalog_.title_of(target));
    view.target_ids.push_back(catalog_.id_of(target));
  }
  Knowledge now = at_start_;
  for (const auto& [step, held] : held_) {
    now.steps[step].rusty = held == Answer::Rusty;
    if (held == Answer::Yes) now.steps[step].state = StepState::Known;
    view.known += held == Answer::Yes ? 1 : 0;
    view.rusty += held == Answer::Rusty ? 1 : 0;
  }
  view.before = effort_with(at_start_);
  view.after = effort_with(now);
  view.answered = static_cast<int>(stored_.size());
  view.remaining = assessment_.remaining();
  view.dry_run = dry_run_;
  view.planned = planned_;
  return view;
}

}  // namespace cairn
