// SPDX-License-Identifier: MIT
#include "cli/context.hpp"

namespace cairn::cli {

const std::vector<Command>& commands() {
  using enum HelpGroup;
  static const std::vector<Command> table = {
      {"today", EveryDay, "help.today", "", add_today},
      {"done", EveryDay, "help.done", "[STEP…] [--hours 1h30m]", add_done},
      {"log", EveryDay, "help.log", "[STEP] 1h30m", add_log},
      {"start", EveryDay, "help.start", "[STEP]", add_start},
      {"stop", EveryDay, "help.stop", "[45m] [--drop]", add_stop},
      {"next", EveryDay, "help.next", "[--for 45m]", add_next},
      {"status", EveryDay, "help.status", "[--line]", add_status},
      {"report", EveryDay, "help.report", "[--week 2026-W48|--month|--since DATE]", add_report, {Format::Markdown, Format::Html}},
      {"forecast", EveryDay, "help.forecast", "", add_forecast},
      {"roles", Plan, "help.roles", "", add_roles},
      {"show", Plan, "help.show", "ID", add_show},
      {"diff", Plan, "help.diff", "ROLE ROLE", add_diff},
      {"why", Plan, "help.why", "STEP [--for ROLE]", add_why},
      {"plan", Plan, "help.plan", "ROLE… [--weeks 24]", add_plan},
      {"assess", Plan, "help.assess", "[ROLE] [--answers FILE]", add_assess},
      {"replan", Plan, "help.replan", "[--keep-date|--fit]", add_replan},
      {"export ical", Plan, "help.export-ical", "-o plan.ics", add_export_ical},
      {"know", Record, "help.know", "STEP…", add_know},
      {"skip", Record, "help.skip", "STEP…", add_skip},
      {"note", Record, "help.note", "STEP TEXT [--evidence URL|FILE]", add_note},
      {"portfolio", Record, "help.portfolio", "[ROLE] [--format html]", add_portfolio, {Format::Markdown, Format::Html}},
      {"gaps", Record, "help.gaps", "[ROLE]", add_gaps},
      {"streak", Record, "help.streak", "[--explain]", add_streak},
      {"off", Record, "help.off", "[2026-12-24..2027-01-02 [--drop] | --file FILE.ics]", add_off},
      {"config", Record, "help.config", "[day_start 05:00]", add_config},
      {"history", Record, "help.history", "[STEP]", add_history},
      {"undo", Record, "help.undo", "[--list]", add_undo},
      {"redo", Record, "help.redo", "", add_redo},
      {"backup", More, "help.backup", "[FILE]", add_backup},
      {"restore", More, "help.restore", "[FILE]", add_restore},
      {"doctor", More, "help.doctor", "", add_doctor},
      {"journal export", More, "help.journal-export", "[-o FILE] [--since DATE]", add_journal_export},
      {"journal import", More, "help.journal-import", "FILE…", add_journal_import},
      {"sync dir", More, "help.sync-dir", "DIR [--dry-run]", add_sync_dir},
      {"sync vdir", More, "help.sync-vdir", "DIR [--todos] [--dry-run]", add_sync_vdir},
      {"template", More, "help.template", "[NAME]", add_template},
      {"graph check", More, "help.graph-check", "[FILE…] [--roles]", add_graph_check},
      {"graph diff", More, "help.graph-diff", "OLD NEW", add_graph_diff},
      {"graph show", More, "help.graph-show", "ROLE [--steps]", add_graph_show, {Format::Dot, Format::Mermaid}},
      {"graph hours", More, "help.graph-hours", "", add_graph_hours},
  };
  return table;
}

}  // namespace cairn::cli
