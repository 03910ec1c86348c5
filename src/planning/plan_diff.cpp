// SPDX-License-Identifier: MIT
#include "cairn/planning/plan_diff.hpp"

#include "cairn/planning/calendar_words.hpp"

#include <map>
#include <set>
#include <string_view>

namespace cairn {

namespace {

/// The first session of each step from a day on.
std::map<std::string, Date> next_days(const Plan& plan, Date from) {
  std::map<std::string, Date> days;
  for (const Session& session : plan.sessions) {
    if (!session.cancelled && session.day >= from) days.emplace(session.step, session.day);
  }
  return days;
}

/// Whether the steps that both have stand in another order.
bool reordered(const Plan& before, const Plan& after) {
  std::map<std::string_view, std::size_t> place_of;
  for (const PlannedStep& step : before.steps) place_of.emplace(step.id, place_of.size());
  std::size_t last = 0;
  for (const PlannedStep& step : after.steps) {
    const auto place = place_of.find(step.id);
    if (place == place_of.end()) continue;
    if (place->second < last) return true;
    last = place->second;
  }
  return false;
}

/// Steps that both have and whose words are others.
std::vector<LocalizedText> reworded_titles(const Plan& before, const Plan& after) {
  const std::map<std::string, std::string> words = calendar_words(before), words_now = calendar_words(after);
  std::set<std::string_view> planned;
  for (const PlannedStep& step : before.steps) planned.insert(step.id);
  std::vector<LocalizedText> titles;
  for (const PlannedStep& step : after.steps)
    if (planned.contains(step.id) && words.at(step.id) != words_now.at(step.id)) titles.push_back(step.title);
  return titles;
}

}  // namespace

ReplanView compare_plans(const Plan& before, const PlanOutcome& outcome) {
  const Plan& after = outcome.plan;
  ReplanView view;
  view.finish_before = before.finish;
  view.per_week_before = before.input.availability.per_week();
  std::set<std::string> gone;
  for (const PlannedStep& step : before.steps) gone.insert(step.id);
  const std::map<std::string, Date> old_days = next_days(before, after.input.start), new_days = next_days(after, after.input.start);
  for (const PlannedStep& step : after.steps) {
    if (gone.erase(step.id) == 0) {
      ++view.added;
      view.added_titles.push_back(step.title);
    } else {
      const auto old_day = old_days.find(step.id), new_day = new_days.find(step.id);
      const bool same_day = old_day != old_days.end() && new_day != new_days.end() && old_day->second == new_day->second;
      ++(same_day ? view.kept : view.moved);
    }
  }
  for (const std::string& step : after.finished) gone.erase(step);
  view.dropped = static_cast<int>(gone.size());
  std::map<std::string_view, Minutes> estimates;
  for (const PlannedStep& step : after.steps) estimates.emplace(step.id, step.estimate);
  for (const PlannedStep& step : before.steps) {
    if (gone.contains(step.id)) view.dropped_titles.push_back(step.title);
    if (const auto now = estimates.find(step.id); now != estimates.end()) view.grown += now->second - step.estimate;
  }
  view.reworded_titles = reworded_titles(before, after);
  view.reordered = reordered(before, after);
  view.other_graphs = before.graph_files != after.graph_files;
  const bool same = !view.other_graphs && !view.reordered && view.added == 0 && view.moved == 0 && view.dropped == 0 &&
                    before.finish == after.finish && before.input.availability == after.input.availability &&
                    before.fingerprint == after.fingerprint && before.input.due == after.input.due &&
                    before.input.pins == after.input.pins && before.input.busy == after.input.busy;
  view.changed = !outcome.misfit && !outcome.already_reached && !same;
  return view;
}

}  // namespace cairn
