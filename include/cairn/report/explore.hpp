// SPDX-License-Identifier: MIT
/// Answers of the commands that look at the catalog, as text and as JSON.
#pragma once

#include "cairn/planning/roles.hpp"
#include "cairn/text/layout.hpp"

#include <string>

namespace cairn {

std::string role_diff_screen(const Style& style, const RoleDiff& diff);
std::string role_diff_json(const RoleDiff& diff);

}  // namespace cairn
