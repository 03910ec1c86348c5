// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"
#include "phrases.hpp"

namespace cairn {
namespace {

/// The step to begin with: today's first, or the first that is ready.
const OpenStep* first_step(const StatusView& view) {
  if (!view.today.empty()) return &view.today.front().step;
  return view.daily.ready.empty() ? nullptr : &view.daily.ready.front();
}

Fact timer_fact(Language language, const RunningTimer& timer) {
  return {say(language, "label.timer"),
          say(language, {"timer.since", {{"title", timer.title}, {"clock", clock_of(language, timer)}, {"time", timer.ran}}}),
          timer.forgotten() ? Paint::Plain : Paint::Good};
}

/// The three ways on after a break: later, harder, or less. Commands line up and are never cut.
void choices(Lines& lines, const Style& style, const StatusView& view) {
  const Language language = style.language;
  const PlanFacts& plan = *view.daily.plan;
  std::vector<Fact> ways;
  if (view.pace.replanned) {
    const std::int64_t later = days_between(plan.finish, *view.pace.replanned);
    const std::string_view key = later > 0 ? "status.keep-pace-later" : "status.keep-pace";
    ways.push_back(
        {"cairn replan",
         say(language,
             {key, {{"time", view.pace.per_week}, {"day", day_phrase(language, *view.pace.replanned, view.daily.today)}, {"n", later}}})});
  }
  if (view.pace.pace_to_keep_date)
    ways.push_back({"cairn replan --keep-date",
                    say(language, {"status.keep-date",
                                   {{"time", *view.pace.pace_to_keep_date},
                                    {"day", day_phrase(language, view.pace.deadline.value_or(plan.finish), view.daily.today)}}})});
  if (plan.input.level != Level::Must) ways.push_back({"cairn replan --fit", say(language, "status.keep-both")});
  lines.facts(ways);
}

void after_a_break(Lines& lines, const Style& style, const StatusView& view) {
  const Daily& daily = view.daily;
  std::string heading = say(style.language, daily.missed_days >= kLongAway ? "status.welcome-back" : "status.dates-moved");
  if (daily.steps_finished > 0 || daily.earned_in_plan > Minutes{0})
    heading += " " + say(style.language, {"status.so-far", {{"n", daily.steps_finished}, {"time", daily.earned_in_plan}}});
  lines.text(heading);
  choices(lines, style, view);
  lines.facts(dates_to_keep(style.language, view.dates));
  if (view.timer) lines.facts({timer_fact(style.language, *view.timer)});
  perhaps_forgotten(lines, view.timer);
  if (const OpenStep* step = first_step(view))
    lines.sentence({"status.enough-today", {{"title", with_id(style.language, step->title, step->id)}}});
}

std::string finish_text(Language language, const StatusView& view) {
  if (view.forecast) return forecast_phrase(language, *view.forecast, view.daily.today);
  if (!view.pace.projected) return say(language, "status.finish-unknown");
  if (view.pace.deadline && !view.pace.past_deadline)
    return say(language, {"status.finish-and-target", {{"day", *view.pace.projected}, {"target", *view.pace.deadline}}});
  return say(language, {"status.finish", {{"day", *view.pace.projected}}});
}

std::string today_text(Language language, const StatusView& view) {
  if (view.today.empty()) return say(language, view.daily.studied_today > Minutes{0} ? "status.today-done" : "status.today-rest");
  const TodayItem& item = view.today.front();
  return with_id(language, item.step.title, item.step.id) + ", " + duration_text(language, item.minutes);
}

void heading(Lines& lines, const Style& style, const StatusView& view) {
  const Language language = style.language;
  const Daily& daily = view.daily;
  lines.text(titles_of(language, daily.plan->target_titles), Paint::Strong);
  if (daily.today < daily.plan->input.start) {
    lines.sentence({"today.before-start", {{"day", day_phrase(language, daily.plan->input.start, daily.today)}}});
  } else if (view.pace.past_deadline && view.pace.deadline) {
    lines.sentence({"status.past-target", {{"n", days_between(*view.pace.deadline, daily.today)}, {"time", daily.remaining}}});
  } else {
    const Phrase pace = pace_phrase(language, view.pace, daily.today);
    lines.text(pace.text, pace.how);
  }
}

void in_order(Lines& lines, const Style& style, const StatusView& view) {
  const Language language = style.language;
  const Daily& daily = view.daily;
  heading(lines, style, view);
  std::vector<Fact> facts;
  const bool past = view.pace.past_deadline;
  facts.push_back({say(language, "label.plan"), past
                                                    ? steps_phrase(language, daily)
                                                    : say(language, {"progress.steps-percent",
                                                                     {{"n", daily.steps_finished},
                                                                      {"all", daily.steps_all},
                                                                      {"percent", percent_text(daily.steps_finished, daily.steps_all)}}})});
  facts.push_back({say(language, "label.finish"), finish_text(language, view)});
  if (view.safe_days && *view.safe_days > 0)
    facts.push_back(
        {say(language, "label.reserve"),
         say(language, {"status.safe-days", {{"n", *view.safe_days}, {"day", day_phrase(language, *view.pace.deadline, daily.today)}}})});
  for (Fact& date : dates_to_keep(language, view.dates)) facts.push_back(std::move(date));
  if (view.timer) facts.push_back(timer_fact(language, *view.timer));
  facts.push_back({say(language, "label.today"), today_text(language, view)});
  if (view.pace.to_catch_up && view.pace.ahead <= -kOnTrack)
    facts.push_back({say(language, "label.catch-up"), say(language, {"status.catch-up", {{"time", *view.pace.to_catch_up}}})});
  facts.push_back({say(language, "label.streak"), streak_value(language, daily.streak)});
  lines.facts(facts);
  perhaps_forgotten(lines, view.timer);
  lines.next(past ? std::vector<std::string>{"cairn today", "cairn replan"} : std::vector<std::string>{"cairn today"});
}

}  // namespace

std::string status_screen(const Style& style, const StatusView& view) {
  Lines lines{style};
  if (!view.daily.plan) {
    no_plan(lines);
  } else if (is_completed(view.daily)) {
    show_small_cairn(lines, style, view.daily);
    completed(lines, style.language, view.daily);
  } else if (!view.pace.past_deadline && (view.daily.missed_days >= kLongAway || is_out_of_reach(view.pace))) {
    after_a_break(lines, style, view);
  } else {
    in_order(lines, style, view);
  }
  return lines.take();
}

std::string status_line(const Style& style, const StatusView& view) {
  if (!view.daily.plan && !view.timer) return {};
  const Language language = style.language;
  Minutes left{0};
  for (const TodayItem& item : view.today) left += item.minutes;
  std::vector<std::string> facts{say(language, {"line.streak", {{"n", view.daily.streak.days}}})};
  if (view.timer)
    facts.push_back(say(language, {view.timer->forgotten() ? "line.timer-forgotten" : "line.timer",
                                   {{"id", view.timer->timer.step}, {"time", view.timer->ran}}}));
  if (is_completed(view.daily)) {
    facts.push_back(say(language, "line.completed"));
  } else if (!view.timer) {
    const bool studied = view.daily.studied_today > Minutes{0} || view.daily.finished_today > 0;
    facts.push_back(left > Minutes{0} ? say(language, {"line.left", {{"time", left}}})
                                      : say(language, studied ? "line.done" : "status.today-rest"));
    if (!view.today.empty()) facts.push_back(view.today.front().step.id);
  }
  return join_facts(style, facts);
}

}  // namespace cairn
