// SPDX-License-Identifier: MIT
/// Sidney's decomposition: which groups of nodes are worth doing before which others, whatever the order inside them.
#pragma once

#include "cairn/graph/prerequisite_graph.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace cairn::sequencing {

/// A group that cannot be divided any further: no part of it that could come first has more weight a minute than the whole.
struct Block {
  std::vector<Node> members;  ///< prerequisites first
  std::int64_t weight = 0;
  std::int64_t minutes = 0;
};

/// All nodes in blocks, weight a minute falling or level. Some order of least weighted finish goes block by block, and every order that
/// does costs at most twice the least (Sidney 1975; Chekuri and Motwani 1999; Margot, Queyranne and Wang 2003). Blocks without minutes come
/// as early, those without weight as late as the graph lets them. Each cut takes the closure of most weight above the mean price of its
/// minutes; integers only. A thousand nodes take milliseconds. REQUIRES: minutes and weights >= 0, one for each node; (sum of minutes) *
/// (sum of weights) < 2^62.
std::vector<Block> sidney_decomposition(const PrerequisiteGraph& graph, std::span<const std::int64_t> minutes,
                                        std::span<const std::int64_t> weight);

}  // namespace cairn::sequencing
