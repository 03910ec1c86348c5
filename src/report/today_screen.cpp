// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace cairn {
namespace {

Minutes total(const std::vector<TodayItem>& items) {
  Minutes sum{0};
  for (const TodayItem& item : items) sum += item.minutes;
  return sum;
}

/// What comes after the first item, where only that one is shown.
std::string later_text(Language language, const std::vector<TodayItem>& items) {
  std::vector<std::string> later;
  for (std::size_t i = 1; i < items.size(); ++i)
    later.push_back(items[i].step.title.in(language) + " " + duration_text(language, items[i].minutes));
  return list_of(language, later, 3);
}

void items_of_today(Lines& lines, const Style& style, const TodayView& view, bool full) {
  const Language language = style.language;
  const Minutes minutes = total(view.items);
  const Minutes studied = view.daily.studied_today;
  if (studied > Minutes{0})
    lines.sentence({"today.heading-studied", {{"day", view.daily.today}, {"time", minutes}, {"studied", studied}}});
  else
    lines.sentence({"today.heading", {{"day", view.daily.today}, {"time", minutes}}});

  for (std::size_t i = 0; i < (full ? view.items.size() : 1); ++i) {
    const TodayItem& item = view.items[i];
    lines.text(item.step.title.in(language) + (view.items.size() > 1 ? ", " + duration_text(language, item.minutes) : ""), Paint::Strong);
    std::vector<Fact> facts = how_to_begin(language, item.step);
    if (!full) facts.push_back({say(language, "label.then"), later_text(language, view.items)});
    lines.facts(facts);
  }
  const TodayItem& last = view.items.back();
  if (last.more_to_finish > Minutes{0})
    lines.sentence({"today.more-finishes", {{"title", last.step.title}, {"n", last.more_to_finish.count()}}});
}

bool studied_today(const Daily& daily) {
  return daily.studied_today > Minutes{0} || daily.finished_today > 0;
}

/// Nothing to study today: the day's work is done, it is a day of rest, or the plan has not begun.
void nothing_today(Lines& lines, const Style& style, const TodayView& view) {
  const Daily& daily = view.daily;
  const bool studied = studied_today(daily);
  if (daily.today < daily.plan->input.start) {
    lines.sentence({"today.before-start", {{"day", day_phrase(style.language, daily.plan->input.start, daily.today)}}});
  } else if (studied) {
    lines.sentence({"today.done", {{"time", daily.studied_today}}}, Paint::Good);
  } else {
    lines.sentence({"today.rest", {{"day", daily.today}}});
  }
  if (view.next_study_day && daily.today >= daily.plan->input.start)
    lines.sentence({"today.next-study-day", {{"day", day_phrase(style.language, *view.next_study_day, daily.today)}}});
  if (studied || daily.ready.empty()) return;
  lines.sentence({"today.begin-anyway", {{"title", daily.ready.front().title}}});
  lines.facts(how_to_begin(style.language, daily.ready.front()));
}

void runs(Lines& lines, Language language, const std::optional<RunningTimer>& timer) {
  if (!timer) return;
  lines.sentence({"timer.runs", {{"title", timer->title}, {"clock", clock_of(language, *timer)}, {"time", timer->ran}}},
                 timer->forgotten() ? Paint::Plain : Paint::Good);
  perhaps_forgotten(lines, timer);
}

/// Taken off: nobody wants to hear then what is behind.
bool taken_off(const Daily& daily) {
  return std::ranges::any_of(daily.off, [&](const DateRange& range) { return range.contains(daily.today); });
}

void status_facts(Lines& lines, const Style& style, const TodayView& view) {
  const bool no_pace = view.daily.today < view.daily.plan->input.start || (taken_off(view.daily) && view.pace.ahead < Minutes{0});
  const Phrase pace = no_pace ? Phrase{} : pace_phrase(style.language, view.pace, view.daily.today);
  lines.text(join_facts(style, {pace.text, streak_phrase(style.language, view.daily.streak), steps_phrase(style.language, view.daily)}),
             pace.how);
}

}  // namespace

std::string welcome_screen(const Style& style) {
  Lines lines{style};
  const auto what = [&](std::string_view key) { return say(style.language, key); };
  lines.sentence({"welcome.heading", {}});
  lines.facts({{"cairn roles", what("welcome.roles")},
               {"cairn show ai-consultant", what("welcome.show")},
               {"cairn plan ai-consultant --weeks 24", what("welcome.plan")}});
  lines.next({"cairn roles"});
  return lines.take();
}

std::string today_screen(const Style& style, const TodayView& view, bool full) {
  Lines lines{style};
  runs(lines, style.language, view.timer);
  if (!view.daily.plan) return lines.take() + welcome_screen(style);
  if (is_completed(view.daily)) {
    show_small_cairn(lines, style, view.daily);
    completed(lines, style.language, view.daily);
    return lines.take();
  }
  if (view.items.empty())
    nothing_today(lines, style, view);
  else
    items_of_today(lines, style, view, full);
  if (!full) show_small_cairn(lines, style, view.daily);
  status_facts(lines, style, view);
  if (!taken_off(view.daily)) long_away(lines, view.daily);
  if (view.timer)
    lines.next({view.timer->forgotten() ? "cairn stop 50m" : "cairn stop", "cairn done"});
  else if (!view.items.empty())
    lines.next({"cairn done", "cairn log 45m"});
  else if (!studied_today(view.daily) && !view.daily.ready.empty())
    lines.next({"cairn start " + view.daily.ready.front().id, "cairn next"});
  else
    lines.next({"cairn next", "cairn status"});
  return lines.take();
}

std::string next_screen(const Style& style, const NextView& view) {
  Lines lines{style};
  if (!view.daily.plan) {
    no_plan(lines);
    return lines.take();
  }
  if (is_completed(view.daily)) {
    completed(lines, style.language, view.daily);
    return lines.take();
  }
  if (view.steps.empty()) {
    lines.sentence(view.within ? Message{"next.none-within", {{"time", *view.within}}} : Message{"next.none", {}});
    lines.next({"cairn status"});
    return lines.take();
  }
  lines.sentence(view.within ? Message{"next.heading-within", {{"time", *view.within}}} : Message{"next.heading", {}});
  TextTable table{{TextTable::Align::Left, TextTable::Align::Right, TextTable::Align::Left}};
  for (const OpenStep& step : view.steps)
    table.row({step.id, duration_text(style.language, step.remaining), step.title.in(style.language)});
  lines.table(table);
  long_away(lines, view.daily);
  lines.next({"cairn show " + view.steps.front().id, "cairn done " + view.steps.front().id});
  return lines.take();
}

}  // namespace cairn
