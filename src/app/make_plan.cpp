// SPDX-License-Identifier: MIT
#include "cairn/app/make_plan.hpp"

#include "cairn/app/ids.hpp"
#include "cairn/app/known.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/planning/plan_diff.hpp"

#include <algorithm>

namespace cairn {

namespace {

const std::vector<ItemKind> kTargetKinds = {ItemKind::Role, ItemKind::Skill, ItemKind::Step};

std::vector<std::string> ids_of(const Catalog& catalog, const std::vector<ItemRef>& items) {
  std::vector<std::string> ids;
  for (const ItemRef item : items) ids.push_back(catalog.id_of(item));
  return ids;
}

std::vector<DateRange> ranges_of(const std::vector<DaysOff>& off) {
  std::vector<DateRange> ranges;
  for (const DaysOff& days : off) ranges.push_back({days.first, days.last});
  return ranges;
}

/// A plan to be made: the request, and what the record and the command line say is known.
struct Draft {
  PlanRequest request;
  Knowledge knowledge;
  std::vector<std::string> newly_known;
};

/// The dates of single steps; of several for one id the last.
void read_dates(const Catalog& catalog, const PlanCommand& command, PlanRequest& request) {
  for (const PlanCommand::Due& typed : command.due) {
    const std::string id = catalog.id_of(resolve_item(catalog, typed.id, {ItemKind::Skill, ItemKind::Step}));
    std::erase_if(request.due, [&](const DueDate& due) { return due.id == id; });
    request.due.push_back({id, typed.by});
  }
  for (const PlanCommand::PinAt& typed : command.pins) {
    const std::string id = catalog.id_of(resolve_item(catalog, typed.id, {ItemKind::Step}));
    std::erase_if(request.pins, [&](const Pin& pin) { return pin.step == id; });
    request.pins.push_back({id, typed.day, typed.begin, Minutes{0}});
  }
}

/// A date of what the plan does not need is a slip of the pen.
void refuse_idle_dates(const PlanRequest& request, const Plan& plan) {
  std::set<std::string> known(plan.finished.begin(), plan.finished.end());
  for (const PlannedStep& step : plan.steps) known.insert(step.id);
  for (const PlannedSkill& skill : plan.skills) known.insert(skill.id);
  const auto refuse = [](const std::string& id) { throw Error(ExitCode::Usage, {"error.date-of-nothing", {{"id", id}}}, {}); };
  for (const DueDate& due : request.due)
    if (!known.contains(due.id)) refuse(due.id);
  for (const Pin& pin : request.pins)
    if (!known.contains(pin.step)) refuse(pin.step);
  for (const Pin& pin : plan.input.pins) {
    if (pin.begin + std::chrono::duration_cast<TimeOfDay>(pin.length) <= TimeOfDay{24 * 60}) continue;
    throw Error(ExitCode::Usage, {"error.pin-past-midnight", {{"id", pin.step}, {"time", pin.length}, {"clock", to_hhmm(pin.begin)}}}, {});
  }
}

Draft draft_of(const World& world, const Catalog& catalog, const Record& record, const PlanCommand& command) {
  Draft draft{{}, knowledge_of(catalog, record), {}};
  for (const std::uint32_t step : assume_known(draft.knowledge, steps_said_known(catalog, command.know, command.backgrounds)))
    draft.newly_known.push_back(catalog.steps[step].id);
  PlanRequest& request = draft.request;
  for (const std::string& typed : command.targets) request.goal.targets.push_back(resolve_item(catalog, typed, kTargetKinds));
  for (const std::string& typed : command.domains) request.goal.domains.push_back(resolve_item(catalog, typed, {ItemKind::Domain}));
  request.goal.level = command.level;
  for (const std::string& typed : command.prefer) request.goal.prefer.push_back(catalog.id_of(resolve_item(catalog, typed, {ItemKind::Skill, ItemKind::Step})));
  for (const std::string& typed : command.focus) request.goal.focus.push_back(catalog.id_of(resolve_item(catalog, typed, {ItemKind::Skill})));
  for (const std::string& typed : command.backgrounds) request.backgrounds.push_back(catalog.id_of(resolve_item(catalog, typed, {ItemKind::Background})));
  request.start = command.start.value_or(study_today(world) + date::days{1});
  request.weeks = command.weeks;
  request.deadline = command.deadline;
  request.per_week = command.per_week;
  request.availability = command.availability;
  if (!record.availability.empty()) request.setting = parse_availability(record.availability.back().value);
  read_dates(catalog, command, request);
  request.off = ranges_of(record.off);
  request.zone = world.zone;
  return draft;
}

/// The plan; with `fit` the optional steps that the level fix names are left out of it.
PlanOutcome make(const World& world, const Catalog& catalog, Draft& draft, const std::vector<Session>& before, bool fit) {
  PlanOutcome outcome = make_plan(catalog, draft.knowledge, draft.request, before, world.now);
  if (!fit || !outcome.misfit) return outcome;
  for (const Fix& fix : outcome.misfit->fixes) {
    if (fix.kind != Fix::Kind::Level) continue;
    std::vector<std::string>& left_out = draft.request.goal.leave_out;
    left_out.insert(left_out.end(), fix.drop.begin(), fix.drop.end());
    return make_plan(catalog, draft.knowledge, draft.request, before, world.now);
  }
  return outcome;
}

Event planned_event(const CommandEvents& events, const Plan& plan) {
  std::string targets;
  for (const std::string& target : plan.input.targets) targets += (targets.empty() ? "" : " ") + target;
  Event event = events.make(EventKind::Planned, targets);
  event.effort = plan.effort;
  event.holds_from = plan.input.start;
  return event;
}

/// The events of a new plan: what is newly known, the plan, and the hours it asks for from its start on.
Appendix appendix_of(const CommandEvents& events, PlanAnswer& answer, const std::vector<std::string>& newly_known) {
  Appendix appendix;
  for (const std::string& id : newly_known) appendix.events.push_back(events.make(EventKind::Known, id));
  Plan& plan = answer.outcome.plan;
  appendix.events.push_back(planned_event(events, plan));
  plan.uid = appendix.events.back().uid;
  Event hours = events.make(EventKind::Set, "availability");
  hours.note = to_string(plan.input.availability);
  hours.holds_from = plan.input.start;
  appendix.events.push_back(std::move(hours));
  appendix.plan = plan;
  return appendix;
}

std::vector<Session> sessions_of(const std::optional<Plan>& plan) { return plan ? plan->sessions : std::vector<Session>{}; }

}  // namespace

namespace {

/// What a plan that is not stored would change.
ReplanView change_of(const Journal& journal, const Plan& current, const PlanOutcome& outcome, Date today) {
  ReplanView view = compare_plans(current, outcome);
  view.today = today;
  view.dry_run = true;
  const Daily daily = journal.daily(today, 0);
  view.planned_until_today = daily.planned_before_today;
  view.earned = daily.earned_in_plan;
  view.outcome.plan.input.availability = outcome.plan.input.availability;
  view.outcome.plan.finish = outcome.plan.finish;
  return view;
}

}  // namespace

PlanAnswer plan(const World& world, CatalogSource& source, const PlanCommand& command,
                const std::function<bool(const std::vector<LocalizedText>&)>& may_replace) {
  const Catalog& catalog = source.catalog();
  const CommandEvents events(world);
  PlanAnswer answer;
  bool asked = false;
  write(
      world, events, command.dry_run,
      [&](const Journal& journal) {
        const Record record = journal.record();
        Draft draft = draft_of(world, catalog, record, command);
        const std::optional<Plan> current = journal.current_plan();
        answer = {};
        answer.today = study_today(world);
        answer.known_steps = static_cast<int>(draft.newly_known.size());
        if (current && current->input.targets != ids_of(catalog, draft.request.goal.targets)) answer.replaces = current->target_titles;
        answer.outcome = make(world, catalog, draft, sessions_of(current), command.fit);
        refuse_idle_dates(draft.request, answer.outcome.plan);
        if (command.dry_run && current && answer.replaces.empty() && !answer.outcome.misfit) answer.against = change_of(journal, *current, answer.outcome, answer.today);
        if (command.dry_run || answer.outcome.misfit || answer.outcome.already_reached) return Appendix{};
        if (!answer.replaces.empty() && !asked) {
          asked = true;
          if (!may_replace(answer.replaces)) throw Error(ExitCode::Failure, {"error.plan-kept", {}});
        }
        answer.saved = true;
        return appendix_of(events, answer, draft.newly_known);
      },
      [](const Journal&) {});
  return answer;
}

namespace {

/// The command that would make the current plan again.
PlanCommand command_of(const PlanInput& input) {
  PlanCommand command;
  command.targets = input.targets;
  command.level = input.level;
  command.domains = input.domains;
  command.prefer = input.prefer;
  command.focus = input.focus;
  command.backgrounds = {};  // already in the record as known steps
  return command;
}

/// A plan cannot be poured into minutes that were already used: it begins tomorrow when something was studied today.
Date replan_start(const Plan& current, const Record& record, Date today) {
  const bool studied = record.days.count(today) > 0;
  return std::max(current.input.start, studied ? today + date::days{1} : today);
}

/// Keeping the pace moves the date; keeping the date raises the pace; `fit` keeps both and leaves out what is optional.
void keep_pace_or_date(PlanRequest& request, const Plan& current, const ReplanCommand& command) {
  request.setting.reset();
  request.reserve_twelfths = 0;
  request.goal.leave_out = current.input.leave_out;
  for (const PlannedStep& step : current.steps) request.goal.keep.push_back(step.id);
  request.due = current.input.due;
  request.dates_may_slip = true;
  for (const Pin& pin : current.input.pins)
    if (pin.day >= request.start) request.pins.push_back(pin);  // one whose time has passed is study like the rest
  if (!command.keep_date) request.availability = current.input.availability;
  if (command.keep_date || command.fit) request.deadline = current.input.deadline.value_or(current.finish);
}

}  // namespace

ReplanView replan(const World& world, CatalogSource& source, const ReplanCommand& command) {
  const Catalog& catalog = source.catalog();
  const CommandEvents events(world);
  ReplanView view;
  write(
      world, events, command.dry_run,
      [&](const Journal& journal) {
        const std::optional<Plan> current = journal.current_plan();
        if (!current) throw Error(ExitCode::Failure, {"error.no-plan", {}}, {{"hint.make-plan", {}}});
        const Record record = journal.record();
        Draft draft = draft_of(world, catalog, record, command_of(current->input));
        draft.request.start = replan_start(*current, record, study_today(world));
        draft.request.backgrounds = current->input.backgrounds;
        draft.request.zone = current->input.zone;
        keep_pace_or_date(draft.request, *current, command);
        PlanAnswer answer;
        answer.outcome = make(world, catalog, draft, current->sessions, command.fit);
        Plan& plan = answer.outcome.plan;
        plan.input.deadline = current->input.deadline;
        plan.input.weeks = current->input.weeks;
        plan.input.pace = current->input.pace;
        view = compare_plans(*current, answer.outcome);
        view.today = study_today(world);
        view.dry_run = command.dry_run;
        const Daily daily = journal.daily(view.today, 0);
        view.planned_until_today = daily.planned_before_today;
        view.earned = daily.earned_in_plan;
        Appendix appendix;
        if (!command.dry_run && view.changed) appendix = appendix_of(events, answer, {});
        view.outcome = std::move(answer.outcome);
        return appendix;
      },
      [](const Journal&) {});
  return view;
}

}  // namespace cairn
