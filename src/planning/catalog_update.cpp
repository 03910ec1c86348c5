// SPDX-License-Identifier: MIT
#include "cairn/planning/catalog_update.hpp"

#include "cairn/planning/roles.hpp"

#include <algorithm>

namespace cairn {
namespace {

/// Two catalogs and what one learner knows of each.
class Update {
 public:
  Update(const Catalog& before, const Catalog& after, const Record& record)
      : before_(before),
        after_(after),
        record_(record),
        known_before_(knowledge_of(before, record)),
        known_after_(knowledge_of(after, record)) {}

  UpdateEffects effects(const std::optional<Plan>& plan) {
    for (const auto& [id, step] : record_.steps) {
      if (step.state != StepState::Open || step.studied > Minutes{0}) place(id, step.state);
    }
    for (std::uint32_t i = 0; i < after_.skills.size(); ++i) compare_skill(i);
    if (plan) {
      for (const PlannedStep& step : plan->steps) place_planned(step);
    }
    return std::move(effects_);
  }

  std::vector<RoleUpdate> roles() const {
    const Knowledge nothing_before = no_knowledge(before_), nothing_after = no_knowledge(after_);
    std::vector<RoleUpdate> changed;
    for (std::uint32_t was = 0; was < before_.roles.size(); ++was) {
      const auto now = successor(before_, {ItemKind::Role, was}, after_);
      if (!now) continue;
      const Role& role = after_.roles[now->index];
      const RoleUpdate update{role.id,
                              role.title,
                              must(before_, was, nothing_before),
                              must(after_, now->index, nothing_after),
                              must(before_, was, known_before_),
                              must(after_, now->index, known_after_)};
      if (update.all_before != update.all_after || update.left_before != update.left_after) changed.push_back(update);
    }
    return changed;
  }

 private:
  static Minutes must(const Catalog& catalog, std::uint32_t role, const Knowledge& knowledge) {
    return select_role(catalog, role, Level::Must, knowledge).effort;
  }

  /// The step of the new catalog that an id of the old one means now; empty: none.
  std::optional<std::uint32_t> step_now(const std::string& id) const {
    const auto now = after_.find(id);
    return now && now->kind == ItemKind::Step ? std::optional(now->index) : std::nullopt;
  }
  bool is_retired(std::uint32_t step) const { return !after_.steps[step].retired.empty(); }

  void place(const std::string& id, StepState state) {
    const auto was = before_.find(id);
    if (!was) return;  // what the old catalog did not know either is no matter of this update
    UpdateEffects::Step entry{id, "", before_.title_of(*was), state};
    const auto now = step_now(id);
    if (!now) {
      effects_.gone.push_back(std::move(entry));
      return;
    }
    entry.now = after_.steps[*now].id;
    entry.title = after_.steps[*now].title;
    const bool newly_retired = is_retired(*now) && (was->kind != ItemKind::Step || before_.steps[was->index].retired.empty());
    if (newly_retired) {
      effects_.retired.push_back(std::move(entry));
    } else if (before_.id_of(*was) != entry.now) {
      effects_.renamed.push_back(std::move(entry));
    } else {
      ++effects_.unchanged;
    }
  }

  void place_planned(const PlannedStep& step) {
    if (!before_.find(step.id)) return;
    const StepRecord* known = record_.find(step.id);
    if (known != nullptr && known->state != StepState::Open) return;
    const auto now = step_now(step.id);
    if (!now || is_retired(*now)) {
      effects_.plan_gone.push_back({step.id, "", step.title, StepState::Open});
    } else if (after_.steps[*now].id != step.id) {
      effects_.plan_renamed.push_back({step.id, after_.steps[*now].id, after_.steps[*now].title, StepState::Open});
    }
  }

  static int finished(const std::vector<std::uint32_t>& steps, const Knowledge& knowledge) {
    return static_cast<int>(std::ranges::count_if(steps, [&](std::uint32_t step) { return is_finished(knowledge.steps[step].state); }));
  }

  void compare_skill(std::uint32_t index) {
    const Skill& now = after_.skills[index];
    UpdateEffects::Skill skill{now.id, now.title, 0, 0, finished(now.steps, known_after_), static_cast<int>(now.steps.size())};
    for (std::uint32_t i = 0; i < before_.skills.size(); ++i) {
      if (successor(before_, {ItemKind::Skill, i}, after_) != ItemRef{ItemKind::Skill, index}) continue;
      skill.finished_before = finished(before_.skills[i].steps, known_before_);
      skill.all_before = static_cast<int>(before_.skills[i].steps.size());
    }
    const bool touched = skill.finished_before > 0 || skill.finished_after > 0;
    const bool same = skill.finished_before == skill.finished_after && skill.all_before == skill.all_after;
    if (touched && !same) effects_.skills.push_back(std::move(skill));
  }

  const Catalog& before_;
  const Catalog& after_;
  const Record& record_;
  Knowledge known_before_, known_after_;
  UpdateEffects effects_;
};

}  // namespace

CatalogUpdate make_update(const Catalog& before, const Catalog& after, const Record& record, const std::optional<Plan>& plan) {
  Update update(before, after, record);
  CatalogUpdate result{diff_catalogs(before, after), update.roles(), std::nullopt};
  if (!record.steps.empty() || plan) result.effects = update.effects(plan);
  return result;
}

}  // namespace cairn
