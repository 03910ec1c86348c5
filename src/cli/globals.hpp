// SPDX-License-Identifier: MIT
/// The options that every command takes, as typed.
#pragma once

#include "cairn/app/world.hpp"
#include "cairn/base/language.hpp"
#include "cli/env.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace cairn::cli {

struct Globals {
  std::string data, lang, format, color, now;
  std::vector<std::string> graphs;
  bool ascii = false, quiet = false;
};

void add_globals(CLI::App& app, Language language, Globals& globals);

/// The facts of this run: instant, zone, files. Relative XDG folders are ignored, as their specification says.
World world_of(const Globals& globals, const Env& env);

}  // namespace cairn::cli
