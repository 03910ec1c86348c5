// SPDX-License-Identifier: MIT
#include "journal_order.hpp"

#include "cairn/progress/record.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_set>

namespace cairn {

namespace {

bool before_in_full(const Event& a, const Event& b) {
  if (a.stamp != b.stamp || a.uid != b.uid) return earlier(a, b);
  const auto rest = [](const Event& e) {
    return std::tie(e.command, e.device, e.counter, e.recorded, e.utc_offset, e.zone, e.study_date, e.kind, e.kind_text, e.subject,
                    e.minutes, e.effort, e.completes, e.evidence, e.note, e.holds_from, e.cancels, e.extra);
  };
  return rest(a) < rest(b);
}

}  // namespace

std::vector<std::size_t> journal_order(std::span<const Event> events) {
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return before_in_full(events[a], events[b]); });
  std::unordered_set<std::string_view> seen;
  seen.reserve(order.size());
  std::erase_if(order, [&](std::size_t i) { return !seen.insert(events[i].uid).second; });
  return order;
}

std::vector<bool> counting_in_order(std::span<const Event> events, std::span<const std::size_t> order) {
  // From the last to the first: whatever may cancel an event has been judged before it.
  std::vector<bool> counts(order.size(), false);
  std::unordered_set<std::string_view> cancelled;
  for (std::size_t place = order.size(); place-- > 0;) {
    const Event& event = events[order[place]];
    if (cancelled.contains(event.uid)) continue;
    counts[place] = true;
    cancelled.insert(event.cancels.begin(), event.cancels.end());
  }
  return counts;
}

std::vector<bool> counting(std::span<const Event> events) {
  const auto order = journal_order(events);
  const auto counts = counting_in_order(events, order);
  std::vector<bool> marks(events.size(), false);
  for (std::size_t place = 0; place < order.size(); ++place) marks[order[place]] = counts[place];
  return marks;
}

}  // namespace cairn
