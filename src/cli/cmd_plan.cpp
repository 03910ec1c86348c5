// SPDX-License-Identifier: MIT
// plan, replan: from a role to dated sessions.
#include "cairn/app/make_plan.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/report/record_screens.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"
#include "cli/terminal.hpp"

namespace cairn::cli {

namespace {

constexpr int kMostWeeks = 520;
constexpr Minutes kMostHours{7 * 16 * 60};
constexpr Minutes kShortestSession{15}, kLongestSession{8 * 60};

struct PlanOptions {
  std::vector<std::string> targets, know, backgrounds, domains, prefer, focus, due, pins;
  std::string weeks, deadline, hours, availability, session, start, level;
  bool fit = false, explain = false, dry_run = false;
};

Date local_today(const Context& context) {
  return Date{date::floor<date::days>(context.world.now + context.world.utc_offset).time_since_epoch()};
}

Minutes weekly_hours(const std::string& text) {
  const Minutes minutes = duration_of("--hours", text, true);
  if (minutes > kMostHours) {
    throw Error(ExitCode::Usage, {"error.too-many-hours", {{"value", text}, {"most", kMostHours}}}, {{"hint.duration-form", {}}});
  }
  return minutes;
}

Minutes session_length(const std::string& text) {
  const Minutes minutes = duration_of("--session", text, true);
  if (minutes < kShortestSession || minutes > kLongestSession || minutes.count() % 5 != 0) {
    throw Error(ExitCode::Usage, {"error.session-length", {{"value", text}, {"least", kShortestSession}, {"most", kLongestSession}}}, {{"hint.duration-form", {}}});
  }
  return minutes;
}

/// "exam=2027-03-01" -> the id and what stands behind the sign.
std::pair<std::string, std::string> dated_id(const std::string& text, std::string_view error, std::string_view hint, std::string_view option) {
  const std::size_t sign = text.rfind('=');
  if (sign == std::string::npos || sign == 0 || sign + 1 == text.size()) {
    throw Error(ExitCode::Usage, {error, {{"option", std::string(option)}, {"value", printable(text)}}}, {{hint, {}}});
  }
  return {text.substr(0, sign), text.substr(sign + 1)};
}

PlanCommand::Due due_of(const std::string& text, Date start) {
  const auto [id, date] = dated_id(text, "error.bad-due", "hint.due-form", "--due");
  const Date by = date_of("--due", date);
  if (by < start) throw Error(ExitCode::Usage, {"error.date-passed", {{"option", std::string("--due")}, {"date", by}, {"start", start}}});
  return {id, by};
}

PlanCommand::PinAt pin_of(const std::string& text, Date start) {
  const auto [id, at] = dated_id(text, "error.bad-pin", "hint.pin-form", "--pin");
  const std::size_t letter = at.find('T');
  const auto begin = letter == std::string::npos ? std::nullopt : parse_time_of_day(at.substr(letter + 1));
  if (!begin || *begin >= TimeOfDay{24 * 60}) {
    throw Error(ExitCode::Usage, {"error.bad-pin", {{"option", std::string("--pin")}, {"value", printable(text)}}}, {{"hint.pin-form", {}}});
  }
  const Date day = date_of("--pin", at.substr(0, letter));
  if (day < start) throw Error(ExitCode::Usage, {"error.date-passed", {{"option", std::string("--pin")}, {"date", day}, {"start", start}}});
  return {id, day, *begin};
}

PlanCommand command_of(const PlanOptions& options, const Context& context) {
  PlanCommand command;
  command.targets = options.targets;
  command.know = options.know;
  command.backgrounds = options.backgrounds;
  command.domains = options.domains;
  command.prefer = options.prefer;
  command.focus = options.focus;
  command.fit = options.fit;
  command.dry_run = options.dry_run;
  if (!options.weeks.empty() && !options.deadline.empty()) {
    throw Error(ExitCode::Usage, {"error.not-together", {{"option", std::string("--weeks")}, {"other", std::string("--by")}}});
  }
  if (!options.weeks.empty()) command.weeks = count_of("--weeks", options.weeks, 1, kMostWeeks);
  if (!options.hours.empty()) command.per_week = weekly_hours(options.hours);
  if (!options.availability.empty()) command.availability = availability_of("--availability", options.availability);
  if (!options.session.empty()) command.longest_session = session_length(options.session);
  if (!options.start.empty()) command.start = date_of("--start", options.start);
  const Date first = command.start.value_or(local_today(context) + date::days{1});
  for (const std::string& text : options.due) command.due.push_back(due_of(text, first));
  for (const std::string& text : options.pins) command.pins.push_back(pin_of(text, first));
  if (!options.deadline.empty()) {
    command.deadline = date_of("--by", options.deadline);
    if (*command.deadline < first || *command.deadline < local_today(context)) {
      throw Error(ExitCode::Usage, {"error.deadline-passed", {{"date", *command.deadline}, {"start", first}}}, {{"hint.date-form", {}}});
    }
  }
  command.level = level_of("--level", options.level);
  return command;
}

bool may_replace(const Context& context, const std::vector<LocalizedText>& titles) {
  std::string list;
  for (const LocalizedText& title : titles) list += (list.empty() ? "" : ", ") + title.in(context.style.language);
  return ask_yes_no(context.env, say(context.style.language, {"plan.may-replace", {{"titles", list}}}), true);
}

int run_plan(const PlanOptions& options, Context& context) {
  const PlanCommand command = command_of(options, context);
  CatalogSource source(context.world);
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
  CatalogSource source(context.world);
  using enum WayOn::Kind;
  const ReplanView view = replan(context.world, source, {options.keep_date ? KeepDate : options.fit ? KeepBoth : KeepPace, options.dry_run});
  show_warnings(context, source);
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
  options.values("--know", typed->know, "help.plan-know", "ID");
  options.values("--background", typed->backgrounds, "help.plan-background", "ID");
  options.value("--level", typed->level, "help.plan-level", "must|should|could");
  options.values("--domain", typed->domains, "help.plan-domain", "ID");
  options.values("--focus", typed->focus, "help.plan-focus", "SKILL");
  options.values("--prefer", typed->prefer, "help.plan-prefer", "ID");
  options.flag("--fit", typed->fit, "help.plan-fit");
  options.flag("--explain", typed->explain, "help.plan-explain");
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
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
