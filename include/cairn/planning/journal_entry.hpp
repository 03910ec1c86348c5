// SPDX-License-Identifier: MIT
/// An event as it travels from one journal to another: with its plan, so that the other one needs no catalog.
#pragma once

#include "cairn/planning/plan.hpp"
#include "cairn/progress/event.hpp"

#include <optional>

namespace cairn {

struct JournalEntry {
  Event event;  ///< complete: stamp and counter are those of the device that wrote it; `cancels` ascending
  std::optional<Plan>
      plan;  ///< of a `planned` event, where it is known; its uid is the event's, its step_spread 0: the event's `extra` has that
  friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

}  // namespace cairn
