// SPDX-License-Identifier: MIT
/// What was ticked off, or opened again, somewhere else: in a list of things to do on a phone.
#pragma once

#include "cairn/app/catalog_source.hpp"
#include "cairn/app/world.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

struct Tick {
  std::string step;                  ///< id
  std::optional<Instant> completed;  ///< when it was ticked off, where that is known
  bool reopened = false;             ///< no longer ticked
};

/// A tick is a `done` of its study date, all of one date one command; reopening takes back whatever finished the step. A step that is so
/// already is left alone, so the same ticks again change nothing.
void take_ticks(const World& world, CatalogSource& source, const std::vector<Tick>& ticks);

}  // namespace cairn
