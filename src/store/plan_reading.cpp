// SPDX-License-Identifier: MIT
#include "plan_rows.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cairn {

namespace {

/// Calls `each` with every row of the plan's rows.
template <class Each>
void for_rows(SQLite::Database& database, const char* query, std::int64_t id, Each each) {
  SQLite::Statement statement(database, query);
  sql::bind(statement, id);
  while (statement.executeStep()) {
    sql::Row row(statement);
    each(row);
  }
}

template <class T>
T& grown_to(std::vector<T>& list, std::size_t place) {
  // Places count up by ones; a row that skips some is not ours, and must not make the list as long as it says.
  if (place > list.size()) throw sql::BadRow();
  if (place == list.size()) list.emplace_back();
  return list[place];
}

void read_head(SQLite::Database& database, std::int64_t id, Plan& plan) {
  SQLite::Statement statement(
      database,
      "SELECT uid, made, level, start, deadline, weeks, pace, availability, zone, finish, effort, left_out_steps, "
      "left_out_effort, fingerprint, "
      "coalesce((SELECT CASE WHEN json_valid(extra) THEN CASE json_type(extra, '$.step_spread') WHEN 'integer' "
      "THEN json_extract(extra, '$.step_spread') END END FROM event WHERE uid = plan.uid), 0) FROM plan WHERE id = ?1");
  sql::bind(statement, id);
  if (!statement.executeStep()) throw sql::BadRow();
  sql::Row row(statement);
  PlanInput& input = plan.input;
  plan.uid = row.text();
  plan.made = row.instant();
  input.level = row.word(Level::Could);
  input.start = row.date();
  input.deadline = row.optional_date();
  input.weeks = row.optional_number<int>();
  input.pace = row.word(PaceSource::Default);
  input.availability = parse_availability(row.text()).value_or(Availability{});
  input.zone = row.text();
  plan.finish = row.date();
  plan.effort = row.minutes();
  plan.left_out_steps = row.number<int>();
  plan.left_out_effort = row.minutes();
  plan.fingerprint = row.text();
  plan.step_spread = std::clamp<std::int64_t>(row.integer(), 0, 1'000'000);  // of whichever cairn wrote the event
}

void read_targets(SQLite::Database& database, std::int64_t id, PlanInput& input, std::vector<LocalizedText>& titles) {
  for_rows(database, "SELECT id, title_en, title_ko FROM plan_target WHERE plan = ?1 ORDER BY place", id, [&](sql::Row& row) {
    input.targets.push_back(row.text());
    titles.push_back(row.localized());
  });
}

void read_lists(SQLite::Database& database, std::int64_t id, PlanInput& input, std::vector<std::string>& graph_files) {
  for_rows(database, "SELECT list, value FROM plan_list WHERE plan = ?1 ORDER BY list, place", id, [&](sql::Row& row) {
    const std::string list = row.text();
    auto& values = list == "background"  ? input.backgrounds
                   : list == "domain"    ? input.domains
                   : list == "focus"     ? input.focus
                   : list == "leave-out" ? input.leave_out
                   : list == "prefer"    ? input.prefer
                                         : graph_files;
    values.push_back(row.text());
  });
}

void read_dates(SQLite::Database& database, std::int64_t id, PlanInput& input) {
  for_rows(database, "SELECT id, day, begin, length FROM plan_date WHERE plan = ?1 ORDER BY place", id, [&](sql::Row& row) {
    std::string of = row.text();
    const Date day = row.date();
    if (const auto begin = row.optional_number<std::int16_t>()) {
      input.pins.push_back({std::move(of), day, TimeOfDay{*begin}, row.minutes()});
    } else {
      input.due.push_back({std::move(of), day});
    }
  });
}

void read_busy(SQLite::Database& database, std::int64_t id, PlanInput& input) {
  for_rows(database, "SELECT day, begin, until FROM plan_busy WHERE plan = ?1 ORDER BY day, begin", id, [&](sql::Row& row) {
    const Date day = row.date();
    const TimeOfDay begin{row.number<std::int16_t>()}, end{row.number<std::int16_t>()};
    input.busy.push_back({day, begin, end});
  });
}

void read_steps(SQLite::Database& database, std::int64_t id, Plan& plan) {
  const char* const steps =
      "SELECT position, id, skill, level, kind, title_en, title_ko, start_here_en, start_here_ko, done_when_en, done_when_ko, "
      "link_title_en, "
      "link_title_ko, link, link_ko, estimate, planned, slack_days FROM plan_step WHERE plan = ?1 ORDER BY position";
  for_rows(database, steps, id, [&](sql::Row& row) {
    if (row.number<std::uint32_t>() != plan.steps.size()) throw sql::BadRow();
    PlannedStep& step = plan.steps.emplace_back();
    step.id = row.text();
    step.skill = row.text();
    step.level = row.word(Level::Could);
    step.kind = row.word(StepKind::Exam);
    step.title = row.localized();
    step.start_here = row.localized();
    step.done_when = row.localized();
    step.link_title = row.localized();
    step.link = row.text();
    step.link_ko = row.text();
    step.estimate = row.minutes();
    step.planned = row.minutes();
    step.slack_days = row.number<int>();
  });
}

void read_requirements(SQLite::Database& database, std::int64_t id, Plan& plan) {
  const char* const requirements =
      "SELECT position, grp, member, step FROM plan_requirement WHERE plan = ?1 ORDER BY position, grp, member, place";
  for_rows(database, requirements, id, [&](sql::Row& row) {
    const auto position = row.number<std::uint32_t>();
    if (position >= plan.steps.size()) throw sql::BadRow();
    RequirementGroup& group = grown_to(plan.steps[position].requirements, row.number<std::uint32_t>());
    std::vector<std::string>& member = grown_to(group.members, row.number<std::uint32_t>());
    if (std::string step = row.text(); !step.empty()) member.push_back(std::move(step));
  });
}

void read_skills(SQLite::Database& database, std::int64_t id, Plan& plan) {
  for_rows(database, "SELECT place, id, title_en, title_ko FROM plan_skill WHERE plan = ?1 ORDER BY place", id, [&](sql::Row& row) {
    if (row.number<std::uint32_t>() != plan.skills.size()) throw sql::BadRow();
    PlannedSkill& skill = plan.skills.emplace_back();
    skill.id = row.text();
    skill.title = row.localized();
  });
}

void read_steps_of_skills(SQLite::Database& database, std::int64_t id, Plan& plan) {
  std::unordered_map<std::string_view, PlannedSkill*> by_id;
  for (PlannedSkill& skill : plan.skills) by_id.emplace(skill.id, &skill);
  for_rows(database, "SELECT skill, step FROM plan_skill_step WHERE plan = ?1 ORDER BY skill, place", id, [&](sql::Row& row) {
    const auto skill = by_id.find(row.text());
    if (skill != by_id.end()) skill->second->steps.push_back(row.text());
  });
}

/// They lie in the order of their days, which is nearly always that of their places: cheaper than to have SQLite sort them.
void read_sessions(SQLite::Database& database, std::int64_t id, Plan& plan) {
  const char* const sessions =
      "SELECT place, step, n, day, begin, length, sequence, modified, cancelled FROM plan_session WHERE plan = ?1 ORDER BY day, place";
  std::vector<std::pair<std::int64_t, Session>> placed;
  for_rows(database, sessions, id, [&](sql::Row& row) {
    const std::int64_t place = row.integer();
    placed.emplace_back(place, read_session(row));
  });
  const auto place_of = [](const auto& one) { return one.first; };
  if (!std::ranges::is_sorted(placed, {}, place_of)) std::ranges::stable_sort(placed, {}, place_of);
  plan.sessions.reserve(placed.size());
  for (auto& [place, session] : placed) plan.sessions.push_back(std::move(session));
}

void read_rest(SQLite::Database& database, std::int64_t id, Plan& plan) {
  const char* const habits = "SELECT id, title_en, title_ko, every, minutes FROM plan_habit WHERE plan = ?1 ORDER BY place";
  for_rows(database, habits, id, [&](sql::Row& row) {
    PlannedHabit& habit = plan.habits.emplace_back();
    habit.id = row.text();
    habit.title = row.localized();
    habit.every = row.word(Period::Month);
    habit.minutes = row.minutes();
  });
  const char* const finished = "SELECT id, title_en, title_ko FROM plan_finished WHERE plan = ?1 ORDER BY place";
  for_rows(database, finished, id, [&](sql::Row& row) {
    plan.finished.push_back(row.text());
    plan.finished_titles.push_back(row.localized());
  });
}

/// `extra` is of whichever cairn wrote the event: what is no list of names is passed over.
void read_earlier_names(SQLite::Database& database, std::int64_t id, Plan& plan) {
  const char* const names =
      "SELECT key, value FROM plan JOIN event ON event.uid = plan.uid, json_each(CASE WHEN json_valid(extra) THEN extra ELSE '{}' END, '$.earlier_names') "
      "WHERE plan.id = ?1 AND type = 'text' AND key IS NOT NULL AND typeof(key) = 'text' ORDER BY key";
  for_rows(database, names, id, [&](sql::Row& row) {
    const std::string step = row.text();
    std::istringstream words(row.text());
    std::vector<std::string>& earlier = plan.earlier_names[step];
    for (std::string name; words >> name;) earlier.push_back(name);
    if (earlier.empty()) plan.earlier_names.erase(step);
  });
}

}  // namespace

