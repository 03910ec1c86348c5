// SPDX-License-Identifier: MIT
/// `--help`: the everyday commands first, or one command with its options.
#pragma once

#include "cairn/text/layout.hpp"
#include "cli/context.hpp"

#include <string>

namespace cairn::cli {

/// "cairn plan ROLE… [--weeks 24]"
std::string usage_of(const Command& command);
std::string general_help(const Style& style);
std::string command_help(const Style& style, const Command& command, const Options& options);

}  // namespace cairn::cli
