// SPDX-License-Identifier: MIT
// report: the week, planned against studied.
#include "cairn/app/change.hpp"
#include "cairn/app/look.hpp"
#include "cli/answer.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"

namespace cairn::cli {

namespace {

struct ReportOptions {
  std::string week, file;
};

std::string page_of(const Context& context, const WeekReport& report) {
  switch (context.format) {
    case Format::Json: return report_json(report);
    case Format::Markdown: return report_markdown(context.style.language, report);
    case Format::Html: return report_html(context.style.language, report);
    default: return report_screen(context.style, report);
  }
}

/// Whole or not at all, in the format that was asked for, without colours.
int report_to_file(Context& context, const std::string& file, const WeekReport& report) {
  context.style.color = false;
  write_file(file, [&](const auto& sink) { sink(page_of(context, report)); });
  note(context, {"report.written", {{"file", file}}});
  return static_cast<int>(ExitCode::Ok);
}

/// Asks, and keeps what is answered as a note of the step, from where the portfolio has it. Enter says nothing.
int report_and_ask(Context& context, WeekReport report) {
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
  options.value("-o,--output", typed->file, "help.report-output", "FILE");
  action = [typed](Context& context) {
    std::optional<Date> monday;
    if (!typed->week.empty()) {
      monday = parse_iso_week(typed->week);
      if (!monday) throw Error(ExitCode::Usage, {"error.bad-week", {{"value", typed->week}}}, {{"hint.week-form", {}}});
    }
    const WeekReport report = look_week(context.world, monday, context.format == Format::Html);
    if (!typed->file.empty() && typed->file != "-") return report_to_file(context, typed->file, report);
    const bool can_ask = context.format == Format::Text && context.env.in_is_terminal && context.env.out_is_terminal && !context.quiet;
    if (report.question && can_ask) return report_and_ask(context, report);
    return ok(context, page_of(context, report));
  };
}

}  // namespace cairn::cli
