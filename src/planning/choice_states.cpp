// SPDX-License-Identifier: MIT
#include "choice_states.hpp"

#include "choice_bound.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace cairn {
namespace {

constexpr std::int64_t kUnbounded = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kReplaced = -1;  ///< the cost of a state to whose set there is a cheaper way
constexpr std::uint32_t kNone = 0xFFFFFFFF;
/// States kept in the first passes, whose answer bounds the last.
constexpr std::size_t kFirstWidth = 256;
/// Up to so many lists a layer may have all its states; the work of a state grows with their number, and so does that of layers.
constexpr std::size_t kManyLists = 40;

/// States of one layer: the needed bits that can still matter, what they cost, and how they came about. A set is kept once, the cheapest
/// way to it, of those the first made; states stand in the order in which they were made.
class Layer {
 public:
  explicit Layer(std::size_t words) : words_(words), slots_(64, kNone) {}

  std::size_t size() const { return cost_.size(); }
  std::span<const std::uint64_t> set_of(std::size_t state) const { return {sets_.data() + state * words_, words_}; }
  std::int64_t cost(std::size_t state) const { return cost_[state]; }
  std::uint32_t parent(std::size_t state) const { return parent_[state]; }
  std::uint32_t member(std::size_t state) const { return member_[state]; }

  void add(std::span<const std::uint64_t> set, std::int64_t cost, std::uint32_t parent, std::uint32_t member) {
    std::uint32_t& slot = slots_[slot_of(set)];
    if (slot != kNone) {
      if (cost_[slot] <= cost) return;
      cost_[slot] = kReplaced;
    } else {
      ++sets_known_;
    }
    slot = static_cast<std::uint32_t>(size());
    append(set, cost, parent, member);
    if (2 * sets_known_ > slots_.size()) grow();
  }

  /// Keeps the states for which `keep` is true, in their order.
  template <class Keep>
  void filter(Keep keep) {
    Layer kept(words_);
    for (std::size_t state = 0; state < size(); ++state)
      if (keep(state)) kept.append(set_of(state), cost_[state], parent_[state], member_[state]);
    *this = std::move(kept);
  }

  /// The sets are not needed any more once the next layer stands; the way back is.
  void forget_sets() {
    sets_ = {};
    slots_ = {};
  }

 private:
  void append(std::span<const std::uint64_t> set, std::int64_t cost, std::uint32_t parent, std::uint32_t member) {
    sets_.insert(sets_.end(), set.begin(), set.end());
    cost_.push_back(cost);
    parent_.push_back(parent);
    member_.push_back(member);
  }

  /// Open addressing: where the set is, or would be.
  std::size_t slot_of(std::span<const std::uint64_t> set) const {
    std::uint64_t hash = 0;
    for (const std::uint64_t word : set) hash = (hash ^ word ^ word >> 31) * 0x9E3779B97F4A7C15;
    std::size_t slot = hash >> 32 & (slots_.size() - 1);
    while (slots_[slot] != kNone && !std::equal(set.begin(), set.end(), set_of(slots_[slot]).begin()))
      slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  void grow() {
    const std::vector<std::uint32_t> old = std::exchange(slots_, std::vector<std::uint32_t>(2 * slots_.size(), kNone));
    for (const std::uint32_t state : old)
      if (state != kNone) slots_[slot_of(set_of(state))] = state;
  }

  std::size_t words_, sets_known_ = 0;
  Words sets_;
  std::vector<std::int64_t> cost_;
  std::vector<std::uint32_t> parent_, member_, slots_;
};

struct Pass {
  bool whole = true;
  std::int64_t cost = kUnbounded;  ///< so, where no state was left
  std::vector<std::uint32_t> members;
};

class Passes {
 public:
  explicit Passes(const ChoiceSets& sets) : sets_(sets) {
    masks_.assign(sets.lists.size(), Words(sets.words));
    Words later(sets.words);
    for (std::size_t i = sets.lists.size(); i-- > 0;) {
      masks_[i] = later;
      if (sets.lists[i].owner != ChoiceList::kAlways) set_bit(later, sets.lists[i].owner);
      for (std::size_t w = 0; w < sets.words; ++w) later[w] |= sets.lists[i].reach[w];
    }
  }

