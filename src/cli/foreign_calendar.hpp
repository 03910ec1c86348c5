// SPDX-License-Identifier: MIT
/// Calendars of others, read by cairn-calendar: a hostile file meets that small program and not the record.
#pragma once

#include "cli/context.hpp"

namespace cairn::cli {

/// Gives the run's world the means to read appointments. What a file says that could not be read is noted on standard error, once for each
/// file, and so is a file of the list that cannot be read; one that was typed is an Error (exit 1).
void let_read_appointments(Context& context);

/// A path to be kept: absolute. One that is no readable text (control characters, broken UTF-8) is an Error (exit 2), since it could not be
/// shown or carried to another machine.
std::string kept_path(const std::string& option, const std::string& typed);

}  // namespace cairn::cli
