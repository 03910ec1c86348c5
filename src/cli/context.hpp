// SPDX-License-Identifier: MIT
/// What every command gets: the run's facts and how the answer shall look.
#pragma once

#include "cairn/app/catalog_source.hpp"
#include "cairn/app/world.hpp"
#include "cairn/text/layout.hpp"
#include "cli/env.hpp"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace cairn::cli {

enum class Format { Text, Json, Markdown };

struct Context {
  Env& env;
  World world;
  Style style;
  Format format = Format::Text;
  bool quiet = false;
  std::string command_line;   ///< as typed, "cairn plan …", for the fixes that repeat it

  bool json() const { return format == Format::Json; }
};

/// What a command line asks for, checked; called with the run's facts.
using Action = std::function<int(Context&)>;

/// Where `cairn --help` lists a command.
enum class HelpGroup { EveryDay, Plan, Record, More };

struct Command {
  std::string name;            ///< "plan", "export ical"
  HelpGroup group;
  const char* summary;         ///< message key
  const char* usage;           ///< "[OPTIONS] TARGET…"
  void (*add)(CLI::App& app, Language language, Action& action);
  bool markdown = false;       ///< knows --format md
};

/// All commands, in the order of help.
const std::vector<Command>& commands();

// One a file: cmd_<name>.cpp. Each adds its options and puts what to do into `action`.
void add_home(CLI::App&, Language, Action&);
void add_today(CLI::App&, Language, Action&);
void add_next(CLI::App&, Language, Action&);
void add_status(CLI::App&, Language, Action&);
void add_done(CLI::App&, Language, Action&);
void add_log(CLI::App&, Language, Action&);
void add_know(CLI::App&, Language, Action&);
void add_skip(CLI::App&, Language, Action&);
void add_plan(CLI::App&, Language, Action&);
void add_replan(CLI::App&, Language, Action&);
void add_roles(CLI::App&, Language, Action&);
void add_show(CLI::App&, Language, Action&);
void add_report(CLI::App&, Language, Action&);
void add_undo(CLI::App&, Language, Action&);
void add_redo(CLI::App&, Language, Action&);
void add_off(CLI::App&, Language, Action&);
void add_export_ical(CLI::App&, Language, Action&);
void add_graph_check(CLI::App&, Language, Action&);

}  // namespace cairn::cli
