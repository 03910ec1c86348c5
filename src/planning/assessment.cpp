// SPDX-License-Identifier: MIT
#include "cairn/planning/assessment.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace cairn {
namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

/// Quarters of a step's effort that are still to be planned at a grade: a rusty step keeps one (selection.hpp).
std::int64_t quarters(Answer answer) {
  switch (answer) {
    case Answer::No: return 4;
    case Answer::Rusty: return 1;
    case Answer::Yes: break;
  }
  return 0;
}

std::int64_t doubt(const Grade& grade) {
  return quarters(grade.least) - quarters(grade.most);
}

/// The nodes below `limit` (the steps) that can be reached from any of `from`, these left out; ascending.
std::vector<std::uint32_t> reach(const std::vector<std::vector<Node>>& neighbours, const std::vector<std::uint32_t>& from,
                                 std::size_t limit) {
  std::vector<bool> seen(neighbours.size());
  for (const Node node : from) seen[node] = true;
  std::vector<Node> stack = from;
  std::vector<std::uint32_t> found;
  while (!stack.empty()) {
    const Node node = stack.back();
    stack.pop_back();
    for (const Node next : neighbours[node]) {
      if (seen[next]) continue;
      seen[next] = true;
      stack.push_back(next);
      if (next < limit) found.push_back(next);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// Those that are reached from every one of `from`, or that are it.
std::vector<std::uint32_t> reach_of_all(const std::vector<std::vector<Node>>& neighbours, const std::vector<std::uint32_t>& from,
                                        std::size_t limit) {
  std::vector<std::size_t> times(limit);
  for (const std::uint32_t step : from) {
    ++times[step];
    for (const std::uint32_t found : reach(neighbours, {step}, limit)) ++times[found];
  }
  std::vector<std::uint32_t> common;
  for (std::uint32_t step = 0; step < limit; ++step) {
    if (times[step] == from.size()) common.push_back(step);
  }
  return common;
}

}  // namespace

std::string_view to_string(Answer answer) {
  switch (answer) {
    case Answer::No: return "no";
    case Answer::Rusty: return "rusty";
    case Answer::Yes: break;
  }
  return "yes";
}

std::optional<Answer> parse_answer(std::string_view text) {
  for (const Answer answer : {Answer::No, Answer::Rusty, Answer::Yes}) {
    if (text == to_string(answer)) return answer;
  }
  return std::nullopt;
}

/// A question that may be asked: its steps, and what it settles at worst and in all.
struct Assessment::Ranked {
  bool of_half_known = false;
  std::int64_t at_worst = 0, in_all = 0;
  Steps steps;
  bool operator<(const Ranked& other) const {
    return std::tuple(of_half_known, -at_worst, -in_all, steps.front()) <
           std::tuple(other.of_half_known, -other.at_worst, -other.in_all, other.steps.front());
  }
};

Assessment::Assessment(const Catalog& catalog, const Goal& goal, const Knowledge& knowledge, const std::vector<GivenAnswer>& before)
    : catalog_(&catalog),
      selection_(select(catalog, goal, knowledge)),
      needs_(selection_.nodes),
      needed_by_(selection_.nodes),
      grades_(selection_.steps.size()),
      answered_(selection_.steps.size()),
      by_itself_(selection_.steps.size()),
      half_(selection_.skills.size()) {
  for (const Edge& edge : selection_.edges) {
    needs_[edge.dependent].push_back(edge.prerequisite);
    needed_by_[edge.prerequisite].push_back(edge.dependent);
  }
  recall(knowledge, before);
}

void Assessment::recall(const Knowledge& knowledge, const std::vector<GivenAnswer>& before) {
  std::set<std::uint32_t> by_themselves;
  for (const GivenAnswer& given : before) {
    if (given.item.kind == ItemKind::Step) by_themselves.insert(given.item.index);
    const auto group = given.item.kind == ItemKind::Skill ? group_of_skill(given.item.index) : std::nullopt;
    if (group && given.answer == Answer::Rusty) half_[*group] = true;
  }
  const auto rusty = [&](std::uint32_t position) { return knowledge.steps[selection_.steps[position].step].rusty; };
  for (std::uint32_t position = 0; position < grades_.size(); ++position) {
    const bool for_now =
        group_of(position) != kNowhere && half_[group_of(position)] && !by_themselves.count(selection_.steps[position].step);
    if (!rusty(position) || for_now) continue;
    settle({position}, Answer::Rusty);
    by_itself_[position] = true;
  }
  for (const GivenAnswer& given : before) {
    if (given.answer != Answer::No) continue;
    const std::uint32_t position = given.item.kind == ItemKind::Step ? position_of(given.item.index) : kNowhere;
    if (position == kNowhere || !rusty(position)) answer(given);
  }
}

std::uint32_t Assessment::group_of(std::uint32_t position) const {
  return selection_.steps[position].skill.value_or(kNowhere);
}

std::uint32_t Assessment::position_of(std::uint32_t step) const {
  const auto& steps = selection_.steps;
  const auto found = std::lower_bound(steps.begin(), steps.end(), step, [](const SelectedStep& a, std::uint32_t b) { return a.step < b; });
  return found != steps.end() && found->step == step ? static_cast<std::uint32_t>(found - steps.begin()) : kNowhere;
}

std::optional<std::uint32_t> Assessment::group_of_skill(std::uint32_t skill) const {
  for (std::uint32_t group = 0; group < selection_.skills.size(); ++group) {
    if (selection_.skills[group].skill == skill) return group;
  }
  return std::nullopt;
}

Assessment::Steps Assessment::steps_of(std::uint32_t group) const {
  Steps steps;
  for (const std::uint32_t step : selection_.skills[group].steps) {
    if (const std::uint32_t position = position_of(step); position != kNowhere) steps.push_back(position);
  }
  return steps;
}

Assessment::Steps Assessment::unsettled(Steps steps) const {
  std::erase_if(steps, [this](std::uint32_t step) { return grades_[step].settled(); });
  return steps;
}

void Assessment::raise(const Steps& steps, Answer least) {
  for (const std::uint32_t step : steps) {
    if (answered_[step]) continue;
    grades_[step].least = std::max(grades_[step].least, least);
    grades_[step].most = std::max(grades_[step].most, grades_[step].least);
  }
}

void Assessment::lower(const Steps& steps, Answer most) {
  for (const std::uint32_t step : steps) {
    if (answered_[step]) continue;
    grades_[step].most = std::min(grades_[step].most, most);
    grades_[step].least = std::min(grades_[step].least, grades_[step].most);
  }
}

void Assessment::settle(const Steps& steps, Answer answer) {
  for (const std::uint32_t step : steps) {
    grades_[step] = {answer, answer};
    answered_[step] = true;
  }
  raise(reach(needs_, steps, grades_.size()), answer);
  lower(reach(needed_by_, steps, grades_.size()), answer);
}

/// At least one of the steps is known or rusty, and at least one is not known.
void Assessment::answer_half(std::uint32_t group, const Steps& steps) {
  half_[group] = true;
  for (const std::uint32_t step : steps) {
    if (grades_[step].settled()) grades_[step] = {};
    answered_[step] = false;
  }
  raise(reach_of_all(needs_, steps, grades_.size()), Answer::Rusty);
  lower(reach_of_all(needed_by_, steps, grades_.size()), Answer::Rusty);
}

void Assessment::answer(const GivenAnswer& given) {
  if (given.item.kind == ItemKind::Step) {
    const std::uint32_t position = position_of(given.item.index);
    if (position == kNowhere) return;
    settle({position}, given.answer);
    by_itself_[position] = true;
    return;
  }
  const auto group = given.item.kind == ItemKind::Skill ? group_of_skill(given.item.index) : std::nullopt;
  if (!group) return;
  Steps steps = unsettled(steps_of(*group));
  if (steps.empty()) {
    steps = steps_of(*group);
    std::erase_if(steps, [this](std::uint32_t step) { return by_itself_[step]; });
  }
  if (given.answer == Answer::Rusty && steps.size() > 1) {
    answer_half(*group, steps);
  } else if (!steps.empty()) {
    settle(steps, given.answer);
  }
}

/// What this answer settles, in quarters of minutes.
std::int64_t Assessment::gain(const Steps& steps, Answer answer) const {
  std::int64_t sum = 0;
  const auto add = [&](std::uint32_t step) {
    sum += doubt(grades_[step]) * catalog_->steps[selection_.steps[step].step].hours.effort().count();
  };
  for (const std::uint32_t step : steps) add(step);
  for (const std::uint32_t step : reach(answer == Answer::Yes ? needs_ : needed_by_, steps, grades_.size())) {
    if (!answered_[step]) add(step);
  }
  return sum;
}

std::vector<Assessment::Ranked> Assessment::ranked() const {
  std::vector<Ranked> all;
  const auto add = [&](bool of_half_known, Steps steps) {
    if (steps.empty()) return;
    const std::int64_t yes = gain(steps, Answer::Yes), no = gain(steps, Answer::No);
    all.push_back({of_half_known, std::min(yes, no), yes + no, std::move(steps)});
  };
  for (std::uint32_t group = 0; group < half_.size(); ++group) {
    const Steps steps = unsettled(steps_of(group));
    if (!half_[group]) {
      add(false, steps);
    } else {
      for (const std::uint32_t step : steps) add(true, {step});
    }
  }
  for (std::uint32_t step = 0; step < grades_.size(); ++step) {
    if (group_of(step) == kNowhere) add(false, unsettled({step}));
  }
  std::sort(all.begin(), all.end());
  return all;
}

AssessmentQuestion Assessment::question(const Ranked& ranked) const {
  AssessmentQuestion question;
  for (const std::uint32_t position : ranked.steps) {
    question.steps.push_back(selection_.steps[position].step);
    question.effort += catalog_->steps[question.steps.back()].hours.effort();
  }
  question.item = {ItemKind::Step, question.steps.front()};
  if (ranked.steps.size() > 1) question.item = {ItemKind::Skill, selection_.skills[group_of(ranked.steps.front())].skill};
  return question;
}

std::optional<AssessmentQuestion> Assessment::next() const {
  const std::vector<Ranked> all = ranked();
  return all.empty() ? std::nullopt : std::optional(question(all.front()));
}

std::vector<AssessmentQuestion> Assessment::remaining() const {
  std::vector<AssessmentQuestion> questions;
  for (const Ranked& each : ranked()) questions.push_back(question(each));
  return questions;
}

std::vector<AssessedStep> Assessment::steps() const {
  std::vector<AssessedStep> all;
  for (std::uint32_t position = 0; position < grades_.size(); ++position) {
    const Grade& grade = grades_[position];
    const bool half = group_of(position) != kNowhere && half_[group_of(position)];
    all.push_back({selection_.steps[position].step, grade, grade.settled() ? grade.least : half ? Answer::Rusty : Answer::No});
  }
  return all;
}

}  // namespace cairn
