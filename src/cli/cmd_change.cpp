// SPDX-License-Identifier: MIT
// done, log, know, skip: what the learner did.
#include "cairn/app/change.hpp"
#include "cairn/report/record_screens.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"
#include "cli/terminal.hpp"

#include <CLI/CLI.hpp>

namespace cairn::cli {

namespace {

struct ChangeOptions {
  std::vector<std::string> words;
  std::string hours, on, evidence, note;
  bool dry_run = false;
};

using Change = ChangeView (*)(const World&, CatalogSource&, const ChangeRequest&);

ChangeRequest request_of(const ChangeOptions& options, Context& context) {
  ChangeRequest request;
  request.ids = options.words;
  if (!options.hours.empty()) request.minutes = duration_of("--hours", options.hours, true);
  if (!options.on.empty()) request.on = date_of("--on", options.on);
  request.evidence = options.evidence;
  request.note = options.note;
  request.dry_run = options.dry_run;
  request.choose = [&context](const std::vector<OpenStep>& steps) {
    if (!context.env.in_is_terminal) return std::optional<std::size_t>();
    context.env.err << choice_screen(context.style, steps);
    return ask_choice(context.env, say(context.style.language, "record.which-step"), steps.size());
  };
  return request;
}

int run_change(const ChangeOptions& options, Context& context, Change change, std::string_view name) {
  CatalogSource source(context.world);
  const ChangeView view = change(context.world, source, request_of(options, context));
  if (context.json()) return ok(context, change_json(view, name));
  return ok(context, change_screen(context.style, view));
}

/// `log [STEP…] 1h30m`: the last word is the time; without any word the list of today.
int run_log(const ChangeOptions& options, Context& context) {
  if (options.words.empty() && options.hours.empty()) {
    const LoggedToday logged = logged_today(context.world);
    return ok(context, context.json() ? logged_json(logged) : logged_screen(context.style, logged));
  }
  ChangeOptions named = options;
  if (named.hours.empty()) {
    named.hours = named.words.back();
    named.words.pop_back();
    if (!parse_duration(named.hours)) throw Error(ExitCode::Usage, {"error.log-needs-time", {{"value", named.hours}}}, {{"hint.duration-form", {}}});
  }
  return run_change(named, context, log_study, "log");
}

void add_change(CLI::App& app, Language language, Action& action, Change change, std::string_view name, bool with_study) {
  auto options = std::make_shared<ChangeOptions>();
  app.add_option("step", options->words);
  if (with_study) {
    app.add_option("--hours", options->hours, say(language, "help.done-hours"))->type_name("TIME");
    app.add_option("--evidence", options->evidence, say(language, "help.done-evidence"))->type_name("URL|FILE");
  }
  app.add_option("--note", options->note, say(language, "help.done-note"))->type_name("TEXT");
  app.add_option("--on", options->on, say(language, "help.done-on"))->type_name("DATE");
  app.add_flag("--dry-run", options->dry_run, say(language, "help.dry-run"));
  const bool needs_step = !with_study;
  action = [options, change, name, needs_step](Context& context) {
    if (needs_step && options->words.empty()) throw Error(ExitCode::Usage, {"error.missing-argument", {}}, {{"hint.see-next", {}}});
    return run_change(*options, context, change, name);
  };
}

}  // namespace

void add_done(CLI::App& app, Language language, Action& action) { add_change(app, language, action, mark_done, "done", true); }

void add_know(CLI::App& app, Language language, Action& action) { add_change(app, language, action, mark_known, "know", false); }

void add_skip(CLI::App& app, Language language, Action& action) { add_change(app, language, action, mark_skipped, "skip", false); }

void add_log(CLI::App& app, Language language, Action& action) {
  auto options = std::make_shared<ChangeOptions>();
  app.add_option("step", options->words);
  app.add_option("--on", options->on, say(language, "help.done-on"))->type_name("DATE");
  app.add_option("--note", options->note, say(language, "help.done-note"))->type_name("TEXT");
  app.add_flag("--dry-run", options->dry_run, say(language, "help.dry-run"));
  action = [options](Context& context) { return run_log(*options, context); };
}

}  // namespace cairn::cli
