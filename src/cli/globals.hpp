// SPDX-License-Identifier: MIT
/// The options that every command takes, as typed.
#pragma once

#include "cairn/app/world.hpp"
#include "cli/env.hpp"
#include "cli/options.hpp"

#include <string>
#include <vector>

namespace cairn::cli {

struct Globals {
  std::string data, lang, format, color, now;
  std::vector<std::string> graphs;
  bool ascii = false, quiet = false;
};

/// `formats`: those of the command, as help shows them.
void add_globals(Options& options, Globals& globals, const std::string& formats);

/// The facts of this run: instant, zone, files. Relative XDG folders are ignored, as their specification says.
World world_of(const Globals& globals, const Env& env);

}  // namespace cairn::cli
