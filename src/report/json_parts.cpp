// SPDX-License-Identifier: MIT
#include "json_parts.hpp"

namespace cairn {

Json json_object(std::string_view command) {
  Json object = Json::object();
  object["schema"] = "cairn/" + std::string{command} + "/1";
  return object;
}

std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json json_text(const LocalizedText& text) {
  return {{"en", text.in(Language::English)}, {"ko", text.in(Language::Korean)}};
}

Json json_date(const std::optional<Date>& day) {
  return day ? Json(to_iso(*day)) : Json(nullptr);
}

Json json_minutes(const std::optional<Minutes>& minutes) {
  return minutes ? Json(minutes->count()) : Json(nullptr);
}

Json json_open_step(const OpenStep& step) {
  Json json = Json::object();
  json["id"] = step.id;
  json["title"] = json_text(step.title);
  json["skill"] = step.skill;
  json["level"] = to_string(step.level);
  json["estimate_minutes"] = step.estimate.count();
  json["studied_minutes"] = step.studied.count();
  json["remaining_minutes"] = step.remaining.count();
  json["ready"] = step.missing == 0;
  json["start_here"] = json_text(step.start_here);
  json["done_when"] = json_text(step.done_when);
  json["link"] = step.link;
  json["link_ko"] = step.link_ko;
  return json;
}

Json json_open_steps(const std::vector<OpenStep>& steps) {
  Json list = Json::array();
  for (const OpenStep& step : steps) list.push_back(json_open_step(step));
  return list;
}

Json json_pace(const Pace& pace) {
  Json json = Json::object();
  json["ahead_minutes"] = pace.ahead.count();
  json["minutes_per_week"] = pace.per_week.count();
  json["projected_finish"] = json_date(pace.projected);
  json["deadline"] = json_date(pace.deadline);
  json["past_deadline"] = pace.past_deadline;
  json["catch_up_minutes"] = json_minutes(pace.to_catch_up);
  json["minutes_per_week_to_keep_date"] = json_minutes(pace.pace_to_keep_date);
  return json;
}

Json json_forecast(const std::optional<Forecast>& forecast) {
  if (!forecast) return nullptr;
  Json json = Json::object();
  json["p50"] = json_date(forecast->likely);
  json["p80"] = json_date(forecast->cautious);
  json["p95"] = json_date(forecast->late);
  json["deadline"] = forecast->deadline ? Json(to_iso(forecast->deadline->by)) : Json(nullptr);
  json["deadline_percent"] = forecast->deadline ? Json(forecast->deadline->percent) : Json(nullptr);
  json["effort_percent"] = forecast->effort_percent;
  json["attendance_percent"] = forecast->attendance_percent;
  json["windows"] = forecast->windows;
  json["few_data"] = forecast->few_data;
  return json;
}

Json json_timer(const std::optional<RunningTimer>& timer) {
  if (!timer) return nullptr;
  return {{"id", timer->timer.step},
          {"title", json_text(timer->title)},
          {"began", to_rfc3339(timer->timer.began)},
          {"minutes", timer->ran.count()},
          {"forgotten", timer->forgotten()}};
}

Json json_streak(const Streak& streak) {
  Json json = Json::object();
  json["days"] = streak.days;
  json["best"] = streak.best;
  json["all_days"] = streak.all_days;
  json["today"] = streak.today;
  return json;
}

Json json_plan_counts(const Daily& daily) {
  if (!daily.plan) return nullptr;
  return {{"targets", daily.plan->input.targets},
          {"finish", to_iso(daily.plan->finish)},
          {"steps_finished", daily.steps_finished},
          {"steps_all", daily.steps_all}};
}

Json json_plan_facts(const Daily& daily) {
  if (!daily.plan) return nullptr;
  Json json = Json::object();
  json["targets"] = daily.plan->input.targets;
  json["start"] = to_iso(daily.plan->input.start);
  json["deadline"] = json_date(daily.plan->input.deadline);
  json["finish"] = to_iso(daily.plan->finish);
  json["steps_all"] = daily.steps_all;
  json["steps_finished"] = daily.steps_finished;
  json["steps_skipped"] = daily.steps_skipped;
  json["remaining_minutes"] = daily.remaining.count();
  json["completed"] = daily.head.empty() && daily.remaining == Minutes{0};
  return json;
}

}  // namespace cairn
