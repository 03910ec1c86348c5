// SPDX-License-Identifier: MIT
// undo, redo, off.
#include "cairn/app/history.hpp"
#include "cairn/report/record_screens.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

namespace cairn::cli {

namespace {

struct OffOptions {
  std::string range;
  bool dry_run = false;
};

using Travel = HistoryView (*)(const World&, bool);

void add_travel(CLI::App& app, Language language, Action& action, Travel travel, std::string_view name) {
  auto dry_run = std::make_shared<bool>(false);
  app.add_flag("--dry-run", *dry_run, say(language, "help.dry-run"));
  action = [dry_run, travel, name](Context& context) {
    const HistoryView view = travel(context.world, *dry_run);
    return ok(context, context.json() ? history_json(view, name) : history_screen(context.style, view, name));
  };
}

}  // namespace

void add_undo(CLI::App& app, Language language, Action& action) { add_travel(app, language, action, undo, "undo"); }

void add_redo(CLI::App& app, Language language, Action& action) { add_travel(app, language, action, redo, "redo"); }

void add_off(CLI::App& app, Language language, Action& action) {
  auto options = std::make_shared<OffOptions>();
  app.add_option("range", options->range)->required();
  app.add_flag("--dry-run", options->dry_run, say(language, "help.dry-run"));
  action = [options](Context& context) {
    const OffView view = take_off(context.world, range_of(options->range), options->dry_run);
    return ok(context, context.json() ? off_json(view) : off_screen(context.style, view));
  };
}

}  // namespace cairn::cli
