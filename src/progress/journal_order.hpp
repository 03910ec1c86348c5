// SPDX-License-Identifier: MIT
/// The journal as a set: distinct events in their total order, and which of them count. Shared by the fold and by undo.
#pragma once

#include "cairn/progress/event.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace cairn {

/// Positions of the distinct events, ascending by (stamp, uid). Of copies that differ (never written by cairn) the least stays, so that the
/// answer does not depend on the order of the input.
std::vector<std::size_t> journal_order(std::span<const Event> events);

/// Whether the event at each place of `order` counts.
std::vector<bool> counting_in_order(std::span<const Event> events, std::span<const std::size_t> order);

}  // namespace cairn
