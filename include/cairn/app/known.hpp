// SPDX-License-Identifier: MIT
/// What a learner is taken to know: the record, and what `--know` and `--background` say beside it.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/selection.hpp"
#include "cairn/progress/record.hpp"
#include "cairn/store/journal.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cairn {

/// Catalog indices of the steps that the words mean: single steps, and all steps of skills. Ids are resolved as typed.
std::set<std::uint32_t> steps_said_known(const Catalog& catalog, const std::vector<std::string>& know,
                                         const std::vector<std::string>& backgrounds);

/// Steps that are not finished yet and now count as known; their catalog indices, ascending.
std::vector<std::uint32_t> assume_known(Knowledge& knowledge, const std::set<std::uint32_t>& steps);

/// What the journal records of the catalog's steps, under any of their names, and its settings; days from `days_from` on.
Record record_about(const Journal& journal, const Catalog& catalog, std::optional<Date> days_from = {});

}  // namespace cairn
