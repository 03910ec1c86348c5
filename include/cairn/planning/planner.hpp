// SPDX-License-Identifier: MIT
/// The use of all the pieces: a request and what the learner knows -> a plan, or why it does not fit and the smallest changes that make it
/// fit.
#pragma once

#include "cairn/planning/left_out.hpp"
#include "cairn/planning/order.hpp"
#include "cairn/planning/plan.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace cairn {

/// The pace of a plan for which neither a pace nor a date was ever said.
inline constexpr Minutes kDefaultPerWeek{8 * 60};

/// Beside a full-time job most people keep up this much, and few keep up more than the second.
inline constexpr Minutes kKeptUpPerWeek{10 * 60}, kSoberPerWeek{12 * 60};

struct PlanRequest {
  Goal goal;
  Date start;
  std::optional<int> weeks;                  ///< deadline = start + 7 * weeks - 1 day
  std::optional<Date> deadline;              ///< instead of weeks
  std::optional<Minutes> per_week;           ///< --hours
  std::optional<Availability> availability;  ///< --availability; wins over per_week
  std::optional<Availability> setting;       ///< the learner's own, used when nothing else is said
  std::vector<DateRange> off;
  std::vector<DueDate> due;  ///< of what remains; others are no matter
  std::vector<Pin> pins;
  std::vector<BusySpan> busy;  ///< appointments, ascending and apart; any study time may be named
  /// goal.keep is the order of the plan before, which stays unless the best one gains more than kLeastGainPercent (replan).
  bool keep_order = false;
  bool dates_may_slip = false;           ///< a due date that cannot be met is missed by as little as can be, and the plan stands (replan)
  int reserve_twelfths = 1;              ///< of the time to the deadline, kept free when the pace is computed
  std::vector<std::string> backgrounds;  ///< ids, kept in the plan's input
  Minutes longest_session = kLongestSitting;
  std::string zone;
  std::vector<std::string> graph_files;  ///< stored with the plan: where its catalog is found again
};

/// One change that makes the plan fit, each checked by planning with it.
struct Fix {
  enum class Kind : std::uint8_t { Time, Deadline, Due, Level, Known } kind = Kind::Time;
  Minutes per_week{0};            ///< Time
  int weeks = 0;                  ///< Deadline: whole weeks from the start
  Date until;                     ///< Deadline: the day that gives; Due: the later due date
  std::string due;                ///< Due: id
  std::vector<std::string> drop;  ///< Level: ids of the steps left out
  Minutes dropped{0};
  std::vector<std::string> know;  ///< Known: skill ids
};

/// More must be studied until a due date or a pinned sitting than there is time: a proof that no order would do.
struct MissedDate {
  std::string id;  ///< of the step or skill whose date it is
  Date by;         ///< the last day that counts
  bool pinned = false;
  std::vector<std::string> steps;  ///< ids of all that must come until then, prerequisites first
  Minutes needed{0}, available{0};
};

struct DoesNotFit {
  Minutes needed{0};
  Minutes available{0};
  Date deadline;
  Minutes per_week{0};
  std::optional<MissedDate> missed;  ///< a date of a single step; else the plan as a whole is too long
  std::vector<Fix> fixes;
  bool beyond_horizon = false;  ///< over ten years at this pace, deadline or not
};

/// What a pace that most people keep up reaches by a deadline that asks for more.
struct WithinReach {
  Minutes per_week{0};
  Date until;                         ///< the deadline
  std::optional<Date> finish;         ///< of all of it at that pace; empty: over ten years
  Minutes studied{0};                 ///< until the deadline
  int steps = 0;                      ///< finished by then
  std::vector<std::uint32_t> skills;  ///< indices of Plan::skills held by then, in the order in which they are
};

/// An order that people have got used to changes for more than this part of the weighted finish, per cent.
inline constexpr int kLeastGainPercent = 1;

/// The order of the plan before against the best for what remains, both inside the dates. What is new stands where the best order has it.
struct OrderChoice {
  bool kept = true;                             ///< gains too little, and keeps the plan's dates where the best does
  std::int64_t cost_before = 0, cost_best = 0;  ///< order_cost; the best can be the larger one, for it is proven within a distance only
  friend bool operator==(const OrderChoice&, const OrderChoice&) = default;
};

struct PlanOutcome {
  Plan plan;  ///< when it does not fit: as far as it went, sessions empty
  std::optional<DoesNotFit> misfit;
  std::optional<MissedDate> missed;  ///< dates_may_slip: a date that no order could keep
  bool already_reached = false;      ///< nothing remains
  Selection selection;
  StudyOrder order;  ///< the best of the selection's steps; the plan's steps stand in it, unless dates or keep_order moved them
  std::optional<OrderChoice> order_choice;  ///< keep_order
  std::optional<WithinReach> within_reach;  ///< where the deadline gave the pace and it is above kSoberPerWeek
  std::vector<LeftOutStep> left_out;        ///< to fit, of a plan that does and has a deadline
  bool dates_moved = false;                 ///< due dates or pins moved some steps: then nothing is proven of the plan's own order
};

/// `before`: the calendar sessions of the current plan (identity and history); `now` stamps changed ones. Does not fill plan.uid.
PlanOutcome make_plan(const Catalog& catalog, const Knowledge& knowledge, const PlanRequest& request, const std::vector<Session>& before,
                      Instant now);

/// The pace that ends `effort` some twelfths of the time (in whole days, rounded down) before the deadline: the fewest minutes a week, in
/// tens, laid out by spread_evenly. Empty when no pace does (16 h a day).
std::optional<Minutes> pace_for_deadline(Minutes effort, Date start, Date deadline, int reserve_twelfths, const std::vector<DateRange>& off,
                                         Minutes weekly_habits, Minutes monthly_habits, const std::vector<BusySpan>& busy = {});

}  // namespace cairn
