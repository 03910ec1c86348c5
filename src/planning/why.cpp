// SPDX-License-Identifier: MIT
#include "cairn/planning/why.hpp"

#include "cairn/planning/order_as_given.hpp"
#include "cairn/planning/roles.hpp"
#include "kept_order.hpp"

#include <algorithm>
#include <deque>
#include <set>

namespace cairn {

namespace {

std::vector<std::uint32_t> steps_of(const Catalog& catalog, ItemRef item) {
  if (item.kind == ItemKind::Step) return {item.index};
  return catalog.skills[item.index].steps;
}

/// Why the dependent of an edge needs its prerequisite.
LocalizedText reason_of(const Catalog& catalog, const LearningGraph& graph, Node prerequisite, Node dependent) {
  const EdgeReason& reason = graph.reasons[graph.graph.tag_of(prerequisite, dependent)];
  const ItemRef item = graph.item_of(dependent);
  if (reason.kind == EdgeKind::Builds) return {};
  if (reason.kind == EdgeKind::Requires && item.kind == ItemKind::Step)
    return catalog.steps[item.index].requirements[reason.requirement].because;
  const auto skill = item.kind == ItemKind::Skill ? std::optional(item.index) : catalog.steps[item.index].skill;
  return skill ? catalog.skills[*skill].requirements[reason.requirement].because : LocalizedText{};
}

/// Breadth first from the thing along dependents inside the closure, until something that the target asks for itself.
class ChainSearch {
 public:
  ChainSearch(const Catalog& catalog, const LearningGraph& graph, const std::set<std::uint32_t>& closure, ItemRef item)
      : catalog_(catalog), graph_(graph), before_(graph.graph.size(), kUnseen), depth_(graph.graph.size(), 0) {
    std::deque<Node> queue{graph.node_of(item)};
    before_[queue.front()] = queue.front();
    while (!queue.empty()) {
      const Node node = queue.front();
      queue.pop_front();
      order_.push_back(node);
      for (const Node dependent : graph.graph.dependents_of(node)) {
        if (before_[dependent] != kUnseen || (graph.is_step(dependent) && !closure.contains(dependent))) continue;
        before_[dependent] = node;
        depth_[dependent] = depth_[node] + 1;
        queue.push_back(dependent);
      }
    }
  }

  /// Of several that are as short the one that the target asks for most.
  WhyChain to(ItemRef target) const {
    std::optional<Wish> best;
    Node from = kUnseen;
    for (const Node node : order_) {
      if (best && depth_[node] > depth_[from]) break;
      const std::optional<Wish> wish = wish_of(target, graph_.item_of(node));
      if (!wish || (best && wish->level >= best->level)) continue;
      best = wish;
      from = node;
    }
    WhyChain chain{target, best ? best->level : Level::Must, {}};
    if (!best) return chain;
    append(chain, from);
    if (graph_.item_of(from) != target) chain.links.push_back({target, best->because});
    return chain;
  }

 private:
  static constexpr Node kUnseen = 0xFFFFFFFF;

  /// That a target asks for something itself.
  struct Wish {
    Level level = Level::Must;
    LocalizedText because;
  };

  std::optional<Wish> wish_of(ItemRef target, ItemRef item) const {
    const auto names = [&](const std::vector<ItemRef>& items) { return std::ranges::find(items, item) != items.end(); };
    std::optional<Wish> most;
    if (target.kind == ItemKind::Role) {
      for (const Requirement& requirement : catalog_.roles[target.index].requirements) {
        if (names(requirement.members) && !(most && most->level <= requirement.level)) most = Wish{requirement.level, requirement.because};
      }
    } else if (item == target || (target.kind == ItemKind::Domain && names(catalog_.domains[target.index].adds))) {
      most = Wish{};
    }
    return most;
  }

  /// What lies between the thing and the node, the node included.
  void append(WhyChain& chain, Node node) const {
    std::vector<WhyLink> links;
    for (; before_[node] != node; node = before_[node])
      links.push_back({graph_.item_of(node), reason_of(catalog_, graph_, before_[node], node)});
    chain.links.insert(chain.links.end(), links.rbegin(), links.rend());
  }

