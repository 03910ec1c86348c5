// SPDX-License-Identifier: MIT
#include "closed_goal.hpp"

#include "cairn/planning/daily.hpp"

#include <algorithm>

namespace cairn::planning {
namespace {

constexpr Level kLevels[] = {Level::Must, Level::Should, Level::Could};

Minutes up_to_five(Minutes minutes) {
  return Minutes{(minutes.count() + 4) / 5 * 5};
}

std::vector<ItemRef> items_of(const Catalog& catalog, const std::vector<std::string>& ids) {
  std::vector<ItemRef> items;
  for (const std::string& id : ids) {
    if (const auto item = catalog.find(id)) items.push_back(*item);
  }
  return items;
}

std::vector<bool> steps_of(const Catalog& catalog, const std::vector<std::string>& ids) {
  std::vector<bool> steps(catalog.steps.size());
  for (const ItemRef item : items_of(catalog, ids)) {
    if (item.kind == ItemKind::Step) steps[item.index] = true;
  }
  return steps;
}

/// What of it enters the plan.
std::vector<std::uint32_t> planned_steps(const Catalog& catalog, const Goal& goal, const Closure& closure) {
  const std::vector<bool> out = left_out(catalog, goal);
  std::vector<std::uint32_t> steps;
  for (std::uint32_t i = 0; i < catalog.steps.size(); ++i) {
    const std::optional<Level> level = closure.level_of(i);
    if (level && *level <= goal.level && (*level == Level::Must || !out[i])) steps.push_back(i);
  }
  return steps;
}

/// Takes in what the roots of these levels ask for.
void extend(Closure& closure, const std::vector<Root>& roots, Level first, Level last) {
  std::vector<ItemRef> items;
  std::vector<GroupKey> groups;
  for (const Root& root : roots) {
    if (root.level < first || root.level > last) continue;
    if (root.item) items.push_back(*root.item);
    if (!root.item) groups.push_back(root.key);
  }
  closure.extend(items, groups, first);
}

}  // namespace

Efforts efforts_of(const Catalog& catalog, const Knowledge& knowledge) {
  Efforts efforts;
  for (std::size_t i = 0; i < catalog.steps.size(); ++i) {
    const StepRecord& record = knowledge.steps[i];
    Minutes estimate = catalog.steps[i].hours.effort();
    if (record.rusty) estimate = up_to_five((estimate + Minutes{3}) / 4);
    efforts.estimate.push_back(estimate);
    efforts.remaining.push_back(remaining_effort(estimate, record.studied));
    efforts.closed.push_back(record.state != StepState::Open);
  }
  return efforts;
}

std::vector<bool> left_out(const Catalog& catalog, const Goal& goal) {
  return steps_of(catalog, goal.leave_out);
}

Closure closed_goal(const Catalog& catalog, const Goal& goal, const Efforts& efforts, const std::vector<Root>& roots,
                    std::optional<std::pair<GroupKey, std::uint32_t>> without) {
  const auto close = [&](std::vector<bool> keep) {
    Wishes wishes{items_of(catalog, goal.prefer), std::move(keep), without};
    Closure by_level(catalog, efforts.remaining, efforts.closed, wishes);
    for (const Level level : kLevels) extend(by_level, roots, level, level);
    if (goal.level == Level::Must || by_level.choices().empty()) return by_level;
    Closure at_once(catalog, efforts.remaining, efforts.closed, wishes);
    extend(at_once, roots, Level::Must, goal.level);
    wishes.decided = at_once.choices();
    Closure together(catalog, efforts.remaining, efforts.closed, std::move(wishes));
    for (const Level level : kLevels) extend(together, roots, level, level);
    Closure& less =
        planned_effort(catalog, goal, efforts, together) < planned_effort(catalog, goal, efforts, by_level) ? together : by_level;
    if (!at_once.exact()) less.doubt();
    return std::move(less);
  };
  Closure best = close({});
  if (goal.keep.empty() || best.choices().empty()) return best;
  const std::vector<bool> keep = steps_of(catalog, goal.keep);
  const std::vector<std::uint32_t> planned = planned_steps(catalog, goal, best);
  if (std::all_of(planned.begin(), planned.end(), [&](std::uint32_t step) { return keep[step]; })) return best;  // asks for nothing new
  Closure kept = close(keep);
  const std::int64_t least = planned_effort(catalog, goal, efforts, best).count();
  const std::int64_t same = planned_effort(catalog, goal, efforts, kept).count();
  return least * 100 < same * 95 ? best : kept;
}

Minutes planned_effort(const Catalog& catalog, const Goal& goal, const Efforts& efforts, const Closure& closure) {
  Minutes sum{0};
  for (const std::uint32_t step : planned_steps(catalog, goal, closure)) sum += efforts.remaining[step];
  return sum;
}

}  // namespace cairn::planning
