// SPDX-License-Identifier: MIT
/// The command line as a function: arguments (without the program's name) and the world -> exit code. Never throws; the one place where
/// errors are caught.
#pragma once

#include "cli/env.hpp"

#include <string>
#include <vector>

namespace cairn::cli {

int run(std::vector<std::string> arguments, Env& env);

}  // namespace cairn::cli
