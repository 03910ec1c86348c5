// SPDX-License-Identifier: MIT
// report: the week, planned against studied.
#include "cairn/app/change.hpp"
#include "cairn/app/look.hpp"
#include "cli/answer.hpp"
#include "cli/terminal.hpp"

namespace cairn::cli {

namespace {

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
  auto week = std::make_shared<std::string>();
  options.value("--week", *week, "help.report-week", "2026-W48");
  action = [week](Context& context) {
    std::optional<Date> monday;
    if (!week->empty()) {
      monday = parse_iso_week(*week);
      if (!monday) throw Error(ExitCode::Usage, {"error.bad-week", {{"value", *week}}}, {{"hint.week-form", {}}});
    }
    const WeekReport report = look_week(context.world, monday, context.format == Format::Html);
    if (context.json()) return ok(context, report_json(report));
    if (context.format == Format::Markdown) return ok(context, report_markdown(context.style.language, report));
    if (context.format == Format::Html) return ok(context, report_html(context.style.language, report));
    if (report.question && context.env.in_is_terminal && context.env.out_is_terminal && !context.quiet) return report_and_ask(context, report);
    return ok(context, report_screen(context.style, report));
  };
}

}  // namespace cairn::cli
