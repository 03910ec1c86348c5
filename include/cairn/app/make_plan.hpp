// SPDX-License-Identifier: MIT
/// plan and replan: from a request to a stored plan.
#pragma once

#include "cairn/app/catalog_source.hpp"
#include "cairn/app/world.hpp"
#include "cairn/planning/views.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

struct PlanCommand {
  std::vector<std::string> targets;  ///< as typed
  Level level = Level::Must;
  std::optional<int> weeks;
  std::optional<Date> deadline;
  std::optional<Minutes> per_week;
  std::optional<Availability> availability;
  std::optional<Date> start;  ///< tomorrow when empty
  std::vector<std::string> know, backgrounds, domains, prefer, focus;
  struct Due {
    std::string id;  ///< as typed
    Date by;
  };
  struct PinAt {
    std::string id;  ///< as typed
    Date day;
    TimeOfDay begin{0};
  };
  std::vector<Due> due;                    ///< of one id the last counts
  std::vector<PinAt> pins;                 ///< likewise
  std::optional<Minutes> longest_session;  ///< kept as the learner's own from then on
  std::optional<std::vector<std::string>>
      busy;          ///< calendar files, absolute, whose appointments stay free from then on; none at all: no longer
  bool fit = false;  ///< leave out optional steps until it fits
  bool dry_run = false;
};

struct PlanAnswer {
  PlanOutcome outcome;
  Date today;
  bool saved = false;
  int busy_calendars = 0;               ///< whose appointments it keeps free
  int known_steps = 0;                  ///< newly known by --know and --background
  std::vector<LocalizedText> replaces;  ///< targets of the plan it replaces, when others
  std::optional<ReplanView> against;    ///< of a dry run for the same targets: what it would change of the current plan
};

/// The weekly study of a plan for which neither a pace nor a date is said: the learner's last, else the default.
Minutes usual_pace(const World& world);

/// `may_replace` is asked before a plan for other targets is replaced; false leaves everything as it is.
PlanAnswer plan(const World& world, CatalogSource& source, const PlanCommand& command,
                const std::function<bool(const std::vector<LocalizedText>&)>& may_replace);

struct ReplanCommand {
  WayOn::Kind way = WayOn::Kind::KeepPace;
  bool dry_run = false;
};
/// Keeps every input of the current plan but the dates. No plan is an Error, exit 1.
ReplanView replan(const World& world, CatalogSource& source, const ReplanCommand& command);

}  // namespace cairn
