// SPDX-License-Identifier: MIT
#include "cairn/planning/present_names.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace cairn {
namespace {

class PresentNames {
 public:
  explicit PresentNames(const Catalog& catalog) : catalog_(catalog) {}

  void apply(std::string& id) const {
    if (const auto item = catalog_.find(id)) id = catalog_.id_of(*item);
  }
  void apply(std::vector<std::string>& ids) const {
    for (std::string& id : ids) apply(id);
  }
  void apply_to_wishes(std::vector<std::string>& ids) const {
    std::erase_if(ids, [&](const std::string& id) { return !catalog_.find(id); });
    apply(ids);
  }

 private:
  const Catalog& catalog_;
};

}  // namespace

Plan with_present_names(Plan plan, const Catalog& catalog) {
  const PresentNames names(catalog);
  names.apply(plan.input.targets);
  names.apply_to_wishes(plan.input.prefer);
  names.apply_to_wishes(plan.input.focus);
  names.apply_to_wishes(plan.input.domains);
  names.apply(plan.input.leave_out);
  for (DueDate& due : plan.input.due) names.apply(due.id);
  for (Pin& pin : plan.input.pins) names.apply(pin.step);
  for (PlannedStep& step : plan.steps) {
    names.apply(step.id);
    names.apply(step.skill);
    for (RequirementGroup& group : step.requirements) {
      for (std::vector<std::string>& member : group.members) names.apply(member);
    }
  }
  for (PlannedSkill& skill : plan.skills) {
    names.apply(skill.id);
    names.apply(skill.steps);
  }
  for (Session& session : plan.sessions) names.apply(session.step);
  names.apply(plan.finished);
  return plan;
}

void take_off_earlier_names(Plan& plan, const Catalog& catalog, const Record& record) {
  for (PlannedStep& planned : plan.steps) {
    const auto item = catalog.find(planned.id);
    if (!item || item->kind != ItemKind::Step) continue;
    Minutes earlier{0};
    for (const std::string& name : catalog.steps[item->index].renamed_from) {
      if (const StepRecord* known = record.find(name)) earlier += known->studied;
    }
    if (earlier > Minutes{0}) planned.estimate = std::max(planned.planned, planned.estimate - earlier);
  }
}

}  // namespace cairn
