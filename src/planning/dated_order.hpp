// SPDX-License-Identifier: MIT
/// The order of study where single steps have dates: due dates and sittings at fixed times. Part of planner.cpp and fixes.cpp.
#pragma once

#include "cairn/planning/planner.hpp"
#include "cairn/planning/schedule.hpp"

#include "cairn/graph/prerequisite_graph.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace cairn::planning {

/// A selection in its value order, and the dates that concern what remains of it.
class DatedOrder {
 public:
  DatedOrder(const Catalog& catalog, const Selection& selection, const std::vector<std::uint32_t>& value_order, const PlanRequest& request);

  /// Of steps that remain, with the minutes that they take.
  const std::vector<Pin>& pins() const { return pins_; }
  /// Minutes that are poured: all but those of pinned sittings.
  Minutes poured() const { return poured_; }
  /// The value order, as positions of Selection::steps.
  const std::vector<std::uint32_t>& value_order() const { return value_order_; }

  struct Answer {
    std::vector<std::uint32_t> order;                     ///< positions, pinned steps among them, as they begin
    std::vector<std::optional<std::uint32_t>> pulled_by;  ///< by place: the position whose date pulled it ahead; empty without dates
    std::optional<MissedDate> missed;                     ///< `order` then misses dates by as little as can be
    Schedule schedule;                                    ///< of poured_in_time()
  };
  /// The value order inside the dates, without its days. `calendar` has the pinned sittings taken out.
  Answer in_time(const CapacityCalendar& calendar, Date start) const;
  /// Likewise poured around the pinned sittings. What needs a pinned sitting waits for the day after it, which can break another date.
  Answer poured_in_time(const CapacityCalendar& calendar, Date start) const;
  /// The value order itself, poured around the pinned sittings, whether it keeps the dates or not.
  Answer poured_as_it_stands(const CapacityCalendar& calendar, Date start) const;
  /// Minutes of study by which a poured answer misses the date that it misses most; 0: all are kept.
  Minutes lateness(const Answer& answer, const CapacityCalendar& calendar, Date start) const;

 private:
  struct Dated {
    Node node;
    std::string id;
    Date by;  ///< the last day that counts
    bool pinned;
  };

  void read_dates(const PlanRequest& request);
  std::vector<Date> not_before(const std::vector<std::uint32_t>& order, Date start) const;
  void pour_order(Answer& answer, const CapacityCalendar& calendar, Date start) const;
  void sit_pins(Answer& answer) const;
  std::vector<MissedDate> missed_days(const Answer& answer, const CapacityCalendar& calendar, Date start) const;
  std::vector<Node> with_joints() const;
  MissedDate missed_of(Node due_node, const std::vector<Node>& members, std::int64_t needed, std::int64_t available) const;

  const Catalog& catalog_;
  const Selection& selection_;
  std::vector<std::uint32_t> value_order_;
  std::vector<Dated> dated_;
  std::vector<Pin> pins_;
  std::vector<Node> pin_nodes_;        ///< beside pins_
  std::vector<std::int64_t> minutes_;  ///< by node; 0 for joints and pinned steps
  Minutes poured_{0}, longest_session_;
  std::optional<PrerequisiteGraph> graph_;  ///< only where there are dates
};

}  // namespace cairn::planning
