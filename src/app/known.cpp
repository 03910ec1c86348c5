// SPDX-License-Identifier: MIT
#include "cairn/app/known.hpp"

#include "cairn/app/ids.hpp"

namespace cairn {

std::set<std::uint32_t> steps_said_known(const Catalog& catalog, const std::vector<std::string>& know,
                                         const std::vector<std::string>& backgrounds) {
  std::set<std::uint32_t> steps;
  const auto add = [&](ItemRef item) {
    if (item.kind == ItemKind::Step) steps.insert(item.index);
    if (item.kind == ItemKind::Skill) steps.insert(catalog.skills[item.index].steps.begin(), catalog.skills[item.index].steps.end());
  };
  for (const std::string& typed : know) add(resolve_item(catalog, typed, {ItemKind::Skill, ItemKind::Step}));
  for (const std::string& typed : backgrounds) {
    const ItemRef background = resolve_item(catalog, typed, {ItemKind::Background});
    for (const ItemRef item : catalog.backgrounds[background.index].knows) add(item);
  }
  return steps;
}

std::vector<std::uint32_t> assume_known(Knowledge& knowledge, const std::set<std::uint32_t>& steps) {
  std::vector<std::uint32_t> newly;
  for (const std::uint32_t step : steps) {
    if (is_finished(knowledge.steps[step].state)) continue;
    knowledge.steps[step].state = StepState::Known;
    newly.push_back(step);
  }
  return newly;
}

Record record_about(const Journal& journal, const Catalog& catalog, std::optional<Date> days_from) {
  RecordPart part;
  part.days_from = days_from;
  for (const Step& step : catalog.steps) {
    part.steps.push_back(step.id);
    part.steps.insert(part.steps.end(), step.renamed_from.begin(), step.renamed_from.end());
  }
  return journal.record_of(part);
}

}  // namespace cairn
