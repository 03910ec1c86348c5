// SPDX-License-Identifier: MIT
/// cairn-calendar: reads calendars of others, so that a hostile file meets a small program without a record. See DESIGN.md, section 4.
///   cairn-calendar busy FIRST LAST ZONE < FILE
/// prints "cairn-calendar 1", then a line for each interval: "time BEGIN END" (half-open, UTC, 2026-11-23T11:00Z) or "days FIRST LAST"
/// (inclusive), then "end N", N the number of those lines. ZONE is what TZ may say. Without that last line the answer is not whole. What
/// was left out goes to stderr. Exit: 0 read, 1 not readable, 2 not called like this.
#include "busy.hpp"
#include "limits.hpp"

#include "cairn/base/utf8.hpp"
#include "cli/zone.hpp"

#include <iostream>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

constexpr std::size_t kLargest = 16U << 20U;

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
  for (const auto& each : list.times)
    std::cout << "time " << date::format("%FT%H:%MZ", date::floor<std::chrono::minutes>(each.begin)) << ' '
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
  if (!first || !last || given[0] != "busy" || *last < *first || !cairn::cli::use_tz(given[3])) {
    std::cerr << "usage: cairn-calendar busy FIRST LAST ZONE < FILE.ics\n";
    return 2;
  }
  cairn::calendar::limit_this_process();
  try {
    print(cairn::calendar::busy_times(read_input(), {*first, *last, given[3]}));
  } catch (const std::bad_alloc&) {
    std::cerr << "the calendar takes over 1 GB to read\n";
    return 1;
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
  }
  if (std::cout.flush()) return 0;
  std::cerr << "the answer cannot be written\n";
  return 1;
}
