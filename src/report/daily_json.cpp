// SPDX-License-Identifier: MIT
#include "cairn/report/json.hpp"
#include "figures_json.hpp"
#include "json_parts.hpp"

#include <algorithm>

namespace cairn {
namespace {

Json today_steps(const std::vector<TodayItem>& items) {
  Json list = Json::array();
  for (const TodayItem& item : items) {
    Json step = json_open_step(item.step);
    step["minutes"] = item.minutes.count();
    step["finishes"] = item.finishes;
    step["more_to_finish_minutes"] = item.more_to_finish.count();
    list.push_back(std::move(step));
  }
  return list;
}

std::string_view change_word(ChangeView::Kind kind) {
  switch (kind) {
    case ChangeView::Kind::Done: return "done";
    case ChangeView::Kind::Known: return "known";
    case ChangeView::Kind::Rusty: return "rusty";
    case ChangeView::Kind::Skipped: return "skipped";
    case ChangeView::Kind::Logged: return "studied";
    case ChangeView::Kind::Noted: return "noted";
    case ChangeView::Kind::Reopened: return "reopened";
  }
  return "done";
}

Json report_lines(const std::vector<PeriodReport::Line>& lines) {
  Json list = Json::array();
  for (const PeriodReport::Line& line : lines)
    list.push_back({{"id", line.id},
                    {"title", json_text(line.title)},
                    {"minutes", line.minutes.count()},
                    {"estimate_minutes", line.estimate.count()}});
  return list;
}

Json calibration_json(const std::vector<KindCalibration>& kinds) {
  Json list = Json::array();
  for (const KindCalibration& kind : kinds)
    list.push_back({{"kind", std::string(to_string(kind.kind))},
                    {"steps", kind.steps},
                    {"studied_minutes", kind.studied.count()},
                    {"estimate_minutes", kind.estimate.count()}});
  return list;
}

Json report_days(const PeriodReport& report) {
  Json list = Json::array();
  for (std::size_t i = 0; i < report.days.size(); ++i) {
    const auto& [day, record] = report.days[i];
    const Minutes planned = i < report.planned_days.size() ? report.planned_days[i] : Minutes{0};
    list.push_back({{"date", to_iso(day)},
                    {"planned_minutes", planned.count()},
                    {"studied_minutes", record.studied.count()},
                    {"earned_minutes", record.earned.count()},
                    {"finished", record.finished}});
  }
  return list;
}

}  // namespace

std::string today_json(const TodayView& view) {
  Json json = json_object("today");
  json["date"] = to_iso(view.daily.today);
  json["plan"] = json_plan_facts(view.daily);
  json["capacity_minutes"] = view.capacity.count();
  json["studied_minutes"] = view.daily.studied_today.count();
  json["steps"] = today_steps(view.items);
  json["next_study_day"] = json_date(view.next_study_day);
  json["timer"] = json_timer(view.timer);
  json["pace"] = json_pace(view.pace);
  json["streak"] = json_streak(view.daily.streak);
  return dumped(json);
}

std::string next_json(const NextView& view) {
  Json json = json_object("next");
  json["date"] = to_iso(view.daily.today);
  json["plan"] = json_plan_facts(view.daily);
  json["within_minutes"] = json_minutes(view.within);
  json["steps"] = json_open_steps(view.steps);
  return dumped(json);
}

namespace {

Json dates_json(const std::vector<DateAhead>& dates) {
  Json list = Json::array();
  for (const DateAhead& date : dates) {
    list.push_back({{"id", date.id},
                    {"title", json_text(date.title)},
                    {"by", to_iso(date.by)},
                    {"begin", date.begin ? Json(to_hhmm(*date.begin)) : Json(nullptr)},
                    {"needed_minutes", date.needed.count()},
                    {"likely", json_date(date.likely)},
                    {"percent", date.percent}});
  }
  return list;
}

}  // namespace

std::string status_json(const StatusView& view) {
  Json json = json_object("status");
  json["date"] = to_iso(view.daily.today);
  json["plan"] = json_plan_facts(view.daily);
  json["pace"] = json_pace(view.pace);
  json["streak"] = json_streak(view.daily.streak);
  json["safe_days"] = view.safe_days ? Json(*view.safe_days) : Json(nullptr);
  json["missed_days"] = view.daily.missed_days;
  json["planned_before_today_minutes"] = view.daily.planned_before_today.count();
  json["earned_minutes"] = view.daily.earned_in_plan.count();
  json["studied_today_minutes"] = view.daily.studied_today.count();
  json["steps"] = today_steps(view.today);
  json["forecast"] = json_forecast(view.forecast);
  json["dates"] = dates_json(view.dates);
  json["timer"] = json_timer(view.timer);
  return dumped(json);
}

std::string forecast_json(const ForecastView& view) {
  Json json = json_object("forecast");
  json["date"] = to_iso(view.daily.today);
  json["plan"] = json_plan_facts(view.daily);
  json["pace"] = json_pace(view.pace);
  json["forecast"] = json_forecast(view.forecast);
  json["dates"] = dates_json(view.dates);
  json["weeks"] = Json::array();
  if (view.forecast)
    for (const FinishChance& chance : view.forecast->weeks)
      json["weeks"].push_back({{"by", to_iso(chance.by)}, {"percent", chance.percent}});
  return dumped(json);
}

std::string change_json(const ChangeView& view, std::string_view command) {
  Json json = json_object(command);
  json["change"] = change_word(view.kind);
  json["dry_run"] = view.dry_run;
  json["began"] = view.began ? Json(to_local_rfc3339(view.began->instant, *view.began->offset)) : Json(nullptr);
  json["steps"] = Json::array();
  for (const ChangeView::Item& item : view.items) {
    json["steps"].push_back({{"id", item.id},
                             {"title", json_text(item.title)},
                             {"changed", !item.already},
                             {"since", item.already ? Json(to_iso(item.since)) : Json(nullptr)},
                             {"noted", item.noted},
                             {"estimate_minutes", item.estimate.count()},
                             {"studied_minutes", item.studied.count()},
                             {"added_minutes", item.added.count()}});
  }
  json["unlocked"] = json_open_steps(view.unlocked);
  json["open_prerequisites"] = json_open_steps(view.open_prerequisites);
  json["skills"] = Json::array();
  for (const SkillCount& skill : view.skills)
    json["skills"].push_back({{"id", skill.id}, {"title", json_text(skill.title)}, {"finished", skill.finished}, {"all", skill.all}});
  json["plan"] = json_plan_facts(view.daily);
  json["pace"] = json_pace(view.pace);
  json["streak"] = json_streak(view.daily.streak);
  return dumped(json);
}

std::string report_json(const PeriodReport& report) {
  Json json = json_object("report");
  const bool is_week = report.period.kind == ReportPeriod::Kind::Week;
  json["period"] = to_string(report.period.kind);
  json["week"] = is_week ? Json(to_iso_week(report.period.first)) : Json(nullptr);
  json["first"] = to_iso(report.period.first);
  json["last"] = to_iso(report.period.last);
  json["plan_week"] = report.plan_week > 0 ? Json(report.plan_week) : Json(nullptr);
  json["plan_weeks"] = report.plan_week > 0 ? Json(report.plan_weeks) : Json(nullptr);
  json["planned_minutes"] = report.planned.count();
  json["earned_minutes"] = report.studied.count();
  json["estimated"] = report.estimated;
  json["days"] = report_days(report);
  json["steps"] = report_lines(report.finished);
  json["finished_as_planned"] = report.finished_as_planned;
  json["planned_to_finish"] = report.planned_to_finish;
  json["carried_over"] = report_lines(report.carried_over);
  json["next_week"] = report_lines(report.next_week);
  json["week_kept"] = !is_week || report.neutral ? Json(nullptr) : Json(report.week_kept);
  json["weeks_kept"] = report.weeks_kept;
  json["weeks_planned"] = report.weeks_planned;
  json["weeks_kept_in_a_row"] = report.weeks_kept_in_a_row;
  json["plan"] = json_plan_facts(report.daily);
  json["pace"] = json_pace(report.pace);
  json["streak"] = json_streak(report.daily.streak);
  json["forecast"] = json_forecast(report.forecast);
  json["ready"] = json_open_steps(report.daily.ready);
  json["calibration"] = calibration_json(report.calibration);
  json["words"] = Json::array();
  for (const PeriodReport::Words& said : report.words)
    json["words"].push_back(
        {{"date", to_iso(said.day)}, {"id", said.id}, {"title", json_text(said.title)}, {"evidence", said.evidence}, {"note", said.note}});
  json["gap"] = report.gap ? Json{{"first", to_iso(report.gap->first)}, {"last", to_iso(report.gap->last)}} : Json(nullptr);
  json["question"] = report.question ? Json{{"id", report.question->id}, {"title", json_text(report.question->title)}} : Json(nullptr);
  json["heatmap"] = heatmap_json(report.heatmap);
  json["burn_up"] = burn_up_json(report.burn_up);
  json["timeline"] = timeline_json(report.timeline);
  json["map"] = skill_map_json(report.picture);
  return dumped(json);
}

}  // namespace cairn
