// SPDX-License-Identifier: MIT
#include "cairn/planning/left_out.hpp"

#include "cairn/planning/schedule.hpp"

#include <algorithm>
#include <set>

namespace cairn {
namespace {

/// Walked backward from the last day.
std::optional<Date> latest_begin(Minutes effort, const CapacityCalendar& calendar, Date start, Date last) {
  for (Date day = last; day >= start; day -= date::days{1}) {
    effort -= calendar.steps_on(day);
    if (effort <= Minutes{0}) return day;
  }
  return std::nullopt;
}

}  // namespace

std::vector<LeftOutStep> left_out_to_fit(const Catalog& catalog, const Goal& goal, const Knowledge& knowledge,
                                         const CapacityCalendar& calendar, Date start, Date last) {
  if (goal.leave_out.empty()) return {};
  Goal whole = goal;
  whole.leave_out.clear();
  const Selection selection = select(catalog, whole, knowledge);
  const auto graph = std::get<PrerequisiteGraph>(PrerequisiteGraph::build(selection.nodes, selection.edges));
  const std::set<std::string> out(goal.leave_out.begin(), goal.leave_out.end());
  std::vector<bool> left_out(selection.nodes);
  for (std::size_t i = 0; i < selection.steps.size(); ++i)
    left_out[i] = selection.steps[i].level != Level::Must && out.contains(catalog.steps[selection.steps[i].step].id);

  std::vector<LeftOutStep> steps;
  for (std::uint32_t position = 0; position < selection.steps.size(); ++position) {
    if (!left_out[position]) continue;
    const SelectedStep& selected = selection.steps[position];
    const Step& step = catalog.steps[selected.step];
    LeftOutStep& listed = steps.emplace_back(LeftOutStep{step.id, step.title, selected.level, selected.remaining, Minutes{0}, {}});
    const Node target[] = {position};
    for (const Node node : all_prerequisites_of(graph, target))
      if (left_out[node]) listed.effort += selection.steps[node].remaining;
    listed.until = latest_begin(listed.effort, calendar, start, last);
  }
  std::stable_sort(steps.begin(), steps.end(), [](const LeftOutStep& a, const LeftOutStep& b) { return a.level < b.level; });
  return steps;
}

}  // namespace cairn
