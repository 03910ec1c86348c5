// SPDX-License-Identifier: MIT
// export ical: the plan for a calendar.
#include "cairn/app/look.hpp"
#include "cairn/exchange/plan_calendar.hpp"
#include "cli/answer.hpp"
#include "cli/output_file.hpp"
#include "cli/zone.hpp"

namespace cairn::cli {

namespace {

int run_export(const std::string& file, Context& context) {
  const CalendarFacts facts = look_calendar(context.world);
  const Language language = context.style.language;
  ical::Calendar calendar;
  std::string targets;
  for (const LocalizedText& title : facts.plan.target_titles) targets += (targets.empty() ? "" : ", ") + title.in(language);
  calendar.name = say(language, {"report.calendar-name", {{"targets", targets}}});
  calendar.zone = facts.plan.input.zone;
  if (!calendar.zone.empty() && calendar.zone != context.world.zone && !use_zone(calendar.zone))
    note(context, {"report.no-zone-rules", {{"zone", calendar.zone}}});
  const std::vector<ical::Event> events = calendar_events(facts.plan, facts.record, facts.events, language, context.world.to_instant);
  if (file.empty() || file == "-") {
    ical::write_calendar(calendar, events, [&](std::string_view piece) { context.env.out << piece; });
    return static_cast<int>(ExitCode::Ok);
  }
  write_file(file, [&](const auto& sink) { ical::write_calendar(calendar, events, sink); });
  note(context, {"report.exported", {{"count", static_cast<std::int64_t>(events.size())}, {"file", file}}});
  note(context, {"report.export-hint", {}});
  return static_cast<int>(ExitCode::Ok);
}

}  // namespace

void add_export_ical(Options& options, Action& action) {
  auto file = std::make_shared<std::string>();
  options.value("-o,--output", *file, "help.export-output", "FILE");
  action = [file](Context& context) { return run_export(*file, context); };
}

}  // namespace cairn::cli
