// SPDX-License-Identifier: MIT
/// Maximum closure: of all sets of nodes that hold the prerequisites of their members, one whose values sum up to the most (Picard 1976).
#pragma once

#include "cairn/graph/prerequisite_graph.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace cairn {

/// A graph cut by a maximum closure. Every part lists its nodes in the order in which they were given.
struct ClosureCut {
  std::vector<Node> best;               ///< the least maximum closure; empty when no closure has a value above zero
  std::vector<std::vector<Node>> even;  ///< what can be added to it part by part, in this order, each part of value zero and not divisible
  std::vector<Node> rest;               ///< what is in no maximum closure
};

/// Cuts parts of one graph again and again, with working memory that is kept between.
class ClosureCutter {
 public:
  explicit ClosureCutter(const PrerequisiteGraph& graph);
  ~ClosureCutter();
  ClosureCutter(const ClosureCutter&) = delete;
  ClosureCutter& operator=(const ClosureCutter&) = delete;

  /// `members`: distinct nodes, prerequisites first; edges to other nodes do not count. `values`: one for each member. The even parts are
  /// the strong components of the residual graph (Picard and Queyranne 1980).
  /// REQUIRES: the sum of the positive values, and that of the negative ones, fits into 62 bits.
  ClosureCut cut(std::span<const Node> members, std::span<const std::int64_t> values);

  /// What each member hands to each of its prerequisites among the members, in their order, in the maximum flow of the last cut: a member
  /// never hands on more than it has above zero and was handed itself. Where nothing is left in `best` or `rest` this evens out all values.
  std::vector<std::vector<std::int64_t>> handed_down() const;

 private:
  class Network;
  std::unique_ptr<Network> network_;
};

/// The least maximum closure of a whole graph, ascending.
std::vector<Node> max_closure(const PrerequisiteGraph& graph, std::span<const std::int64_t> values);

}  // namespace cairn
