// SPDX-License-Identifier: MIT
/// The answers of one sitting of `assess`. Each is a command of its own, so that stopping loses nothing; undo takes neighbours of a sitting
/// back as one. Which sitting an answer is of stands in its event's `extra`: {"sitting":"…"}.
#pragma once

#include "cairn/progress/event.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cairn {

/// The whole `extra` of an answer of that sitting (a uid).
std::string sitting_extra(std::string_view sitting);

/// The sitting that one of the events is an answer of; empty where none is. It stands in the event's own text.
std::optional<std::string_view> sitting_of(std::span<const Event> events);

/// Answers among the events.
int count_answers(std::span<const Event> events);

}  // namespace cairn
