// SPDX-License-Identifier: MIT
/// What a learner is taken to know: the record, and what `--know` and `--background` say beside it.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/selection.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace cairn {

/// Catalog indices of the steps that the words mean: single steps, and all steps of skills. Ids are resolved as typed.
std::set<std::uint32_t> steps_said_known(const Catalog& catalog, const std::vector<std::string>& know, const std::vector<std::string>& backgrounds);

/// Steps that are not finished yet and now count as known; their catalog indices, ascending.
std::vector<std::uint32_t> assume_known(Knowledge& knowledge, const std::set<std::uint32_t>& steps);

}  // namespace cairn
