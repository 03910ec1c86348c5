// SPDX-License-Identifier: MIT
#include "cairn/planning/alternatives.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

namespace cairn {
namespace {

using Words = std::vector<std::uint64_t>;
constexpr std::uint32_t kNone = 0xFFFFFFFF;
/// States kept in the first pass, whose answer bounds the second.
constexpr std::size_t kFirstWidth = 256;
/// Shares of costs are counted in these, so that most divide without a rest.
constexpr std::int64_t kShares = 840;

void set(std::span<std::uint64_t> words, std::size_t bit) {
  words[bit / 64] |= std::uint64_t{1} << bit % 64;
}
bool test(std::span<const std::uint64_t> words, std::size_t bit) {
  return (words[bit / 64] >> bit % 64 & 1) != 0;
}

/// A list to choose from, by nodes of the whole graph.
struct List {
  std::uint32_t owner = 0;
  const std::vector<std::uint32_t>* members = nullptr;
};

/// States of one layer, side by side: the needed nodes that can still matter, what they cost, and how they came about.
class Layer {
 public:
  explicit Layer(std::size_t words) : words_(words) {}

  std::size_t size() const { return cost_.size(); }
  std::span<const std::uint64_t> set_of(std::size_t state) const { return {sets_.data() + state * words_, words_}; }
  std::int64_t cost(std::size_t state) const { return cost_[state]; }
  std::uint32_t parent(std::size_t state) const { return parent_[state]; }
  std::uint32_t member(std::size_t state) const { return member_[state]; }

  void add(std::span<const std::uint64_t> set, std::int64_t cost, std::uint32_t parent, std::uint32_t member) {
    sets_.insert(sets_.end(), set.begin(), set.end());
    cost_.push_back(cost);
    parent_.push_back(parent);
    member_.push_back(member);
  }

  template <class Hopeless>
  void drop(Hopeless hopeless) {
    Layer kept(words_);
    for (std::size_t state = 0; state < size(); ++state)
      if (!hopeless(state)) kept.add(set_of(state), cost_[state], parent_[state], member_[state]);
    *this = std::move(kept);
  }

  /// Equal sets become one, the cheapest, of those the first made. Of more than `widest` the cheapest stay; false then.
  bool merge(std::size_t widest) {
    std::vector<std::uint32_t> order(size());
    std::iota(order.begin(), order.end(), 0U);
    const auto compare_sets = [&](std::uint32_t a, std::uint32_t b) {
      const auto left = set_of(a), right = set_of(b);
      return std::lexicographical_compare_three_way(left.begin(), left.end(), right.begin(), right.end());
    };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      const auto sets = compare_sets(a, b);
      return sets != 0 ? sets < 0 : std::tie(cost_[a], a) < std::tie(cost_[b], b);
    });
    const auto last =
        std::unique(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return compare_sets(a, b) == 0; });
    order.erase(last, order.end());
    const bool whole = order.size() <= widest;
    if (!whole) {
      const auto cheaper = [&](std::uint32_t a, std::uint32_t b) { return std::tie(cost_[a], a) < std::tie(cost_[b], b); };
      std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(widest), order.end(), cheaper);
      order.resize(widest);
    }
    std::sort(order.begin(), order.end());
    Layer kept(words_);
    for (const std::uint32_t state : order) kept.add(set_of(state), cost_[state], parent_[state], member_[state]);
    *this = std::move(kept);
    return whole;
  }

  /// The sets are not needed any more once the next layer stands; the way back is.
  void forget_sets() { sets_ = {}; }

 private:
  std::size_t words_;
  Words sets_;
  std::vector<std::int64_t> cost_;
  std::vector<std::uint32_t> parent_, member_;
};

/// A part of the graph that shares nothing with the rest.
class Part {
 public:
  /// `nodes` ascending, none of them taken. `lists`: all that may have to be decided, later owners first.
  Part(const AndOrGraph& graph, std::vector<std::uint32_t> nodes, const std::vector<List>& lists)
      : graph_(graph), nodes_(std::move(nodes)), words_((nodes_.size() + 63) / 64) {
    for (const List& list : lists) {
      Decision& decision = lists_.emplace_back();
      decision.owner = local_of(list.owner);
      for (const std::uint32_t member : *list.members) decision.members.push_back(local_of(member));
    }
    measure_closures();
    measure_masks();
  }

  /// Marks what is taken; false when it was not exact. A narrow pass gives a bound; a second one, needed where the first had to drop states,
  /// leaves out what cannot beat it.
  bool solve(std::vector<bool>& taken, std::size_t widest) {
    Pass best = pass(std::min(kFirstWidth, widest), std::nullopt);
    bool exact = best.whole;
    if (!exact && widest > kFirstWidth) {
      measure_shares();
      Pass second = pass(widest, best.cost);
      exact = second.whole;
      if (second.found && second.cost < best.cost) best = std::move(second);
    }
    for (const std::uint32_t member : best.members) {
      for (std::size_t local = 0; local < nodes_.size(); ++local)
        if (test(closure_of(member), local)) taken[nodes_[local]] = true;
    }
    return exact;
  }

