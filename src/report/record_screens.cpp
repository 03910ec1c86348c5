// SPDX-License-Identifier: MIT
#include "cairn/report/record_screens.hpp"

#include "cairn/progress/assess_sitting.hpp"
#include "cairn/text/quantities.hpp"
#include "cairn/text/say.hpp"
#include "event_words.hpp"
#include "phrases.hpp"

namespace cairn {

namespace {

using Align = TextTable::Align;

std::string titles_text(Language language, const std::vector<LocalizedText>& titles) {
  std::string list;
  for (const LocalizedText& title : titles) list += (list.empty() ? "" : ", ") + title.in(language);
  return list;
}

Message where_that_leaves(const Language language, const Daily& daily) {
  if (!daily.plan) return {"record.no-plan-now", {}};
  return {"record.plan-is-back", {{"titles", titles_text(language, daily.plan->target_titles)}, {"finish", daily.plan->finish}}};
}

std::string line(const Style& style, const Message& message) {
  return say(style.language, message) + "\n";
}

bool same_plan(const Daily& before, const Daily& after) {
  return before.plan.has_value() == after.plan.has_value() && (!before.plan || before.plan->uid == after.plan->uid);
}

/// Steps, minutes and streak as they are now, and as they were where the command changed them. Counts of two plans are not compared.
std::string what_changed(const Style& style, const Daily& before, const Daily& after) {
  std::string text;
  const bool comparable = same_plan(before, after);
  if (after.plan) {
    const std::int64_t now = after.steps_finished, was = before.steps_finished;
    const bool changed = comparable && now != was;
    text += line(style, {changed ? "record.plan-count-changed" : "record.plan-count",
                         {{"finished", now}, {"before", was}, {"all", std::int64_t{after.steps_all}}}});
    if (comparable && after.earned_in_plan != before.earned_in_plan)
      text += line(style, {"record.studied-changed", {{"time", after.earned_in_plan}, {"before", before.earned_in_plan}}});
  }
  if (after.streak.days != before.streak.days)
    text += line(style, {"record.streak-changed", {{"n", after.streak.days}, {"before", before.streak.days}}});
  return text;
}

}  // namespace

std::string history_screen(const Style& style, const HistoryView& view, std::string_view command) {
  const bool undone = command == "undo";
  const char* heading = view.dry_run ? (undone ? "record.would-undo" : "record.would-redo") : (undone ? "record.undone" : "record.redone");
  std::string text = paint(style, Paint::Strong, say(style.language, heading)) + "\n";
  TextTable table({Align::Left, Align::Left, Align::Left});
  const auto day_of = [&](const Event& event) { return day_phrase(style.language, event.study_date, view.after.today); };
  const bool several_answers = count_answers(view.events) > 1;
  if (several_answers) table.row({day_of(view.events.back()), say(style.language, answers_message(view.events)), ""});
  for (const Event& event : view.events) {
    if (several_answers) break;
    // What a plan sets along with itself is no news of its own.
    if (event.kind == EventKind::Set && event.subject != "off" && event.subject != "assess" && event.subject != "day_start") continue;
    table.row({day_of(event), say(style.language, event_message(event)), about_a_step(event) ? event.subject : ""});
  }
  text += table.render(style, 2);
  text += what_changed(style, view.before, view.after);
  if (!same_plan(view.before, view.after)) text += line(style, where_that_leaves(style.language, view.after));
  return text + line(style, {view.dry_run ? "record.dry-run" : undone ? "record.next-redo" : "record.next-undo", {}});
}

std::string logged_screen(const Style& style, const LoggedToday& logged) {
  if (logged.lines.empty()) return line(style, {"record.logged-nothing", {}});
  std::string text = paint(style, Paint::Strong, say(style.language, {"record.logged-heading", {{"day", logged.day}}})) + "\n";
  TextTable table({Align::Right, Align::Left});
  for (const PeriodReport::Line& entry : logged.lines)
    table.row({duration_text(style.language, entry.minutes), entry.title.in(style.language)});
  if (logged.lines.size() > 1) table.row({duration_text(style.language, logged.total), say(style.language, "record.logged-total")});
  return text + table.render(style, 2);
}

std::string choice_screen(const Style& style, const std::vector<OpenStep>& steps) {
  TextTable table({Align::Right, Align::Left, Align::Left});
  int number = 0;
  for (const OpenStep& step : steps) table.row({std::to_string(++number), step.title.in(style.language), step.id});
  return table.render(style, 1);
}

}  // namespace cairn
