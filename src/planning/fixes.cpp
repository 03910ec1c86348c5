// SPDX-License-Identifier: MIT
#include "fixes.hpp"

#include "cairn/planning/order.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace cairn::planning {
namespace {

/// One skill, and two, are tried in plans of up to so many skills; larger ones nobody knows by heart.
constexpr std::size_t kMostSkills = 1000;
constexpr std::size_t kMostSkillsForPairs = 200;
/// Candidates that look right are planned with one by one; alternatives that change with what is known may refuse a few.
constexpr std::size_t kMostPlannings = 20;
/// A due date is moved by at most two years.
constexpr int kMostWeeksLater = 104;

Fix fix_by(Fix::Kind kind) {
  Fix fix;
  fix.kind = kind;
  return fix;
}

/// A selection with everything that decides whether it fits.
bool holds(const Misfit& misfit, const PlanRequest& request, const DatedOrder& dated) {
  PlanRequest asked = request;
  asked.pins = dated.pins();
  const Frame frame = frame_of(asked, misfit.habits, dated.poured());
  const CapacityCalendar calendar = calendar_of(frame, asked, misfit.habits);
  const auto finish = finish_date(dated.poured(), calendar, request.start);
  const auto in_time = [&](const Pin& pin) { return pin.day <= frame.last; };
  return finish && *finish <= frame.last && std::all_of(asked.pins.begin(), asked.pins.end(), in_time) &&
         !(asked.pins.empty() ? dated.in_time(calendar, request.start) : dated.poured_in_time(calendar, request.start)).missed;
}

/// The same steps, asked for otherwise.
bool request_fits(const Misfit& misfit, const PlanRequest& request) {
  return holds(misfit, request, DatedOrder(misfit.catalog, misfit.selection, misfit.dated.value_order(), request));
}

/// Whether less study would do; where a single date is missed, as far as the minutes that are missing say.
bool is_enough(const Misfit& misfit, Minutes less) {
  if (misfit.missed) return less >= misfit.missed->needed - misfit.missed->available;
  const Frame frame = frame_of(misfit.request, misfit.habits, misfit.dated.poured() - less);
  const auto finish = finish_date(misfit.dated.poured() - less, calendar_of(frame, misfit.request, misfit.habits), misfit.request.start);
  return finish && *finish <= frame.last;
}

bool plan_fits(const Misfit& misfit, const PlanRequest& request, const Knowledge& knowledge) {
  const Selection selection = select(misfit.catalog, request.goal, knowledge);
  return holds(misfit, request, DatedOrder(misfit.catalog, selection, study_order(selection).steps, request));
}

/// The pattern at another pace, said as the learner said it.
std::optional<PlanRequest> at_pace(const PlanRequest& request, const Frame& frame, Minutes per_week) {
  PlanRequest faster = request;
  if (frame.source != PaceSource::Pattern && frame.source != PaceSource::Setting) {
    faster.per_week = per_week;
    return faster;
  }
  faster.availability = scaled_to(frame.availability, per_week);
  if (faster.availability->per_week() != per_week) return std::nullopt;
  return faster;
}

/// In quarter hours from the least that could do: no window of so many days holds more than so many whole weeks.
std::optional<Fix> time_fix(const Misfit& misfit) {
  const Frame frame = frame_of(misfit.request, misfit.habits, misfit.dated.poured());
  const Date last = misfit.missed ? std::min(misfit.missed->by, frame.last) : frame.last;
  const Minutes needed = misfit.missed ? misfit.missed->needed : misfit.dated.poured();
  if ((frame.source == PaceSource::Weeks && !misfit.missed) || last < misfit.request.start) return std::nullopt;
  const std::int64_t weeks = (days_between(misfit.request.start, last) + 7) / 7;
  const std::int64_t least = std::max(needed.count() / weeks, frame.availability.per_week().count() + 1);
  for (Minutes per_week{(least + 14) / 15 * 15}; per_week <= kMostPerWeek; per_week += Minutes{15}) {
    const auto request = at_pace(misfit.request, frame, per_week);
    if (!request || !request_fits(misfit, *request)) continue;
    Fix fix = fix_by(Fix::Kind::Time);
    fix.per_week = per_week;
    return fix;
  }
  return std::nullopt;
}

/// At the pace that was given, or at the fastest where the weeks were to give it.
std::optional<Fix> date_fix(const Misfit& misfit) {
  const Frame frame = frame_of(misfit.request, misfit.habits, misfit.dated.poured());
  if (!frame.deadline) return std::nullopt;
  const auto finish = finish_date(misfit.dated.poured(), calendar_of(frame, misfit.request, misfit.habits), misfit.request.start);
  if (!finish) return std::nullopt;
  Fix fix = fix_by(Fix::Kind::Deadline);
  fix.weeks = static_cast<int>(days_between(misfit.request.start, *finish) / 7 + 1);
  PlanRequest later = misfit.request;
  later.deadline.reset();
  later.weeks = fix.weeks;
  fix.until = *deadline_of(later);
  if (!request_fits(misfit, later)) return std::nullopt;
  return fix;
}

/// The due date that is missed, by the fewest whole weeks later. The time of a pinned sitting is not ours to move.
std::optional<Fix> due_fix(const Misfit& misfit) {
  if (misfit.missed->pinned) return std::nullopt;
  for (int weeks = 1; weeks <= kMostWeeksLater; ++weeks) {
    PlanRequest later = misfit.request;
    Fix fix = fix_by(Fix::Kind::Due);
    fix.due = misfit.missed->id;
    fix.until = misfit.missed->by + date::days{7 * weeks};
    for (DueDate& due : later.due)
      if (due.id == fix.due) due.by = std::max(due.by, fix.until);
    if (request_fits(misfit, later)) return fix;
  }
  return std::nullopt;
}

/// Optional steps that could go, the weakest level first and of a level the last in the plan: of a date that is missed those that stand
/// before it.
std::vector<std::uint32_t> droppable(const Misfit& misfit) {
  std::set<std::string> before;
  if (misfit.missed) before.insert(misfit.missed->steps.begin(), misfit.missed->steps.end());
  std::vector<bool> in_the_way(misfit.selection.nodes);
  for (std::size_t i = 0; i < misfit.selection.steps.size(); ++i)
    in_the_way[i] = !misfit.missed || before.contains(misfit.catalog.steps[misfit.selection.steps[i].step].id);
  std::vector<std::uint32_t> steps;
  for (const Level level : {Level::Could, Level::Should}) {
    for (auto it = misfit.dated.value_order().rbegin(); it != misfit.dated.value_order().rend(); ++it) {
      if (misfit.selection.steps[*it].level == level && in_the_way[*it]) steps.push_back(*it);
    }
  }
  return steps;
}

/// Those steps, the last first, and behind them what else needs them, which is optional, too: nothing that stays may need what is dropped.
std::vector<Node> with_dependents(const Misfit& misfit, const PrerequisiteGraph& graph, std::span<const std::uint32_t> steps) {
  std::vector<Node> all(steps.rbegin(), steps.rend());
  std::set<Node> seen(steps.begin(), steps.end());
  for (const std::uint32_t step : steps) {
    for (const Node node : all_dependents_of(graph, step))
      if (node < misfit.selection.steps.size() && seen.insert(node).second) all.push_back(node);
  }
  return all;
}

/// The fewest of them that make it fit.
std::optional<Fix> level_fix(const Misfit& misfit) {
  const std::vector<std::uint32_t> steps = droppable(misfit);
  std::vector<Minutes> freed{Minutes{0}};
  for (const std::uint32_t step : steps) freed.push_back(freed.back() + misfit.selection.steps[step].remaining);
  auto enough = std::partition_point(freed.begin(), freed.end(), [&](Minutes less) { return !is_enough(misfit, less); });
  if (enough == freed.begin() || enough == freed.end()) return std::nullopt;
  const auto graph = std::get<PrerequisiteGraph>(PrerequisiteGraph::build(misfit.selection.nodes, misfit.selection.edges));
  for (std::size_t tries = 0; enough != freed.end() && tries < kMostPlannings; ++enough, ++tries) {
    Fix fix = fix_by(Fix::Kind::Level);
    for (const Node step : with_dependents(misfit, graph, std::span(steps).first(static_cast<std::size_t>(enough - freed.begin())))) {
      fix.drop.push_back(misfit.catalog.steps[misfit.selection.steps[step].step].id);
      fix.dropped += misfit.selection.steps[step].remaining;
    }
    PlanRequest smaller = misfit.request;
    smaller.goal.leave_out.insert(smaller.goal.leave_out.end(), fix.drop.begin(), fix.drop.end());
    if (plan_fits(misfit, smaller, misfit.knowledge)) return fix;
  }
  return std::nullopt;
}

/// The search for skills that, were their steps known, would make the plan fit: one, then two.
class KnownFix {
 public:
  explicit KnownFix(const Misfit& misfit) : misfit_(misfit), own_effort_(misfit.selection.skills.size()) {
    std::set<std::string> before;
    if (misfit.missed) before.insert(misfit.missed->steps.begin(), misfit.missed->steps.end());
    for (const SelectedStep& step : misfit.selection.steps) {
      if (step.skill && (!misfit.missed || before.contains(misfit.catalog.steps[step.step].id))) own_effort_[*step.skill] += step.remaining;
    }
    for (std::size_t i = 0; i < own_effort_.size(); ++i) {
      if (own_effort_[i] > Minutes{0}) open_.push_back(i);
    }
  }

