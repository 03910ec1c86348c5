// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"
#include "misfit.hpp"
#include "order_screen.hpp"
#include "phrases.hpp"
#include "plan_change.hpp"
#include "plan_notes.hpp"
#include "plan_weeks.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::size_t kWeeksAtStart = 6;  // of a plan that is shown in short
constexpr std::size_t kWeeksAtEnd = 2;

std::string reserve_text(Language language, Date finish, Date deadline) {
  const std::int64_t days = days_between(finish, deadline);
  if (days <= 0) return {};
  if (days < 14) return say(language, {"plan.reserve-days", {{"n", days}}});
  return say(language, {"plan.reserve-weeks", {{"n", days / 7}}});
}

void heading(Lines& lines, const Style& style, const Plan& plan) {
  const Language language = style.language;
  const auto steps = static_cast<std::int64_t>(plan.steps.size());
  lines.sentence({"plan.heading", {{"title", titles_of(language, plan.target_titles)}}}, Paint::Strong);
  if (plan.input.deadline)
    lines.sentence(
        {"plan.extent-until", {{"from", plan.input.start}, {"until", *plan.input.deadline}, {"n", steps}, {"time", plan.effort}}});
  else
    lines.sentence({"plan.extent", {{"from", plan.input.start}, {"n", steps}, {"time", plan.effort}}});

  std::string pace = say(language, {"plan.pace",
                                    {{"time", plan.input.availability.per_week()},
                                     {"days", weekdays_text(language, plan.input.availability)},
                                     {"finish", plan.finish}}});
  if (plan.input.deadline) {
    const std::string reserve = reserve_text(language, plan.finish, *plan.input.deadline);
    if (!reserve.empty()) pace += ", " + reserve;
  }
  lines.text(pace);
}

/// Cells for the two columns of titles, so that a line fits the screen.
struct TitleColumns {
  std::size_t study = 0, skills = 0;
};

TitleColumns title_columns(const Style& style, const std::vector<PlanWeek>& weeks, std::size_t fixed) {
  constexpr std::size_t kNarrowest = 16;
  std::size_t widest_skills = display_width(say(style.language, "plan.column-skills"));
  for (const PlanWeek& week : weeks) {
    std::vector<std::string> titles;
    for (const PlannedSkill* skill : week.skills) titles.push_back(skill->title.in(style.language));
    widest_skills = std::max(widest_skills, display_width(list_of(style.language, titles, titles.size())));
  }
  const std::size_t room = style.width > fixed + 2 * kNarrowest ? style.width - fixed : 2 * kNarrowest;
  TitleColumns columns;
  columns.skills = std::min(widest_skills, std::max(kNarrowest, room * 2 / 5));
  columns.study = room - columns.skills;
  return columns;
}

/// "A, B and 2 more" in one line of the column; a first title that is too long for that is wrapped, never cut.
std::vector<std::string> titles_in(const Style& style, const std::vector<std::string>& titles, std::size_t cells) {
  if (titles.empty()) return {""};
  const std::string first = list_of(style.language, titles, 1);
  const bool fits = display_width(first) <= cells || display_width(list_of(style.language, titles, titles.size())) <= cells;
  if (fits) return {list_within(style, titles, cells)};
  return wrap(first, cells);
}

/// The row of a week, and below it what was wrapped.
void add_week(TextTable& table, const Style& style, const PlanWeek& week, const TitleColumns& columns) {
  const Language language = style.language;
  std::vector<std::string> steps, skills;
  for (const PlannedStep* step : week.steps) steps.push_back(step->title.in(language));
  for (const PlannedSkill* skill : week.skills) skills.push_back(skill->title.in(language));
  if (steps.empty()) steps.push_back(say(language, "plan.free-week"));
  const std::vector<std::string> study = titles_in(style, steps, columns.study), held = titles_in(style, skills, columns.skills);
  const auto line = [](const std::vector<std::string>& lines, std::size_t i) { return i < lines.size() ? lines[i] : std::string{}; };
  table.row({std::to_string(week.number), date_text(language, week.from, DateStyle::Short), study.front(),
             week.steps.empty() ? "" : hours_text(week.minutes), held.front()});
  for (std::size_t i = 1; i < std::max(study.size(), held.size()); ++i) table.row({"", "", line(study, i), "", line(held, i)});
}

