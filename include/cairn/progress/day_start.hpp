// SPDX-License-Identifier: MIT
/// When a study day begins: study at 01:00 belongs to the day before. A setting of the record (`set day_start`, its note the clock time);
/// what is stored keeps the study date with which it was written, whatever is said later.
#pragma once

#include "cairn/progress/record.hpp"

#include <optional>
#include <string_view>

namespace cairn {

inline constexpr TimeOfDay kUsualDayStart{4 * 60};

/// "05:00", from midnight to noon; empty for anything else.
std::optional<TimeOfDay> parse_day_start(std::string_view text);

/// As last said, else the usual.
TimeOfDay day_start_of(const Record& record);

}  // namespace cairn