  const Catalog& catalog_;
  const LearningGraph& graph_;
  std::vector<Node> before_;  ///< by node: where the search came from; itself for the thing
  std::vector<Node> depth_;   ///< by node: edges from the thing
  std::vector<Node> order_;   ///< as they were found, the nearest first
};

/// What skipping it takes out of the plan.
void add_skipping(WhyView& view, const Catalog& catalog, const Goal& goal, const Knowledge& knowledge, const Selection& now) {
  const std::vector<std::uint32_t> own = steps_of(catalog, view.item);
  Knowledge without = knowledge;
  for (const std::uint32_t step : own) {
    if (without.steps[step].state == StepState::Open) without.steps[step].state = StepState::Skipped;
  }
  const Selection rest = select(catalog, goal, without);
  view.saved = now.effort - rest.effort;
  std::set<std::uint32_t> left;
  for (const SelectedStep& step : rest.steps) left.insert(step.step);
  for (const SelectedStep& step : now.steps) {
    const bool is_own = std::ranges::find(own, step.step) != own.end();
    view.open = view.open || is_own;
    if (!is_own && !left.contains(step.step)) view.leaves_with_it.push_back(step.step);
  }
}

/// The order of the plan that is asked about, where it is not the best.
StudyOrder order_of_plan(WhyView& view, const Catalog& catalog, const Selection& selection, const std::vector<std::string>& plan) {
  StudyOrder best = study_order(selection);
  if (plan.empty()) return best;
  const std::vector<std::uint32_t> steps = planning::order_as_before(catalog, selection, plan, best.steps, false);
  if (steps == best.steps) return best;
  StudyOrder own = order_as_given(selection, steps, best);
  view.own_order = OrderChoice{true, own.cost, best.cost};
  return own;
}

/// The block of the order in which its last open step stands.
void add_block(WhyView& view, const Catalog& catalog, const Selection& selection, const std::vector<std::string>& plan) {
  const std::vector<std::uint32_t> own = steps_of(catalog, view.item);
  const StudyOrder order = order_of_plan(view, catalog, selection, plan);
  for (std::size_t number = 0; number < order.blocks.size(); ++number) {
    const StudyBlock& block = order.blocks[number];
    for (std::size_t place = block.first; place < block.first + block.count; ++place) {
      if (std::ranges::find(own, selection.steps[order.steps[place]].step) == own.end()) continue;
      view.block = block;
      view.block_number = static_cast<int>(number) + 1;
    }
  }
  view.blocks = static_cast<int>(order.blocks.size());
  if (!view.block) return;
  for (const std::uint32_t skill : view.block->skills) view.held_after.push_back({ItemKind::Skill, selection.skills[skill].skill});
}

}  // namespace

WhyView make_why(const Catalog& catalog, const LearningGraph& graph, const Goal& goal, const Knowledge& knowledge, ItemRef item) {
  WhyView view;
  view.item = item;
  std::set<std::uint32_t> closure;
  for (const SelectedStep& step : select(catalog, goal, no_knowledge(catalog)).steps) closure.insert(step.step);
  const ChainSearch search(catalog, graph, closure, item);
  for (const ItemRef target : goal.targets) view.chains.push_back(search.to(target));
  for (const ItemRef domain : goal.domains) {
    if (WhyChain chain = search.to(domain); !chain.links.empty()) view.chains.push_back(std::move(chain));
  }
  for (const Node node : graph.graph.dependents_of(graph.node_of(item))) {
    if (!graph.is_step(node) || closure.contains(node)) view.unlocks.push_back(graph.item_of(node));
  }
  std::set<Node> after;
  for (const std::uint32_t step : steps_of(catalog, item)) {
    for (const Node node : all_dependents_of(graph.graph, graph.node_of_step(step))) after.insert(node);
  }
  for (const std::uint32_t step : steps_of(catalog, item)) after.erase(graph.node_of_step(step));
  for (const Node node : after) {
    if (!graph.is_step(node) || !closure.contains(node)) continue;
    ++view.steps_after;
    view.effort_after += catalog.steps[node].hours.effort();
  }
  const Selection now = select(catalog, goal, knowledge);
  add_skipping(view, catalog, goal, knowledge, now);
  view.settled =
      std::ranges::all_of(steps_of(catalog, item), [&](std::uint32_t step) { return knowledge.steps[step].state != StepState::Open; });
  if (view.open) add_block(view, catalog, now, goal.keep);
  return view;
}

}  // namespace cairn
