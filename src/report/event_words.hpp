// SPDX-License-Identifier: MIT
/// What an event was, in a word or two, for lists of events.
#pragma once

#include "cairn/base/message.hpp"
#include "cairn/progress/event.hpp"

#include <span>

namespace cairn {

/// "done", "studied 45 min", "days off 2026-12-24..2026-12-31".
Message event_message(const Event& event);
/// "assessed: 12 answers, which settled 41 steps", of several answers of `assess` and what followed from them.
Message answers_message(std::span<const Event> events);
/// Whether its subject is a step, and not named by event_message.
bool about_a_step(const Event& event);

}  // namespace cairn
