// SPDX-License-Identifier: MIT
/// Pieces that the JSON of several commands shares. Keys stand in the order in which they are written.
#pragma once

#include "cairn/planning/views.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace cairn {

using Json = nlohmann::ordered_json;

/// { "schema": "cairn/<command>/1" }
Json json_object(std::string_view command);
/// Two blanks a level; what is not UTF-8 becomes U+FFFD.
std::string dumped(const Json& json);

Json json_text(const LocalizedText& text);                 ///< { "en", "ko" }
Json json_date(const std::optional<Date>& day);            ///< ISO or null
Json json_minutes(const std::optional<Minutes>& minutes);  ///< a number or null

Json json_open_step(const OpenStep& step);
Json json_open_steps(const std::vector<OpenStep>& steps);
Json json_pace(const Pace& pace);
/// Without the weeks; null where there is none.
Json json_forecast(const std::optional<Forecast>& forecast);
/// Null when none runs.
Json json_timer(const std::optional<RunningTimer>& timer);
Json json_streak(const Streak& streak);
/// Targets, finish and counts: null without a plan.
Json json_plan_counts(const Daily& daily);
/// Targets, dates and how far: null without a plan.
Json json_plan_facts(const Daily& daily);

}  // namespace cairn
