// SPDX-License-Identifier: MIT
/// --at and --alarm, of export ical and sync vdir.
#pragma once

#include "cairn/exchange/plan_calendar.hpp"

#include <string>

namespace cairn::cli {

/// `at`: a clock time, or empty; `alarm`: "none", how long before a session with a clock time, at most a day, or empty for the usual one.
/// An Error (exit 2) names the option and what was typed.
SessionStyle session_style(Language language, const std::string& at, const std::string& alarm);

}  // namespace cairn::cli
