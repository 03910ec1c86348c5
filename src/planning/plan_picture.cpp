// SPDX-License-Identifier: MIT
#include "cairn/planning/plan_picture.hpp"

#include "cairn/graph/prerequisite_graph.hpp"
#include "cairn/planning/daily.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace cairn {
namespace {

constexpr int kSweeps = 4;

class Picture {
 public:
  Picture(const Plan& plan, const Record& record) : plan_(plan), record_(record), states_(plan_step_states(plan, record)) {}

  PlanPicture take() {
    list_skills();
    add_days();
    sort_by_first_day();
    connect();
    return {plan_.input.start, plan_.finish, plan_.input.deadline, std::move(skills_)};
  }

 private:
  /// What a step counts for: its skill, or itself.
  const std::string& owner(const PlannedStep& step) const { return step.skill.empty() ? step.id : step.skill; }

  bool is_finished_step(const std::string& id) const {
    const StepRecord* known = record_.find(id);
    return (known && is_finished(known->state)) || std::ranges::find(plan_.finished, id) != plan_.finished.end();
  }

  void list_skills() {
    for (const PlannedSkill& skill : plan_.skills) {
      PictureSkill& shown = add(skill.id, skill.title);
      shown.all = static_cast<int>(skill.steps.size());
      shown.finished = static_cast<int>(std::ranges::count_if(skill.steps, [&](const std::string& id) { return is_finished_step(id); }));
    }
    for (std::size_t i = 0; i < plan_.steps.size(); ++i) {
      const PlannedStep& step = plan_.steps[i];
      if (!place_.contains(owner(step))) {
        PictureSkill& shown = add(owner(step), step.title);
        shown.all = 1;
        shown.finished = is_finished(states_[i].state) ? 1 : 0;
      }
      if (states_[i].state == StepState::Open && states_[i].missing == 0) skills_[place_.at(owner(step))].ready = true;
      of_step_[step.id] = owner(step);
    }
  }

  PictureSkill& add(const std::string& id, const LocalizedText& title) {
    place_.emplace(id, skills_.size());
    PictureSkill& skill = skills_.emplace_back();
    skill.id = id;
    skill.title = title;
    return skill;
  }

  void add_days() {
    for (const Session& session : plan_.sessions) {
      const auto of = of_step_.find(session.step);
      if (session.cancelled || session.day < plan_.input.start || of == of_step_.end()) continue;
      PictureSkill& skill = skills_[place_.at(of->second)];
      skill.first = std::min(skill.first.value_or(session.day), session.day);
      skill.last = std::max(skill.last.value_or(session.day), session.day);
    }
  }

  void sort_by_first_day() {
    std::ranges::stable_sort(skills_, {}, [](const PictureSkill& skill) { return std::tuple(!skill.first, skill.first); });
    place_.clear();
    for (std::size_t i = 0; i < skills_.size(); ++i) place_.emplace(skills_[i].id, i);
  }

  /// An edge that would go back in the list closes a circle of skills at worst; the list's order wins.
  void connect() {
    std::set<std::pair<Node, Node>> pairs;
    for (const PlannedStep& step : plan_.steps) {
      const auto to = static_cast<Node>(place_.at(owner(step)));
      for (const RequirementGroup& group : step.requirements)
        for (const auto& member : group.members)
          for (const std::string& id : member) {
            const auto of = of_step_.find(id);
            if (of == of_step_.end()) continue;
            const auto from = static_cast<Node>(place_.at(of->second));
            if (from < to) pairs.emplace(from, to);
          }
    }
    std::vector<Edge> edges;
    for (const auto& [from, to] : pairs) edges.push_back({from, to});
    const auto graph = std::get<PrerequisiteGraph>(PrerequisiteGraph::build(skills_.size(), edges));
    for (const Edge& edge : redundant_edges(graph)) pairs.erase({edge.prerequisite, edge.dependent});
    for (const auto& [from, to] : pairs) {
      skills_[to].requires_.push_back(from);
      skills_[to].layer = std::max(skills_[to].layer, skills_[from].layer + 1);
    }
  }

  const Plan& plan_;
  const Record& record_;
  std::vector<PlanStepState> states_;
  std::vector<PictureSkill> skills_;
  std::map<std::string, std::size_t> place_;    ///< in skills_, by id
  std::map<std::string, std::string> of_step_;  ///< the owner of each planned step
};

/// Orders one layer by the middle of its neighbours' places, kept in thousandths; who has none stays where it is.
void sweep(std::vector<std::uint32_t>& layer, const std::vector<std::vector<std::uint32_t>>& neighbours, std::vector<std::int64_t>& place) {
  std::vector<std::pair<std::int64_t, std::uint32_t>> middles;
  for (const std::uint32_t skill : layer) {
    std::int64_t sum = 0;
    for (const std::uint32_t other : neighbours[skill]) sum += place[other];
    const auto count = static_cast<std::int64_t>(neighbours[skill].size());
    middles.emplace_back(count == 0 ? place[skill] : sum / count, skill);
  }
  std::ranges::stable_sort(middles, {}, [](const auto& pair) { return pair.first; });
  for (std::size_t i = 0; i < layer.size(); ++i) {
    layer[i] = middles[i].second;
    place[layer[i]] = 1000 * (2 * static_cast<std::int64_t>(i) + 1) / (2 * static_cast<std::int64_t>(layer.size()));
  }
}

}  // namespace

SkillState PictureSkill::state() const {
  if (held()) return SkillState::Held;
  if (finished > 0) return SkillState::Begun;
  return ready ? SkillState::Ready : SkillState::Later;
}

std::string_view to_string(SkillState state) {
  switch (state) {
    case SkillState::Held: return "held";
    case SkillState::Begun: return "begun";
    case SkillState::Ready: return "ready";
    case SkillState::Later: break;
  }
  return "later";
}

PlanPicture make_plan_picture(const Plan& plan, const Record& record) {
  return Picture(plan, record).take();
}

std::vector<std::vector<std::uint32_t>> layers_of(const PlanPicture& picture) {
  std::vector<std::vector<std::uint32_t>> layers, needs(picture.skills.size()), needed_by(picture.skills.size());
  std::vector<std::int64_t> place(picture.skills.size());
  for (std::uint32_t i = 0; i < picture.skills.size(); ++i) {
    const PictureSkill& skill = picture.skills[i];
    layers.resize(std::max(layers.size(), static_cast<std::size_t>(skill.layer) + 1));
    layers[static_cast<std::size_t>(skill.layer)].push_back(i);
    needs[i] = skill.requires_;
    for (const std::uint32_t other : skill.requires_) needed_by[other].push_back(i);
  }
  for (auto& layer : layers) sweep(layer, std::vector<std::vector<std::uint32_t>>(picture.skills.size()), place);
  for (int i = 0; i < kSweeps; ++i) {
    if (i % 2 == 0)
      for (auto layer = layers.begin(); layer != layers.end(); ++layer) sweep(*layer, needs, place);
    else
      for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) sweep(*layer, needed_by, place);
  }
  return layers;
}

}  // namespace cairn
