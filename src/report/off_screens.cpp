// SPDX-License-Identifier: MIT
#include "cairn/report/off_screens.hpp"

#include "cairn/text/quantities.hpp"
#include "json_parts.hpp"
#include "lines.hpp"

#include <algorithm>
#include <iterator>

namespace cairn {
namespace {

using enum TextTable::Align;

/// With weekday and year, so that a slip in what was typed is seen.
std::string stretch_text(Language language, const DateRange& days) {
  if (days.first == days.last) return date_text(language, days.first, DateStyle::Long);
  const bool same_year = date::year_month_day{days.first}.year() == date::year_month_day{days.last}.year();
  return say(language, {same_year ? "record.off-range" : "page.days-long", {{"first", days.first}, {"last", days.last}}});
}

/// What is added: one typed stretch in a line, those of a file in a table.
void show_added(Lines& lines, const Style& style, const OffView& view) {
  if (view.added.size() == 1 && view.added.front().name.empty()) {
    lines.sentence({"record.off", {{"range", stretch_text(style.language, view.added.front().days)}}});
    return;
  }
  lines.sentence({"record.off-added", {{"n", static_cast<std::int64_t>(view.added.size())}}});
  TextTable table({Left, Left});
  for (const OffView::Stretch& stretch : view.added) table.row({stretch_text(style.language, stretch.days), stretch.name});
  lines.table(table);
  if (view.already > 0) lines.sentence({"record.off-already-some", {{"n", std::int64_t{view.already}}}});
}

/// When the plan ends now, and how to go on.
void what_follows(Lines& lines, const OffView& view) {
  if (view.pace.projected) lines.sentence({"record.off-finish", {{"finish", *view.pace.projected}}});
  lines.sentence({view.dry_run ? "screen.dry-run" : "record.next-undo", {}});
}

Json range_json(const DateRange& days) {
  return {{"first", to_iso(days.first)}, {"last", to_iso(days.last)}};
}

}  // namespace

std::string off_screen(const Style& style, const OffView& view) {
  Lines lines{style};
  if (view.added.empty()) {
    lines.sentence({"record.off-already", {}});
    lines.next({"cairn off"});
  } else {
    show_added(lines, style, view);
    what_follows(lines, view);
  }
  return lines.take();
}

std::string days_dropped_screen(const Style& style, const OffView& view) {
  Lines lines{style};
  if (view.dropped.empty()) {
    lines.sentence({"record.off-not", {}});
    lines.next({"cairn off"});
  } else {
    for (const DateRange& days : view.dropped) lines.sentence({"record.off-dropped", {{"range", stretch_text(style.language, days)}}});
    what_follows(lines, view);
  }
  return lines.take();
}

std::string off_json(const OffView& view) {
  Json json = json_object("off");
  json["dry_run"] = view.dry_run;
  json["added"] = Json::array();
  for (const OffView::Stretch& stretch : view.added) {
    json["added"].push_back(range_json(stretch.days));
    json["added"].back()["name"] = stretch.name;
  }
  json["dropped"] = Json::array();
  for (const DateRange& days : view.dropped) json["dropped"].push_back(range_json(days));
  json["already"] = view.already;
  json["projected"] = view.pace.projected ? Json(to_iso(*view.pace.projected)) : Json(nullptr);
  json["plan"] = json_plan_counts(view.daily);
  return dumped(json);
}

std::string days_off_screen(const Style& style, const DaysOffView& view) {
  Lines lines{style};
  const auto ahead = std::ranges::find_if(view.stretches, [&](const DateRange& days) { return view.today <= days.last; });
  const std::int64_t past = std::distance(view.stretches.begin(), ahead);
  const bool none_ahead = ahead == view.stretches.end();
  if (none_ahead) {
    lines.sentence({"record.off-none-ahead", {}});
  } else {
    lines.sentence({"record.off-heading", {}}, Paint::Strong);
    TextTable table({Left, Right});
    std::for_each(ahead, view.stretches.end(), [&](const DateRange& days) {
      table.row(
          {stretch_text(style.language, days), say(style.language, {"record.off-days", {{"n", days_between(days.first, days.last) + 1}}})});
    });
    lines.table(table);
  }
  if (past > 0) lines.sentence({"record.off-past", {{"n", past}}}, Paint::Faint);
  if (none_ahead)
    lines.next({"cairn off 2026-12-24..2027-01-02"});
  else
    lines.sentence({"record.off-next", {{"day", to_iso(ahead->last)}}});
  return lines.take();
}

std::string days_off_json(const DaysOffView& view) {
  Json json = json_object("days-off");
  json["today"] = to_iso(view.today);
  json["days_off"] = Json::array();
  for (const DateRange& days : view.stretches) {
    json["days_off"].push_back(range_json(days));
    json["days_off"].back()["days"] = days_between(days.first, days.last) + 1;
  }
  return dumped(json);
}

}  // namespace cairn
