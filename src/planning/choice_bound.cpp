// SPDX-License-Identifier: MIT
#include "choice_bound.hpp"

#include <algorithm>
#include <limits>

namespace cairn {
namespace {

__extension__ using Wide = __int128;

/// Rounds over all bits before the first list is decided, and after each.
constexpr int kFirstRounds = 40, kLaterRounds = 3;

}  // namespace

ChoiceBound::ChoiceBound(const ChoiceSets& sets) : sets_(sets), lists_(sets.lists.size()), places_(sets.cost.size()) {
  for (std::size_t l = lists_.size(); l-- > 0;) {
    const ChoiceList& from = sets.lists[l];
    List& list = lists_[l];
    std::vector<std::uint32_t> slot_of(sets.cost.size());
    for (std::uint32_t bit = 0; bit < sets.cost.size(); ++bit) {
      if (!has_bit(from.reach, bit)) continue;
      slot_of[bit] = static_cast<std::uint32_t>(list.bits.size());
      places_[bit].push_back({static_cast<std::uint32_t>(l), slot_of[bit]});
      list.bits.push_back(bit);
    }
    list.share.assign(list.bits.size(), 0);
    for (const Words& brings : from.brings) {
      Member& member = list.members.emplace_back();
      for (const std::uint32_t bit : list.bits)
        if (has_bit(brings, bit)) member.slots.push_back(slot_of[bit]);
    }
  }
  improve(kFirstRounds);
}

void ChoiceBound::decided(std::size_t first) {
  for (; first_ < first; ++first_)
    for (const std::uint32_t bit : lists_[first_].bits) places_[bit].pop_back();
  improve(kLaterRounds);
}

void ChoiceBound::improve(int rounds) {
  for (int round = 0; round < rounds; ++round) {
    for (std::uint32_t bit = 0; bit < places_.size(); ++bit)
      move(round % 2 == 0 ? bit : static_cast<std::uint32_t>(places_.size()) - 1 - bit);
  }
  for (std::size_t l = first_; l < lists_.size(); ++l) {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const Member& member : lists_[l].members) least = std::min(least, member.sum);
    lists_[l].least = least;
  }
}

void ChoiceBound::set_share(Place place, std::int64_t share) {
  List& list = lists_[place.list];
  const std::int64_t more = share - list.share[place.slot];
  list.share[place.slot] = share;
  for (Member& member : list.members)
    if (std::binary_search(member.slots.begin(), member.slots.end(), place.slot)) member.sum += more;
}

/// Up to which share the list's least member grows with it: as long as no member without the bit costs less.
std::int64_t ChoiceBound::want(Place place) const {
  const List& list = lists_[place.list];
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  std::int64_t with = kMost, without = kMost;
  for (const Member& member : list.members) {
    if (std::binary_search(member.slots.begin(), member.slots.end(), place.slot))
      with = std::min(with, member.sum - list.share[place.slot]);
    else
      without = std::min(without, member.sum);
  }
  return without == kMost ? kMost : std::max<std::int64_t>(without - with, 0);
}

/// Shares one bit's cost out anew: to each list what it wants, in proportion where that is too much; what is over, to all alike.
void ChoiceBound::move(std::uint32_t bit) {
  const std::vector<Place>& places = places_[bit];
  if (places.empty()) return;
  const std::int64_t cost = kShares * sets_.cost[bit];
  std::vector<std::int64_t> wants(places.size());
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < places.size(); ++i) sum += wants[i] = std::min(want(places[i]), cost);
  std::int64_t left = cost;
  if (sum > cost)
    for (std::int64_t& own : wants) own = static_cast<std::int64_t>(static_cast<Wide>(own) * cost / sum);
  for (const std::int64_t own : wants) left -= own;
  const auto count = static_cast<std::int64_t>(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    set_share(places[i], wants[i] + left / count + (static_cast<std::int64_t>(i) < left % count ? 1 : 0));
  }
}

std::int64_t ChoiceBound::at_least(std::span<const std::uint64_t> needed, std::int64_t enough) const {
  std::int64_t total = 0;
  for (std::size_t l = first_; l < lists_.size() && total <= enough; ++l) {
    const ChoiceList& list = sets_.lists[l];
    if (list.owner != ChoiceList::kAlways && !has_bit(needed, list.owner)) continue;
    bool touched = false;
    for (std::size_t w = 0; w < sets_.words; ++w) touched = touched || (list.reach[w] & needed[w]) != 0;
    if (!touched) {
      total += lists_[l].least;
      continue;
    }
    const List& own = lists_[l];
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const Member& member : own.members) {
      std::int64_t sum = member.sum;
      for (const std::uint32_t slot : member.slots)
        if (has_bit(needed, own.bits[slot])) sum -= own.share[slot];
      least = std::min(least, sum);
    }
    total += least;
  }
  return total;
}

}  // namespace cairn
