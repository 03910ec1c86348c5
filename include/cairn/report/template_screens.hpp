// SPDX-License-Identifier: MIT
/// What `cairn template` prints.
#pragma once

#include "cairn/catalog/templates.hpp"
#include "cairn/text/layout.hpp"

#include <span>
#include <string>

namespace cairn {

/// Name and title of each. REQUIRES: not empty.
std::string templates_screen(const Style& style, std::span<const Template> templates);
/// The same with their texts, for programs.
std::string templates_json(std::span<const Template> templates);

}  // namespace cairn
