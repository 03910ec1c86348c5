// SPDX-License-Identifier: MIT
/// portfolio and gaps: what was done and what proves it.
#pragma once

#include "cairn/app/catalog_source.hpp"
#include "cairn/app/world.hpp"
#include "cairn/planning/views.hpp"

#include <string>

namespace cairn {

/// `typed`: a role or skill whose steps (all levels) alone are shown; empty: all that was done.
PortfolioView look_portfolio(const World& world, CatalogSource& source, const std::string& typed);

}  // namespace cairn
