// SPDX-License-Identifier: MIT
/// What commands print for programs: one object with "schema": "cairn/<command>/1", the same in both languages (schema/*.schema.json
/// describe them). Titles are given as { "en": …, "ko": … }. Dates ISO, durations whole minutes.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/views.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

std::string plan_json(const PlanOutcome& outcome);
std::string today_json(const TodayView& view);
std::string next_json(const NextView& view);
std::string status_json(const StatusView& view);
std::string forecast_json(const ForecastView& view);
std::string change_json(const ChangeView& view, std::string_view command);
std::string roles_json(const std::vector<RoleRow>& roles);
std::string show_json(const Catalog& catalog, const ShowView& view);
std::string report_json(const PeriodReport& report);

}  // namespace cairn
