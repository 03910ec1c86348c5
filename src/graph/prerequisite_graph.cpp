// SPDX-License-Identifier: MIT
#include "cairn/graph/prerequisite_graph.hpp"

#include "adjacency.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <queue>
#include <utility>

namespace cairn {

struct PrerequisiteGraph::Impl {
  Adjacency forward;                ///< prerequisite -> dependent
  Adjacency backward;               ///< dependent -> prerequisite
  std::vector<std::uint32_t> tags;  ///< in the order of the edges of `forward`
  std::vector<Node> order;
};

namespace {

using Ends = std::pair<Node, Node>;

Ends ends_of(const Edge& edge) {
  return {edge.prerequisite, edge.dependent};
}

/// Sorted by both ends; of parallel edges the first that was given.
std::vector<Edge> sorted_without_twins(std::span<const Edge> edges) {
  std::vector<Edge> sorted(edges.begin(), edges.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const Edge& a, const Edge& b) { return ends_of(a) < ends_of(b); });
  const auto twins = std::unique(sorted.begin(), sorted.end(), [](const Edge& a, const Edge& b) { return ends_of(a) == ends_of(b); });
  sorted.erase(twins, sorted.end());
  return sorted;
}

Adjacency forward_of(std::size_t nodes, const std::vector<Ends>& sorted) {
  return {boost::edges_are_sorted, sorted.begin(), sorted.end(), static_cast<Node>(nodes), static_cast<std::uint32_t>(sorted.size())};
}

/// Boost places the edges by counting, so the prerequisites of a node stay in ascending order.
Adjacency backward_of(std::size_t nodes, std::vector<Ends> ends) {
  for (Ends& edge : ends) std::swap(edge.first, edge.second);
  return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), static_cast<Node>(nodes)};
}

/// Kahn's algorithm (1962) with a heap in place of the queue, so that the lowest ready node comes first. Shorter than the graph if there is
/// a cycle. O(edges + nodes log nodes).
std::vector<Node> lowest_first_order(const Adjacency& forward, const Adjacency& backward) {
  const std::size_t nodes = boost::num_vertices(forward);
  std::vector<std::uint32_t> open(nodes);
  std::priority_queue<Node, std::vector<Node>, std::greater<>> ready;
  for (Node node = 0; node < nodes; ++node) {
    open[node] = static_cast<std::uint32_t>(neighbours(backward, node).size());
    if (open[node] == 0) ready.push(node);
  }
  std::vector<Node> order;
  order.reserve(nodes);
  while (!ready.empty()) {
    const Node node = ready.top();
    ready.pop();
    order.push_back(node);
    for (const Node dependent : neighbours(forward, node)) {
      if (--open[dependent] == 0) ready.push(dependent);
    }
  }
  return order;
}

}  // namespace

std::variant<PrerequisiteGraph, Cycle> PrerequisiteGraph::build(std::size_t nodes, std::span<const Edge> edges) {
  assert(std::all_of(edges.begin(), edges.end(), [&](const Edge& edge) { return edge.prerequisite < nodes && edge.dependent < nodes; }));
  const std::vector<Edge> sorted = sorted_without_twins(edges);
  std::vector<Ends> ends(sorted.size());
  std::transform(sorted.begin(), sorted.end(), ends.begin(), ends_of);

  auto impl = std::make_unique<Impl>();
  impl->forward = forward_of(nodes, ends);
  impl->backward = backward_of(nodes, std::move(ends));
  impl->order = lowest_first_order(impl->forward, impl->backward);
  if (impl->order.size() < nodes) return find_cycle(impl->forward, sorted);
  impl->tags.reserve(sorted.size());
  for (const Edge& edge : sorted) impl->tags.push_back(edge.tag);
  return PrerequisiteGraph(std::move(impl));
}

std::size_t PrerequisiteGraph::size() const {
  return boost::num_vertices(impl_->forward);
}
std::size_t PrerequisiteGraph::edge_count() const {
  return impl_->tags.size();
}
std::span<const Node> PrerequisiteGraph::prerequisites_of(Node node) const {
  return neighbours(impl_->backward, node);
}
std::span<const Node> PrerequisiteGraph::dependents_of(Node node) const {
  return neighbours(impl_->forward, node);
}
const std::vector<Node>& PrerequisiteGraph::topological_order() const {
  return impl_->order;
}

std::uint32_t PrerequisiteGraph::tag_of(Node prerequisite, Node dependent) const {
  const auto dependents = dependents_of(prerequisite);
  const auto at = std::lower_bound(dependents.begin(), dependents.end(), dependent);
  assert(at != dependents.end() && *at == dependent);
  const auto first = *boost::out_edges(prerequisite, impl_->forward).first;
  return impl_->tags[boost::get(boost::edge_index, impl_->forward, first) + static_cast<std::size_t>(at - dependents.begin())];
}

PrerequisiteGraph::PrerequisiteGraph(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PrerequisiteGraph::PrerequisiteGraph(PrerequisiteGraph&&) noexcept = default;
PrerequisiteGraph& PrerequisiteGraph::operator=(PrerequisiteGraph&&) noexcept = default;
PrerequisiteGraph::~PrerequisiteGraph() = default;

}  // namespace cairn
