// SPDX-License-Identifier: MIT
/// Words for tests of what a plan holds: a goal, what the learner brings, the steps that remain.
#pragma once

#include "cairn/planning/selection.hpp"

#include "support/catalogs.hpp"

#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace cairn::testing {

/// What the learner brings, by step id.
struct Brings {
  std::vector<std::string> done, known, skipped, rusty;
  std::vector<std::pair<std::string, int>> studied;
};

inline Record record_of(const Brings& brings) {
  Record record;
  for (const std::string& id : brings.done) record.steps[id].state = StepState::Done;
  for (const std::string& id : brings.known) record.steps[id].state = StepState::Known;
  for (const std::string& id : brings.skipped) record.steps[id].state = StepState::Skipped;
  for (const std::string& id : brings.rusty) record.steps[id].rusty = true;
  for (const auto& [id, minutes] : brings.studied) record.steps[id].studied = Minutes{minutes};
  return record;
}

inline Goal goal(const Catalog& catalog, std::vector<std::string> targets, Level level = Level::Must) {
  Goal result;
  for (const std::string& id : targets) result.targets.push_back(item(catalog, id));
  result.level = level;
  return result;
}

inline Selection choose(const Catalog& catalog, const Goal& wanted, const Brings& brings = {}) {
  return select(catalog, wanted, knowledge_of(catalog, record_of(brings)));
}

using Ids = std::vector<std::string>;

inline Ids ids(const Catalog& catalog, const std::vector<std::uint32_t>& steps) {
  Ids result;
  for (const std::uint32_t step : steps) result.push_back(catalog.steps[step].id);
  return result;
}

/// The remaining steps, in catalog order.
inline Ids steps(const Catalog& catalog, const Selection& selection) {
  Ids result;
  for (const SelectedStep& step : selection.steps) result.push_back(catalog.steps[step.step].id);
  return result;
}

inline const SelectedStep& find(const Catalog& catalog, const Selection& selection, const std::string& id) {
  for (const SelectedStep& step : selection.steps) {
    if (catalog.steps[step.step].id == id) return step;
  }
  throw std::invalid_argument(id + " is not selected");
}

/// "a<b" for each pair of steps of which one leads to the other, over any number of joints but no third step.
inline std::set<std::string> before(const Catalog& catalog, const Selection& selection) {
  std::set<std::string> pairs;
  const auto name = [&](Node node) { return catalog.steps[selection.steps[node].step].id; };
  for (Node from = 0; from < selection.steps.size(); ++from) {
    std::vector<Node> stack{from};
    for (std::size_t i = 0; i < stack.size(); ++i) {
      for (const Edge& edge : selection.edges) {
        if (edge.prerequisite != stack[i]) continue;
        if (edge.dependent < selection.steps.size()) {
          pairs.insert(name(from) + "<" + name(edge.dependent));
        } else {
          stack.push_back(edge.dependent);
        }
      }
    }
  }
  return pairs;
}

using Pairs = std::set<std::string>;
}  // namespace cairn::testing
