// SPDX-License-Identifier: MIT
#include "shown_steps.hpp"

#include "cairn/text/say.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace cairn::exchange {
namespace {

std::string description_of(const PlannedStep& step, const std::string& link, Language language) {
  std::string text;
  const auto paragraph = [&](const std::string& line) {
    if (!line.empty()) text += text.empty() ? line : "\n\n" + line;
  };
  paragraph(step.start_here.in(language));
  if (!step.done_when.empty()) paragraph(say(language, {"calendar.done-when", {{"what", step.done_when}}}));
  paragraph(link);
  paragraph("cairn done " + step.id);
  return text;
}

/// A step may be opened by a command instead, "cairn template decision-memo"; a calendar has no place for that but the description.
bool is_address(const std::string& link) {
  return link.find("://") != std::string::npos;
}

using SkillTitles = std::unordered_map<std::string_view, std::string>;

SkillTitles skill_titles(const Plan& plan, Language language) {
  SkillTitles titles;
  for (const PlannedSkill& skill : plan.skills) titles.emplace(skill.id, skill.title.in(language));
  return titles;
}

std::vector<std::string> categories_of(const SkillTitles& titles, const PlannedStep& step) {
  std::vector<std::string> categories{"cairn"};
  if (const auto skill = titles.find(step.skill); skill != titles.end()) categories.push_back(skill->second);
  return categories;
}

}  // namespace

std::map<std::string, ShownStep> shown_steps(const Plan& plan, Language language) {
  std::map<std::string, ShownStep> shown;
  const SkillTitles titles = skill_titles(plan, language);
  for (const PlannedStep& step : plan.steps) {
    const std::string& link = language == Language::Korean && !step.link_ko.empty() ? step.link_ko : step.link;
    shown.emplace(step.id, ShownStep{step.title.in(language), description_of(step, link, language), is_address(link) ? link : "",
                                     categories_of(titles, step)});
  }
  for (std::size_t i = 0; i < std::min(plan.finished.size(), plan.finished_titles.size()); ++i)
    shown.emplace(plan.finished[i], ShownStep{plan.finished_titles[i].in(language), "", "", {"cairn"}});
  return shown;
}

}  // namespace cairn::exchange
