// SPDX-License-Identifier: MIT
// report: a week, a month or all since a date, planned against studied.
#include "cairn/app/change.hpp"
#include "cairn/app/look.hpp"
#include "cairn/base/utf8.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"

namespace cairn::cli {

namespace {

struct ReportOptions {
  std::string week, month, since, file;
};

constexpr const char* kThisMonth = "this";

[[noreturn]] void refuse(std::string_view key, const std::string& option, const std::string& value, std::string_view hint) {
  throw Error(ExitCode::Usage, {key, {{"option", option}, {"value", printable(value)}}}, {{hint, {}}});
}

Date first_of_month(const std::string& text, Date today) {
  if (text == kThisMonth) return today;
  const auto first = parse_month(text);
  if (!first) refuse("error.bad-month", "--month", text, "hint.month-form");
  return *first;
}

Date monday_of_week(const std::string& text) {
  const auto monday = parse_iso_week(text);
  if (!monday) refuse("error.bad-week", "--week", text, "hint.week-form");
  return *monday;
}

/// The period that was asked for, else this week. Two of them, or one that lies ahead, is an Error.
ReportPeriod period_of(const ReportOptions& typed, Date today) {
  std::vector<std::pair<std::string, const std::string*>> asked;
  for (const auto& [option, value] : {std::pair{"--week", &typed.week}, {"--month", &typed.month}, {"--since", &typed.since}})
    if (!value->empty()) asked.emplace_back(option, value);
  if (asked.size() > 1) throw Error(ExitCode::Usage, {"error.not-together", {{"option", asked[0].first}, {"other", asked[1].first}}});
  if (asked.empty()) return week_period(today);
  const auto& [option, value] = asked.front();
  const Date first = option == "--week"    ? monday_of_week(*value)
                     : option == "--month" ? first_of_month(*value, today)
                                           : date_of(option, *value);
  if (first > today) refuse("error.period-ahead", option, *value, "hint.report-looks-back");
  return option == "--week" ? week_period(first) : option == "--month" ? month_period(first) : since_period(first, today);
}

std::string page_of(const Context& context, const PeriodReport& report) {
  switch (context.format) {
    case Format::Json: return report_json(report);
    case Format::Markdown: return report_markdown(context.style.language, report);
    case Format::Html: return report_html(context.style.language, report);
    default: return report_screen(context.style, report);
  }
}

/// Whole or not at all, in the format that was asked for, without colours.
int report_to_file(Context& context, const std::string& file, const PeriodReport& report) {
  context.style.color = false;
  write_file(file, [&](const auto& sink) { sink(page_of(context, report)); });
  note(context, {"report.written", {{"file", file}}});
  return static_cast<int>(ExitCode::Ok);
}

/// Asks, and keeps what is answered as a note of the step, from where the portfolio has it. Enter says nothing.
int report_and_ask(Context& context, PeriodReport report) {
  const std::string question = week_question(context.style.language, report);
  const std::string step = report.question->id;
  report.question.reset();
  context.env.out << report_screen(context.style, report) << std::flush;
  ChangeRequest request;
  request.ids = {step};
  request.note = ask_line(context.env, question + "\n" + say(context.style.language, "report.question-prompt")).value_or("");
  if (request.note.empty()) return ok(context, "");
  CatalogSource source(context.world);
  note_step(context.world, source, request);
  return ok(context, say(context.style.language, "report.question-kept") + "\n");
}

}  // namespace

void add_report(Options& options, Action& action) {
  auto typed = std::make_shared<ReportOptions>();
  options.value("--week", typed->week, "help.report-week", "2026-W48");
  options.value("--month", typed->month, "help.report-month", "[2026-11]", kThisMonth);
  options.value("--since", typed->since, "help.report-since", "DATE");
  options.value("-o,--output", typed->file, "help.report-output", "FILE");
  action = [typed](Context& context) {
    const bool with_figures = context.format == Format::Html || context.format == Format::Json;
    const PeriodReport report = look_report(
        context.world, [&](Date today) { return period_of(*typed, today); }, with_figures);
    if (!typed->file.empty() && typed->file != "-") return report_to_file(context, typed->file, report);
    const bool can_ask = context.format == Format::Text && context.env.in_is_terminal && context.env.out_is_terminal && !context.quiet;
    if (report.question && can_ask) return report_and_ask(context, report);
    return ok(context, page_of(context, report));
  };
}

}  // namespace cairn::cli
