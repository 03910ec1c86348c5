// SPDX-License-Identifier: MIT
// cairn alone, today, next, status: what to do now.
#include "cairn/app/look.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"

namespace cairn::cli {

namespace {

struct NextOptions {
  std::string within, limit = "10";
};

struct StatusOptions {
  bool line = false;
};

int run_today(Context& context, bool full) {
  const TodayView view = look_today(context.world);
  note_other_catalog(context, view.daily);
  if (context.json()) return ok(context, today_json(view));
  return ok(context, today_screen(context.style, view, full));
}

int run_next(const NextOptions& options, Context& context) {
  std::optional<Minutes> within;
  if (!options.within.empty()) within = duration_of("--for", options.within);
  const NextView view = look_next(context.world, within, static_cast<std::size_t>(count_of("--limit", options.limit, 1, 1000)));
  note_other_catalog(context, view.daily);
  if (context.json()) return ok(context, next_json(view));
  if (!view.daily.plan) return ok(context, welcome_screen(context.style));
  return ok(context, next_screen(context.style, view));
}

int run_status(const StatusOptions& options, Context& context) {
  const StatusView view = look_status(context.world);
  if (!options.line) note_other_catalog(context, view.daily);
  if (context.json()) return ok(context, status_json(view));
  if (options.line) {
    const std::string line = status_line(context.style, view);
    return ok(context, line.empty() ? line : line + "\n");
  }
  if (!view.daily.plan) return ok(context, welcome_screen(context.style));
  return ok(context, status_screen(context.style, view));
}

}  // namespace

void add_home(Options&, Action& action) {
  action = [](Context& context) { return run_today(context, false); };
}

void add_today(Options&, Action& action) {
  action = [](Context& context) { return run_today(context, true); };
}

void add_next(Options& options, Action& action) {
  auto typed = std::make_shared<NextOptions>();
  options.value("--for", typed->within, "help.next-for", "TIME");
  options.value("-n,--limit", typed->limit, "help.next-limit", "N");
  action = [typed](Context& context) { return run_next(*typed, context); };
}

void add_status(Options& options, Action& action) {
  auto typed = std::make_shared<StatusOptions>();
  options.flag("--line", typed->line, "help.status-line");
  action = [typed](Context& context) { return run_status(*typed, context); };
}

}  // namespace cairn::cli
