// SPDX-License-Identifier: MIT
/// `config`: how the record is kept, as data.
#pragma once

#include "cairn/base/time.hpp"

#include <optional>

namespace cairn {

struct SettingsView {
  TimeOfDay day_start{0};
  std::optional<TimeOfDay> before;  ///< what it was before this command; empty: nothing was asked to change
  Date today;                       ///< the study date it is now
  bool dry_run = false;
};

}  // namespace cairn
