// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace cairn {
namespace {

using Kind = ChangeView::Kind;
using Item = ChangeView::Item;

constexpr std::size_t kShownItems = 8;
constexpr std::size_t kShownTitles = 3;

/// What it was already, whatever the command asked for: a step that is done is not "known since".
std::string already(Language language, Kind kind, const Item& item, Date today) {
  const std::string since = day_phrase(language, item.since, today);
  if (kind == Kind::Reopened) return say(language, {"change.already-open", {{"title", item.title}}});
  switch (item.before) {
    case StepState::Known: return say(language, {"change.already-known", {{"title", item.title}, {"day", since}}});
    case StepState::Skipped: return say(language, {"change.already-skipped", {{"title", item.title}, {"day", since}}});
    case StepState::Open: return say(language, {"change.already-rusty", {{"title", item.title}, {"day", since}}});
    case StepState::Done: break;
  }
  return say(language, {"change.already-done", {{"title", item.title}, {"day", since}}});
}

/// As much was studied as was estimated: it may well be done.
bool used_up(const Item& item) {
  return item.studied >= item.estimate;
}

std::string changed(Language language, Kind kind, const Item& item) {
  switch (kind) {
    case Kind::Done:
      if (item.studied == Minutes{0}) return say(language, {"change.done-estimated", {{"title", item.title}, {"estimate", item.estimate}}});
      return say(language, {"change.done", {{"title", item.title}, {"time", item.studied}, {"estimate", item.estimate}}});
    case Kind::Known: return say(language, {"change.known", {{"title", item.title}}});
    case Kind::Rusty: return say(language, {"change.rusty", {{"title", item.title}}});
    case Kind::Skipped: return say(language, {"change.skipped", {{"title", item.title}}});
    case Kind::Logged:
      return say(language, {used_up(item) ? "change.logged-over" : "change.logged",
                            {{"title", item.title}, {"time", item.added}, {"all", item.studied}, {"estimate", item.estimate}}});
    case Kind::Reopened: return say(language, {"change.reopened", {{"title", item.title}}});
    case Kind::Noted: return say(language, {"change.noted", {{"title", item.title}}});
  }
  return {};
}

void items(Lines& lines, const Style& style, const ChangeView& view) {
  const bool ticked = view.kind == Kind::Done || view.kind == Kind::Known;
  std::vector<Item> shown = view.items;
  std::stable_partition(shown.begin(), shown.end(), [](const Item& item) { return !item.already; });  // what is new comes first
  for (std::size_t i = 0; i < std::min(kShownItems, shown.size()); ++i) {
    const Item& item = shown[i];
    if (item.already) {
      lines.text(already(style.language, view.kind, item, view.daily.today));
      if (item.noted) lines.sentence({"change.noted", {{"title", item.title}}});
    } else {
      lines.text((ticked ? std::string{tick(style)} + " " : "") + changed(style.language, view.kind, item),
                 ticked ? Paint::Good : Paint::Plain);
    }
  }
  if (view.items.size() > kShownItems)
    lines.sentence({"change.more-items", {{"n", static_cast<std::int64_t>(view.items.size() - kShownItems)}}});
}

std::vector<std::string> titles(Language language, const std::vector<OpenStep>& steps) {
  std::vector<std::string> all;
  for (const OpenStep& step : steps) all.push_back(step.title.in(language));
  return all;
}

std::string plan_text(const Style& style, const ChangeView& view) {
  if (!view.daily.plan) return {};
  const Language language = style.language;
  std::string text = view.pace.past_deadline
                         ? steps_phrase(language, view.daily)
                         : say(language, {"progress.steps-percent",
                                          {{"n", view.daily.steps_finished},
                                           {"all", view.daily.steps_all},
                                           {"percent", percent_text(view.daily.steps_finished, view.daily.steps_all)}}});
  const std::string pace = pace_phrase(language, view.pace, view.daily.today).text;
  return pace.empty() || view.daily.today < view.daily.plan->input.start ? text : text + ", " + pace;
}

/// "Sun 22 Nov, 19:30 to 21:00". REQUIRES: view.began.
std::string sitting_text(Language language, const ChangeView& view) {
  const Date day = date_at(view.began->instant, *view.began->offset);
  const TimeOfDay clock = clock_at(view.began->instant, *view.began->offset);
  return day_phrase(language, day, view.daily.today) + ", " + clock_range_text(language, clock, view.items.front().added);
}

void consequences(Lines& lines, const Style& style, const ChangeView& view) {
  const Language language = style.language;
  std::vector<Fact> facts;
  if (view.began) {
    facts.push_back({say(language, "label.began"), sitting_text(language, view)});
  } else if (view.on) {
    facts.push_back({say(language, "label.began"), day_phrase(language, *view.on, view.daily.today)});
  }
  if (!view.open_prerequisites.empty())
    facts.push_back(
        {say(language, "label.still-open"), list_of(language, titles(language, view.open_prerequisites), kShownTitles), Paint::Notice});
  facts.push_back({say(language, "label.ready-now"), list_of(language, titles(language, view.unlocked), kShownTitles)});
  facts.push_back({say(language, "label.plan"), plan_text(style, view)});
  for (const SkillCount& skill : view.skills) {
    const bool held = skill.all > 0 && skill.finished == skill.all;
    facts.push_back(
        {say(language, "label.skill"),
         say(language, {held ? "change.skill-held" : "change.skill", {{"title", skill.title}, {"n", skill.finished}, {"all", skill.all}}}),
         held ? Paint::Good : Paint::Plain});
  }
  facts.push_back({say(language, "label.streak"), streak_value(language, view.daily.streak)});
  lines.facts(facts);
}

void what_is_next(Lines& lines, const Style& style, const ChangeView& view) {
  const Language language = style.language;
  if (view.dry_run) {
    lines.sentence({"screen.dry-run", {}});
  } else if (view.kind == Kind::Logged && view.items.size() == 1 && used_up(view.items.front())) {
    lines.next({"cairn done " + view.items.front().id});
  } else if (!view.daily.plan) {
    lines.next({"cairn roles"});
  } else if (view.kind == Kind::Rusty) {
    lines.next({"cairn replan"});  // the stored plan still holds the whole effort
  } else if (is_completed(view.daily)) {
    completed(lines, language, view.daily);
  } else if (!view.daily.ready.empty()) {
    const OpenStep& step = view.daily.ready.front();
    lines.sentence({"change.next", {{"title", with_id(language, step.title, step.id)}, {"time", step.remaining}}});
  } else {
    lines.next({"cairn today"});
  }
}

}  // namespace

std::string change_screen(const Style& style, const ChangeView& view) {
  Lines lines{style};
  items(lines, style, view);
  if (view.unused > Minutes{0})
    lines.sentence({"change.unused", {{"time", view.unused}, {"id", view.items.front().id}, {"typed", typed_duration(view.unused)}}},
                   Paint::Notice);
  if (view.timer) forgotten_timer(lines, *view.timer);
  const bool nothing_new = std::ranges::all_of(view.items, &Item::already);
  const bool changes_states = view.kind != Kind::Noted;
  if (changes_states && !nothing_new) consequences(lines, style, view);
  if (changes_states || view.dry_run)
    what_is_next(lines, style, view);
  else
    lines.next({"cairn portfolio", "cairn gaps"});
  return lines.take();
}

}  // namespace cairn
