// SPDX-License-Identifier: MIT
#include "choice_sets.hpp"

#include <algorithm>
#include <map>

namespace cairn {
namespace {

class Bits {
 public:
  Bits(const AndOrGraph& graph, std::span<const std::uint32_t> nodes, std::span<const OpenList> lists) : nodes_(nodes) {
    std::size_t members = 0;
    for (const OpenList& list : lists) members += list.members->size();
    columns_.assign(nodes.size(), Words((members + 63) / 64));
    std::size_t number = 0;
    for (const OpenList& list : lists)
      for (const std::uint32_t member : *list.members) set_bit(columns_[place_of(member)], number++);
    // Nodes stand after what they need: whoever comes with a member brings its needs.
    for (std::size_t place = nodes.size(); place-- > 0;) {
      for (const std::uint32_t need : graph.nodes[nodes[place]].needs) {
        const std::size_t below = place_of(need);
        if (below == nodes.size()) continue;
        for (std::size_t w = 0; w < columns_[below].size(); ++w) columns_[below][w] |= columns_[place][w];
      }
    }
  }

  ChoiceSets sets(const AndOrGraph& graph, std::span<const OpenList> lists) {
    ChoiceSets sets;
    std::map<Words, std::uint32_t> known;
    std::vector<std::uint32_t> bit_of(nodes_.size());
    for (std::size_t place = 0; place < nodes_.size(); ++place) {
      const auto [found, fresh] = known.emplace(columns_[place], static_cast<std::uint32_t>(sets.cost.size()));
      if (fresh) sets.cost.push_back(0);
      bit_of[place] = found->second;
      sets.cost[found->second] += graph.nodes[nodes_[place]].cost;
    }
    sets.words = (sets.cost.size() + 63) / 64;
    std::size_t number = 0;
    for (const OpenList& list : lists) {
      ChoiceList& own = sets.lists.emplace_back();
      if (const std::size_t place = place_of(list.owner); place < nodes_.size()) own.owner = bit_of[place];
      own.members = *list.members;
      own.reach.assign(sets.words, 0);
      for (const std::uint32_t member : own.members) {
        own.bits.push_back(bit_of[place_of(member)]);
        Words& brings = own.brings.emplace_back(sets.words);
        for (const auto& [column, bit] : known)
          if (has_bit(column, number)) set_bit(brings, bit);
        for (std::size_t w = 0; w < sets.words; ++w) own.reach[w] |= brings[w];
        ++number;
      }
    }
    return sets;
  }

 private:
  /// Past the end for a node that is taken whatever is chosen.
  std::size_t place_of(std::uint32_t node) const {
    const auto found = std::lower_bound(nodes_.begin(), nodes_.end(), node);
    return found != nodes_.end() && *found == node ? static_cast<std::size_t>(found - nodes_.begin()) : nodes_.size();
  }

  std::span<const std::uint32_t> nodes_;
  std::vector<Words> columns_;  ///< by place: the members, in the order of the lists, that bring the node
};

}  // namespace

ChoiceSets choice_sets(const AndOrGraph& graph, std::span<const std::uint32_t> nodes, std::span<const OpenList> lists) {
  return Bits(graph, nodes, lists).sets(graph, lists);
}

}  // namespace cairn
