// SPDX-License-Identifier: MIT
/// Strict reading of what is typed. Each throws Error (exit 2) that names the option and what was typed.
#pragma once

#include "cairn/app/world.hpp"
#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/availability.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cairn::cli {

/// A whole number from `low` to `high`: digits only, no leading zero, no sign.
int count_of(const std::string& option, const std::string& text, int low, int high);
Date date_of(const std::string& option, const std::string& text);
/// Also "yesterday", "today" and "tomorrow", in either language, by the learner's study day.
Date day_of(const World& world, const std::string& option, const std::string& text);
/// "20:00", before midnight.
TimeOfDay time_of_day_of(const std::string& option, const std::string& text);
/// "1h30m", "90m", "1.5h", …; also hours as a bare number where `bare_hours`.
Minutes duration_of(const std::string& option, const std::string& text, bool bare_hours = false);
Availability availability_of(const std::string& option, const std::string& text);
/// must, should or could; `must` when nothing is said.
Level level_of(const std::string& option, const std::string& text);
/// Something is missing after the command: `usage` says what it takes, "cairn diff ROLE ROLE".
[[noreturn]] void refuse_missing(const std::string& usage, std::string_view hint = "hint.see-command-help");
/// Refuses one word too few or too many after the command.
void need_words(const std::string& usage, const std::vector<std::string>& words, std::size_t count);
/// "2026-12-24..2027-01-02" or one day, each as in `day_of`; at most a year.
DateRange range_of(const World& world, const std::string& text);

}  // namespace cairn::cli
