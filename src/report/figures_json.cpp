// SPDX-License-Identifier: MIT
#include "figures_json.hpp"

namespace cairn {
namespace {

Json json_days(const std::optional<DateRange>& days) {
  return days ? Json{{"first", to_iso(days->first)}, {"last", to_iso(days->last)}} : Json(nullptr);
}

}  // namespace

Json heatmap_json(const std::optional<Heatmap>& heatmap) {
  if (!heatmap) return nullptr;
  Json days = Json::array();
  for (const HeatDay& day : heatmap->days)
    days.push_back({{"date", to_iso(day.day)}, {"earned_minutes", day.earned.count()}, {"level", day.level}, {"rest", day.rest}});
  return {{"most_minutes", heatmap->most.count()}, {"days", std::move(days)}};
}

Json burn_up_json(const std::optional<BurnUp>& burn_up) {
  if (!burn_up) return nullptr;
  Json points = Json::array();
  for (const BurnUpPoint& point : burn_up->points)
    points.push_back({{"date", to_iso(point.day)}, {"planned_minutes", point.planned.count()}, {"done_minutes", json_minutes(point.done)}});
  return {{"whole_minutes", burn_up->whole.count()}, {"points", std::move(points)}};
}

Json timeline_json(const std::optional<PlanTimeline>& timeline) {
  if (!timeline) return nullptr;
  Json steps = Json::array();
  for (const TimelineStep& step : timeline->steps)
    steps.push_back({{"id", step.id},
                     {"title", json_text(step.title)},
                     {"skill", step.skill},
                     {"state", to_string(step.state)},
                     {"planned", json_days(step.planned)},
                     {"finished", json_date(step.finished)},
                     {"ahead", json_days(step.ahead)}});
  return {{"finished_before", timeline->before}, {"steps", std::move(steps)}};
}

Json skill_map_json(const std::optional<PlanPicture>& picture) {
  if (!picture) return nullptr;
  Json skills = Json::array();
  for (const PictureSkill& skill : picture->skills) {
    Json needs = Json::array();
    for (const std::uint32_t other : skill.requires_) needs.push_back(picture->skills[other].id);
    skills.push_back({{"id", skill.id},
                      {"title", json_text(skill.title)},
                      {"state", to_string(skill.state())},
                      {"finished", skill.finished},
                      {"all", skill.all},
                      {"requires", std::move(needs)}});
  }
  return {{"skills", std::move(skills)}};
}

}  // namespace cairn