  std::optional<Fix> find() const {
    std::vector<Candidate> singles, pairs;
    for (const std::size_t skill : open_) singles.push_back({own_effort_[skill], {skill}});
    if (auto fix = first_that_fits(std::move(singles))) return fix;
    if (open_.size() > kMostSkillsForPairs) return std::nullopt;
    for (auto a = open_.begin(); a != open_.end(); ++a) {
      for (auto b = a + 1; b != open_.end(); ++b) pairs.push_back({own_effort_[*a] + own_effort_[*b], {*a, *b}});
    }
    return first_that_fits(std::move(pairs));
  }

 private:
  struct Candidate {
    Minutes effort;                   ///< of the skills' own steps
    std::vector<std::size_t> skills;  ///< indices in Selection::skills
  };

  /// The least effort first, and of those only what takes out enough by itself: what only a known step needed leaves the plan with it, but
  /// such a step is a poor thing to be asked for. Planning with it confirms.
  std::optional<Fix> first_that_fits(std::vector<Candidate> candidates) const {
    const auto before = [](const Candidate& a, const Candidate& b) { return std::tie(a.effort, a.skills) < std::tie(b.effort, b.skills); };
    std::sort(candidates.begin(), candidates.end(), before);
    auto next =
        std::partition_point(candidates.begin(), candidates.end(), [&](const Candidate& c) { return !is_enough(misfit_, c.effort); });
    for (std::size_t tries = 0; next != candidates.end() && tries < kMostPlannings; ++next, ++tries) {
      if (plan_fits(misfit_, misfit_.request, knowing(*next))) return fix_of(*next);
    }
    return std::nullopt;
  }

