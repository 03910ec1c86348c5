// SPDX-License-Identifier: MIT
#include "kept_order.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace cairn::planning {
namespace {

constexpr std::size_t kLast = static_cast<std::size_t>(-1);

/// By position: the place in the plan before that it has or, new, takes; a new step comes ahead of the one that has it.
std::vector<std::size_t> places_before(const Catalog& catalog, const Selection& selection, const std::vector<std::string>& before,
                                       const std::vector<std::uint32_t>& best, std::vector<bool>& is_new) {
  std::unordered_map<std::string_view, std::size_t> place_of;
  for (std::size_t place = 0; place < before.size(); ++place) place_of.emplace(before[place], place);
  std::vector<std::size_t> places(selection.steps.size());
  std::size_t next = kLast;
  for (auto position = best.rbegin(); position != best.rend(); ++position) {
    const auto found = place_of.find(catalog.steps[selection.steps[*position].step].id);
    is_new[*position] = found == place_of.end();
    if (!is_new[*position]) next = found->second;
    places[*position] = next;
  }
  return places;
}

/// The list, each step as soon as all that it needs stands (Kahn 1962; of what is ready the first of the list).
std::vector<std::uint32_t> behind_prerequisites(const Selection& selection, const std::vector<std::uint32_t>& wanted) {
  const auto graph = std::get<PrerequisiteGraph>(PrerequisiteGraph::build(selection.nodes, selection.edges));
  std::vector<std::size_t> turn(selection.nodes), open(selection.nodes);  // a joint has its turn at once
  for (std::size_t i = 0; i < wanted.size(); ++i) turn[wanted[i]] = i + 1;
  std::set<std::pair<std::size_t, Node>> ready;
  for (Node node = 0; node < selection.nodes; ++node) {
    open[node] = graph.prerequisites_of(node).size();
    if (open[node] == 0) ready.emplace(turn[node], node);
  }
  std::vector<std::uint32_t> order;
  while (!ready.empty()) {
    const Node node = ready.extract(ready.begin()).value().second;
    if (node < selection.steps.size()) order.push_back(node);
    for (const Node after : graph.dependents_of(node)) {
      if (--open[after] == 0) ready.emplace(turn[after], after);
    }
  }
  return order;
}

}  // namespace

std::vector<std::uint32_t> order_as_before(const Catalog& catalog, const Selection& selection, const std::vector<std::string>& before,
                                           const std::vector<std::uint32_t>& best, bool by_level) {
  std::vector<bool> is_new(selection.steps.size());
  const std::vector<std::size_t> places = places_before(catalog, selection, before, best, is_new);
  std::vector<std::uint32_t> wanted = best;
  const auto turn_of = [&](std::uint32_t step) { return std::pair(places[step], !is_new[step]); };
  std::stable_sort(wanted.begin(), wanted.end(), [&](std::uint32_t a, std::uint32_t b) { return turn_of(a) < turn_of(b); });
  const auto level_of = [&](std::uint32_t step) { return selection.steps[step].level; };
  if (by_level) std::stable_sort(wanted.begin(), wanted.end(), [&](std::uint32_t a, std::uint32_t b) { return level_of(a) < level_of(b); });
  return behind_prerequisites(selection, wanted);
}

}  // namespace cairn::planning
