// SPDX-License-Identifier: MIT
/// What commands print for people: views -> text in the learner's language. Calm, aligned, one idea a line, the next action always visible.
/// Each returns whole lines, ended by '\n'. A next step stands last.
#pragma once

#include "cairn/base/error.hpp"
#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/views.hpp"
#include "cairn/text/layout.hpp"

#include <string>
#include <vector>

namespace cairn {

/// `plan`. `shown_command` is the command line as it was typed; the ready-made fix is this line with the options that it changes replaced.
/// `replaces`: titles of the plan it replaces.
struct PlanScreen {
  const PlanOutcome* outcome = nullptr;
  const Catalog* catalog = nullptr;
  Date today;
  bool dry_run = false;
  bool all_weeks = true;
  bool explain = false;
  int busy_calendars = 0;  ///< whose appointments stay free
  int known_steps = 0;     ///< by --know and --background
  std::vector<LocalizedText> replaces;
  const ReplanView* against = nullptr;  ///< of a dry run: what it would change of the current plan; null when there is none
  std::string shown_command;
};
std::string plan_screen(const Style& style, const PlanScreen& screen);

/// `cairn` alone without a plan: how to begin.
std::string welcome_screen(const Style& style);
/// `cairn` alone with a plan, and `today` (full adds all items of today).
std::string today_screen(const Style& style, const TodayView& view, bool full);
std::string next_screen(const Style& style, const NextView& view);
std::string status_screen(const Style& style, const StatusView& view);
/// One line, no colour, no line break inside: "cairn 12d · 1 h left · tcp-ip-and-http"; empty without a plan.
std::string status_line(const Style& style, const StatusView& view);
std::string forecast_screen(const Style& style, const ForecastView& view);
std::string change_screen(const Style& style, const ChangeView& view);
std::string roles_screen(const Style& style, const std::vector<RoleRow>& roles);
std::string show_screen(const Style& style, const Catalog& catalog, const ShowView& view);
std::string report_screen(const Style& style, const PeriodReport& report);
/// "What can you do now that you could not last week? (Python: loops)"; empty when nothing is asked.
std::string week_question(Language language, const PeriodReport& report);
std::string report_markdown(Language language, const PeriodReport& report);
std::string report_html(Language language, const PeriodReport& report);

/// "file:line:column: error: message; hint" and its details; the count at the end.
std::string diagnostics_screen(const Style& style, const std::vector<Diagnostic>& diagnostics);
/// "cairn: message" and its hints, one a line.
std::string error_screen(const Style& style, const Error& error);

}  // namespace cairn