  const Skill& skill_of(std::size_t index) const { return misfit_.catalog.skills[misfit_.selection.skills[index].skill]; }

  Knowledge knowing(const Candidate& candidate) const {
    Knowledge knowledge = misfit_.knowledge;
    for (const std::size_t skill : candidate.skills) {
      for (const std::uint32_t step : skill_of(skill).steps) {
        if (knowledge.steps[step].state == StepState::Open) knowledge.steps[step].state = StepState::Known;
      }
    }
    return knowledge;
  }

  Fix fix_of(const Candidate& candidate) const {
    Fix fix = fix_by(Fix::Kind::Known);
    for (const std::size_t skill : candidate.skills) fix.know.push_back(skill_of(skill).id);
    return fix;
  }

  const Misfit& misfit_;
  std::vector<Minutes> own_effort_;  ///< by index in Selection::skills; of a missed date what stands before it
  std::vector<std::size_t> open_;
};

}  // namespace

std::vector<Fix> fixes_of(const Misfit& misfit) {
  std::vector<Fix> fixes;
  const auto add = [&](std::optional<Fix> fix) {
    if (fix) fixes.push_back(std::move(*fix));
  };
  add(time_fix(misfit));
  add(misfit.missed ? due_fix(misfit) : date_fix(misfit));
  if (misfit.request.goal.level != Level::Must) add(level_fix(misfit));
  if (misfit.selection.skills.size() <= kMostSkills) add(KnownFix(misfit).find());
  return fixes;
}

}  // namespace cairn::planning
