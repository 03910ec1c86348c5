// SPDX-License-Identifier: MIT
/// Text fields in an event's `extra`, as this program writes them: {"name":"value"}, values without quotes and backslashes.
#pragma once

#include "cairn/progress/event.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// The whole `extra` of an event with that one field.
std::string extra_with(std::string_view name, std::string_view value);
/// Empty where there is no such field. It stands in the event's own text.
std::optional<std::string_view> extra_field(const Event& event, std::string_view name);

}  // namespace cairn
