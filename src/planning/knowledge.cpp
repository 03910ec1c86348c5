// SPDX-License-Identifier: MIT
#include "cairn/planning/selection.hpp"

#include <utility>

namespace cairn {

Knowledge knowledge_of(const Catalog& catalog, const Record& record) {
  Knowledge knowledge{std::vector<StepRecord>(catalog.steps.size())};
  const auto rank = [](StepState state) {
    switch (state) {
      case StepState::Done: return 3;
      case StepState::Known: return 2;
      case StepState::Skipped: return 1;
      case StepState::Open: break;
    }
    return 0;
  };
  for (const auto& [id, written] : record.steps) {
    const auto item = catalog.find(id);
    if (!item || item->kind != ItemKind::Step) continue;
    // Two names of one step (before and after a rename): the stronger state holds, the minutes add up.
    StepRecord& known = knowledge.steps[item->index];
    StepRecord merged = rank(written.state) > rank(known.state) ? written : known;
    merged.rusty = known.rusty || written.rusty;
    merged.studied = known.studied + written.studied;
    merged.earned = known.earned + written.earned;
    merged.earned_is_estimate = known.earned_is_estimate || written.earned_is_estimate;
    known = std::move(merged);
  }
  return knowledge;
}

}  // namespace cairn
