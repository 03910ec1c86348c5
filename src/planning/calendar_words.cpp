// SPDX-License-Identifier: MIT
#include "cairn/planning/calendar_words.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace cairn {
namespace {

/// No text of a catalog has the character between them.
std::string joined(std::initializer_list<LocalizedText> texts, std::initializer_list<std::string> others) {
  std::string all;
  for (const LocalizedText& text : texts) all += text.en + '\n' + text.ko + '\n';
  for (const std::string& other : others) all += other + '\n';
  return all;
}

std::string words_or_id(const std::map<std::string, std::string>& words, const std::string& step) {
  const auto found = words.find(step);
  return found == words.end() ? step : found->second;
}

}  // namespace

std::map<std::string, std::string> calendar_words(const Plan& plan) {
  std::map<std::string, LocalizedText> skills;
  for (const PlannedSkill& skill : plan.skills) skills.emplace(skill.id, skill.title);
  std::map<std::string, std::string> words;
  for (const PlannedStep& step : plan.steps) {
    const auto skill = skills.find(step.skill);
    const LocalizedText skill_title = skill == skills.end() ? LocalizedText{} : skill->second;
    words.emplace(step.id, joined({step.title, step.start_here, step.done_when, skill_title}, {step.link, step.link_ko, step.id}));
  }
  for (std::size_t i = 0; i < std::min(plan.finished.size(), plan.finished_titles.size()); ++i)
    words.emplace(plan.finished[i], joined({plan.finished_titles[i]}, {}));
  return words;
}

void renew_reworded(Plan& plan, const CalendarBefore& before, Instant now) {
  if (before.sessions.empty()) return;
  const std::map<std::string, std::string> words = calendar_words(plan);
  std::map<std::pair<std::string, int>, const Session*> earlier;
  for (const Session& session : before.sessions) earlier.emplace(std::pair(session.step, session.n), &session);
  for (Session& session : plan.sessions) {
    const auto then = earlier.find({session.step, session.n});
    if (then == earlier.end() || session.sequence > then->second->sequence) continue;
    if (words_or_id(words, session.step) == words_or_id(before.words, session.step)) continue;
    ++session.sequence;
    session.modified = std::max(now, session.modified);
  }
}

}  // namespace cairn
