// SPDX-License-Identifier: MIT
/// Which member of each `any` to take, so that all that is needed costs the least: an AND/OR graph without a cycle, solved exactly. Knows
/// nothing of catalogs and learners; closure.hpp asks it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cairn {

struct AndOrNode {
  std::int64_t cost = 0;                        ///< >= 0
  std::vector<std::uint32_t> needs;             ///< all of these
  std::vector<std::vector<std::uint32_t>> any;  ///< of each list one
};

struct AndOrGraph {
  std::vector<AndOrNode> nodes;      ///< each stands after all that it names
  std::vector<std::uint32_t> roots;  ///< needed whatever is chosen
};

struct LeastCost {
  std::vector<bool> taken;  ///< by node; of a list the first member that is taken is the choice
  std::int64_t cost = 0;    ///< of the nodes taken
  bool exact = true;        ///< false: a layer outgrew `widest` and its least promising states were dropped; the choice is good, not proven
};

/// States kept at once; fewer where a part has over forty lists, so that the work stays below a second.
inline constexpr std::size_t kWidestLayer = 10'000;

/// Minimum-cost solution of an acyclic AND/OR graph with shared nodes, NP-hard in general (set cover). Dynamic programming over the sets of
/// needed nodes that can still matter: dependents before what they need, states with the same set merged, the cheaper one kept, what
/// provably costs more than an answer already known left out; parts of the graph that share nothing are solved apart. Ties go to the member
/// named first, lists of later nodes deciding first. REQUIRES: every node names earlier ones only, no empty list.
LeastCost least_cost(const AndOrGraph& graph, std::size_t widest = kWidestLayer);

}  // namespace cairn
