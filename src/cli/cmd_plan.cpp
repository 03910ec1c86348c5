// SPDX-License-Identifier: MIT
// plan, replan: from a role to dated sessions.
#include "cairn/app/make_plan.hpp"
#include "cairn/app/plan_graphs.hpp"
#include "cairn/report/record_screens.hpp"
#include "cli/answer.hpp"
#include "cli/foreign_calendar.hpp"
#include "cli/plan_options.hpp"
#include "cli/plan_questions.hpp"
#include "cli/terminal.hpp"

namespace cairn::cli {

namespace {

bool may_replace(const Context& context, const std::vector<LocalizedText>& titles) {
  std::string list;
  for (const LocalizedText& title : titles) list += (list.empty() ? "" : ", ") + title.in(context.style.language);
  return ask_yes_no(context.env, say(context.style.language, {"plan.may-replace", {{"titles", list}}}), true);
}

int run_plan(PlanOptions& options, Context& context) {
  let_read_appointments(context);
  CatalogSource source(context.world);
  if (may_ask(options, context)) ask_plan_questions(options, context, source.catalog());
  const PlanCommand command = command_of(options, context);
  const PlanAnswer answer = plan(context.world, source, command, [&](const auto& titles) { return may_replace(context, titles); });
  show_warnings(context, source);
  const int code = static_cast<int>(answer.outcome.misfit ? ExitCode::DoesNotFit : ExitCode::Ok);
  if (context.json()) {
    context.env.out << plan_json(answer.outcome);
    return code;
  }
  PlanScreen screen;
  screen.outcome = &answer.outcome;
  screen.catalog = &source.catalog();
  screen.today = answer.today;
  screen.dry_run = command.dry_run;
  screen.explain = options.explain;
  screen.busy_calendars = answer.busy_calendars;
  screen.known_steps = answer.known_steps;
  screen.replaces = answer.replaces;
  screen.against = answer.against ? &*answer.against : nullptr;
  screen.shown_command = context.command_line;
  context.env.out << plan_screen(context.style, screen);
  return code;
}

struct ReplanOptions {
  bool keep_date = false, fit = false, dry_run = false;
};

int run_replan(const ReplanOptions& options, Context& context) {
  if (options.keep_date && options.fit) {
    throw Error(ExitCode::Usage, {"error.not-together", {{"option", std::string("--keep-date")}, {"other", std::string("--fit")}}});
  }
  let_read_appointments(context);
  CatalogSource source(context.world);
  using enum WayOn::Kind;
  const ReplanView view = replan(context.world, source,
                                 {options.keep_date ? KeepDate
                                  : options.fit     ? KeepBoth
                                                    : KeepPace,
                                  options.dry_run});
  show_warnings(context, source);
  if (view.changed && view.other_graphs && !options.dry_run)
    note(context, {"plan.graph-kept", {{"files", shown_files(source.kept_files())}}});
  ok(context, context.json() ? replan_json(view) : replan_screen(context.style, view));
  return static_cast<int>(view.outcome.misfit ? ExitCode::DoesNotFit : ExitCode::Ok);
}

}  // namespace

void add_plan(Options& options, Action& action) {
  auto typed = std::make_shared<PlanOptions>();
  options.words(typed->targets, true);
  options.value("--weeks", typed->weeks, "help.plan-weeks", "N");
  options.value("--by", typed->deadline, "help.plan-by", "DATE");
  options.value("--hours", typed->hours, "help.plan-hours", "TIME");
  options.value("--availability", typed->availability, "help.plan-availability", "TEXT");
  options.value("--session", typed->session, "help.plan-session", "TIME");
  options.value("--start", typed->start, "help.plan-start", "DATE");
  options.values("--due", typed->due, "help.plan-due", "ID=DATE");
  options.values("--pin", typed->pins, "help.plan-pin", "ID=DATETTIME");
  options.values("--busy", typed->busy, "help.plan-busy", "FILE.ics|none");
  options.values("--know", typed->know, "help.plan-know", "ID");
  options.values("--background", typed->backgrounds, "help.plan-background", "ID");
  options.value("--level", typed->level, "help.plan-level", "must|should|could");
  options.values("--domain", typed->domains, "help.plan-domain", "ID");
  options.values("--focus", typed->focus, "help.plan-focus", "SKILL");
  options.values("--prefer", typed->prefer, "help.plan-prefer", "ID");
  options.flag("--fit", typed->fit, "help.plan-fit");
  options.flag("--explain", typed->explain, "help.plan-explain");
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  options.flag("--no-ask", typed->no_ask, "help.plan-no-ask");
  action = [typed](Context& context) { return run_plan(*typed, context); };
}

void add_replan(Options& options, Action& action) {
  auto typed = std::make_shared<ReplanOptions>();
  options.flag("--keep-date", typed->keep_date, "help.replan-keep-date");
  options.flag("--fit", typed->fit, "help.replan-fit");
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) { return run_replan(*typed, context); };
}

}  // namespace cairn::cli
