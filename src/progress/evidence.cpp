// SPDX-License-Identifier: MIT
#include "cairn/progress/evidence.hpp"

#include "journal_order.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace cairn {

namespace {

void add_once(std::vector<std::string>& texts, const std::string& text) {
  if (!text.empty() && std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
}

}  // namespace

std::vector<StepEvidence> evidence_of(std::span<const Event> events, const Record& record) {
  std::map<std::string, StepEvidence> done;
  for (const auto& [id, step] : record.steps) {
    if (step.state == StepState::Done) done.emplace(id, StepEvidence{id, step.since, step.earned, step.earned_is_estimate, {}, {}});
  }
  const auto order = journal_order(events);
  const auto counts = counting_in_order(events, order);
  for (std::size_t place = 0; place < order.size(); ++place) {
    const Event& event = events[order[place]];
    const bool tells = event.kind == EventKind::Done || event.kind == EventKind::Studied || event.kind == EventKind::Note;
    const auto step = done.find(event.subject);
    if (!counts[place] || !tells || step == done.end()) continue;
    add_once(step->second.proofs, event.evidence);
    add_once(step->second.notes, event.note);
  }
  std::vector<StepEvidence> all;
  for (auto& [id, step] : done) all.push_back(std::move(step));
  std::ranges::sort(all, {}, [](const StepEvidence& step) { return std::tie(step.done, step.step); });
  return all;
}

}  // namespace cairn
