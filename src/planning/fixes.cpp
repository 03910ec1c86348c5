// SPDX-License-Identifier: MIT
#include "fixes.hpp"

#include <algorithm>
#include <optional>
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

Fix fix_by(Fix::Kind kind) {
  Fix fix;
  fix.kind = kind;
  return fix;
}

bool plan_fits(const Misfit& misfit, const PlanRequest& request, const Knowledge& knowledge) {
  return fits(request, misfit.habits, select(misfit.catalog, request.goal, knowledge).effort);
}

/// The pattern at another pace, said as the learner said it.
std::optional<PlanRequest> at_pace(const PlanRequest& request, const Frame& frame, Minutes per_week) {
  PlanRequest faster = request;
  if (frame.source == PaceSource::Hours || frame.source == PaceSource::Default) {
    faster.per_week = per_week;
    return faster;
  }
  faster.availability = scaled_to(frame.availability, per_week);
  if (faster.availability->per_week() != per_week) return std::nullopt;
  return faster;
}

/// In quarter hours from the least that could do: no window of so many days holds more than so many whole weeks.
std::optional<Fix> time_fix(const Misfit& misfit) {
  const Frame frame = frame_of(misfit.request, misfit.habits, misfit.selection.effort);
  if (frame.source == PaceSource::Weeks || frame.last < misfit.request.start) return std::nullopt;
  const std::int64_t weeks = (days_between(misfit.request.start, frame.last) + 7) / 7;
  const std::int64_t least = std::max(misfit.selection.effort.count() / weeks, frame.availability.per_week().count() + 1);
  for (Minutes per_week{(least + 14) / 15 * 15}; per_week <= kMostPerWeek; per_week += Minutes{15}) {
    const auto request = at_pace(misfit.request, frame, per_week);
    if (!request || !fits(*request, misfit.habits, misfit.selection.effort)) continue;
    Fix fix = fix_by(Fix::Kind::Time);
    fix.per_week = per_week;
    return fix;
  }
  return std::nullopt;
}

/// At the pace that was given, or at the fastest where the weeks were to give it.
std::optional<Fix> date_fix(const Misfit& misfit) {
  const Frame frame = frame_of(misfit.request, misfit.habits, misfit.selection.effort);
  if (!frame.deadline) return std::nullopt;
  const auto finish = finish_date(misfit.selection.effort, calendar_of(frame, misfit.request, misfit.habits), misfit.request.start);
  if (!finish) return std::nullopt;
  Fix fix = fix_by(Fix::Kind::Deadline);
  fix.weeks = static_cast<int>(days_between(misfit.request.start, *finish) / 7 + 1);
  PlanRequest later = misfit.request;
  later.deadline.reset();
  later.weeks = fix.weeks;
  fix.until = *deadline_of(later);
  if (!fits(later, misfit.habits, misfit.selection.effort)) return std::nullopt;
  return fix;
}

/// Optional steps from the end of the plan. Nothing that stays needs what is dropped: dependents stand later in the plan and are optional,
/// too.
std::optional<Fix> level_fix(const Misfit& misfit) {
  std::vector<std::uint32_t> optional_steps;
  for (const Level level : {Level::Could, Level::Should}) {
    for (auto it = misfit.order.rbegin(); it != misfit.order.rend(); ++it) {
      if (misfit.selection.steps[*it].level == level) optional_steps.push_back(*it);
    }
  }
  std::vector<Minutes> dropped{Minutes{0}};
  for (const std::uint32_t step : optional_steps) dropped.push_back(dropped.back() + misfit.selection.steps[step].remaining);
  const auto enough = std::partition_point(
      dropped.begin(), dropped.end(), [&](Minutes less) { return !fits(misfit.request, misfit.habits, misfit.selection.effort - less); });
  if (enough == dropped.begin() || enough == dropped.end()) return std::nullopt;
  Fix fix = fix_by(Fix::Kind::Level);
  fix.dropped = *enough;
  for (auto i = enough - dropped.begin(); i-- > 0;) {
    fix.drop.push_back(misfit.catalog.steps[misfit.selection.steps[optional_steps[static_cast<std::size_t>(i)]].step].id);
  }
  PlanRequest smaller = misfit.request;
  smaller.goal.leave_out.insert(smaller.goal.leave_out.end(), fix.drop.begin(), fix.drop.end());
  if (!plan_fits(misfit, smaller, misfit.knowledge)) return std::nullopt;
  return fix;
}

/// The search for skills that, were their steps known, would make the plan fit: one, then two.
class KnownFix {
 public:
  explicit KnownFix(const Misfit& misfit) : misfit_(misfit), own_effort_(misfit.selection.skills.size()) {
    for (const SelectedStep& step : misfit.selection.steps) {
      if (step.skill) own_effort_[*step.skill] += step.remaining;
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

  /// The least effort first, and of those only what takes out enough by itself: what only a known step needed leaves the plan with it, but such
  /// a step is a poor thing to be asked for. Planning with it confirms.
  std::optional<Fix> first_that_fits(std::vector<Candidate> candidates) const {
    const auto before = [](const Candidate& a, const Candidate& b) { return std::tie(a.effort, a.skills) < std::tie(b.effort, b.skills); };
    std::sort(candidates.begin(), candidates.end(), before);
    auto next = std::partition_point(candidates.begin(), candidates.end(), [&](const Candidate& c) {
      return !fits(misfit_.request, misfit_.habits, misfit_.selection.effort - c.effort);
    });
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
  std::vector<Minutes> own_effort_;  ///< by index in Selection::skills
  std::vector<std::size_t> open_;
};

}  // namespace

std::vector<Fix> fixes_of(const Misfit& misfit) {
  std::vector<Fix> fixes;
  const auto add = [&](std::optional<Fix> fix) {
    if (fix) fixes.push_back(std::move(*fix));
  };
  add(time_fix(misfit));
  add(date_fix(misfit));
  if (misfit.request.goal.level != Level::Must) add(level_fix(misfit));
  if (misfit.selection.skills.size() <= kMostSkills) add(KnownFix(misfit).find());
  return fixes;
}

}  // namespace cairn::planning
