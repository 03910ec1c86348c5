// SPDX-License-Identifier: MIT
#include "plan_lines.hpp"

#include <set>

namespace cairn {

namespace {

constexpr std::int64_t kMostMinutes = 1'000'000;
constexpr std::int64_t kMostTotal = 1'000'000'000;
constexpr std::int64_t kMostCount = 1'000'000;

void put(OrderedJson& json, const char* key, const LocalizedText& text) {
  if (!text.empty()) json[key] = {text.en, text.ko};
}
void put(OrderedJson& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}
void put(OrderedJson& json, const char* key, const std::vector<std::string>& texts) {
  if (!texts.empty()) json[key] = texts;
}
std::int64_t milliseconds(Instant instant) {
  return instant.time_since_epoch().count();
}
Instant instant_of(std::int64_t milliseconds) {
  return Instant{std::chrono::milliseconds{milliseconds}};
}

OrderedJson input_to_json(const PlanInput& input, const std::vector<LocalizedText>& titles) {
  OrderedJson json = OrderedJson::object();
  OrderedJson& targets = json["targets"] = OrderedJson::array();
  for (std::size_t i = 0; i < input.targets.size(); ++i) {
    OrderedJson& target = targets.emplace_back(OrderedJson{{"id", input.targets[i]}});
    if (i < titles.size()) put(target, "title", titles[i]);
  }
  json["level"] = to_string(input.level);
  json["start"] = to_iso(input.start);
  if (input.deadline) json["deadline"] = to_iso(*input.deadline);
  if (input.weeks) json["weeks"] = *input.weeks;
  json["pace"] = to_string(input.pace);
  json["availability"] = to_string(input.availability);
  put(json, "zone", input.zone);
  put(json, "backgrounds", input.backgrounds);
  put(json, "domains", input.domains);
  put(json, "prefer", input.prefer);
  put(json, "focus", input.focus);
  put(json, "leave_out", input.leave_out);
  for (const DueDate& due : input.due) json["due"].push_back({{"id", due.id}, {"by", to_iso(due.by)}});
  for (const Pin& pin : input.pins)
    json["pins"].push_back({{"step", pin.step}, {"day", to_iso(pin.day)}, {"begin", pin.begin.count()}, {"minutes", pin.length.count()}});
  for (const BusySpan& busy : input.busy)
    json["busy"].push_back({{"day", to_iso(busy.day)}, {"begin", busy.begin.count()}, {"end", busy.end.count()}});
  return json;
}

OrderedJson step_to_json(const PlannedStep& step) {
  OrderedJson json{{"id", step.id}};
  put(json, "skill", step.skill);
  json["level"] = to_string(step.level);
  json["kind"] = to_string(step.kind);
  put(json, "title", step.title);
  put(json, "start_here", step.start_here);
  put(json, "done_when", step.done_when);
  put(json, "link_title", step.link_title);
  put(json, "link", step.link);
  put(json, "link_ko", step.link_ko);
  json["estimate"] = step.estimate.count();
  json["planned"] = step.planned.count();
  if (step.slack_days != 0) json["slack_days"] = step.slack_days;
  for (const RequirementGroup& group : step.requirements) json["requires"].push_back(group.members);
  return json;
}

OrderedJson session_to_json(const Session& session) {
  OrderedJson json{{"step", session.step}, {"n", session.n}, {"day", to_iso(session.day)}};
  if (session.begin) json["begin"] = session.begin->count();
  json["minutes"] = session.length.count();
  if (session.sequence != 0) json["sequence"] = session.sequence;
  json["modified"] = milliseconds(session.modified);
  if (session.cancelled) json["cancelled"] = true;
  return json;
}

void unique(std::set<std::string>& ids, const std::string& id, const char* key) {
  if (!ids.insert(id).second) LineFields::bad_value(key);
}

/// A zone's name becomes part of a path: no more than zone names need.
std::string zone_name(LineFields& fields) {
  std::string zone = fields.text_or_empty("zone");
  const bool plain = zone.size() <= 64 &&
                     zone.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_+-") == std::string::npos;
  if (!plain || zone.starts_with('/')) LineFields::bad_value("zone");
  return zone;
}

Availability availability_from(LineFields& fields) {
  const std::string written = fields.text("availability");
  if (written.empty()) return {};
  const auto availability = parse_availability(written);
  if (!availability || to_string(*availability) != written) LineFields::bad_value("availability");
  return *availability;
}

void read_dates(LineFields& fields, PlanInput& input) {
  for (const LineJson& value : fields.list("due")) {
    LineFields due(value);
    DueDate date{due.id("id"), due.date("by")};
    due.finish();
    input.due.push_back(std::move(date));
  }
  for (const LineJson& value : fields.list("pins")) {
    LineFields pin(value);
    Pin read{pin.id("step"), pin.date("day"), TimeOfDay{pin.integer("begin", 0, 1440)}, Minutes{pin.integer("minutes", 0, kMostMinutes)}};
    pin.finish();
    input.pins.push_back(std::move(read));
  }
}

/// Ascending and apart, as the planner needs them.
void read_busy(LineFields& fields, PlanInput& input) {
  for (const LineJson& value : fields.list("busy")) {
    LineFields busy(value);
    const Date day = busy.date("day");
    const TimeOfDay begin{busy.integer("begin", 0, 1439)};
    const TimeOfDay end{busy.integer("end", begin.count() + 1, 1440)};
    busy.finish();
    const bool apart =
        input.busy.empty() || input.busy.back().day < day || (input.busy.back().day == day && input.busy.back().end <= begin);
    if (!apart) LineFields::bad_value("busy");
    input.busy.push_back({day, begin, end});
  }
}

void read_input(LineFields& fields, Plan& plan) {
  PlanInput& input = plan.input;
  for (const LineJson& value : fields.list("targets")) {
    LineFields target(value);
    input.targets.push_back(target.id("id"));
    plan.target_titles.push_back(target.localized("title"));
    target.finish();
  }
  input.level = fields.word("level", Level::Could);
  input.start = fields.date("start");
  input.deadline = fields.date_or_none("deadline");
  if (fields.optional("weeks")) input.weeks = static_cast<int>(fields.integer("weeks", 0, kMostCount));
  input.pace = fields.word("pace", PaceSource::Default);
  input.availability = availability_from(fields);
  input.zone = zone_name(fields);
  input.backgrounds = fields.ids("backgrounds");
  input.domains = fields.ids("domains");
  input.prefer = fields.ids("prefer");
  input.focus = fields.ids("focus");
  input.leave_out = fields.ids("leave_out");
  read_dates(fields, input);
  read_busy(fields, input);
}

RequirementGroup group_from(const LineJson& json) {
  RequirementGroup group;
  if (!json.is_array() || json.empty()) LineFields::bad_value("requires");
  for (const LineJson& member : json) {
    if (!member.is_array()) LineFields::bad_value("requires");
    auto& steps = group.members.emplace_back();
    for (const LineJson& step : member) steps.push_back(id_text(step, "requires"));
  }
  return group;
}

PlannedStep step_from(const LineJson& json) {
  LineFields fields(json);
  PlannedStep step;
  step.id = fields.id("id");
  step.skill = fields.text_or_empty("skill");
  step.level = fields.word("level", Level::Could);
  step.kind = fields.word("kind", StepKind::Exam);
  step.title = fields.localized("title");
  step.start_here = fields.localized("start_here");
  step.done_when = fields.localized("done_when");
  step.link_title = fields.localized("link_title");
  step.link = fields.text_or_empty("link");
  step.link_ko = fields.text_or_empty("link_ko");
  step.estimate = Minutes{fields.integer("estimate", 0, kMostMinutes)};
  step.planned = Minutes{fields.integer("planned", 0, kMostMinutes)};
  step.slack_days = static_cast<int>(fields.integer_or("slack_days", -kMostCount, kMostCount, 0));
  for (const LineJson& group : fields.list("requires")) step.requirements.push_back(group_from(group));
  fields.finish();
  return step;
}

PlannedSkill skill_from(const LineJson& json) {
  LineFields fields(json);
  PlannedSkill skill{fields.id("id"), fields.localized("title"), fields.ids("steps")};
  fields.finish();
  return skill;
}

Session session_from(const LineJson& json) {
  LineFields fields(json);
  Session session;
  session.step = fields.id("step");
  session.n = static_cast<int>(fields.integer("n", 0, kMostCount));
  session.day = fields.date("day");
  if (fields.optional("begin")) session.begin = TimeOfDay{fields.integer("begin", 0, 1440)};
  session.length = Minutes{fields.integer("minutes", 0, kMostMinutes)};
  session.sequence = static_cast<int>(fields.integer_or("sequence", 0, kMostCount, 0));
  session.modified = instant_of(fields.integer("modified", 0, kLastMoment));
  session.cancelled = fields.flag("cancelled");
  fields.finish();
  return session;
}

PlannedHabit habit_from(const LineJson& json) {
  LineFields fields(json);
  PlannedHabit habit{fields.id("id"), fields.localized("title"), fields.word("every", Period::Month),
                     Minutes{fields.integer("minutes", 0, kMostMinutes)}};
  fields.finish();
  return habit;
}

void read_finished(LineFields& fields, Plan& plan) {
  std::set<std::string> ids;
  for (const LineJson& value : fields.list("finished")) {
    LineFields step(value);
    plan.finished.push_back(step.id("id"));
    plan.finished_titles.push_back(step.localized("title"));
    step.finish();
    unique(ids, plan.finished.back(), "finished");
  }
}

}  // namespace

OrderedJson plan_to_json(const Plan& plan) {
  OrderedJson json = input_to_json(plan.input, plan.target_titles);
  json["made"] = milliseconds(plan.made);
  json["finish"] = to_iso(plan.finish);
  json["effort"] = plan.effort.count();
  json["left_out_steps"] = plan.left_out_steps;
  json["left_out_effort"] = plan.left_out_effort.count();
  put(json, "fingerprint", plan.fingerprint);
  put(json, "graph_files", plan.graph_files);
  for (const PlannedStep& step : plan.steps) json["steps"].push_back(step_to_json(step));
  for (const PlannedSkill& skill : plan.skills) {
    OrderedJson& written = json["skills"].emplace_back(OrderedJson{{"id", skill.id}});
    put(written, "title", skill.title);
    put(written, "steps", skill.steps);
  }
  for (const Session& session : plan.sessions) json["sessions"].push_back(session_to_json(session));
  for (const PlannedHabit& habit : plan.habits) {
    OrderedJson& written =
        json["habits"].emplace_back(OrderedJson{{"id", habit.id}, {"every", to_string(habit.every)}, {"minutes", habit.minutes.count()}});
    put(written, "title", habit.title);
  }
  for (std::size_t i = 0; i < plan.finished.size(); ++i) {
    OrderedJson& written = json["finished"].emplace_back(OrderedJson{{"id", plan.finished[i]}});
    if (i < plan.finished_titles.size()) put(written, "title", plan.finished_titles[i]);
  }
  return json;
}

Plan plan_from_json(const LineJson& json) {
  LineFields fields(json);
  Plan plan;
  read_input(fields, plan);
  plan.made = instant_of(fields.integer("made", 0, kLastMoment));
  plan.finish = fields.date("finish");
  plan.effort = Minutes{fields.integer("effort", 0, kMostTotal)};
  plan.left_out_steps = static_cast<int>(fields.integer("left_out_steps", 0, kMostCount));
  plan.left_out_effort = Minutes{fields.integer("left_out_effort", 0, kMostTotal)};
  plan.fingerprint = fields.text_or_empty("fingerprint");
  for (const LineJson& file : fields.list("graph_files")) plan.graph_files.push_back(printable_text(file, "graph_files"));
  std::set<std::string> steps, skills;
  for (const LineJson& step : fields.list("steps")) unique(steps, plan.steps.emplace_back(step_from(step)).id, "steps");
  for (const LineJson& skill : fields.list("skills")) unique(skills, plan.skills.emplace_back(skill_from(skill)).id, "skills");
  for (const LineJson& session : fields.list("sessions")) plan.sessions.push_back(session_from(session));
  for (const LineJson& habit : fields.list("habits")) plan.habits.push_back(habit_from(habit));
  read_finished(fields, plan);
  fields.finish();
  return plan;
}

}  // namespace cairn
