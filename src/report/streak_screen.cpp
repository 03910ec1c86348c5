// SPDX-License-Identifier: MIT
#include "cairn/report/streak.hpp"

#include "cairn/text/quantities.hpp"
#include "json_parts.hpp"
#include "phrases.hpp"

#include <algorithm>
#include <span>

namespace cairn {
namespace {

/// Two cells a day, so that weekdays stand above each other; nothing aligned follows.
std::string mark(const Style& style, const StreakDay& day) {
  if (is_study_day(day)) return paint(style, Paint::Good, style.ascii ? "#" : "█");
  if (day.verdict == DayVerdict::Missed) return paint(style, Paint::Notice, "x");
  return day.verdict == DayVerdict::NotOver ? "?" : "-";
}

/// The place of the first day that has anything to say: those before the first study do not.
std::size_t begin_of(const StreakView& view) {
  const auto begun = std::ranges::find_if(view.days, [](const StreakDay& day) { return day.verdict != DayVerdict::NotBegun; });
  return static_cast<std::size_t>(begun - view.days.begin());
}

void weeks(Lines& lines, const Style& style, const StreakView& view) {
  using enum TextTable::Align;
  TextTable table{{Left, Right, Left}};
  for (std::size_t first = begin_of(view) / 7 * 7; first < view.days.size(); first += 7) {
    const auto begin = view.days.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = view.days.begin() + static_cast<std::ptrdiff_t>(std::min(first + 7, view.days.size()));
    std::string marks;
    for (auto day = begin; day != end; ++day) marks += (marks.empty() ? "" : " ") + mark(style, *day);
    table.row({date_text(style.language, begin->day, DateStyle::Short),
               say(style.language, {"streak.days-of-week", {{"n", std::int64_t{std::count_if(begin, end, is_study_day)}}}}), marks});
  }
  lines.table(table);
  lines.sentence({style.ascii ? "streak.legend-ascii" : "streak.legend", {}}, Paint::Faint);
}

std::string effect(Language language, const StreakDay& day) {
  if (is_study_day(day)) return say(language, "streak.counts");
  return say(language, day.verdict == DayVerdict::Missed ? "streak.breaks" : "streak.neutral");
}

std::string reason(Language language, const StreakDay& day) {
  switch (day.verdict) {
    case DayVerdict::Studied: return say(language, {"streak.why-studied", {{"time", day.studied}}});
    case DayVerdict::Finished: return say(language, "streak.why-finished");
    case DayVerdict::Off: return say(language, "streak.why-off");
    case DayVerdict::NoCapacity: return say(language, "streak.why-no-capacity");
    case DayVerdict::NeverWas: return say(language, "streak.why-never-was");
    case DayVerdict::NotBegun: return {};  // those are left out
    case DayVerdict::NotOver: return say(language, "streak.why-not-over");
    case DayVerdict::Missed: return say(language, "streak.why-missed");
  }
  return {};
}

void every_day(Lines& lines, Language language, const StreakView& view) {
  using enum TextTable::Align;
  TextTable table{{Left, Left, Left}};
  for (const StreakDay& day : std::span{view.days}.subspan(begin_of(view)))
    table.row({date_text(language, day.day), effect(language, day), reason(language, day)});
  lines.table(table);
}

}  // namespace

std::string streak_screen(const Style& style, const StreakView& view, bool explain) {
  Lines lines{style};
  if (view.streak.all_days == 0) {
    lines.sentence({"streak.none-yet", {}});
    lines.next({"cairn today"});
    return lines.take();
  }
  lines.text(view.streak.days > 0 ? streak_phrase(style.language, view.streak) : say(style.language, "streak.begins-again"), Paint::Strong);
  lines.sentence({"streak.best-and-all", {{"best", view.streak.best}, {"all", view.streak.all_days}}});
  lines.sentence({view.weeks.weeks > 0 ? "streak.weeks" : "streak.weeks-none",
                  {{"n", view.weeks.weeks}, {"best", view.weeks.best}, {"all", view.weeks.all_weeks}}});
  lines.blank();
  if (explain) {
    every_day(lines, style.language, view);
  } else {
    weeks(lines, style, view);
  }
  lines.blank();
  lines.next({explain ? "cairn off 2026-12-24..2027-01-02" : "cairn streak --explain", "cairn report"});
  return lines.take();
}

std::string streak_json(const StreakView& view) {
  Json json = json_object("streak");
  json["today"] = to_iso(view.today);
  json["streak"] = json_streak(view.streak);
  json["weeks"] = {{"weeks", view.weeks.weeks}, {"best", view.weeks.best}, {"all_weeks", view.weeks.all_weeks}};
  json["days"] = Json::array();
  for (const StreakDay& day : view.days)
    json["days"].push_back({{"date", to_iso(day.day)},
                            {"verdict", to_string(day.verdict)},
                            {"counts", is_study_day(day)},
                            {"studied_minutes", day.studied.count()}});
  return dumped(json);
}

}  // namespace cairn
