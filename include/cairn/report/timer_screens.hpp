// SPDX-License-Identifier: MIT
/// start and stop, as text and as JSON.
#pragma once

#include "cairn/planning/views.hpp"
#include "cairn/text/layout.hpp"

#include <string>

namespace cairn {

std::string start_screen(const Style& style, const StartView& view);
std::string start_json(const StartView& view);
std::string stop_screen(const Style& style, const StopView& view);
std::string stop_json(const StopView& view);

}  // namespace cairn
