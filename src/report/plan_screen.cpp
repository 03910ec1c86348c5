// SPDX-License-Identifier: MIT
#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"
#include "misfit.hpp"
#include "order_screen.hpp"
#include "phrases.hpp"
#include "plan_change.hpp"
#include "plan_weeks.hpp"

#include <algorithm>
#include <set>

namespace cairn {
namespace {

constexpr std::size_t kShownChoices = 3;
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

/// What was taken for granted, in one line: most surprises are silent defaults.
std::string assumptions(Language language, const PlanScreen& screen) {
  const Plan& plan = screen.outcome->plan;
  std::vector<std::string> parts;
  if (plan.input.pace == PaceSource::Default) parts.push_back(say(language, "plan.assumed-hours"));
  parts.push_back(say(language, {"plan.assumed-level", {{"level", say(language, level_key(plan.input.level))}}}));
  if (plan.left_out_steps > 0)
    parts.push_back(say(language, {plan.input.level == Level::Must ? "plan.left-out" : "plan.left-out-could",
                                   {{"n", plan.left_out_steps}, {"time", plan.left_out_effort}}}));
  if (screen.known_steps > 0) parts.push_back(say(language, {"plan.assumed-known", {{"n", screen.known_steps}}}));
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string habits_text(Language language, const Plan& plan) {
  std::vector<std::string> habits;
  for (const PlannedHabit& habit : plan.habits)
    habits.push_back(say(language, {habit.every == Period::Week ? "plan.habit-week" : "plan.habit-month",
                                    {{"title", habit.title}, {"time", habit.minutes}}}));
  return list_of(language, habits, habits.size());
}

/// How many of the appointments that are kept free take study time away.
std::string appointments_text(Language language, const PlanScreen& screen) {
  if (screen.busy_calendars == 0) return {};
  const Plan& plan = screen.outcome->plan;
  std::set<Date> days;
  for (const BusySpan& span : plan.input.busy)
    if (span.day <= plan.finish) days.insert(span.day);
  if (days.empty()) return say(language, "plan.busy-none");
  return say(language, {"plan.busy", {{"n", static_cast<std::int64_t>(days.size())}, {"first", *days.begin()}}});
}

/// Whether a target role requires the record itself or the skill that it builds: then taking it was no choice.
bool required_anyway(const PlanScreen& screen, const std::string& id) {
  const Catalog& catalog = *screen.catalog;
  const auto chosen = catalog.find(id);
  if (!chosen) return false;
  std::vector<ItemRef> wanted = {*chosen};
  if (chosen->kind == ItemKind::Step && catalog.steps[chosen->index].skill)
    wanted.push_back({ItemKind::Skill, *catalog.steps[chosen->index].skill});
  for (const std::string& target : screen.outcome->plan.input.targets) {
    const auto role = catalog.find(target);
    if (!role || role->kind != ItemKind::Role) continue;
    for (const Requirement& requirement : catalog.roles[role->index].requirements) {
      if (requirement.members.size() == 1 && std::ranges::find(wanted, requirement.members.front()) != wanted.end()) return true;
    }
  }
  return false;
}

/// The choices among alternatives, each once and on a line of its own.
std::vector<Fact> choices_of(Language language, const PlanScreen& screen) {
  const auto title = [&](const std::string& id) {
    const auto item = screen.catalog != nullptr ? screen.catalog->find(id) : std::nullopt;
    return item ? screen.catalog->title_of(*item).in(language) : id;
  };
  std::vector<std::string> choices;
  for (const ChosenAlternative& choice : screen.outcome->selection.alternatives) {
    if (choice.second_best.empty() || (screen.catalog != nullptr && required_anyway(screen, choice.chosen))) continue;
    const std::string_view key = choice.dearer > Minutes{0}   ? "plan.chosen"
                                 : choice.dearer < Minutes{0} ? "plan.chosen-dearer"
                                                              : "plan.chosen-equal";
    const Minutes time = std::max(choice.dearer, -choice.dearer);
    std::vector<Argument> arguments{{"title", title(choice.chosen)}, {"other", title(choice.second_best)}, {"id", choice.second_best}};
    if (time > Minutes{0}) arguments.push_back({"time", time});
    std::string words = say(language, {key, std::move(arguments)});
    if (std::ranges::find(choices, words) == choices.end()) choices.push_back(std::move(words));
  }
  if (choices.size() > kShownChoices) {
    const std::size_t more = choices.size() - kShownChoices;
    choices.resize(kShownChoices);
    choices.push_back(say(language, {"plan.chosen-more", {{"n", static_cast<std::int64_t>(more)}}}));
  }
  if (!choices.empty() && !screen.outcome->selection.least_effort) choices.push_back(say(language, "plan.chosen-unsure"));
  std::vector<Fact> facts;
  for (std::string& words : choices) facts.push_back({facts.empty() ? say(language, "label.chosen") : std::string{}, std::move(words)});
  return facts;
}

/// The dates of single steps and skills, and when the plan comes to them.
std::vector<Fact> dates_of_steps(Language language, const Plan& plan) {
  std::vector<Fact> facts;
  if (plan.input.due.empty() && plan.input.pins.empty()) return facts;
  const auto label = [&] { return facts.empty() ? say(language, "label.dates") : std::string{}; };
  const auto days = days_of_steps(plan);
  for (const DueDate& due : plan.input.due) {
    LocalizedText title;
    std::optional<Date> finish;
    for (const PlannedStep& step : plan.steps) {
      if (step.id != due.id && step.skill != due.id) continue;
      if (step.id == due.id) title = step.title;
      if (const auto when = days.find(step.id); when != days.end())
        finish = std::max(finish.value_or(when->second.finish), when->second.finish);
    }
    for (const PlannedSkill& skill : plan.skills)
      if (skill.id == due.id) title = skill.title;
    if (!finish) continue;
    const std::int64_t late = days_between(due.by, *finish);
    std::vector<Argument> arguments{{"title", title}, {"day", due.by}, {"finish", *finish}};
    if (late > 0) arguments.push_back({"n", late});
    facts.push_back(
        {label(), say(language, {late > 0 ? "plan.due-late" : "plan.due", std::move(arguments)}), late > 0 ? Paint::Notice : Paint::Plain});
  }
  for (const Pin& pin : plan.input.pins) {
    const auto step = std::ranges::find(plan.steps, pin.step, &PlannedStep::id);
    if (step == plan.steps.end()) continue;
    facts.push_back(
        {label(),
         say(language,
             {"plan.pinned", {{"title", step->title}, {"day", pin.day}, {"clock", clock_range_text(language, pin.begin, pin.length)}}})});
  }
  return facts;
}

/// What a pace that people keep up reaches by the deadline.
std::string reach_text(Language language, const PlanScreen& screen, const WithinReach& reach) {
  constexpr std::size_t kShownSkills = 3;
  const Plan& plan = screen.outcome->plan;
  std::string text = say(language, {"plan.reach",
                                    {{"pace", reach.per_week},
                                     {"until", reach.until},
                                     {"percent", percent_text(reach.studied.count(), plan.effort.count())},
                                     {"time", reach.studied},
                                     {"n", reach.steps},
                                     {"all", static_cast<std::int64_t>(plan.steps.size())}}});
  std::vector<std::string> skills;
  for (const std::uint32_t skill : reach.skills) skills.push_back(plan.skills[skill].title.in(language));
  std::ranges::reverse(skills);  // the last ones say most
  if (!skills.empty()) text += " " + say(language, {"plan.reach-skills", {{"skills", list_of(language, skills, kShownSkills)}}});
  if (reach.finish)
    text += " " + say(language, {"plan.reach-finish",
                                 {{"finish", *reach.finish}, {"option", "--hours=" + std::to_string(reach.per_week.count() / 60)}}});
  return text;
}

void notes(Lines& lines, const Style& style, const PlanScreen& screen) {
  const Language language = style.language;
  const Plan& plan = screen.outcome->plan;
  std::vector<Fact> facts{{say(language, "label.assumed"), assumptions(language, screen)},
                          {say(language, "label.habits"), habits_text(language, plan)},
                          {say(language, "label.appointments"), appointments_text(language, screen)}};
  const std::vector<Fact> choices = choices_of(language, screen);
  facts.insert(facts.end(), choices.begin(), choices.end());
  facts.push_back({say(language, "label.replaces"), replaced_text(language, screen)});
  const std::vector<Fact> dates = dates_of_steps(language, plan);
  facts.insert(facts.end(), dates.begin(), dates.end());
  lines.facts(facts, 0);
  if (plan.input.availability.per_week() > kSoberPerWeek) lines.sentence({"plan.sober", {}}, Paint::Notice);
  if (screen.outcome->within_reach) lines.text(reach_text(language, screen, *screen.outcome->within_reach));
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
  notes(lines, style, screen);
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
