// SPDX-License-Identifier: MIT
// cairn alone, today, next, status: what to do now.
#include "cairn/app/look.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

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
  if (context.json()) return ok(context, today_json(view));
  if (!view.daily.plan) return ok(context, welcome_screen(context.style));
  return ok(context, today_screen(context.style, view, full));
}

int run_next(const NextOptions& options, Context& context) {
  std::optional<Minutes> within;
  if (!options.within.empty()) within = duration_of("--for", options.within);
  const NextView view = look_next(context.world, within, static_cast<std::size_t>(count_of("--limit", options.limit, 1, 1000)));
  if (context.json()) return ok(context, next_json(view));
  if (!view.daily.plan) return ok(context, welcome_screen(context.style));
  return ok(context, next_screen(context.style, view));
}

int run_status(const StatusOptions& options, Context& context) {
  const StatusView view = look_status(context.world);
  if (context.json()) return ok(context, status_json(view));
  if (options.line) {
    const std::string line = status_line(context.style, view);
    return ok(context, line.empty() ? line : line + "\n");
  }
  if (!view.daily.plan) return ok(context, welcome_screen(context.style));
  return ok(context, status_screen(context.style, view));
}

}  // namespace

void add_home(CLI::App&, Language, Action& action) {
  action = [](Context& context) { return run_today(context, false); };
}

void add_today(CLI::App&, Language, Action& action) {
  action = [](Context& context) { return run_today(context, true); };
}

void add_next(CLI::App& app, Language language, Action& action) {
  auto options = std::make_shared<NextOptions>();
  app.add_option("--for", options->within, say(language, "help.next-for"))->type_name("TIME");
  app.add_option("-n,--limit", options->limit, say(language, "help.next-limit"))->type_name("N");
  action = [options](Context& context) { return run_next(*options, context); };
}

void add_status(CLI::App& app, Language language, Action& action) {
  auto options = std::make_shared<StatusOptions>();
  app.add_flag("--line", options->line, say(language, "help.status-line"));
  action = [options](Context& context) { return run_status(*options, context); };
}

}  // namespace cairn::cli
