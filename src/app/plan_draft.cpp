// SPDX-License-Identifier: MIT
#include "plan_draft.hpp"

#include "cairn/app/ids.hpp"
#include "cairn/app/known.hpp"
#include "cairn/planning/calendar_words.hpp"
#include "cairn/planning/plan_diff.hpp"
#include "cairn/planning/present_names.hpp"

namespace cairn {

namespace {

constexpr date::days kAppointmentsAhead{2 * 366};
const std::vector<ItemKind> kTargetKinds = {ItemKind::Role, ItemKind::Skill, ItemKind::Step};

std::vector<DateRange> ranges_of(const std::vector<DaysOff>& off) {
  std::vector<DateRange> ranges;
  for (const DaysOff& days : off) ranges.push_back({days.first, days.last});
  return ranges;
}

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

Event planned_event(const CommandEvents& events, const Plan& plan) {
  std::string targets;
  for (const std::string& target : plan.input.targets) targets += (targets.empty() ? "" : " ") + target;
  Event event = events.make(EventKind::Planned, targets);
  event.effort = plan.effort;
  event.holds_from = plan.input.start;
  return event;
}

/// The new list is said whole: an empty note ends the one before.
void add_busy_calendars(const CommandEvents& events, const PlanDraft& draft, Appendix& appendix) {
  if (!draft.new_busy_calendars) return;
  appendix.events.push_back(events.make(EventKind::Set, "busy"));
  for (const std::string& file : *draft.new_busy_calendars) {
    appendix.events.push_back(events.make(EventKind::Set, "busy"));
    appendix.events.back().note = file;
  }
}

/// What is stored is read back as a date that can be typed.
void refuse_beyond_calendar(const Plan& plan) {
  for (const Date day : {plan.finish, plan.input.deadline.value_or(plan.finish)}) {
    if (!parse_date(to_iso(day)))
      throw Error(ExitCode::Usage, {"error.beyond-calendar", {{"day", to_iso(day)}}}, {{"hint.earlier-start", {}}});
  }
}

}  // namespace

PlanDraft draft_of(const World& world, CatalogSource& source, const Record& record, const PlanCommand& command) {
  const Catalog& catalog = source.catalog();
  PlanDraft draft;
  draft.knowledge = knowledge_of(catalog, record);
  for (const std::uint32_t step : assume_known(draft.knowledge, steps_said_known(catalog, command.know, command.backgrounds)))
    draft.newly_known.push_back(catalog.steps[step].id);
  PlanRequest& request = draft.request;
  request.goal.targets = resolve_items(catalog, command.targets, kTargetKinds);
  for (const std::string& typed : command.domains) request.goal.domains.push_back(resolve_item(catalog, typed, {ItemKind::Domain}));
  request.goal.level = command.level;
  for (const std::string& typed : command.prefer)
    request.goal.prefer.push_back(catalog.id_of(resolve_item(catalog, typed, {ItemKind::Skill, ItemKind::Step})));
  for (const std::string& typed : command.focus)
    request.goal.focus.push_back(catalog.id_of(resolve_item(catalog, typed, {ItemKind::Skill})));
  for (const std::string& typed : command.backgrounds)
    request.backgrounds.push_back(catalog.id_of(resolve_item(catalog, typed, {ItemKind::Background})));
  request.start = command.start.value_or(study_today(world, day_start_of(record)) + date::days{1});
  request.weeks = command.weeks;
  request.deadline = command.deadline;
  request.per_week = command.per_week;
  request.availability = command.availability;
  if (!record.availability.empty()) request.setting = parse_availability(record.availability.back().value);
  request.longest_session = command.longest_session.value_or(record.longest_session.value_or(kLongestSitting));
  if (request.longest_session != record.longest_session.value_or(kLongestSitting)) draft.new_longest_session = request.longest_session;
  read_dates(catalog, command, request);
  request.off = ranges_of(record.off);
  request.zone = world.zone;
  request.graph_files = source.kept_files();
  return draft;
}

void read_appointments(const World& world, const Record& record, const PlanCommand& command, const Plan* before, PlanDraft& draft) {
  const std::vector<std::string>& files = command.busy ? *command.busy : record.busy_calendars;
  const DateRange days{draft.request.start, draft.request.start + kAppointmentsAhead};
  std::vector<BusySpan> spans;
  for (const std::string& file : files) {
    const auto read = world.appointments(file, days, command.busy.has_value());
    const std::vector<BusySpan>& more = read ? *read : before ? before->input.busy : std::vector<BusySpan>{};
    spans.insert(spans.end(), more.begin(), more.end());
  }
  draft.request.busy = joined(std::move(spans));
  draft.busy_calendars = static_cast<int>(files.size());
  if (command.busy && *command.busy != record.busy_calendars) draft.new_busy_calendars = command.busy;
}

PlanOutcome make(const World& world, const Catalog& catalog, PlanDraft& draft, const CalendarBefore& before, bool fit) {
  const auto once = [&] {
    PlanOutcome outcome = make_plan(catalog, draft.knowledge, draft.request, before.sessions, world.now);
    outcome.plan.earlier_names = before.earlier_names;
    renew_reworded(outcome.plan, before, world.now);
    for (Session& session : outcome.plan.sessions)
      if (session.modified == world.now) session.sequence = std::max(session.sequence, before.least_sequence);
    refuse_beyond_calendar(outcome.plan);
    return outcome;
  };
  PlanOutcome outcome = once();
  if (!fit || !outcome.misfit) return outcome;
  for (const Fix& fix : outcome.misfit->fixes) {
    if (fix.kind != Fix::Kind::Level) continue;
    std::vector<std::string>& left_out = draft.request.goal.leave_out;
    left_out.insert(left_out.end(), fix.drop.begin(), fix.drop.end());
    return once();
  }
  return outcome;
}

Appendix appendix_of(const CommandEvents& events, const Catalog& catalog, const Record& record, Plan& plan, const PlanDraft& draft) {
  Appendix appendix;
  take_off_earlier_names(plan, catalog, record);
  for (const std::string& id : draft.newly_known) appendix.events.push_back(events.make(EventKind::Known, id));
  appendix.events.push_back(planned_event(events, plan));
  plan.uid = appendix.events.back().uid;
  Event hours = events.make(EventKind::Set, "availability");
  hours.note = to_string(plan.input.availability);
  hours.holds_from = plan.input.start;
  appendix.events.push_back(std::move(hours));
  if (draft.new_longest_session) {
    Event session = events.make(EventKind::Set, "session");
    session.minutes = *draft.new_longest_session;
    appendix.events.push_back(std::move(session));
  }
  add_busy_calendars(events, draft, appendix);
  appendix.plan = plan;
  return appendix;
}

ReplanView change_of(const Journal& journal, const Plan& current, const PlanOutcome& outcome, Date today) {
  ReplanView view = compare_plans(current, outcome);
  view.today = today;
  const Daily daily = journal.daily(today, 0);
  view.planned_until_today = daily.planned_before_today;
  view.earned = daily.earned_in_plan;
  return view;
}

}  // namespace cairn
