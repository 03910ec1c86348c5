// SPDX-License-Identifier: MIT
/// Any bytes as a calendar of holidays. Run:
/// holidays_fuzz -max_total_time=120 -dict=tests/fuzz/holidays.dict NEW tests/fuzz/corpus/holidays
#include "cairn/base/utf8.hpp"
#include "cairn/exchange/holidays.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

constexpr std::size_t kLargest = 16U << 10U;

void must(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kLargest) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const cairn::DateRange repeats{*cairn::parse_date("2025-01-01"), *cairn::parse_date("2028-12-31")};
  const cairn::HolidayFile file = cairn::read_holidays(text, "fuzz", repeats);
  must(file.diagnostics.size() <= 101);
  for (const cairn::Holiday& holiday : file.holidays) {
    must(holiday.days.first <= holiday.days.last);
    must(cairn::days_between(holiday.days.first, holiday.days.last) < 366);
    must(holiday.name.size() <= 200);
    must(!cairn::first_unprintable(holiday.name));
  }
  return 0;
}
