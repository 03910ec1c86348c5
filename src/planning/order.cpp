// SPDX-License-Identifier: MIT
#include "cairn/planning/order.hpp"

#include "adjacency.hpp"
#include "milestones.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

namespace cairn {
namespace {

using planning::Adjacency;
using planning::Milestone;
using planning::Milestones;

constexpr std::uint32_t kNoSkill = 0xFFFFFFFF;
using Direction = Adjacency::Direction;

/// Minimising the weighted mean finish under prerequisites is NP-hard (Lenstra and Rinnooy Kan 1978). This is the greedy rule behind
/// Sidney's decomposition (1975): again and again the milestone whose open closure has the most weight a minute, with that closure.
/// Candidates are the closures of single milestones, not of all their unions.
class StudyOrder {
 public:
  explicit StudyOrder(const Selection& selection)
      : selection_(selection),
        prerequisites_(selection.nodes, selection.edges, Direction::Prerequisites),
        dependents_(selection.nodes, selection.edges, Direction::Dependents),
        milestones_(selection, prerequisites_, dependents_),
        placed_(selection.nodes),
        in_set_(selection.nodes),
        open_(selection.nodes),
        ready_of_skill_(selection.skills.size()),
        open_of_skill_(selection.skills.size()),
        in_set_of_skill_(selection.skills.size()),
        milestone_of_skill_(selection.skills.size(), kNoSkill) {
    for (const SelectedStep& step : selection.steps) {
      if (step.skill) ++open_of_skill_[*step.skill];
    }
    for (std::uint32_t m = 0; m < milestones_.all().size(); ++m) {
      const Milestone& milestone = milestones_.all()[m];
      if (milestone.node >= selection.steps.size()) milestone_of_skill_[milestone.skill] = m;
    }
  }

  std::vector<std::uint32_t> run() {
    std::vector<std::uint32_t> required;
    for (std::uint32_t m = 0; m < milestones_.all().size(); ++m) {
      if (milestones_.all()[m].required()) required.push_back(m);
    }
    for (const Level level : {Level::Must, Level::Should, Level::Could}) {
      std::vector<std::uint32_t> of_level;
      std::copy_if(required.begin(), required.end(), std::back_inserter(of_level),
                   [&](auto m) { return milestones_.all()[m].level == level; });
      best_first(std::move(of_level), [this](std::uint32_t m) { place_required(m); });
      // What no milestone of the level asks for.
      std::vector<Node> rest;
      for (Node step = 0; step < selection_.steps.size(); ++step) {
        if (!placed_[step] && selection_.steps[step].level == level) rest.push_back(step);
      }
      if (!rest.empty()) place(closure_of(rest), kNoSkill);
    }
    return std::move(order_);
  }

 private:
  /// Calls `take` for each milestone that is still open, the best first; where efforts shrink the best is looked for anew each time.
  void best_first(std::vector<std::uint32_t> candidates, const std::function<void(std::uint32_t)>& take) {
    const auto better = [this](std::uint32_t a, std::uint32_t b) { return milestones_.better(a, b); };
    if (!milestones_.shrinks()) std::sort(candidates.begin(), candidates.end(), better);
    for (auto next = candidates.begin(); next != candidates.end(); ++next) {
      if (milestones_.shrinks()) std::iter_swap(next, std::min_element(next, candidates.end(), better));
      if (!placed_[milestones_.all()[*next].node]) take(*next);
    }
  }

  /// A required milestone with all it needs: first the skills that lie wholly within, then the rest.
  void place_required(std::uint32_t m) {
    const Milestone& milestone = milestones_.all()[m];
    const std::vector<Node> needed = closure_of({milestone.node});
    std::vector<std::uint32_t> touched, inside;
    for (const Node node : needed) {
      const std::uint32_t skill = skill_of(node);
      if (skill != kNoSkill && in_set_of_skill_[skill]++ == 0) touched.push_back(skill);
    }
    std::sort(touched.begin(), touched.end());
    for (const std::uint32_t skill : touched) {
      if (in_set_of_skill_[skill] == open_of_skill_[skill] && milestone_of_skill_[skill] != m) inside.push_back(milestone_of_skill_[skill]);
      in_set_of_skill_[skill] = 0;
    }
    best_first(std::move(inside), [this](std::uint32_t part) {
      const Milestone& skill = milestones_.all()[part];
      place(closure_of({skill.node}), skill.skill);
    });
    place(closure_of({milestone.node}), milestone.skill);
  }

