// SPDX-License-Identifier: MIT
// export ical: the plan for a calendar.
#include "cairn/app/look.hpp"
#include "cairn/exchange/plan_calendar.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"
#include "cli/output_file.hpp"
#include "cli/session_style.hpp"
#include "cli/vdir.hpp"
#include "cli/zone.hpp"

#include <algorithm>

namespace cairn::cli {

namespace {

struct ExportOptions {
  std::string file, folder, at, alarm;
  bool todos = false, relations = false;
};

void check(const ExportOptions& options) {
  const auto together = [](const char* option, const char* other) {
    throw Error(ExitCode::Usage, {"error.not-together", {{"option", std::string(option)}, {"other", std::string(other)}}});
  };
  if (!options.file.empty() && !options.folder.empty()) together("-o", "--split");
  if (options.todos && !options.at.empty()) together("--todos", "--at");
  if (options.todos && !options.alarm.empty()) together("--todos", "--alarm");
  if (options.relations && !options.todos)
    throw Error(ExitCode::Usage, {"error.needs-option", {{"option", std::string("--relations")}, {"other", std::string("--todos")}}});
}

ical::Calendar calendar_of(const Plan& plan, Context& context) {
  ical::Calendar calendar;
  std::string targets;
  for (const LocalizedText& title : plan.target_titles) targets += (targets.empty() ? "" : ", ") + title.in(context.style.language);
  calendar.name = say(context.style.language, {"report.calendar-name", {{"targets", targets}}});
  calendar.zone = plan.input.zone;
  return calendar;
}

template <class Item>
std::vector<VdirItem> items_of(const std::vector<Item>& components) {
  std::vector<VdirItem> items;
  items.reserve(components.size());
  for (const Item& component : components) items.push_back({component.uid, ical::item_text(component)});
  return items;
}

template <class Item>
void write_out(const ExportOptions& options, Context& context, const ical::Calendar& calendar, const std::vector<Item>& components,
               std::string_view component) {
  if (!options.folder.empty()) {
    const VdirChange change = write_vdir(options.folder, items_of(components), std::string(component));
    note(context, {"report.split",
                   {{"written", change.written}, {"unchanged", change.unchanged}, {"removed", change.removed}, {"file", options.folder}}});
    return;
  }
  const auto write_to = [&](const auto& sink) { ical::write_calendar(calendar, std::span(components), sink); };
  if (options.file.empty() || options.file == "-") {
    write_to([&](std::string_view piece) { context.env.out << piece; });
    return;
  }
  write_file(options.file, write_to);
  note(context, {options.todos ? "report.exported-todos" : "report.exported",
                 {{"count", static_cast<std::int64_t>(components.size())}, {"file", options.file}}});
  note(context, {"report.export-hint", {}});
}

int run_export(const ExportOptions& options, Context& context) {
  check(options);
  const SessionStyle style = session_style(context.style.language, options.at, options.alarm);
  const CalendarFacts facts = look_calendar(context.world, options.todos);
  const ical::Calendar calendar = calendar_of(facts.plan, context);
  if (options.todos) {
    write_out(options, context, calendar, calendar_todos(facts.plan, facts.record, facts.events, style.language, options.relations),
              "VTODO");
    return static_cast<int>(ExitCode::Ok);
  }
  if (!calendar.zone.empty() && calendar.zone != context.world.zone && !use_zone(calendar.zone))
    note(context, {"report.no-zone-rules", {{"zone", calendar.zone}}});
  const std::vector<ical::Event> events = calendar_events(facts.plan, facts.record, style, context.world.to_instant);
  const bool timed = std::ranges::any_of(events, [](const ical::Event& event) { return event.begin.has_value(); });
  if (!options.alarm.empty() && options.alarm != "none" && !timed) note(context, {"report.no-alarm", {}});
  write_out(options, context, calendar, events, "VEVENT");
  return static_cast<int>(ExitCode::Ok);
}

}  // namespace

void add_export_ical(Options& options, Action& action) {
  auto typed = std::make_shared<ExportOptions>();
  options.value("-o,--output", typed->file, "help.export-output", "FILE");
  options.value("--at", typed->at, "help.export-at", "TIME");
  options.value("--alarm", typed->alarm, "help.export-alarm", "none|15m");
  options.flag("--todos", typed->todos, "help.export-todos");
  options.flag("--relations", typed->relations, "help.export-relations");
  options.value("--split", typed->folder, "help.export-split", "DIR");
  action = [typed](Context& context) { return run_export(*typed, context); };
}

}  // namespace cairn::cli
