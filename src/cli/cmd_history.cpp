// SPDX-License-Identifier: MIT
// undo, redo, history, off.
#include "cairn/app/history.hpp"
#include "cairn/report/history_list.hpp"
#include "cairn/report/record_screens.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"

namespace cairn::cli {

namespace {

struct OffOptions {
  std::string range;
  bool dry_run = false;
};

struct HistoryOptions {
  std::string step, limit = "20";
};

int run_history(const HistoryOptions& options, Context& context, bool undoable) {
  CatalogSource source(context.world);
  HistoryRequest request{options.step, static_cast<std::size_t>(count_of("--limit", options.limit, 1, 100'000)), undoable};
  const HistoryList list = look_history(context.world, source, request);
  return ok(context, context.json() ? history_list_json(list) : history_list_screen(context.style, list, undoable));
}

using Travel = HistoryView (*)(const World&, bool);

void add_travel(Options& options, Action& action, Travel travel, std::string_view name) {
  auto dry_run = std::make_shared<bool>(false);
  options.flag("--dry-run", *dry_run, "help.dry-run");
  action = [dry_run, travel, name](Context& context) {
    const HistoryView view = travel(context.world, *dry_run);
    return ok(context, context.json() ? history_json(view, name) : history_screen(context.style, view, name));
  };
}

}  // namespace

void add_undo(Options& options, Action& action) {
  add_travel(options, action, undo, "undo");
  auto list = std::make_shared<bool>(false);
  options.flag("--list", *list, "help.undo-list");
  action = [list, take_back = std::move(action)](Context& context) { return *list ? run_history({}, context, true) : take_back(context); };
}

void add_redo(Options& options, Action& action) { add_travel(options, action, redo, "redo"); }

void add_history(Options& options, Action& action) {
  auto typed = std::make_shared<HistoryOptions>();
  options.word(typed->step, false);
  options.value("-n,--limit", typed->limit, "help.history-limit", "N");
  action = [typed](Context& context) { return run_history(*typed, context, false); };
}

void add_off(Options& options, Action& action) {
  auto typed = std::make_shared<OffOptions>();
  options.word(typed->range, true);
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) {
    const OffView view = take_off(context.world, range_of(typed->range), typed->dry_run);
    return ok(context, context.json() ? off_json(view) : off_screen(context.style, view));
  };
}

}  // namespace cairn::cli
