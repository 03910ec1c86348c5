// SPDX-License-Identifier: MIT
#include "cairn/sequencing/due_dates.hpp"

#include "slack_tree.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace cairn::sequencing {
namespace {

/// Due dates with what follows taken into account, and whose own due date each of them comes from.
struct BackwardPass {
  std::vector<std::int64_t> due;
  std::vector<Node> origin;
};

BackwardPass backward_pass(const PrerequisiteGraph& graph, std::span<const std::int64_t> minutes, std::span<const std::int64_t> due) {
  BackwardPass pass{{due.begin(), due.end()}, std::vector<Node>(graph.size())};
  std::iota(pass.origin.begin(), pass.origin.end(), Node{0});
  const std::vector<Node>& topological = graph.topological_order();
  for (auto node = topological.rbegin(); node != topological.rend(); ++node) {
    for (const Node dependent : graph.dependents_of(*node)) {
      if (pass.due[dependent] == kNeverDue) continue;
      const std::int64_t latest = pass.due[dependent] - minutes[dependent];
      if (latest >= pass.due[*node]) continue;
      pass.due[*node] = latest;
      pass.origin[*node] = pass.origin[dependent];
    }
  }
  return pass;
}

/// Earliest due date first. A prerequisite is due no later than its dependents; where equal, the value order keeps it before them.
std::vector<Node> earliest_due_first(const BackwardPass& pass, std::span<const Node> value_order) {
  std::vector<Node> order(value_order.begin(), value_order.end());
  std::stable_sort(order.begin(), order.end(), [&](Node a, Node b) { return pass.due[a] < pass.due[b]; });
  return order;
}

std::optional<Overload> overload_of(const BackwardPass& pass, const std::vector<Node>& by_due, std::span<const std::int64_t> minutes) {
  std::optional<std::size_t> worst;
  std::int64_t elapsed = 0, late = 0, needed = 0;
  for (std::size_t place = 0; place < by_due.size() && pass.due[by_due[place]] != kNeverDue; ++place) {
    elapsed += minutes[by_due[place]];
    const std::int64_t by = elapsed - pass.due[by_due[place]];
    const bool completes = worst && by == late && pass.origin[by_due[place]] == pass.origin[by_due[*worst]];
    if (by <= late && !completes) continue;
    late = by;
    worst = place;
    needed = elapsed;
  }
  if (!worst) return std::nullopt;
  const Node last = by_due[*worst];
  return Overload{pass.origin[last], {by_due.begin(), by_due.begin() + static_cast<std::ptrdiff_t>(*worst) + 1}, needed, needed - late};
}

/// Takes nodes one after the other; `slack` holds, by place in `by_due`, how late the next free minute may become for what is not placed.
class Guard {
 public:
  Guard(const BackwardPass& pass, const std::vector<Node>& by_due, std::span<const std::int64_t> minutes)
      : pass_(pass), by_due_(by_due), minutes_(minutes), place_(by_due.size()), placed_(by_due.size()), slack_(slacks()) {
    for (std::size_t place = 0; place < by_due.size(); ++place) place_[by_due[place]] = place;
  }

  OrderInTime follow(std::span<const Node> value_order) {
    OrderInTime result;
    for (const Node wanted : value_order) {
      while (!placed_[wanted]) {
        const auto tight = slack_.first_below(place_[wanted], minutes_[wanted]);
        const Node next = tight ? first_due() : wanted;
        result.order.push_back(next);
        result.pulled_by.push_back(tight && next != wanted ? std::optional(pass_.origin[by_due_[*tight]]) : std::nullopt);
        place(next);
      }
    }
    return result;
  }

 private:
  std::vector<std::int64_t> slacks() const {
    std::vector<std::int64_t> slacks(by_due_.size(), kNeverDue);
    std::int64_t elapsed = 0;
    for (std::size_t place = 0; place < by_due_.size() && pass_.due[by_due_[place]] != kNeverDue; ++place)
      slacks[place] = pass_.due[by_due_[place]] - (elapsed += minutes_[by_due_[place]]);
    return slacks;
  }

  /// What is due first of all that is not placed: all it needs is due earlier and hence placed.
  Node first_due() {
    while (placed_[by_due_[first_open_]]) ++first_open_;
    return by_due_[first_open_];
  }

  /// What is due earlier and still open waits these minutes longer; for the others nothing changes.
  void place(Node node) {
    placed_[node] = true;
    slack_.lower(place_[node], minutes_[node]);
    slack_.forget(place_[node]);
  }

  const BackwardPass& pass_;
  const std::vector<Node>& by_due_;
  std::span<const std::int64_t> minutes_;
  std::vector<std::size_t> place_;  ///< by node: where it stands in by_due
  std::vector<bool> placed_;
  SlackTree slack_;
  std::size_t first_open_ = 0;
};

}  // namespace

std::variant<OrderInTime, Overload> order_within_due_dates(const PrerequisiteGraph& graph, std::span<const std::int64_t> minutes,
                                                           std::span<const Node> value_order, std::span<const std::int64_t> due) {
  assert(minutes.size() == graph.size() && due.size() == graph.size() && value_order.size() == graph.size());
  const BackwardPass pass = backward_pass(graph, minutes, due);
  const std::vector<Node> by_due = earliest_due_first(pass, value_order);
  if (auto overload = overload_of(pass, by_due, minutes)) return *std::move(overload);
  return Guard(pass, by_due, minutes).follow(value_order);
}

}  // namespace cairn::sequencing
