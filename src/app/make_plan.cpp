// SPDX-License-Identifier: MIT
#include "cairn/app/make_plan.hpp"

#include "cairn/app/known.hpp"
#include "cairn/planning/present_names.hpp"

#include "plan_draft.hpp"
#include "shown_plan.hpp"

#include <set>

namespace cairn {

namespace {

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

}  // namespace

Minutes usual_pace(const World& world) {
  const Record record = open_for_reading(world).record_of({});
  if (record.availability.empty()) return kDefaultPerWeek;
  const auto setting = parse_availability(record.availability.back().value);
  return setting ? setting->per_week() : kDefaultPerWeek;
}

PlanAnswer plan(const World& world, CatalogSource& source, const PlanCommand& command,
                const std::function<bool(const std::vector<LocalizedText>&)>& may_replace) {
  const Catalog& catalog = source.catalog();
  const CommandEvents events(world);
  PlanAnswer answer;
  bool asked = false;
  write(
      world, events, command.dry_run,
      [&](const Journal& journal) {
        const Record record = record_about(journal, catalog);
        PlanDraft draft = draft_of(world, source, record, command);
        const std::optional<Plan> stored = journal.current_plan();
        const std::optional<Plan> current = stored ? std::optional(with_present_names(*stored, catalog)) : std::nullopt;
        answer = {};
        answer.today = study_today(world, day_start_of(record));
        answer.known_steps = static_cast<int>(draft.newly_known.size());
        read_appointments(world, record, command, current ? &*current : nullptr, draft);
        answer.busy_calendars = draft.busy_calendars;
        answer.outcome = make(world, catalog, draft, calendar_before(journal, stored, catalog), command.fit);
        refuse_idle_dates(draft.request, answer.outcome.plan);
        if (current && current->input.targets != answer.outcome.plan.input.targets) answer.replaces = current->target_titles;
        if (command.dry_run && current && answer.replaces.empty() && !answer.outcome.misfit) {
          answer.against = change_of(journal, *current, answer.outcome, answer.today);
          answer.against->outcome.plan.input.availability = answer.outcome.plan.input.availability;
          answer.against->outcome.plan.finish = answer.outcome.plan.finish;
          answer.against->dry_run = true;
        }
        if (command.dry_run || answer.outcome.misfit || answer.outcome.already_reached) return Appendix{};
        if (!answer.replaces.empty() && !asked) {
          asked = true;
          if (!may_replace(answer.replaces)) throw Error(ExitCode::Failure, {"error.plan-kept", {}});
        }
        answer.saved = true;
        return appendix_of(events, catalog, record, answer.outcome.plan, draft);
      },
      [](const Journal&) {});
  return answer;
}

}  // namespace cairn
