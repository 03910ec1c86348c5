// SPDX-License-Identifier: MIT
#include "cairn/report/history_list.hpp"

#include "cairn/planning/availability.hpp"
#include "cairn/progress/assess_sitting.hpp"
#include "cairn/progress/began.hpp"
#include "cairn/text/quantities.hpp"
#include "event_words.hpp"
#include "json_parts.hpp"
#include "lines.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace cairn {
namespace {

using Row = HistoryList::Row;

/// What a plan sets along with itself is no news of its own.
const Event& shown_event(const Row& row) {
  const auto planned = std::ranges::find(row.events, EventKind::Planned, &Event::kind);
  return planned == row.events.end() ? row.events.front() : *planned;
}

/// The time of one command is shared by its steps.
Minutes studied_in(const Row& row) {
  Minutes sum{0};
  for (const Event& event : row.events)
    if (event.kind == EventKind::Studied) sum += event.minutes;
  return sum;
}

std::string what(Language language, const Row& row) {
  if (row.kind == CommandKind::Undo) return say(language, "record.event-undo");
  if (row.kind == CommandKind::Redo) return say(language, "record.event-redo");
  if (count_answers(row.events) > 1) return say(language, answers_message(row.events));
  Event whole = shown_event(row);
  if (whole.kind == EventKind::Studied) whole.minutes = studied_in(row);
  return say(language, event_message(whole));
}

/// "6 h a week from Mon 23 Nov": in what plans for one role differ.
std::string about_plan(Language language, const Row& row, const Event& planned) {
  if (!planned.holds_from) return {};
  const auto hours =
      std::ranges::find_if(row.events, [](const Event& event) { return event.kind == EventKind::Set && event.subject == "availability"; });
  const auto pace = hours == row.events.end() ? std::nullopt : parse_availability(hours->note);
  if (!pace) return say(language, {"history.plan-from", {{"day", *planned.holds_from}}});
  return say(language, {"history.plan-pace", {{"day", *planned.holds_from}, {"time", pace->per_week()}}});
}

/// The step, and how many more the command was about; of a plan its pace and start.
std::string about(Language language, const Row& row) {
  const Event& first = shown_event(row);
  if (first.kind == EventKind::Planned) return about_plan(language, row, first);
  if (!about_a_step(first)) return {};
  const auto others =
      std::ranges::count_if(row.events, [&](const Event& event) { return about_a_step(event) && event.subject != first.subject; });
  if (others == 0) return first.subject;
  return say(language, {"history.and-more", {{"id", first.subject}, {"n", std::int64_t{others}}}});
}

std::string remark(Language language, const Row& row) {
  if (!row.counts) return say(language, "history.taken-back");
  return row.here ? std::string() : say(language, "history.other-device");
}

/// The wall clock where and when it was studied, where that was said; else where and when it was typed, if that was on the study date or in
/// the night after.
std::string clock(const Event& event) {
  if (const auto began = began_of(event)) return to_hhmm(clock_at(began->instant, *began->offset));
  const TimeOfDay typed = clock_at(event.recorded, event.utc_offset);
  const std::int64_t later = days_between(event.study_date, date_at(event.recorded, event.utc_offset));
  const bool then = later == 0 || (later == 1 && typed < TimeOfDay{12 * 60});
  return then ? to_hhmm(typed) : std::string();
}

Json began_json(const Event& event) {
  const auto began = began_of(event);
  return began ? Json(to_local_rfc3339(began->instant, *began->offset)) : Json(nullptr);
}

std::string text_of_note(const Event& event) {
  return event.kind == EventKind::Set ? std::string() : event.note;
}

}  // namespace

std::string history_list_screen(const Style& style, const HistoryList& list, bool undoable) {
  const Language language = style.language;
  Lines lines{style};
  if (list.rows.empty()) {
    lines.sentence({undoable ? "history.nothing-undoable" : "history.nothing", {}});
    lines.next({"cairn today"});
    return lines.take();
  }
  using enum TextTable::Align;
  TextTable table{{Left, Left, Left, Left, Left}};
  for (const Row& row : list.rows) {
    const Event& first = shown_event(row);
    const std::string day = day_phrase(language, first.study_date, list.today);
    table.row({day, clock(first), what(language, row), about(language, row), remark(language, row)});
  }
  lines.table(table, 0);
  if (list.older > 0) lines.sentence({"history.older", {{"n", list.older}}}, Paint::Faint);
  if (undoable) {
    lines.next({"cairn undo"});
  } else {
    lines.next({"cairn undo --list", "cairn report"});
  }
  return lines.take();
}

std::string history_list_json(const HistoryList& list) {
  Json json = json_object("history");
  json["commands"] = Json::array();
  for (const Row& row : list.rows) {
    Json events = Json::array();
    for (const Event& event : row.events) {
      events.push_back({{"uid", event.uid},
                        {"kind", event.kind_text},
                        {"subject", event.subject},
                        {"date", to_iso(event.study_date)},
                        {"minutes", event.minutes.count()},
                        {"began", began_json(event)},
                        {"evidence", event.evidence},
                        {"note", text_of_note(event)}});
    }
    json["commands"].push_back({{"command", row.events.front().command},
                                {"recorded", to_rfc3339(row.events.front().recorded)},
                                {"counts", row.counts},
                                {"here", row.here},
                                {"events", std::move(events)}});
  }
  json["older"] = list.older;
  return dumped(json);
}

}  // namespace cairn
