// SPDX-License-Identifier: MIT
/// portfolio and gaps: what was done and what proves it.
#pragma once

#include "cairn/app/catalog_source.hpp"
#include "cairn/app/world.hpp"
#include "cairn/planning/views.hpp"

#include <string>

namespace cairn {

/// `typed`: a role or skill whose steps (all levels) alone are shown; empty: all that was done.
/// Where the catalog cannot be used (CatalogSource::unusable) the words are those of the newest plan that has a step, and `typed` may be
/// the plan's only target or one of its skills; another one throws the CatalogError.
PortfolioView look_portfolio(const World& world, CatalogSource& source, const std::string& typed);

}  // namespace cairn