 private:
  /// A list by places in this part; the owner is kNone where it is taken whatever is chosen.
  struct Decision {
    std::uint32_t owner = kNone;
    std::vector<std::uint32_t> members;
  };
  struct Pass {
    bool found = false, whole = true;
    std::int64_t cost = 0;
    std::vector<std::uint32_t> members;  ///< chosen, by place in this part
  };

  Pass pass(std::size_t widest, std::optional<std::int64_t> bound) const {
    Pass result;
    std::vector<Layer> layers(lists_.size() + 1, Layer(words_));
    layers[0].add(Words(words_), 0, 0, kNone);
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      Layer& next = layers[i + 1];
      for (std::size_t state = 0; state < layers[i].size(); ++state) decide(i, layers[i], state, next);
      if (bound) next.drop([&](std::size_t state) { return kShares * next.cost(state) + at_least(i, next.set_of(state)) > kShares * (*bound - 1); });
      result.whole = next.merge(widest) && result.whole;
      layers[i].forget_sets();
    }
    if (layers.back().size() == 0) return result;
    std::size_t state = 0;
    for (std::size_t other = 1; other < layers.back().size(); ++other)
      if (layers.back().cost(other) < layers.back().cost(state)) state = other;
    result.found = true;
    result.cost = layers.back().cost(state);
    for (std::size_t i = lists_.size(); i > 0; --i) {
      if (layers[i].member(state) != kNone) result.members.push_back(layers[i].member(state));
      state = layers[i].parent(state);
    }
    return result;
  }

  /// The node's place in this part; kNone for one that is taken whatever is chosen.
  std::uint32_t local_of(std::uint32_t node) const {
    const auto found = std::lower_bound(nodes_.begin(), nodes_.end(), node);
    return found != nodes_.end() && *found == node ? static_cast<std::uint32_t>(found - nodes_.begin()) : kNone;
  }
  std::span<const std::uint64_t> closure_of(std::uint32_t local) const { return {closures_.data() + local * words_, words_}; }

  void measure_closures() {
    closures_.assign(nodes_.size() * words_, 0);
    for (std::uint32_t local = 0; local < nodes_.size(); ++local) {
      const std::span<std::uint64_t> own{closures_.data() + local * words_, words_};
      set(own, local);
      for (const std::uint32_t node : graph_.nodes[nodes_[local]].needs) {
        const std::uint32_t need = local_of(node);
        if (need == kNone) continue;
        for (std::size_t w = 0; w < words_; ++w) own[w] |= closure_of(need)[w];
      }
    }
  }

  /// After the i-th list is decided, a needed node matters only where a later list belongs to it or a member of a later list needs it.
  void measure_masks() {
    masks_.assign(lists_.size() * words_, 0);
    Words later(words_);
    for (std::size_t i = lists_.size(); i-- > 0;) {
      std::copy(later.begin(), later.end(), masks_.begin() + static_cast<std::ptrdiff_t>(i * words_));
      if (lists_[i].owner != kNone) set(later, lists_[i].owner);
      for (const std::uint32_t member : lists_[i].members)
        for (std::size_t w = 0; w < words_; ++w) later[w] |= closure_of(member)[w];
    }
  }

  /// After the i-th list is decided a node's cost is shared out among the later lists that a member brings it to, so that their least shares
  /// add up to a lower bound.
  void measure_shares() {
    shares_.assign(lists_.size() * nodes_.size(), 0);
    std::vector<std::int64_t> wanted(nodes_.size());
    for (std::size_t i = lists_.size(); i-- > 0;) {
      for (std::size_t local = 0; local < nodes_.size(); ++local)
        shares_[i * nodes_.size() + local] = kShares * graph_.nodes[nodes_[local]].cost / std::max<std::int64_t>(wanted[local], 1);
      Words reach(words_);
      for (const std::uint32_t member : lists_[i].members)
        for (std::size_t w = 0; w < words_; ++w) reach[w] |= closure_of(member)[w];
      for (std::size_t local = 0; local < nodes_.size(); ++local) wanted[local] += test(reach, local) ? 1 : 0;
    }
  }

  /// What the lists after the i-th must still add, in shares.
  std::int64_t at_least(std::size_t i, std::span<const std::uint64_t> needed) const {
    const std::int64_t* const shares = shares_.data() + i * nodes_.size();
    std::int64_t sum = 0;
    for (std::size_t later = i + 1; later < lists_.size(); ++later) {
      const std::uint32_t owner = lists_[later].owner;
      if (owner != kNone && !test(needed, owner)) continue;
      std::int64_t least = std::numeric_limits<std::int64_t>::max();
      for (const std::uint32_t member : lists_[later].members) {
        const auto closure = closure_of(member);
        std::int64_t own = 0;
        for (std::size_t w = 0; w < words_; ++w) own += sum_of(w, closure[w] & ~needed[w], [&](std::size_t local) { return shares[local]; });
        least = std::min(least, own);
      }
      sum += least;
    }
    return sum;
  }

  void decide(std::size_t i, const Layer& from, std::size_t state, Layer& to) const {
    const std::span<const std::uint64_t> needed = from.set_of(state);
    const auto parent = static_cast<std::uint32_t>(state);
    const auto& [owner, members] = lists_[i];
    const bool asked = owner == kNone || test(needed, owner);
    const bool free = std::any_of(members.begin(), members.end(), [&](std::uint32_t m) { return test(needed, m); });
    Words next(needed.begin(), needed.end());
    const auto add = [&](std::int64_t cost, std::uint32_t member) {
      for (std::size_t w = 0; w < words_; ++w) next[w] &= masks_[i * words_ + w];
      to.add(next, cost, parent, member);
    };
    if (!asked || free) {
      add(from.cost(state), kNone);
      return;
    }
    for (const std::uint32_t member : members) {
      std::int64_t cost = from.cost(state);
      for (std::size_t w = 0; w < words_; ++w) {
        cost += sum_of(w, closure_of(member)[w] & ~needed[w], [&](std::size_t local) { return graph_.nodes[nodes_[local]].cost; });
        next[w] = needed[w] | closure_of(member)[w];
      }
      add(cost, member);
    }
  }

  template <class Cost>
  static std::int64_t sum_of(std::size_t word, std::uint64_t bits, Cost cost) {
    std::int64_t sum = 0;
    for (; bits != 0; bits &= bits - 1) sum += cost(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
    return sum;
  }

  const AndOrGraph& graph_;
  std::vector<std::uint32_t> nodes_;
  std::vector<Decision> lists_;
  std::size_t words_;
  Words closures_;  ///< by node: itself and all it needs whatever is chosen
  Words masks_;     ///< by list
  std::vector<std::int64_t> shares_;  ///< by list and node
};

