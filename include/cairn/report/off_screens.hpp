// SPDX-License-Identifier: MIT
/// Days off: taken, taken back, and the list; as text and as JSON.
#pragma once

#include "cairn/planning/days_off.hpp"
#include "cairn/planning/views.hpp"
#include "cairn/text/layout.hpp"

#include <string>

namespace cairn {

std::string off_screen(const Style& style, const OffView& view);
/// Of days that are off no more.
std::string days_dropped_screen(const Style& style, const OffView& view);
/// Of either.
std::string off_json(const OffView& view);

/// What lies ahead; of what is past, how much.
std::string days_off_screen(const Style& style, const DaysOffView& view);
std::string days_off_json(const DaysOffView& view);

}  // namespace cairn
