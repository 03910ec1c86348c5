// SPDX-License-Identifier: MIT
// done, log, know, skip, note: what the learner did.
#include "cairn/app/change.hpp"
#include "cairn/report/record_screens.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"
#include "cli/step_choice.hpp"

namespace cairn::cli {

namespace {

struct ChangeOptions {
  std::vector<std::string> words;
  std::string hours, on, at, evidence, note;
  bool deep = false, rusty = false, dry_run = false;
};

using Change = ChangeView (*)(const World&, CatalogSource&, const ChangeRequest&);

/// Blanks alone say nothing.
std::string words_or_nothing(const std::string& typed) {
  return typed.find_first_not_of(" \t\r\n") == std::string::npos ? std::string() : typed;
}

ChangeRequest request_of(const ChangeOptions& options, Context& context) {
  ChangeRequest request;
  request.ids = options.words;
  if (!options.hours.empty()) request.minutes = duration_of("--hours", options.hours, true);
  if (!options.on.empty()) request.on = day_of(context.world, "--on", options.on);
  if (!options.at.empty()) request.at = time_of_day_of("--at", options.at);
  request.evidence = words_or_nothing(options.evidence);
  request.note = words_or_nothing(options.note);
  request.deep = options.deep;
  request.dry_run = options.dry_run;
  request.choose = chooser(context);
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
  if (options.words.empty() && options.on.empty() && options.at.empty()) {
    const LoggedToday logged = logged_today(context.world);
    return ok(context, context.json() ? logged_json(logged) : logged_screen(context.style, logged));
  }
  if (options.words.empty()) refuse_missing(context.usage, "hint.duration-form");
  ChangeOptions named = options;
  named.hours = named.words.back();
  named.words.pop_back();
  if (!parse_duration(named.hours))
    throw Error(ExitCode::Usage, {"error.log-needs-time", {{"value", named.hours}}}, {{"hint.duration-form", {}}});
  return run_change(named, context, log_study, "log");
}

/// `note STEP [TEXT]`: a text, evidence or both.
int run_note(const ChangeOptions& options, Context& context) {
  ChangeOptions named = options;
  if (named.words.size() == 2) {
    named.note = named.words.back();
    named.words.pop_back();
  }
  const bool says_something = !words_or_nothing(named.note).empty() || !words_or_nothing(named.evidence).empty();
  if (named.words.size() != 1 || !says_something) throw Error(ExitCode::Usage, {"error.note-form", {}}, {{"hint.note-form", {}}});
  return run_change(named, context, note_step, "note");
}

void add_change(Options& options, Action& action, Change change, std::string_view name, bool with_study) {
  auto typed = std::make_shared<ChangeOptions>();
  options.words(typed->words, false);
  if (with_study) {
    options.value("--hours", typed->hours, "help.done-hours", "TIME");
    options.value("--evidence", typed->evidence, "help.done-evidence", "URL|FILE");
  }
  options.value("--note", typed->note, "help.done-note", "TEXT");
  options.value("--on", typed->on, "help.done-on", "DATE");
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  if (change == mark_known) {
    options.flag("--deep", typed->deep, "help.know-deep");
    options.flag("--rusty", typed->rusty, "help.know-rusty");
  }
  const bool needs_step = !with_study;
  action = [typed, change, name, needs_step](Context& context) {
    if (needs_step && typed->words.empty()) refuse_missing(context.usage, "hint.see-next");
    return run_change(*typed, context, typed->rusty ? mark_rusty : change, name);
  };
}

}  // namespace

void add_done(Options& options, Action& action) {
  add_change(options, action, mark_done, "done", true);
}

void add_know(Options& options, Action& action) {
  add_change(options, action, mark_known, "know", false);
}

void add_skip(Options& options, Action& action) {
  add_change(options, action, mark_skipped, "skip", false);
}

void add_note(Options& options, Action& action) {
  auto typed = std::make_shared<ChangeOptions>();
  options.words(typed->words, false);
  options.value("--evidence", typed->evidence, "help.done-evidence", "URL|FILE");
  options.value("--on", typed->on, "help.done-on", "DATE");
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) { return run_note(*typed, context); };
}

void add_log(Options& options, Action& action) {
  auto typed = std::make_shared<ChangeOptions>();
  options.words(typed->words, false);
  options.value("--on", typed->on, "help.done-on", "DATE");
  options.value("--at", typed->at, "help.log-at", "19:30");
  options.value("--note", typed->note, "help.done-note", "TEXT");
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) { return run_log(*typed, context); };
}

}  // namespace cairn::cli
