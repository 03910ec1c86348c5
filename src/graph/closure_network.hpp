// SPDX-License-Identifier: MIT
/// The flow network behind a maximum closure. Positive values are what a node has to give, negative ones what it can take; flow runs from a
/// node to its prerequisites without limit. Source and sink are not stored: they are the nodes with something left to give and to take.
///
/// Our own network and not Boost's: a decomposition cuts thousands of parts of one graph, and for every one of them Boost's would have to
/// be built anew, with an explicit reverse edge for each edge.
#pragma once

#include "cairn/graph/max_closure.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace cairn {

class ClosureNetwork {
 public:
  explicit ClosureNetwork(const PrerequisiteGraph& graph) : graph_(graph), place_of_(graph.size(), kOutside) {}

  void load(std::span<const Node> members, std::span<const std::int64_t> values);
  /// Dinic's algorithm (1970): shortest augmenting paths, all of one length at a time.
  void maximise_flow();
  /// REQUIRES: the flow is at its maximum.
  ClosureCut cut() const;
  std::vector<std::vector<std::int64_t>> handed_down() const;

 private:
  using Place = std::uint32_t;  ///< of a node among the members
  using Arc = std::uint32_t;    ///< from a member to one of its prerequisites
  static constexpr Place kOutside = 0xFFFFFFFF;
  static constexpr std::uint32_t kFar = 0xFFFFFFFF;

  struct Hop {
    Arc arc;
    bool forward;  ///< to the prerequisite; else back to the dependent, which lowers the flow
  };

  void push_downwards();
  bool measure_distances();
  void block_from(Place source);
  bool advance(Place at);
  void push_along_path(Place source, Place sink);
  std::vector<bool> reached_from_givers() const;
  std::vector<bool> reaching_takers() const;
  std::vector<std::vector<Node>> strong_components(const std::vector<bool>& best, const std::vector<bool>& rest) const;

  std::uint32_t arc_count() const { return static_cast<std::uint32_t>(to_.size()); }

  const PrerequisiteGraph& graph_;
  std::vector<Place> place_of_;  ///< by node, kOutside between two loads
  std::vector<Node> members_;
  std::vector<std::int64_t> give_, take_;           ///< by place, what is left
  std::vector<Arc> out_begin_, in_begin_, in_arc_;  ///< arcs of a place: out_begin_[p] to out_begin_[p + 1]; in_arc_ likewise
  std::vector<Place> from_, to_;                    ///< by arc
  std::vector<Place> in_from_;                      ///< beside in_arc_: where the arc comes from
  std::vector<std::int64_t> flow_;                  ///< by arc
  std::vector<std::uint32_t> distance_;             ///< by place: arcs to the nearest taker
  std::vector<Arc> next_out_, next_in_;             ///< by place: arcs before these lead nowhere at this length
  std::vector<Place> queue_;
  std::vector<Hop> path_;
};

}  // namespace cairn
