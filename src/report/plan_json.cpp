// SPDX-License-Identifier: MIT
#include "cairn/report/json.hpp"
#include "json_parts.hpp"
#include "plan_weeks.hpp"

#include <map>

namespace cairn {
namespace {

std::string_view fix_kind(Fix::Kind kind) {
  switch (kind) {
    case Fix::Kind::Time: return "time";
    case Fix::Kind::Deadline: return "date";
    case Fix::Kind::Due: return "due";
    case Fix::Kind::Level: return "level";
    case Fix::Kind::Known: return "known";
  }
  return "time";
}

Json fix_json(const Fix& fix) {
  Json json = Json::object();
  json["kind"] = fix_kind(fix.kind);
  switch (fix.kind) {
    case Fix::Kind::Time: json["minutes_per_week"] = fix.per_week.count(); break;
    case Fix::Kind::Deadline:
      json["weeks"] = fix.weeks;
      json["deadline"] = to_iso(fix.until);
      break;
    case Fix::Kind::Due:
      json["id"] = fix.due;
      json["date"] = to_iso(fix.until);
      break;
    case Fix::Kind::Level:
      json["leave_out"] = fix.drop;
      json["minutes"] = fix.dropped.count();
      break;
    case Fix::Kind::Known: json["know"] = fix.know; break;
  }
  return json;
}

Json session_json(const Session& session) {
  Json json = Json::object();
  json["date"] = to_iso(session.day);
  if (session.begin) json["begin"] = to_hhmm(*session.begin);
  json["minutes"] = session.length.count();
  return json;
}

bool has_slack(const Plan& plan, const PlannedStep& step) {
  return plan.input.deadline || (!plan.input.due.empty() && step.slack_days != kNeverLate);
}

Json due_json(const Plan& plan) {
  Json list = Json::array();
  for (const DueDate& due : plan.input.due) list.push_back({{"id", due.id}, {"date", to_iso(due.by)}});
  return list;
}

Json pins_json(const Plan& plan) {
  Json list = Json::array();
  for (const Pin& pin : plan.input.pins)
    list.push_back({{"id", pin.step}, {"date", to_iso(pin.day)}, {"begin", to_hhmm(pin.begin)}, {"minutes", pin.length.count()}});
  return list;
}

Json busy_json(const Plan& plan) {
  Json list = Json::array();
  for (const BusySpan& busy : plan.input.busy)
    list.push_back({{"date", to_iso(busy.day)}, {"begin", to_hhmm(busy.begin)}, {"end", to_hhmm(busy.end)}});
  return list;
}

Json missed_json(const MissedDate& missed) {
  return {{"id", missed.id},
          {"date", to_iso(missed.by)},
          {"pinned", missed.pinned},
          {"steps", missed.steps},
          {"needed_minutes", missed.needed.count()},
          {"available_minutes", missed.available.count()}};
}

/// In plan order; dates and sessions are there when the plan has been poured.
Json steps_json(const Plan& plan) {
  std::map<std::string_view, Json> sessions;
  for (const Session* session : sessions_to_come(plan))
    sessions.try_emplace(session->step, Json::array()).first->second.push_back(session_json(*session));
  const auto days = days_of_steps(plan);

  Json list = Json::array();
  for (const PlannedStep& step : plan.steps) {
    const auto when = days.find(step.id);
    const bool dated = when != days.end();
    Json json = Json::object();
    json["id"] = step.id;
    json["title"] = json_text(step.title);
    json["skill"] = step.skill;
    json["level"] = to_string(step.level);
    json["effort_minutes"] = step.planned.count();
    json["estimate_minutes"] = step.estimate.count();
    json["start"] = dated ? Json(to_iso(when->second.start)) : Json(nullptr);
    json["finish"] = dated ? Json(to_iso(when->second.finish)) : Json(nullptr);
    json["week"] = dated ? Json(week_number(plan.input.start, when->second.start)) : Json(nullptr);
    json["slack_days"] = has_slack(plan, step) ? Json(step.slack_days) : Json(nullptr);
    const auto its_sessions = sessions.find(step.id);
    json["sessions"] = its_sessions == sessions.end() ? Json::array() : its_sessions->second;
    list.push_back(std::move(json));
  }
  return list;
}

Json skills_json(const Plan& plan) {
  const auto days = days_of_steps(plan);
  Json list = Json::array();
  for (const PlannedSkill& skill : plan.skills) {
    std::optional<Date> held;
    for (const std::string& step : skill.steps)
      if (const auto when = days.find(step); when != days.end()) held = std::max(held.value_or(when->second.finish), when->second.finish);
    list.push_back({{"id", skill.id}, {"title", json_text(skill.title)}, {"steps", skill.steps}, {"complete", json_date(held)}});
  }
  return list;
}

Json habits_json(const Plan& plan) {
  Json list = Json::array();
  for (const PlannedHabit& habit : plan.habits)
    list.push_back(
        {{"id", habit.id}, {"title", json_text(habit.title)}, {"every", to_string(habit.every)}, {"minutes", habit.minutes.count()}});
  return list;
}

Json alternatives_json(const Selection& selection) {
  Json list = Json::array();
  for (const ChosenAlternative& choice : selection.alternatives) {
    Json json = {{"members", choice.members}, {"chosen", choice.chosen}, {"second_best", nullptr}, {"dearer_minutes", nullptr}};
    if (!choice.second_best.empty()) {
      json["second_best"] = choice.second_best;
      json["dearer_minutes"] = choice.dearer.count();
    }
    list.push_back(std::move(json));
  }
  return list;
}

Json left_out_json(const PlanOutcome& outcome) {
  Json list = Json::array();
  for (const LeftOutStep& step : outcome.left_out) {
    list.push_back({{"id", step.id},
                    {"title", json_text(step.title)},
                    {"level", to_string(step.level)},
                    {"effort_minutes", step.effort.count()},
                    {"until", json_date(step.until)}});
  }
  return list;
}

Json reach_json(const PlanOutcome& outcome) {
  if (!outcome.within_reach) return nullptr;
  const WithinReach& reach = *outcome.within_reach;
  Json skills = Json::array();
  for (const std::uint32_t skill : reach.skills) skills.push_back(outcome.plan.skills[skill].id);
  return {{"minutes_per_week", reach.per_week.count()},
          {"until", to_iso(reach.until)},
          {"minutes", reach.studied.count()},
          {"steps", reach.steps},
          {"skills", std::move(skills)},
          {"finish", json_date(reach.finish)}};
}

/// What is proven about the order: cost is the sum of weight * minutes of study until it is held.
Json order_json(const PlanOutcome& outcome) {
  Json blocks = Json::array();
  // Blocks are places in the order without dates.
  const std::vector<StudyBlock> shown = outcome.dates_moved ? std::vector<StudyBlock>{} : outcome.order.blocks;
  for (const StudyBlock& block : shown) {
    Json json = {{"level", to_string(block.level)}, {"weight", block.weight}, {"minutes", block.minutes.count()}};
    json["steps"] = Json::array();
    for (std::size_t place = block.first; place < block.first + block.count; ++place) json["steps"].push_back(outcome.plan.steps[place].id);
    json["skills"] = Json::array();
    for (const std::uint32_t skill : block.skills) json["skills"].push_back(outcome.plan.skills[skill].id);
    blocks.push_back(std::move(json));
  }
  return {{"proven", outcome.order.proven() && !outcome.dates_moved},
          {"moved_by_dates", outcome.dates_moved},
          {"cost", outcome.order.cost},
          {"lower_bound", outcome.order.lower_bound},
          {"blocks", std::move(blocks)}};
}

}  // namespace

std::string plan_json(const PlanOutcome& outcome) {
  const Plan& plan = outcome.plan;
  Json json = json_object("plan");
  json["targets"] = plan.input.targets;
  json["level"] = to_string(plan.input.level);
  json["start"] = to_iso(plan.input.start);
  json["deadline"] = json_date(plan.input.deadline);
  json["finish"] = outcome.misfit || outcome.already_reached ? Json(nullptr) : Json(to_iso(plan.finish));
  json["feasible"] = !outcome.misfit;
  json["already_reached"] = outcome.already_reached;
  json["effort_minutes"] = plan.effort.count();
  json["minutes_per_week"] = plan.input.availability.per_week().count();
  json["availability"] = to_string(plan.input.availability);
  json["pace"] = to_string(plan.input.pace);
  json["due"] = due_json(plan);
  json["pins"] = pins_json(plan);
  json["busy"] = busy_json(plan);
  json["steps"] = steps_json(plan);
  json["skills"] = skills_json(plan);
  json["order"] = order_json(outcome);
  json["habits"] = habits_json(plan);
  json["alternatives"] = alternatives_json(outcome.selection);
  json["least_effort"] = outcome.selection.least_effort;
  json["left_out"] = {{"steps", plan.left_out_steps}, {"minutes", plan.left_out_effort.count()}};
  json["left_out_to_fit"] = left_out_json(outcome);
  json["within_reach"] = reach_json(outcome);
  json["fixes"] = Json::array();
  if (outcome.misfit) {
    if (outcome.misfit->missed) json["missed"] = missed_json(*outcome.misfit->missed);
    json["available_minutes"] = outcome.misfit->available.count();
    for (const Fix& fix : outcome.misfit->fixes) json["fixes"].push_back(fix_json(fix));
  }
  return dumped(json);
}

}  // namespace cairn
