// SPDX-License-Identifier: MIT
// start, stop: study measured by the clock.
#include "cairn/app/timer.hpp"
#include "cairn/report/timer_screens.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"
#include "cli/step_choice.hpp"
#include "cli/terminal.hpp"

namespace cairn::cli {

namespace {

struct StartOptions {
  std::vector<std::string> words;
  bool dry_run = false;
};

struct StopOptions {
  std::vector<std::string> words;
  std::string note;
  bool drop = false, dry_run = false;
};

/// Until an answer is a length of time; just Enter takes what is offered.
std::optional<Minutes> ask_studied(const Context& context, const RunningTimer& timer) {
  const std::string question =
      say(context.style.language, {"timer.ask", {{"title", timer.title}, {"time", timer.ran}, {"most", timer.counted()}}});
  while (const auto answer = ask_line(context.env, question)) {
    if (answer->empty()) return std::nullopt;
    if (const auto minutes = parse_duration(*answer)) return minutes;
  }
  return std::nullopt;
}

int run_start(const StartOptions& options, Context& context) {
  CatalogSource source(context.world);
  ChangeRequest request;
  request.ids = options.words;
  request.dry_run = options.dry_run;
  request.choose = chooser(context);
  const StartView view = start_timer(context.world, source, request);
  return ok(context, context.json() ? start_json(view) : start_screen(context.style, view));
}

int run_stop(const StopOptions& options, Context& context) {
  if (options.words.size() > 1) throw Error(ExitCode::Usage, {"error.stop-form", {}}, {{"hint.duration-form", {}}});
  StopRequest request;
  if (!options.words.empty()) request.studied = duration_of("stop", options.words.front());
  if (request.studied && options.drop)
    throw Error(ExitCode::Usage, {"error.not-together", {{"option", std::string("--drop")}, {"other", options.words.front()}}});
  request.drop = options.drop;
  request.note = options.note;
  request.dry_run = options.dry_run;
  if (context.env.in_is_terminal) request.ask = [&](const RunningTimer& timer) { return ask_studied(context, timer); };
  CatalogSource source(context.world);
  const StopView view = stop_timer(context.world, source, request);
  return ok(context, context.json() ? stop_json(view) : stop_screen(context.style, view));
}

}  // namespace

void add_start(Options& options, Action& action) {
  auto typed = std::make_shared<StartOptions>();
  options.words(typed->words, false);
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) { return run_start(*typed, context); };
}

void add_stop(Options& options, Action& action) {
  auto typed = std::make_shared<StopOptions>();
  options.words(typed->words, false);
  options.flag("--drop", typed->drop, "help.stop-drop");
  options.value("--note", typed->note, "help.done-note", "TEXT");
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) { return run_stop(*typed, context); };
}

}  // namespace cairn::cli
