// SPDX-License-Identifier: MIT
/// Dynamic programming over the sets of needed bits that can still matter.
#pragma once

#include "choice_sets.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cairn {

struct Choices {
  std::vector<std::uint32_t> members;  ///< nodes of the graph
  bool exact = true;                   ///< false: a layer outgrew `widest`
};

/// Decides the lists one by one. A narrow pass gives a cost that nothing dearer needs to be looked at for; where it had to drop states,
/// wider ones follow, which leave out what provably costs more (choice_bound.hpp). REQUIRES: a list's owner is brought by earlier lists
/// only.
Choices least_choices(const ChoiceSets& sets, std::size_t widest);

}  // namespace cairn
