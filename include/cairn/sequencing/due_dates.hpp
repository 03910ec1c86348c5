// SPDX-License-Identifier: MIT
/// Due dates in study minutes: can they all be met, which order of most value meets them, and what is in the way where none does. Knows
/// nothing of days: a calendar turns a date into the minutes that can be studied until its end.
#pragma once

#include "cairn/graph/prerequisite_graph.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace cairn::sequencing {

/// The due date of a node that has none.
constexpr std::int64_t kNeverDue = std::numeric_limits<std::int64_t>::max();

/// What must be studied until a due date is more than the minutes until then: a proof that no order meets the due dates.
struct Overload {
  Node due_node = 0;           ///< whose due date breaks by most, the earliest of several
  std::vector<Node> members;   ///< all that must be studied until then, prerequisites first; the last is due_node or what leads to it
  std::int64_t needed = 0;     ///< minutes of the members
  std::int64_t available = 0;  ///< minutes until then
  std::int64_t missing() const { return needed - available; }  ///< the least possible maximum lateness (Lawler 1973)
};

/// An order that meets every due date.
struct OrderInTime {
  std::vector<Node> order;
  /// By place in `order`: the node whose due date pulled this one before its turn in the value order.
  std::vector<std::optional<Node>> pulled_by;
};

/// The order that follows `value_order` wherever every due date can still be met afterwards; where that fails, the node that is due first
/// comes next (its prerequisites stand already). Without due dates it is `value_order` itself.
/// Feasibility is exact: due dates are handed back to prerequisites (due of i at most due of k less minutes of k for each dependent k) and
/// sorted, which gives the least maximum lateness (Lawler 1973; Jackson 1955). To plan all the same with the least lateness, add
/// `missing()` to all due dates and ask again. O((nodes + edges) + nodes log nodes). REQUIRES: `minutes` >= 0, `due` >= 0 or kNeverDue, one
/// for each node; `value_order` holds each node once, prerequisites first.
std::variant<OrderInTime, Overload> order_within_due_dates(const PrerequisiteGraph& graph, std::span<const std::int64_t> minutes,
                                                           std::span<const Node> value_order, std::span<const std::int64_t> due);

}  // namespace cairn::sequencing
