// SPDX-License-Identifier: MIT
#include "cairn/graph/max_closure.hpp"

#include "closure_network.hpp"

#include <algorithm>

namespace cairn {

class ClosureCutter::Network : public ClosureNetwork {
 public:
  using ClosureNetwork::ClosureNetwork;
};

ClosureCutter::ClosureCutter(const PrerequisiteGraph& graph) : network_(std::make_unique<Network>(graph)) {}
ClosureCutter::~ClosureCutter() = default;

ClosureCut ClosureCutter::cut(std::span<const Node> members, std::span<const std::int64_t> values) {
  network_->load(members, values);
  network_->maximise_flow();
  return network_->cut();
}

std::vector<std::vector<std::int64_t>> ClosureCutter::handed_down() const {
  return network_->handed_down();
}

std::vector<Node> max_closure(const PrerequisiteGraph& graph, std::span<const std::int64_t> values) {
  const std::vector<Node>& members = graph.topological_order();
  std::vector<std::int64_t> by_member(members.size());
  for (std::size_t i = 0; i < members.size(); ++i) by_member[i] = values[members[i]];
  std::vector<Node> best = ClosureCutter(graph).cut(members, by_member).best;
  std::sort(best.begin(), best.end());
  return best;
}

}  // namespace cairn
