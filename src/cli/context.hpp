// SPDX-License-Identifier: MIT
/// What every command gets: the run's facts and how the answer shall look.
#pragma once

#include "cairn/app/catalog_source.hpp"
#include "cairn/app/world.hpp"
#include "cairn/text/layout.hpp"
#include "cli/env.hpp"
#include "cli/options.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cairn::cli {

enum class Format { Text, Json, Markdown, Html, Dot, Mermaid };

struct Context {
  Env& env;
  World world;
  Style style;
  Format format = Format::Text;
  bool quiet = false;
  bool language_typed = false;  ///< --lang; else it is the environment's
  std::string usage;            ///< what the command takes: "cairn diff ROLE ROLE"
  std::string command_line;     ///< as typed, "cairn plan …", for the fixes that repeat it

  bool json() const { return format == Format::Json; }
};

/// What a command line asks for, checked; called with the run's facts.
using Action = std::function<int(Context&)>;

/// Where `cairn --help` lists a command.
enum class HelpGroup { EveryDay, Plan, Record, More };

struct Command {
  std::string name;  ///< "plan", "export ical"
  HelpGroup group;
  const char* summary;  ///< message key
  const char* usage;    ///< "[OPTIONS] TARGET…"
  void (*add)(Options& options, Action& action);
  std::vector<Format> formats = {};  ///< that it knows beside text and json
};

/// All commands, in the order of help.
const std::vector<Command>& commands();

// One a file: cmd_<name>.cpp. Each declares its options and puts what to do into `action`.
void add_home(Options&, Action&);
void add_today(Options&, Action&);
void add_next(Options&, Action&);
void add_status(Options&, Action&);
void add_done(Options&, Action&);
void add_log(Options&, Action&);
void add_start(Options&, Action&);
void add_stop(Options&, Action&);
void add_know(Options&, Action&);
void add_skip(Options&, Action&);
void add_plan(Options&, Action&);
void add_replan(Options&, Action&);
void add_forecast(Options&, Action&);
void add_roles(Options&, Action&);
void add_show(Options&, Action&);
void add_diff(Options&, Action&);
void add_report(Options&, Action&);
void add_undo(Options&, Action&);
void add_redo(Options&, Action&);
void add_history(Options&, Action&);
void add_off(Options&, Action&);
void add_why(Options&, Action&);
void add_assess(Options&, Action&);
void add_backup(Options&, Action&);
void add_restore(Options&, Action&);
void add_doctor(Options&, Action&);
void add_journal_export(Options&, Action&);
void add_journal_import(Options&, Action&);
void add_streak(Options&, Action&);
void add_config(Options&, Action&);
void add_sync_dir(Options&, Action&);
void add_sync_vdir(Options&, Action&);
void add_export_ical(Options&, Action&);
void add_note(Options&, Action&);
void add_portfolio(Options&, Action&);
void add_gaps(Options&, Action&);
void add_template(Options&, Action&);
void add_graph_check(Options&, Action&);
void add_graph_diff(Options&, Action&);
void add_graph_show(Options&, Action&);
void add_graph_hours(Options&, Action&);

}  // namespace cairn::cli
