// SPDX-License-Identifier: MIT
/// What `cairn-calendar busy` found (src/calendar/main.cpp), as appointments of local days. The reader trusts nothing: an answer that is
/// not whole, out of order of its own form or too long is none.
#pragma once

#include "cairn/planning/availability.hpp"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace cairn {

/// More lines are no answer.
inline constexpr std::size_t kMostBusyLines = 1'000'000;

/// Appointments inside `days`, ascending and apart: cut at midnight, those that touch joined, whole days from 00:00 to 24:00. `offset_at`
/// is local time at an instant. Empty for anything that is not, byte by byte, what the program prints.
std::optional<std::vector<BusySpan>> read_busy_lines(std::string_view text, DateRange days,
                                                     const std::function<std::chrono::minutes(Instant)>& offset_at);

}  // namespace cairn
