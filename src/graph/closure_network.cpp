// SPDX-License-Identifier: MIT
#include "closure_network.hpp"

#include <algorithm>
#include <limits>

namespace cairn {
namespace {

/// After so many lengths of paths the rest is pushed along paths of any length. Long chains need that; other graphs are done before, and
/// would only have to undo much of it.
constexpr int kManyLengths = 40;

}  // namespace

void ClosureNetwork::load(std::span<const Node> members, std::span<const std::int64_t> values) {
  members_.assign(members.begin(), members.end());
  const auto count = static_cast<Place>(members.size());
  for (Place place = 0; place < count; ++place) place_of_[members[place]] = place;
  give_.resize(count);
  take_.resize(count);
  out_begin_.resize(count + 1);
  from_.clear();
  to_.clear();
  in_begin_.assign(count + 1, 0);
  for (Place place = 0; place < count; ++place) {
    give_[place] = std::max<std::int64_t>(values[place], 0);
    take_[place] = std::max<std::int64_t>(-values[place], 0);
    out_begin_[place] = arc_count();
    for (const Node before : graph_.prerequisites_of(members[place])) {
      if (place_of_[before] == kOutside) continue;
      from_.push_back(place);
      to_.push_back(place_of_[before]);
      ++in_begin_[place_of_[before] + 1];
    }
  }
  out_begin_[count] = arc_count();
  for (Place place = 0; place < count; ++place) in_begin_[place + 1] += in_begin_[place];
  in_arc_.resize(arc_count());
  next_in_.assign(in_begin_.begin(), in_begin_.end() - 1);
  in_from_.resize(arc_count());
  for (Arc arc = 0; arc < arc_count(); ++arc) {
    const Arc in = next_in_[to_[arc]]++;
    in_arc_[in] = arc;
    in_from_[in] = from_[arc];
  }
  flow_.assign(arc_count(), 0);
  for (const Node member : members) place_of_[member] = kOutside;
}

/// Back from the takers. False when no giver can reach one any more.
bool ClosureNetwork::measure_distances() {
  distance_.assign(members_.size(), kFar);
  queue_.clear();
  for (Place place = 0; place < members_.size(); ++place) {
    if (take_[place] == 0) continue;
    distance_[place] = 0;
    queue_.push_back(place);
  }
  bool met = false;
  std::uint32_t enough = kFar;
  const auto enter = [&](Place place, std::uint32_t distance) {
    if (distance_[place] != kFar) return;
    distance_[place] = distance;
    queue_.push_back(place);
    if (give_[place] == 0) return;
    met = true;
    enough = distance;
  };
  for (std::size_t i = 0; i < queue_.size() && distance_[queue_[i]] < enough; ++i) {
    const Place at = queue_[i];
    for (Arc in = in_begin_[at]; in < in_begin_[at + 1]; ++in) enter(in_from_[in], distance_[at] + 1);
    for (Arc arc = out_begin_[at]; arc < out_begin_[at + 1]; ++arc) {
      if (flow_[arc] > 0) enter(to_[arc], distance_[at] + 1);
    }
  }
  return met;
}

/// One pass over the graph gives most of the flow, along paths of any length. What a node may still hand on is what its prerequisites can
/// take in all, shared among those that lean on them. The rest of its surplus stays with it and is a giver's from now on (a preflow).
void ClosureNetwork::push_downwards() {
  const auto count = static_cast<Place>(members_.size());
  std::vector<std::int64_t> room(take_);
  for (Place place = 0; place < count; ++place) {
    for (Arc arc = out_begin_[place]; arc < out_begin_[place + 1]; ++arc)
      room[place] += room[to_[arc]] / (in_begin_[to_[arc] + 1] - in_begin_[to_[arc]]);
  }
  for (Place place = count; place-- > 0;) {
    const std::int64_t taken = std::min(give_[place], take_[place]);
    give_[place] -= taken;
    take_[place] -= taken;
    for (Arc arc = out_begin_[place]; give_[place] > 0 && arc < out_begin_[place + 1]; ++arc) {
      const std::int64_t amount = std::min(give_[place], room[to_[arc]]);
      flow_[arc] += amount;
      room[to_[arc]] -= amount;
      give_[place] -= amount;
      give_[to_[arc]] += amount;
    }
  }
}

void ClosureNetwork::maximise_flow() {
  for (int lengths = 0; measure_distances(); ++lengths) {
    if (lengths == kManyLengths) push_downwards();
    next_out_.assign(out_begin_.begin(), out_begin_.end() - 1);
    next_in_.assign(in_begin_.begin(), in_begin_.end() - 1);
    for (Place place = 0; place < members_.size(); ++place) {
      if (give_[place] > 0 && distance_[place] != kFar) block_from(place);
    }
  }
}

/// Takes one hop nearer to a taker, if there is one.
bool ClosureNetwork::advance(Place at) {
  for (Arc& arc = next_out_[at]; arc < out_begin_[at + 1]; ++arc) {
    if (distance_[to_[arc]] + 1 != distance_[at]) continue;
    path_.push_back({arc, true});
    return true;
  }
  for (Arc& in = next_in_[at]; in < in_begin_[at + 1]; ++in) {
    const Arc arc = in_arc_[in];
    if (flow_[arc] == 0 || distance_[from_[arc]] + 1 != distance_[at]) continue;
    path_.push_back({arc, false});
    return true;
  }
  return false;
}

void ClosureNetwork::block_from(Place source) {
  path_.clear();
  Place at = source;
  while (give_[source] > 0) {
    if (distance_[at] == 0) {
      if (take_[at] > 0)
        push_along_path(source, at);
      else
        distance_[at] = kFar;
      path_.clear();
      at = source;
      if (distance_[source] == kFar) return;
      continue;
    }
    if (advance(at)) {
      const Hop hop = path_.back();
      at = hop.forward ? to_[hop.arc] : from_[hop.arc];
      continue;
    }
    distance_[at] = kFar;
    if (path_.empty()) return;
    const Hop hop = path_.back();
    path_.pop_back();
    at = hop.forward ? from_[hop.arc] : to_[hop.arc];
  }
}

void ClosureNetwork::push_along_path(Place source, Place sink) {
  std::int64_t amount = std::min(give_[source], take_[sink]);
  for (const Hop hop : path_) {
    if (!hop.forward) amount = std::min(amount, flow_[hop.arc]);
  }
  for (const Hop hop : path_) flow_[hop.arc] += hop.forward ? amount : -amount;
  give_[source] -= amount;
  take_[sink] -= amount;
}

std::vector<bool> ClosureNetwork::reached_from_givers() const {
  std::vector<bool> reached(members_.size());
  std::vector<Place> stack;
  const auto enter = [&](Place place) {
    if (reached[place]) return;
    reached[place] = true;
    stack.push_back(place);
  };
  for (Place place = 0; place < members_.size(); ++place) {
    if (give_[place] > 0) enter(place);
  }
  while (!stack.empty()) {
    const Place at = stack.back();
    stack.pop_back();
    for (Arc arc = out_begin_[at]; arc < out_begin_[at + 1]; ++arc) enter(to_[arc]);
    for (Arc in = in_begin_[at]; in < in_begin_[at + 1]; ++in) {
      if (flow_[in_arc_[in]] > 0) enter(from_[in_arc_[in]]);
    }
  }
  return reached;
}

std::vector<bool> ClosureNetwork::reaching_takers() const {
  std::vector<bool> reaching(members_.size());
  std::vector<Place> stack;
  const auto enter = [&](Place place) {
    if (reaching[place]) return;
    reaching[place] = true;
    stack.push_back(place);
  };
  for (Place place = 0; place < members_.size(); ++place) {
    if (take_[place] > 0) enter(place);
  }
  while (!stack.empty()) {
    const Place at = stack.back();
    stack.pop_back();
    for (Arc in = in_begin_[at]; in < in_begin_[at + 1]; ++in) enter(in_from_[in]);
    for (Arc arc = out_begin_[at]; arc < out_begin_[at + 1]; ++arc) {
      if (flow_[arc] > 0) enter(to_[arc]);
    }
  }
  return reaching;
}

std::vector<std::vector<std::int64_t>> ClosureNetwork::handed_down() const {
  std::vector<std::vector<std::int64_t>> amounts(members_.size());
  for (Arc arc = 0; arc < arc_count(); ++arc) amounts[from_[arc]].push_back(flow_[arc]);
  return amounts;
}

ClosureCut ClosureNetwork::cut() const {
  const std::vector<bool> best = reached_from_givers(), rest = reaching_takers();
  ClosureCut cut;
  for (Place place = 0; place < members_.size(); ++place) {
    if (best[place]) cut.best.push_back(members_[place]);
    if (rest[place]) cut.rest.push_back(members_[place]);
  }
  cut.even = strong_components(best, rest);
  return cut;
}

/// Tarjan (1972) without recursion. A component comes out after all that it can reach, so prerequisites come first.
std::vector<std::vector<Node>> ClosureNetwork::strong_components(const std::vector<bool>& best, const std::vector<bool>& rest) const {
  struct Visit {
    Place place;
    Arc out, in;
  };
  std::vector<std::vector<Node>> components;
  std::vector<std::uint32_t> low(members_.size(), 0);
  std::vector<Place> open;
  std::vector<Visit> calls;
  std::uint32_t visited = 0;
  constexpr std::uint32_t kFinished = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> number(members_.size(), 0);
  const auto enter = [&](Place place) {
    number[place] = low[place] = ++visited;
    open.push_back(place);
    calls.push_back({place, out_begin_[place], in_begin_[place]});
  };
  const auto next_of = [&](Visit& visit) {
    if (visit.out < out_begin_[visit.place + 1]) return to_[visit.out++];
    while (visit.in < in_begin_[visit.place + 1]) {
      const Arc arc = in_arc_[visit.in++];
      if (flow_[arc] > 0) return from_[arc];
    }
    return kOutside;
  };
  for (Place root = 0; root < members_.size(); ++root) {
    if (best[root] || rest[root] || number[root] != 0) continue;
    enter(root);
    while (!calls.empty()) {
      const Place at = calls.back().place, next = next_of(calls.back());
      if (next != kOutside) {
        if (best[next] || rest[next]) continue;
        if (number[next] == 0)
          enter(next);
        else if (number[next] != kFinished)
          low[at] = std::min(low[at], number[next]);
        continue;
      }
      calls.pop_back();
      if (!calls.empty()) low[calls.back().place] = std::min(low[calls.back().place], low[at]);
      if (low[at] != number[at]) continue;
      const auto first = std::find(open.rbegin(), open.rend(), at).base() - 1;
      std::vector<Place> places(first, open.end());
      open.erase(first, open.end());
      std::sort(places.begin(), places.end());
      std::vector<Node>& component = components.emplace_back();
      for (const Place place : places) {
        component.push_back(members_[place]);
        number[place] = kFinished;
      }
    }
  }
  return components;
}

}  // namespace cairn