  /// Of each layer the `width` cheapest states stay, by cost and, with `bound`, by what must still come. Those over `most` go: what costs
  /// as much stays, so that of equal choices the first is found. REQUIRES: `most` where there is a bound.
  Pass run(std::size_t width, std::int64_t most, std::optional<ChoiceBound> bound) const {
    Pass result;
    std::vector<Layer> layers(sets_.lists.size() + 1, Layer(sets_.words));
    layers[0].add(Words(sets_.words), 0, 0, kNone);
    for (std::size_t i = 0; i < sets_.lists.size(); ++i) {
      for (std::size_t state = 0; state < layers[i].size(); ++state) decide(i, layers[i], state, layers[i + 1]);
      layers[i].forget_sets();
      if (bound) bound->decided(i + 1);
      result.whole = thin_out(layers[i + 1], width, most, bound) && result.whole;
    }
    if (layers.back().size() > 0) go_back(layers, result);
    return result;
  }

 private:
  void decide(std::size_t i, const Layer& from, std::size_t state, Layer& to) const {
    const std::span<const std::uint64_t> needed = from.set_of(state);
    const ChoiceList& list = sets_.lists[i];
    const auto parent = static_cast<std::uint32_t>(state);
    const bool asked = list.owner == ChoiceList::kAlways || has_bit(needed, list.owner);
    const bool free = std::any_of(list.bits.begin(), list.bits.end(), [&](std::uint32_t bit) { return has_bit(needed, bit); });
    Words next(sets_.words);
    if (!asked || free) {
      for (std::size_t w = 0; w < sets_.words; ++w) next[w] = needed[w] & masks_[i][w];
      to.add(next, from.cost(state), parent, kNone);
      return;
    }
    for (std::size_t m = 0; m < list.members.size(); ++m) {
      const Words& brings = list.brings[m];
      for (std::size_t w = 0; w < sets_.words; ++w) next[w] = (needed[w] | brings[w]) & masks_[i][w];
      to.add(next, from.cost(state) + sets_.sum(brings, needed, [&](std::size_t bit) { return sets_.cost[bit]; }), parent, list.members[m]);
    }
  }

  /// False when states were dropped that might have been part of the best.
  bool thin_out(Layer& layer, std::size_t width, std::int64_t most, const std::optional<ChoiceBound>& bound) const {
    constexpr std::int64_t kShares = ChoiceBound::kShares;
    std::vector<std::int64_t> value(layer.size());
    std::vector<std::uint32_t> kept;
    for (std::uint32_t state = 0; state < layer.size(); ++state) {
      if (layer.cost(state) == kReplaced || layer.cost(state) > most) continue;
      value[state] = kShares * layer.cost(state);
      if (bound) value[state] += bound->at_least(layer.set_of(state), kShares * most - value[state]);
      if (!bound || value[state] <= kShares * most) kept.push_back(state);
    }
    const bool whole = kept.size() <= width;
    if (!whole) {
      const auto cheaper = [&](std::uint32_t a, std::uint32_t b) { return std::tie(value[a], a) < std::tie(value[b], b); };
      std::nth_element(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(width), kept.end(), cheaper);
      kept.resize(width);
    }
    std::vector<bool> stays(layer.size());
    for (const std::uint32_t state : kept) stays[state] = true;
    layer.filter([&](std::size_t state) { return stays[state]; });
    return whole;
  }

  static void go_back(const std::vector<Layer>& layers, Pass& result) {
    std::size_t state = 0;
    for (std::size_t other = 1; other < layers.back().size(); ++other)
      if (layers.back().cost(other) < layers.back().cost(state)) state = other;
    result.cost = layers.back().cost(state);
    for (std::size_t i = layers.size() - 1; i > 0; --i) {
      if (layers[i].member(state) != kNone) result.members.push_back(layers[i].member(state));
      state = layers[i].parent(state);
    }
  }

  const ChoiceSets& sets_;
  std::vector<Words> masks_;  ///< by list: what matters after it: bits that ask for a later list or that one of its members brings
};

}  // namespace

Choices least_choices(const ChoiceSets& sets, std::size_t widest) {
  const Passes passes(sets);
  const std::size_t narrow = std::min(kFirstWidth, widest);
  Pass best = passes.run(narrow, kUnbounded, std::nullopt);
  if (best.whole) return {std::move(best.members), true};
  const ChoiceBound bound(sets);
  const std::size_t many = std::max(kManyLists, sets.lists.size());
  widest = std::max(narrow, widest * kManyLists / many * kManyLists / many);
  for (const std::size_t width : {narrow, widest}) {
    Pass next = passes.run(width, best.cost, bound);
    if (next.whole || next.cost < best.cost) best = std::move(next);
    if (best.whole || width == widest) break;
  }
  return {std::move(best.members), best.whole};
}

}  // namespace cairn