void weeks_table(Lines& lines, const Style& style, const PlanScreen& screen) {
  const Language language = style.language;
  const std::vector<PlanWeek> weeks = plan_weeks(screen.outcome->plan);
  using enum TextTable::Align;
  TextTable table{{Right, Left, Left, Right, Left}};
  const std::string number = say(language, "plan.column-week");
  const std::size_t date_cells = language == Language::Korean ? 9 : 6;  // "11/23(월)", "23 Nov"
  const std::size_t fixed = 1 + std::max<std::size_t>(display_width(number), 3) + date_cells + 5 + 4 * 2;
  const TitleColumns columns = title_columns(style, weeks, fixed);

  table.row({number, say(language, "plan.column-from"), say(language, "plan.column-study"), say(language, "plan.column-hours"),
             say(language, "plan.column-skills")});
  const bool shortened = !screen.all_weeks && weeks.size() > kWeeksAtStart + kWeeksAtEnd + 1;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const bool hidden = shortened && i >= kWeeksAtStart && i + kWeeksAtEnd < weeks.size();
    if (!hidden) add_week(table, style, weeks[i], columns);
    if (hidden && i == kWeeksAtStart)
      table.row({"", "", say(language, {"plan.more-weeks", {{"n", static_cast<std::int64_t>(weeks.size() - kWeeksAtStart - kWeeksAtEnd)}}}),
                 "", ""});
  }
  table.row({"", date_text(language, screen.outcome->plan.finish, DateStyle::Short), say(language, "plan.completed")});
  lines.blank();
  lines.table(table, 1);
  lines.blank();
}

void first_session(Lines& lines, const Style& style, const PlanScreen& screen) {
  const Language language = style.language;
  const Plan& plan = screen.outcome->plan;
  const auto sessions = sessions_to_come(plan);
  if (sessions.empty()) return;
  const Session& first = *sessions.front();
  const auto step = std::ranges::find(plan.steps, first.step, &PlannedStep::id);
  const LocalizedText title = step != plan.steps.end() ? step->title : LocalizedText{first.step, ""};
  const std::int64_t days = days_between(screen.today, first.day);
  const std::string_view key = days == 0 ? "plan.first-today" : days == 1 ? "plan.first-tomorrow" : "plan.first-later";
  const std::string clock = first.begin ? ", " + clock_range_text(language, *first.begin, first.length) : "";
  lines.text(say(language, {key, {{"day", first.day}, {"title", title}, {"time", first.length}}}) + clock);
}

/// What went so that it fits, and until when it can come back.
void left_out(Lines& lines, const Style& style, const std::vector<LeftOutStep>& steps) {
  constexpr std::size_t kShown = 8;
  if (steps.empty()) return;
  const Language language = style.language;
  Minutes effort{0};
  for (const LeftOutStep& step : steps) effort += step.own_effort;
  lines.sentence({"plan.left-out-heading", {{"n", static_cast<std::int64_t>(steps.size())}, {"time", effort}}});
  std::vector<Fact> facts;
  for (std::size_t i = 0; i < std::min(kShown, steps.size()); ++i) {
    const std::string until = steps[i].until ? date_text(language, *steps[i].until, DateStyle::Long) : say(language, "plan.left-out-never");
    facts.push_back({until, with_id(language, steps[i].title, steps[i].id) + ", " + duration_text(language, steps[i].effort)});
  }
  lines.facts(facts);
  if (steps.size() > kShown)
    lines.sentence({"plan.left-out-more", {{"n", static_cast<std::int64_t>(steps.size() - kShown)}}}, Paint::Faint, 2);
}

/// A long plan that takes nothing for known may well hold things that are.
void ask_what_is_known(Lines& lines, const PlanScreen& screen) {
  constexpr Minutes kLong{40 * 60};
  const Plan& plan = screen.outcome->plan;
  if (screen.known_steps > 0 || !plan.input.backgrounds.empty() || !plan.finished.empty() || plan.effort < kLong) return;
  lines.sentence({"plan.assess", {{"id", plan.input.targets.front()}}});
}

}  // namespace

std::string plan_screen(const Style& style, const PlanScreen& screen) {
  Lines lines{style};
  const Plan& plan = screen.outcome->plan;
  if (screen.outcome->misfit) {
    misfit(lines, style, screen);
    return lines.take();
  }
  if (screen.outcome->already_reached) {
    lines.sentence({"plan.already-reached", {{"title", titles_of(style.language, plan.target_titles)}}}, Paint::Good);
    lines.next({"cairn roles"});
    return lines.take();
  }
  heading(lines, style, plan);
  plan_notes(lines, style, screen);
  weeks_table(lines, style, screen);
  first_session(lines, style, screen);
  left_out(lines, style, screen.outcome->left_out);
  ask_what_is_known(lines, screen);
  if (screen.explain) order_explained(lines, style, *screen.outcome);
  if (screen.against && screen.against->changed) {
    lines.blank();
    lines.sentence({"plan.against", {}}, Paint::Strong);
    plan_change(lines, style, *screen.against);
  }
  if (screen.dry_run)
    lines.sentence({"screen.dry-run", {}});
  else
    lines.next({"cairn today", "cairn export ical -o plan.ics"});
  return lines.take();
}

}  // namespace cairn
