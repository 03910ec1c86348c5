// SPDX-License-Identifier: MIT
// undo, redo, history, off.
#include "cairn/app/foreign_file.hpp"
#include "cairn/app/history.hpp"
#include "cairn/app/look.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/exchange/holidays.hpp"
#include "cairn/report/history_list.hpp"
#include "cairn/report/off_screens.hpp"
#include "cairn/report/record_screens.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"

namespace cairn::cli {

namespace {

struct OffOptions {
  std::string range, file;
  bool drop = false, dry_run = false;
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

/// The days of a calendar file, yearly ones from today to the end of the year after next. Empty when the file has mistakes, which are told.
std::optional<std::vector<OffView::Stretch>> holidays_in(const std::string& name, Context& context) {
  const Date today = look_study_date(context.world);
  const DateRange repeats{today, Date{(date::year_month_day{today}.year() + date::years{2}) / 12 / 31}};
  const auto text = read_foreign_file(name, kLargestHolidayFile);
  HolidayFile file;
  if (const auto* wrong = std::get_if<Message>(&text))
    file.diagnostics.push_back({Severity::Error, {name, 0, 0}, *wrong, {}, {}});
  else
    file = read_holidays(std::get<std::string>(text), name, repeats);
  if (!file.diagnostics.empty()) context.env.err << diagnostics_screen(context.style, file.diagnostics);
  if (has_errors(file.diagnostics)) return std::nullopt;
  if (file.timed > 0) note(context, {"holidays.timed", {{"n", std::int64_t{file.timed}}}});
  std::vector<OffView::Stretch> stretches;
  for (Holiday& holiday : file.holidays) stretches.push_back({holiday.days, std::move(holiday.name)});
  return stretches;
}

int show_days_off(Context& context) {
  const DaysOffView view = look_days_off(context.world);
  return ok(context, context.json() ? days_off_json(view) : days_off_screen(context.style, view));
}

/// `off DAYS --drop`: not off after all.
int run_drop(const OffOptions& options, Context& context) {
  if (!options.file.empty())
    throw Error(ExitCode::Usage, {"error.not-together", {{"option", std::string("--file")}, {"other", std::string("--drop")}}});
  if (options.range.empty()) refuse_missing(context.usage, "hint.range-form");
  const OffView view = drop_days_off(context.world, range_of(context.world, options.range), options.dry_run);
  return ok(context, context.json() ? off_json(view) : days_dropped_screen(context.style, view));
}

int run_off(const OffOptions& options, Context& context) {
  if (options.drop) return run_drop(options, context);
  if (options.range.empty() && options.file.empty()) return show_days_off(context);
  if (!options.range.empty() && !options.file.empty())
    throw Error(ExitCode::Usage, {"error.not-together", {{"option", std::string("--file")}, {"other", printable(options.range)}}});
  std::vector<OffView::Stretch> stretches;
  if (options.file.empty()) {
    stretches.push_back({range_of(context.world, options.range), ""});
  } else {
    auto read = holidays_in(options.file, context);
    if (!read) return static_cast<int>(ExitCode::Failure);
    stretches = std::move(*read);
  }
  const OffView view = take_off(context.world, stretches, options.dry_run);
  return ok(context, context.json() ? off_json(view) : off_screen(context.style, view));
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

void add_redo(Options& options, Action& action) {
  add_travel(options, action, redo, "redo");
}

void add_history(Options& options, Action& action) {
  auto typed = std::make_shared<HistoryOptions>();
  options.word(typed->step, false);
  options.value("-n,--limit", typed->limit, "help.history-limit", "N");
  action = [typed](Context& context) { return run_history(*typed, context, false); };
}

void add_off(Options& options, Action& action) {
  auto typed = std::make_shared<OffOptions>();
  options.word(typed->range, false);
  options.value("--file", typed->file, "help.off-file", "FILE.ics");
  options.flag("--drop", typed->drop, "help.off-drop");
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) { return run_off(*typed, context); };
}

}  // namespace cairn::cli
