// SPDX-License-Identifier: MIT
#include "plan_notes.hpp"

#include "cairn/text/quantities.hpp"
#include "misfit.hpp"
#include "phrases.hpp"
#include "plan_weeks.hpp"

#include <algorithm>
#include <set>

namespace cairn {
namespace {

constexpr std::size_t kShownChoices = 3;

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

}  // namespace

void plan_notes(Lines& lines, const Style& style, const PlanScreen& screen) {
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

}  // namespace cairn
