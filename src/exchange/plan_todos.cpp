// SPDX-License-Identifier: MIT
#include "cairn/exchange/plan_calendar.hpp"

#include "cairn/base/uuid.hpp"
#include "cairn/planning/calendar_versions.hpp"
#include "shown_steps.hpp"

#include <algorithm>

namespace cairn {
namespace {

/// What the plan's sessions say of a step.
struct Sittings {
  std::optional<Date> last;
  Instant modified;
};

std::map<std::string, Sittings> sittings_by_step(const Plan& plan) {
  std::map<std::string, Sittings> by_step;
  for (const Session& session : plan.sessions) {
    Sittings& sittings = by_step[session.step];
    if (!session.cancelled) sittings.last = std::max(sittings.last.value_or(session.day), session.day);
    sittings.modified = std::max(sittings.modified, session.modified);
  }
  return by_step;
}

int priority_of(Level level) {
  return level == Level::Must ? 1 : level == Level::Should ? 5 : 9;
}

class Todos {
 public:
  Todos(const Plan& plan, const Record& record, std::span<const Event> events, Language language)
      : plan_(plan),
        record_(record),
        shown_(exchange::shown_steps(plan, language)),
        changes_(changes_by_step(events, Instant{}, Touching::StateAndStudy)),
        states_(changes_by_step(events, Instant{}, Touching::State)),
        sittings_(sittings_by_step(plan)),
        plan_changes_(changes_of_plans(events, plan.uid)),
        made_(std::max(plan.made, plan_changes_.empty() ? plan.made : plan_changes_.back())) {}

  std::string uid_of(const std::string& step) const { return todo_uid(plan_, record_, step); }

  ical::Todo todo_of(const std::string& step, Minutes estimate) const {
    ical::Todo todo;
    todo.uid = uid_of(step);
    const exchange::ShownStep& shown = shown_.at(step);
    todo.summary = shown.summary;
    todo.description = shown.description;
    todo.url = shown.url;
    todo.categories = shown.categories;
    add_version(todo, step);
    if (const StepRecord* known = record_.find(step)) add_state(todo, step, *known, estimate);
    return todo;
  }

 private:
  void add_version(ical::Todo& todo, const std::string& step) const {
    todo.sequence = static_cast<int>(plan_changes_.size());
    todo.modified = made_;
    if (const auto sittings = sittings_.find(step); sittings != sittings_.end()) {
      todo.due = sittings->second.last;
      todo.modified = sittings->second.modified;
    }
    if (const auto changes = changes_.find(step); changes != changes_.end()) {
      todo.sequence += static_cast<int>(changes->second.size());
      for (const StepChange& change : changes->second) todo.modified = std::max(todo.modified, change.stamp);
    }
  }

  /// The last change of the state is the one that finished it.
  std::optional<Instant> finished_at(const std::string& step) const {
    const auto changes = states_.find(step);
    if (changes == states_.end()) return std::nullopt;
    return std::ranges::max_element(changes->second, {}, &StepChange::recorded)->recorded;
  }

  void add_state(ical::Todo& todo, const std::string& step, const StepRecord& known, Minutes estimate) const {
    using enum ical::Todo::Status;
    if (is_finished(known.state)) {
      todo.status = Completed;
      todo.percent = 100;
      todo.completed = finished_at(step).value_or(todo.modified);
    } else if (known.state == StepState::Skipped) {
      todo.status = Cancelled;
    } else if (known.studied > Minutes{0} && estimate > Minutes{0}) {
      todo.status = Begun;
      todo.percent = static_cast<int>(std::min<std::int64_t>(99, 100 * known.studied.count() / estimate.count()));
    }
  }

  const Plan& plan_;
  const Record& record_;
  std::map<std::string, exchange::ShownStep> shown_;
  std::map<std::string, std::vector<StepChange>> changes_, states_;
  std::map<std::string, Sittings> sittings_;
  std::vector<Instant> plan_changes_;
  Instant made_;
};

/// The steps of the plan that a step's requirements name, each once.
std::vector<std::string> prerequisites_of(const PlannedStep& step, const std::map<std::string, const PlannedStep*>& planned) {
  std::vector<std::string> ids;
  for (const RequirementGroup& group : step.requirements)
    for (const auto& member : group.members)
      for (const std::string& id : member)
        if (planned.contains(id) && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  return ids;
}

}  // namespace

std::string todo_uid(const Plan& plan, const Record& record, const std::string& step) {
  return make_uuid5(record.record_id, "todo#" + plan.calendar_name(step));
}

std::vector<ical::Todo> calendar_todos(const Plan& plan, const Record& record, std::span<const Event> events, Language language,
                                       bool relations) {
  const Todos make(plan, record, events, language);
  std::map<std::string, const PlannedStep*> planned;
  for (const PlannedStep& step : plan.steps) planned.emplace(step.id, &step);
  std::vector<ical::Todo> todos;
  for (const std::string& id : plan.finished) {
    const StepRecord* known = record.find(id);
    if (!known || known->state != StepState::Done || planned.contains(id)) continue;
    todos.push_back(make.todo_of(id, Minutes{0}));
    todos.back().modified = std::max(todos.back().modified, plan.made);  // it said more in the plan before
  }
  for (const PlannedStep& step : plan.steps) {
    ical::Todo& todo = todos.emplace_back(make.todo_of(step.id, step.estimate));
    todo.priority = priority_of(step.level);
    if (!relations) continue;
    for (const std::string& id : prerequisites_of(step, planned)) todo.depends_on.push_back(make.uid_of(id));
  }
  return todos;
}

}  // namespace cairn
