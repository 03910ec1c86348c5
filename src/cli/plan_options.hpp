// SPDX-License-Identifier: MIT
/// What `plan` was told on the command line, as text, and what it comes to.
#pragma once

#include "cairn/app/make_plan.hpp"
#include "cli/context.hpp"

#include <string>
#include <vector>

namespace cairn::cli {

struct PlanOptions {
  std::vector<std::string> targets, know, backgrounds, domains, prefer, focus, due, pins, busy;
  std::string weeks, deadline, hours, availability, session, start, level;
  bool fit = false, explain = false, dry_run = false, no_ask = false;
};

/// Every value read strictly; the first that cannot be meant is an Error (exit 2).
PlanCommand command_of(const PlanOptions& options, const Context& context);

}  // namespace cairn::cli
