// SPDX-License-Identifier: MIT
#include "plan_rows.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

namespace cairn {

namespace {

using Lists = std::vector<std::pair<std::string_view, const std::vector<std::string>*>>;

void insert_head(SQLite::Database& database, const Plan& plan) {
  const PlanInput& input = plan.input;
  SQLite::Statement insert(database,
                           "INSERT INTO plan (uid, made, level, start, deadline, weeks, pace, availability, zone, finish, effort, "
                           "left_out_steps, left_out_effort, fingerprint) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
  sql::run(insert, plan.uid, plan.made, to_string(input.level), input.start, input.deadline, input.weeks, to_string(input.pace),
           to_string(input.availability), input.zone, plan.finish, plan.effort, plan.left_out_steps, plan.left_out_effort,
           plan.fingerprint);
}

void insert_lists(SQLite::Database& database, std::int64_t id, const Plan& plan) {
  SQLite::Statement target(database, "INSERT INTO plan_target VALUES (?1, ?2, ?3, ?4, ?5)");
  for (std::size_t place = 0; place < plan.input.targets.size(); ++place) {
    const LocalizedText title = place < plan.target_titles.size() ? plan.target_titles[place] : LocalizedText{};
    sql::run(target, id, place, plan.input.targets[place], title.en, title.ko);
  }
  SQLite::Statement value(database, "INSERT INTO plan_list VALUES (?1, ?2, ?3, ?4)");
  const Lists lists{{"background", &plan.input.backgrounds}, {"domain", &plan.input.domains},      {"focus", &plan.input.focus},
                    {"graph-file", &plan.graph_files},       {"leave-out", &plan.input.leave_out}, {"prefer", &plan.input.prefer}};
  for (const auto& [list, values] : lists) {
    for (std::size_t place = 0; place < values->size(); ++place) sql::run(value, id, list, place, (*values)[place]);
  }
}

void insert_dates(SQLite::Database& database, std::int64_t id, const PlanInput& input) {
  if (input.due.empty() && input.pins.empty()) return;
  SQLite::Statement insert(database, "INSERT INTO plan_date VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  std::size_t place = 0;
  for (const DueDate& due : input.due) sql::run(insert, id, place++, due.id, due.by, std::optional<TimeOfDay>{}, Minutes{0});
  for (const Pin& pin : input.pins) sql::run(insert, id, place++, pin.step, pin.day, std::optional(pin.begin), pin.length);
}

void insert_busy(SQLite::Database& database, std::int64_t id, const PlanInput& input) {
  if (input.busy.empty()) return;
  SQLite::Statement insert(database, "INSERT INTO plan_busy VALUES (?1, ?2, ?3, ?4)");
  for (const BusySpan& busy : input.busy) sql::run(insert, id, busy.day, std::optional(busy.begin), std::optional(busy.end));
}

void insert_requirements(SQLite::Statement& insert, std::int64_t id, std::size_t position, const PlannedStep& step) {
  for (std::size_t group = 0; group < step.requirements.size(); ++group) {
    const auto& members = step.requirements[group].members;
    assert(!members.empty());
    for (std::size_t member = 0; member < members.size(); ++member) {
      if (members[member].empty()) sql::run(insert, id, position, group, member, 0, std::string());
      for (std::size_t place = 0; place < members[member].size(); ++place) {
        sql::run(insert, id, position, group, member, place, members[member][place]);
      }
    }
  }
}

void insert_steps(SQLite::Database& database, std::int64_t id, const Plan& plan) {
  SQLite::Statement insert(
      database, "INSERT INTO plan_step VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)");
  SQLite::Statement requirement(database, "INSERT INTO plan_requirement VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  for (std::size_t position = 0; position < plan.steps.size(); ++position) {
    const PlannedStep& step = plan.steps[position];
    sql::run(insert, id, position, step.id, step.skill, to_string(step.level), to_string(step.kind), step.title.en, step.title.ko,
             step.start_here.en, step.start_here.ko, step.done_when.en, step.done_when.ko, step.link_title.en, step.link_title.ko,
             step.link, step.link_ko, step.estimate, step.planned, step.slack_days);
    insert_requirements(requirement, id, position, step);
  }
}

void insert_skills(SQLite::Database& database, std::int64_t id, const Plan& plan) {
  SQLite::Statement insert(database, "INSERT INTO plan_skill VALUES (?1, ?2, ?3, ?4, ?5)");
  SQLite::Statement step(database, "INSERT INTO plan_skill_step VALUES (?1, ?2, ?3, ?4)");
  for (std::size_t place = 0; place < plan.skills.size(); ++place) {
    const PlannedSkill& skill = plan.skills[place];
    sql::run(insert, id, place, skill.id, skill.title.en, skill.title.ko);
    for (std::size_t i = 0; i < skill.steps.size(); ++i) sql::run(step, id, skill.id, i, skill.steps[i]);
  }
}

void insert_sessions(SQLite::Database& database, std::int64_t id, const Plan& plan) {
  SQLite::Statement insert(database, "INSERT INTO plan_session VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
  std::vector<std::size_t> by_day(plan.sessions.size());
  std::iota(by_day.begin(), by_day.end(), std::size_t{0});
  std::stable_sort(by_day.begin(), by_day.end(), [&](std::size_t a, std::size_t b) { return plan.sessions[a].day < plan.sessions[b].day; });
  Minutes through{0};
  for (const std::size_t place : by_day) {
    const Session& session = plan.sessions[place];
    if (!session.cancelled && session.day >= plan.input.start) through += session.length;
    sql::run(insert, id, session.day, place, session.step, session.n, session.begin, session.length, session.sequence, session.modified,
             session.cancelled, through);
  }
}

void insert_habits(SQLite::Database& database, std::int64_t id, const Plan& plan) {
  SQLite::Statement insert(database, "INSERT INTO plan_habit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  for (std::size_t place = 0; place < plan.habits.size(); ++place) {
    const PlannedHabit& habit = plan.habits[place];
    sql::run(insert, id, place, habit.id, habit.title.en, habit.title.ko, to_string(habit.every), habit.minutes);
  }
}

void insert_finished(SQLite::Database& database, std::int64_t id, const Plan& plan) {
  SQLite::Statement insert(database, "INSERT INTO plan_finished VALUES (?1, ?2, ?3, ?4, ?5)");
  for (std::size_t place = 0; place < plan.finished.size(); ++place) {
    const LocalizedText title = place < plan.finished_titles.size() ? plan.finished_titles[place] : LocalizedText{};
    sql::run(insert, id, plan.finished[place], place, title.en, title.ko);
  }
}

/// Ids that need no escape; others were never a catalog's.
bool is_plain(std::string_view id) {
  return !id.empty() && std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// "b":"a"; of a step with several earlier ids "c":"a b".
std::string names_json(const Plan& plan) {
  std::string json;
  for (const auto& [id, earlier] : plan.earlier_names) {
    if (earlier.empty() || !is_plain(id) || !std::ranges::all_of(earlier, is_plain)) continue;
    std::string names;
    for (const std::string& name : earlier) names.append(names.empty() ? "" : " ").append(name);
    json.append(json.empty() ? "\"" : ",\"").append(id).append("\":\"").append(names).append("\"");
  }
  return json;
}

}  // namespace

std::optional<std::int64_t> plan_id(SQLite::Database& database, const std::string& uid) {
  SQLite::Statement statement(database, "SELECT id FROM plan WHERE uid = ?1");
  sql::bind(statement, uid);
  if (!statement.executeStep()) return std::nullopt;
  return sql::Row(statement).integer();
}

void put_extra(std::vector<Event>& events, const Plan& plan) {
  std::string fields;
  const auto add = [&](std::string_view key, const std::string& value) {
    fields.append(fields.empty() ? "\"" : ",\"").append(key).append("\":").append(value);
  };
  if (plan.step_spread != 0) add("step_spread", std::to_string(plan.step_spread));
  if (const std::string names = names_json(plan); !names.empty()) add("earlier_names", "{" + names + "}");
  if (fields.empty()) return;
  for (Event& event : events) {
    if (event.uid == plan.uid) event.extra = "{" + fields + "}";
  }
}

void insert_plan(SQLite::Database& database, const Plan& plan) {
  insert_head(database, plan);
  const std::int64_t id = database.getLastInsertRowid();
  insert_lists(database, id, plan);
  insert_dates(database, id, plan.input);
  insert_busy(database, id, plan.input);
  insert_steps(database, id, plan);
  insert_skills(database, id, plan);
  insert_sessions(database, id, plan);
  insert_habits(database, id, plan);
  insert_finished(database, id, plan);
}

}  // namespace cairn
