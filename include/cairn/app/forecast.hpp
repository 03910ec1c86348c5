// SPDX-License-Identifier: MIT
/// The forecast of the current plan, from the journal's tables: a few indexed reads, no catalog.
#pragma once

#include "cairn/app/world.hpp"
#include "cairn/planning/views.hpp"
#include "cairn/store/journal.hpp"

#include <optional>

namespace cairn {

/// `daily` is the journal's, of today.
std::optional<Forecast> forecast_from(const Journal& journal, const Daily& daily);

/// The due dates and fixed sittings of the plan that lie ahead; likewise.
std::vector<DateAhead> dates_from(const Journal& journal, const Daily& daily);

ForecastView look_forecast(const World& world);

}  // namespace cairn
