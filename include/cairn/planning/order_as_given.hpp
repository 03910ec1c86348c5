// SPDX-License-Identifier: MIT
/// The blocks and the cost of an order that is not the best one: kept from the plan before, or moved by dates.
#pragma once

#include "cairn/planning/order.hpp"

#include <cstdint>
#include <span>

namespace cairn {

/// `steps` with their own cost and the bound of `best`. Blocks: each step, joined with what follows as long as that has more weight an hour
/// (or neither has any), within a level; of the best order these are its blocks. REQUIRES: each position of Selection::steps once,
/// prerequisites first; `best` is of the same selection.
StudyOrder order_as_given(const Selection& selection, std::span<const std::uint32_t> steps, const StudyOrder& best);

}  // namespace cairn
