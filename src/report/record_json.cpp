// SPDX-License-Identifier: MIT
#include "cairn/report/record_screens.hpp"

#include "json_parts.hpp"

namespace cairn {

namespace {

Json counts_of(const Daily& daily) {
  return {{"steps_finished", daily.steps_finished}, {"studied_minutes", daily.earned_in_plan.count()}, {"streak_days", daily.streak.days}};
}

}  // namespace

std::string history_json(const HistoryView& view, std::string_view command) {
  Json json = {{"schema", "cairn/" + std::string(command) + "/1"}, {"dry_run", view.dry_run}, {"events", Json::array()}};
  for (const Event& event : view.events) {
    json["events"].push_back({{"uid", event.uid},
                              {"kind", event.kind_text},
                              {"subject", event.subject},
                              {"date", to_iso(event.study_date)},
                              {"minutes", event.minutes.count()}});
  }
  json["plan"] = json_plan_counts(view.after);
  json["before"] = counts_of(view.before);
  json["after"] = counts_of(view.after);
  return dumped(json);
}

std::string logged_json(const LoggedToday& logged) {
  Json json = {
      {"schema", "cairn/logged/1"}, {"date", to_iso(logged.day)}, {"total_minutes", logged.total.count()}, {"steps", Json::array()}};
  for (const PeriodReport::Line& line : logged.lines)
    json["steps"].push_back({{"id", line.id}, {"title", json_text(line.title)}, {"minutes", line.minutes.count()}});
  return dumped(json);
}

namespace {

Json ways_json(const ReplanView& view) {
  Json list = Json::array();
  for (const WayOn& way : view.ways) {
    const std::string_view kind = way.kind == WayOn::Kind::KeepPace ? "keep-pace" : way.kind == WayOn::Kind::KeepDate ? "keep-date" : "fit";
    list.push_back({{"way", kind},
                    {"feasible", way.possible},
                    {"finish", way.possible ? Json(to_iso(way.finish)) : Json(nullptr)},
                    {"minutes_per_week", way.per_week.count()},
                    {"left_out_steps", way.left_out_steps},
                    {"left_out_minutes", way.left_out_effort.count()}});
  }
  return list;
}

Json order_json(const ReplanView& view) {
  const OrderChoice choice = view.outcome.order_choice.value_or(OrderChoice{});
  return {{"kept", choice.kept}, {"reordered", view.reordered}, {"cost_before", choice.cost_before}, {"cost_best", choice.cost_best}};
}

}  // namespace

std::string replan_json(const ReplanView& view) {
  const Plan& plan = view.outcome.plan;
  const auto& missed = view.outcome.missed;
  return dumped(
      {{"schema", "cairn/replan/1"},
       {"dry_run", view.dry_run},
       {"changed", view.changed},
       {"feasible", !view.outcome.misfit},
       {"start", to_iso(plan.input.start)},
       {"finish", to_iso(plan.finish)},
       {"finish_before", to_iso(view.finish_before)},
       {"minutes_per_week", plan.input.availability.per_week().count()},
       {"minutes_per_week_before", view.per_week_before.count()},
       {"kept", view.kept},
       {"moved", view.moved},
       {"added", view.added},
       {"dropped", view.dropped},
       {"reworded", view.reworded_titles.size()},
       {"order", order_json(view)},
       {"ways", ways_json(view)},
       {"missed",
        missed ? Json{{"id", missed->id}, {"by", to_iso(missed->by)}, {"missing_minutes", (missed->needed - missed->available).count()}}
               : Json(nullptr)}});
}

}  // namespace cairn