  std::uint32_t skill_of(Node node) const {
    return node < selection_.steps.size() ? selection_.steps[node].skill.value_or(kNoSkill) : kNoSkill;
  }

  /// What is not placed yet of all that the (distinct) nodes need, themselves included. Walks over open nodes only, so that all such walks
  /// together are linear but for those of place_required, which see each node at most twice.
  std::vector<Node> closure_of(std::vector<Node> nodes) {
    std::erase_if(nodes, [&](Node node) { return placed_[node]; });
    for (const Node node : nodes) in_set_[node] = true;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      for (const Node before : prerequisites_.of(nodes[i])) {
        if (!placed_[before] && !in_set_[before]) {
          in_set_[before] = true;
          nodes.push_back(before);
        }
      }
    }
    for (const Node node : nodes) in_set_[node] = false;
    return nodes;
  }

  /// Places a closed set: Kahn's algorithm (1962). Of what is ready the skill just studied goes on; then come steps of other skills than
  /// `own`, so that its own stay together at the end; then catalog order.
  void place(const std::vector<Node>& nodes, std::uint32_t own) {
    std::vector<Node> joints;
    const auto make_ready = [&](Node node) {
      if (node >= selection_.steps.size()) {
        joints.push_back(node);
        return;
      }
      const std::uint32_t skill = skill_of(node);
      push(ready_, {own != kNoSkill && skill == own, node});
      if (skill != kNoSkill) push(ready_of_skill_[skill], {false, node});
    };
    for (const Node node : nodes) {
      in_set_[node] = true;
      open_[node] = 0;
      for (const Node before : prerequisites_.of(node)) open_[node] += placed_[before] ? 0 : 1;
    }
    for (const Node node : nodes) {
      if (open_[node] == 0) make_ready(node);
    }
    for (;;) {
      Node node = 0;
      if (!joints.empty()) {
        node = joints.back();
        joints.pop_back();
      } else if (const auto step = next_ready()) {
        node = *step;
        study(node);
      } else {
        break;
      }
      placed_[node] = true;
      in_set_[node] = false;
      for (const Node after : dependents_.of(node)) {
        if (in_set_[after] && --open_[after] == 0) make_ready(after);
      }
    }
  }

  void study(Node step) {
    order_.push_back(step);
    last_skill_ = skill_of(step);
    if (last_skill_ != kNoSkill) --open_of_skill_[last_skill_];
    milestones_.place(step, selection_.steps[step].remaining.count());
  }

  /// Heaps with the least on top. A step stands in two of them; what is placed already is passed over.
  using Ready = std::vector<std::pair<bool, Node>>;
  static void push(Ready& heap, std::pair<bool, Node> entry) {
    heap.push_back(entry);
    std::push_heap(heap.begin(), heap.end(), std::greater<>());
  }
  std::optional<Node> pop(Ready& heap) {
    while (!heap.empty()) {
      std::pop_heap(heap.begin(), heap.end(), std::greater<>());
      const Node node = heap.back().second;
      heap.pop_back();
      if (!placed_[node]) return node;
    }
    return std::nullopt;
  }
  std::optional<Node> next_ready() {
    if (last_skill_ != kNoSkill) {
      if (const auto same = pop(ready_of_skill_[last_skill_])) return same;
    }
    return pop(ready_);
  }

  const Selection& selection_;
  Adjacency prerequisites_, dependents_;
  Milestones milestones_;
  std::vector<bool> placed_, in_set_;  ///< by node
  std::vector<std::uint32_t> open_;    ///< by node: prerequisites not placed, while its set is placed
  Ready ready_;
  std::vector<Ready> ready_of_skill_;
  std::vector<std::uint32_t> open_of_skill_, in_set_of_skill_;  ///< steps of each skill that are not placed; that lie in a set
  std::vector<std::uint32_t> milestone_of_skill_;
  std::uint32_t last_skill_ = kNoSkill;
  std::vector<std::uint32_t> order_;
};

}  // namespace

std::vector<std::uint32_t> study_order(const Selection& selection) {
  return StudyOrder(selection).run();
}

}  // namespace cairn
