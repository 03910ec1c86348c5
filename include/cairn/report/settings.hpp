// SPDX-License-Identifier: MIT
/// config, as text and as JSON.
#pragma once

#include "cairn/planning/settings_view.hpp"
#include "cairn/text/layout.hpp"

#include <string>

namespace cairn {

std::string settings_screen(const Style& style, const SettingsView& view);
std::string settings_json(const SettingsView& view);

}  // namespace cairn