Session read_session(sql::Row& row) {
  Session session;
  session.step = row.text();
  session.n = row.number<int>();
  session.day = row.date();
  if (const auto begin = row.optional_number<std::int16_t>()) session.begin = TimeOfDay{*begin};
  session.length = row.minutes();
  session.sequence = row.number<int>();
  session.modified = row.instant();
  session.cancelled = row.flag();
  return session;
}

Plan read_plan_without_ties(SQLite::Database& database, std::int64_t id) {
  Plan plan;
  read_head(database, id, plan);
  read_targets(database, id, plan.input, plan.target_titles);
  read_lists(database, id, plan.input, plan.graph_files);
  read_dates(database, id, plan.input);
  read_busy(database, id, plan.input);
  read_steps(database, id, plan);
  read_skills(database, id, plan);
  read_sessions(database, id, plan);
  read_rest(database, id, plan);
  read_earlier_names(database, id, plan);
  return plan;
}

Plan read_plan(SQLite::Database& database, std::int64_t id) {
  Plan plan = read_plan_without_ties(database, id);
  read_requirements(database, id, plan);
  read_steps_of_skills(database, id, plan);
  return plan;
}

PlanFacts read_plan_facts(SQLite::Database& database, std::int64_t id) {
  Plan plan;
  read_head(database, id, plan);
  PlanFacts facts{plan.uid,   std::move(plan.input), {}, plan.finish,     plan.effort, Minutes{0},
                  Minutes{0}, plan.fingerprint,      {}, plan.step_spread};
  read_targets(database, id, facts.input, facts.target_titles);
  read_lists(database, id, facts.input, facts.graph_files);
  read_dates(database, id, facts.input);
  read_busy(database, id, facts.input);
  for_rows(database, "SELECT every, minutes FROM plan_habit WHERE plan = ?1", id, [&](sql::Row& row) {
    const Period every = row.word(Period::Month);
    (every == Period::Week ? facts.weekly_habits : facts.monthly_habits) += row.minutes();
  });
  return facts;
}

}  // namespace cairn
