// SPDX-License-Identifier: MIT
#include "cairn/sequencing/sidney.hpp"

#include "cairn/graph/max_closure.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace cairn::sequencing {
namespace {

class Decomposition {
 public:
  Decomposition(const PrerequisiteGraph& graph, std::span<const std::int64_t> minutes, std::span<const std::int64_t> weight)
      : graph_(graph), minutes_(minutes), weight_(weight), cutter_(graph) {}

  std::vector<Block> run() {
    std::vector<Node> first, middle, last;
    set_apart(first, middle, last);
    for (const Node node : first) finish({node});
    divide(std::move(middle));
    for (const Node node : last) finish({node});
    return std::move(blocks_);
  }

 private:
  struct Part {
    std::vector<Node> members;
    bool divisible;
  };

  /// What takes no time and waits for nothing that does, and what has no weight and holds up nothing that has.
  void set_apart(std::vector<Node>& first, std::vector<Node>& middle, std::vector<Node>& last) const {
    const std::vector<Node>& order = graph_.topological_order();
    std::vector<bool> early(graph_.size()), late(graph_.size());
    for (const Node node : order) {
      const auto before = graph_.prerequisites_of(node);
      early[node] = minutes_[node] == 0 && std::all_of(before.begin(), before.end(), [&](Node other) { return early[other]; });
    }
    for (auto node = order.rbegin(); node != order.rend(); ++node) {
      const auto after = graph_.dependents_of(*node);
      late[*node] =
          !early[*node] && weight_[*node] == 0 && std::all_of(after.begin(), after.end(), [&](Node other) { return late[other]; });
    }
    for (const Node node : order) (early[node] ? first : late[node] ? last : middle).push_back(node);
  }

  /// The stack holds parts in order, the first on top.
  void divide(std::vector<Node> all) {
    std::vector<Part> stack;
    if (!all.empty()) stack.push_back({std::move(all), true});
    while (!stack.empty()) {
      Part part = std::move(stack.back());
      stack.pop_back();
      if (!part.divisible || part.members.size() == 1) {
        finish(std::move(part.members));
        continue;
      }
      ClosureCut cut = cutter_.cut(part.members, values_of(part.members));
      if (!cut.rest.empty()) stack.push_back({std::move(cut.rest), true});
      for (auto even = cut.even.rbegin(); even != cut.even.rend(); ++even) stack.push_back({std::move(*even), false});
      if (!cut.best.empty()) stack.push_back({std::move(cut.best), true});
    }
  }

  /// What each member has above the mean price of its minutes, times all minutes. Both parts of a cut are smaller than the whole: the
  /// values sum up to zero.
  std::vector<std::int64_t> values_of(const std::vector<Node>& members) const {
    std::int64_t minutes = 0, weight = 0;
    for (const Node node : members) {
      minutes += minutes_[node];
      weight += weight_[node];
    }
    std::vector<std::int64_t> values;
    values.reserve(members.size());
    for (const Node node : members) values.push_back(weight_[node] * minutes - weight * minutes_[node]);
    return values;
  }

  void finish(std::vector<Node> members) {
    Block& block = blocks_.emplace_back();
    for (const Node node : members) {
      block.minutes += minutes_[node];
      block.weight += weight_[node];
    }
    block.members = std::move(members);
  }

  const PrerequisiteGraph& graph_;
  std::span<const std::int64_t> minutes_, weight_;
  ClosureCutter cutter_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> sidney_decomposition(const PrerequisiteGraph& graph, std::span<const std::int64_t> minutes,
                                        std::span<const std::int64_t> weight) {
  assert(minutes.size() == graph.size() && weight.size() == graph.size());
  return Decomposition(graph, minutes, weight).run();
}

}  // namespace cairn::sequencing
