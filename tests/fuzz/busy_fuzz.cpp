// SPDX-License-Identifier: MIT
/// Any bytes as somebody's calendar. Run:
/// busy_fuzz -max_total_time=120 -dict=tests/fuzz/busy.dict NEW tests/fuzz/corpus/busy
#include "cairn/base/utf8.hpp"
#include "calendar/busy.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace {

constexpr std::size_t kLargest = 16U << 10U;
/// Of FREQ, which every rule has, however it is folded. libical looks for a rule that never comes (30 February) for up to a second; the
/// program ends after five.
constexpr std::ptrdiff_t kMostRules = 4;

void must(bool holds) {
  if (!holds) std::abort();
}

/// Ascending, each once.
template <typename T>
bool is_in_order(const std::vector<T>& items) {
  return std::ranges::adjacent_find(items, [](const T& a, const T& b) { return !(a < b); }) == items.end();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kLargest) return 0;
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (std::ranges::count(text, 'Q') + std::ranges::count(text, 'q') > kMostRules) return 0;
  const cairn::calendar::Horizon horizon{*cairn::parse_date("2026-01-01"), *cairn::parse_date("2027-12-31"), "America/New_York"};
  try {
    const cairn::calendar::BusyList list = cairn::calendar::busy_times(text, horizon);
    must(is_in_order(list.times) && is_in_order(list.days));
    for (const auto& each : list.times) must(each.begin < each.end);
    for (const auto& each : list.days) must(each.first <= each.last && each.first <= horizon.last && each.last >= horizon.first);
    must(list.left_out.size() <= 200);
  } catch (const std::runtime_error& problem) {
    must(!cairn::first_unprintable(problem.what()));
  }
  return 0;
}