/// Takes what is needed whatever is chosen, then what is left of the graph apart.
class Solver {
 public:
  explicit Solver(const AndOrGraph& graph) : graph_(graph), taken_(graph.nodes.size()), part_(graph.nodes.size()) {
    std::iota(part_.begin(), part_.end(), 0U);
    for (const std::uint32_t root : graph.roots) take(root);
  }

  LeastCost run(std::size_t widest) {
    list_choices();
    LeastCost result;
    for (const auto& [part, lists] : lists_by_part()) {
      std::vector<std::uint32_t> nodes;
      for (std::uint32_t node = 0; node < part_.size(); ++node)
        if (reached_[node] && part_of(node) == part) nodes.push_back(node);
      std::vector<bool> taken = taken_;
      result.exact = Part(graph_, std::move(nodes), lists).solve(taken, widest) && result.exact;
      answer_.resize(taken.size());
      for (std::size_t node = 0; node < taken.size(); ++node) answer_[node] = answer_[node] || taken[node];
    }
    result.taken = answer_.empty() ? taken_ : answer_;
    for (std::size_t node = 0; node < result.taken.size(); ++node)
      if (result.taken[node]) result.cost += graph_.nodes[node].cost;
    return result;
  }

 private:
  void take(std::uint32_t root) {
    std::vector<std::uint32_t> stack{root};
    while (!stack.empty()) {
      const std::uint32_t node = stack.back();
      stack.pop_back();
      if (taken_[node]) continue;
      taken_[node] = true;
      const auto& needs = graph_.nodes[node].needs;
      stack.insert(stack.end(), needs.begin(), needs.end());
    }
  }

  /// The lists that are open, and those that may open with a member; nodes that share something come into one part (union-find).
  void list_choices() {
    reached_.assign(graph_.nodes.size(), false);
    for (auto node = static_cast<std::uint32_t>(graph_.nodes.size()); node-- > 0;) {
      if (!taken_[node] && !reached_[node]) continue;
      for (const auto& members : graph_.nodes[node].any) {
        assert(!members.empty());
        if (std::any_of(members.begin(), members.end(), [&](std::uint32_t m) { return taken_[m]; })) continue;
        lists_.push_back({node, &members});
        for (const std::uint32_t member : members) reach(member, taken_[node] ? members.front() : node);
      }
      for (const std::uint32_t need : graph_.nodes[node].needs)
        if (!taken_[node] && !taken_[need]) reach(need, node);
    }
  }

  void reach(std::uint32_t node, std::uint32_t with) {
    reached_[node] = true;
    const std::uint32_t a = part_of(node), b = part_of(with);
    part_[std::max(a, b)] = std::min(a, b);
  }

  std::uint32_t part_of(std::uint32_t node) {
    while (part_[node] != node) node = part_[node] = part_[part_[node]];
    return node;
  }

  std::map<std::uint32_t, std::vector<List>> lists_by_part() {
    std::map<std::uint32_t, std::vector<List>> parts;
    for (const List& list : lists_) parts[part_of(list.members->front())].push_back(list);
    return parts;
  }

  const AndOrGraph& graph_;
  std::vector<bool> taken_, reached_, answer_;
  std::vector<std::uint32_t> part_;
  std::vector<List> lists_;  ///< later owners first
};

}  // namespace

LeastCost least_cost(const AndOrGraph& graph, std::size_t widest) {
  return Solver(graph).run(widest);
}

}  // namespace cairn
