// SPDX-License-Identifier: MIT
/// The order of least weighted finish under prerequisites, 1 | prec | sum of w_j C_j, with a certificate of how good it is.
#pragma once

#include "cairn/graph/prerequisite_graph.hpp"
#include "cairn/sequencing/sidney.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cairn::sequencing {

/// How much is tried, counted and never timed: the same input gives the same order on every machine.
struct Effort {
  int steps;  ///< price steps for each direction of a block of 200 jobs; larger ones take fewer, small ones up to eight times as many; none
              ///< only without work
  std::uint64_t work;        ///< job visits of the search in closed sets, for all blocks together
  std::size_t most_reduced;  ///< larger blocks are not made smaller, which needs every pair of jobs; beside one the others take less work
  std::int64_t looks;        ///< places looked at when the order of a block is improved
  int star_steps;            ///< likewise of the bound by stars, for a block that is not proven
};
constexpr Effort kQuick{8, 500'000, 200, 10'000'000, 0};
constexpr Effort kThorough{400, 100'000'000, 1500, 1'000'000'000, 8000};  ///< seconds for a large block: measurements only

struct Sequence {
  std::vector<Node> order;
  std::int64_t cost = 0;         ///< sum of weight * minutes until the node is finished
  std::int64_t lower_bound = 0;  ///< no order costs less
  bool proven() const { return cost == lower_bound; }
  std::vector<Block> blocks;  ///< the order goes block by block; members in its order
};

/// Sidney's decomposition, then each block by itself: made smaller, bounded by priced forests, searched over closed sets, bounded by priced
/// stars.
/// Minimising is NP-hard (Lawler 1978), so large blocks stay unproven; the bound says how far at most the order is from the best.
/// REQUIRES: as sidney_decomposition.
Sequence best_sequence(const PrerequisiteGraph& graph, std::span<const std::int64_t> minutes, std::span<const std::int64_t> weight,
                       const Effort& effort = kQuick);

}  // namespace cairn::sequencing
