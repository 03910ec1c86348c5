// SPDX-License-Identifier: MIT
#include "cairn/planning/alternatives.hpp"

#include "choice_sets.hpp"
#include "choice_states.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>
#include <vector>

namespace cairn {
namespace {

/// Takes what is needed whatever is chosen, then what is left of the graph apart.
class Solver {
 public:
  explicit Solver(const AndOrGraph& graph) : graph_(graph), taken_(graph.nodes.size()), part_(graph.nodes.size()) {
    std::iota(part_.begin(), part_.end(), 0U);
    for (const std::uint32_t root : graph.roots) take(root);
  }

  LeastCost run(std::size_t widest) {
    list_choices();
    LeastCost result;
    for (const auto& [part, lists] : lists_by_part()) {
      std::vector<std::uint32_t> nodes;
      for (std::uint32_t node = 0; node < part_.size(); ++node)
        if (reached_[node] && part_of(node) == part) nodes.push_back(node);
      const Choices choices = least_choices(choice_sets(graph_, nodes, lists), widest);
      for (const std::uint32_t member : choices.members) take(member);
      result.exact = choices.exact && result.exact;
    }
    result.taken = taken_;
    for (std::size_t node = 0; node < taken_.size(); ++node)
      if (taken_[node]) result.cost += graph_.nodes[node].cost;
    return result;
  }

 private:
  void take(std::uint32_t root) {
    std::vector<std::uint32_t> stack{root};
    while (!stack.empty()) {
      const std::uint32_t node = stack.back();
      stack.pop_back();
      if (taken_[node]) continue;
      taken_[node] = true;
      const auto& needs = graph_.nodes[node].needs;
      stack.insert(stack.end(), needs.begin(), needs.end());
    }
  }

  /// The lists that are open, and those that may open with a member; nodes that share something come into one part (union-find).
  void list_choices() {
    reached_.assign(graph_.nodes.size(), false);
    for (auto node = static_cast<std::uint32_t>(graph_.nodes.size()); node-- > 0;) {
      if (!taken_[node] && !reached_[node]) continue;
      for (const auto& members : graph_.nodes[node].any) {
        assert(!members.empty());
        if (std::any_of(members.begin(), members.end(), [&](std::uint32_t m) { return taken_[m]; })) continue;
        lists_.push_back({node, &members});
        for (const std::uint32_t member : members) reach(member, taken_[node] ? members.front() : node);
      }
      for (const std::uint32_t need : graph_.nodes[node].needs)
        if (!taken_[node] && !taken_[need]) reach(need, node);
    }
  }

  void reach(std::uint32_t node, std::uint32_t with) {
    reached_[node] = true;
    const std::uint32_t a = part_of(node), b = part_of(with);
    part_[std::max(a, b)] = std::min(a, b);
  }

  std::uint32_t part_of(std::uint32_t node) {
    while (part_[node] != node) node = part_[node] = part_[part_[node]];
    return node;
  }

  std::map<std::uint32_t, std::vector<OpenList>> lists_by_part() {
    std::map<std::uint32_t, std::vector<OpenList>> parts;
    for (const OpenList& list : lists_) parts[part_of(list.members->front())].push_back(list);
    return parts;
  }

  const AndOrGraph& graph_;
  std::vector<bool> taken_, reached_;
  std::vector<std::uint32_t> part_;
  std::vector<OpenList> lists_;  ///< later owners first
};

}  // namespace

LeastCost least_cost(const AndOrGraph& graph, std::size_t widest) {
  return Solver(graph).run(widest);
}

}  // namespace cairn
