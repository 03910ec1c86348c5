// SPDX-License-Identifier: MIT
// report: the week, planned against studied.
#include "cairn/app/look.hpp"
#include "cli/answer.hpp"

namespace cairn::cli {

void add_report(Options& options, Action& action) {
  auto week = std::make_shared<std::string>();
  options.value("--week", *week, "help.report-week", "2026-W48");
  action = [week](Context& context) {
    std::optional<Date> monday;
    if (!week->empty()) {
      monday = parse_iso_week(*week);
      if (!monday) throw Error(ExitCode::Usage, {"error.bad-week", {{"value", *week}}}, {{"hint.week-form", {}}});
    }
    const WeekReport report = look_week(context.world, monday);
    if (context.json()) return ok(context, report_json(report));
    if (context.format == Format::Markdown) return ok(context, report_markdown(context.style.language, report));
    if (context.format == Format::Html) return ok(context, report_html(context.style.language, report));
    return ok(context, report_screen(context.style, report));
  };
}

}  // namespace cairn::cli
