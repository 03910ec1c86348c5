// SPDX-License-Identifier: MIT
/// cairn-calendar: reads calendars of others, so that a hostile file meets a small program without a record. See DESIGN.md, section 4.
///   cairn-calendar busy FIRST LAST ZONE < FILE
/// prints "cairn-calendar 1", then a line for each interval: "time BEGIN END" (half-open, UTC, 2026-11-23T11:00Z) or "days FIRST LAST" (inclusive), then "end N", N the
/// number of those lines. Without that last line the answer is not whole. What was left out goes to stderr. Exit: 0 read, 1 not readable, 2 not called like this.
#include "busy.hpp"

#include "cairn/base/utf8.hpp"
#include "cli/zone.hpp"

#include <sys/resource.h>

#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

constexpr std::size_t kLargest = 16U << 20U;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kIsSanitized = true;
#elif defined(__has_feature)
constexpr bool kIsSanitized = __has_feature(address_sanitizer);
#else
constexpr bool kIsSanitized = false;
#endif

/// A file can make the parser work and ask for memory: five seconds of processor time and 1 GB at the most. Address sanitizer reserves more than that.
void limit_ourselves() {
  const rlimit seconds{5, 5};
  ::setrlimit(RLIMIT_CPU, &seconds);
  const rlimit no_dump{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_dump);
  const rlimit bytes{1UL << 30U, 1UL << 30U};
  if (!kIsSanitized) ::setrlimit(RLIMIT_AS, &bytes);
}

std::string read_input() {
  std::string text;
  char block[1U << 16U];
  while (std::cin.read(block, sizeof block) || std::cin.gcount() > 0) {
    text.append(block, static_cast<std::size_t>(std::cin.gcount()));
    if (text.size() > kLargest) throw std::runtime_error("the file is over 16 MiB");
  }
  return text;
}

void print(const cairn::calendar::BusyList& list) {
  std::cout << "cairn-calendar 1\n";
  for (const auto& each : list.times) std::cout << "time " << date::format("%FT%H:%MZ", date::floor<std::chrono::minutes>(each.begin)) << ' '
                                                << date::format("%FT%H:%MZ", date::ceil<std::chrono::minutes>(each.end)) << '\n';
  for (const auto& each : list.days) std::cout << "days " << date::format("%F", each.first) << ' ' << date::format("%F", each.last) << '\n';
  std::cout << "end " << list.times.size() + list.days.size() << '\n';
  for (const std::string& words : list.left_out) std::cerr << cairn::printable(words) << '\n';
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> given(words + 1, words + count);
  const auto first = given.size() == 4 ? cairn::parse_date(given[1]) : std::nullopt;
  const auto last = given.size() == 4 ? cairn::parse_date(given[2]) : std::nullopt;
  if (!first || !last || given[0] != "busy" || *last < *first || !cairn::cli::use_zone(given[3])) {
    std::cerr << "usage: cairn-calendar busy FIRST LAST ZONE < FILE.ics\n";
    return 2;
  }
  limit_ourselves();
  try {
    print(cairn::calendar::busy_times(read_input(), {*first, *last, given[3]}));
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
  }
  return std::cout.flush() ? 0 : 1;
}
