// SPDX-License-Identifier: MIT
/// The edges of a learning graph, with or without those of alternatives.
#pragma once

#include "cairn/catalog/learning_graph.hpp"

namespace cairn {

/// Whether the members of an `any` become edges: for the cycle check each of them may be chosen, for what is needed in any case none is.
enum class Alternatives : std::uint8_t { All, None };

struct LearningEdges {
  std::vector<Edge> edges;
  std::vector<EdgeReason> reasons;  ///< by Edge::tag
};

LearningEdges learning_edges(const Catalog& catalog, Alternatives alternatives);

}  // namespace cairn
