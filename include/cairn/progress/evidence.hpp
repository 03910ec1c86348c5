// SPDX-License-Identifier: MIT
/// What proves that a step was done: the links, files and notes that the journal holds of it.
#pragma once

#include "cairn/progress/record.hpp"

#include <span>
#include <string>
#include <vector>

namespace cairn {

/// A step that was done, with all that was said of it.
struct StepEvidence {
  std::string step;  ///< the id it was written with
  Date done;
  Minutes earned{0};
  bool earned_is_estimate = false;
  std::vector<std::string> proofs;  ///< links and files, journal order, each once
  std::vector<std::string> notes;   ///< likewise: what was measured, what went wrong
  friend bool operator==(const StepEvidence&, const StepEvidence&) = default;
};

/// The done steps by (date, id). Evidence and notes count whenever they were given: with `done`, `log` or `note`, before or after, as long
/// as their event counts. Known and skipped steps are no achievement to show and are left out. Events in any order. O(n log n).
std::vector<StepEvidence> evidence_of(std::span<const Event> events, const Record& record);

}  // namespace cairn
