// SPDX-License-Identifier: MIT
#include "cairn/base/error.hpp"
#include "cairn/base/utf8.hpp"
#include "cli/globals.hpp"
#include "cli/zone.hpp"

#include <algorithm>

namespace cairn::cli {
namespace fs = std::filesystem;

namespace {

std::string variable(const Env& env, const char* name) {
  return env.variable(name).value_or("");
}

/// `$XDG_…/cairn`, else `$HOME/<otherwise>/cairn`, else nothing.
fs::path xdg_folder(const Env& env, const char* name, const char* otherwise) {
  const fs::path folder = variable(env, name);
  if (folder.is_absolute()) return folder / "cairn";
  const fs::path home = variable(env, "HOME");
  return home.is_absolute() ? home / otherwise / "cairn" : fs::path();
}

/// The instant that was typed; written without an offset it is local time.
Instant instant_of(const std::string& text) {
  const auto zoned = parse_instant(text);
  if (!zoned) throw Error(ExitCode::Usage, {"error.bad-instant", {{"value", printable(text)}}}, {{"hint.instant-form", {}}});
  if (zoned->offset) return zoned->instant;
  const auto wall = zoned->instant.time_since_epoch();
  const auto day = date::floor<date::days>(wall);
  const auto minute = date::floor<std::chrono::minutes>(wall - day);
  const auto rest = wall - day - minute;
  return local_to_instant(Date{day}, std::chrono::duration_cast<TimeOfDay>(minute)) + rest;
}

/// `none` stands alone.
void take_graphs(const std::vector<std::string>& typed, World& world) {
  const auto none = std::find(typed.begin(), typed.end(), "none");
  world.plan_graphs = none == typed.end();
  if (world.plan_graphs) {
    world.graphs.assign(typed.begin(), typed.end());
  } else if (typed.size() > 1) {
    const std::string& other = none == typed.begin() ? typed.back() : typed.front();
    throw Error(ExitCode::Usage,
                {"error.not-together", {{"option", std::string("--graph none")}, {"other", "--graph " + printable(other)}}});
  }
}

}  // namespace

void add_globals(Options& options, Globals& globals, const std::string& formats) {
  options.begin_globals();
  options.value("--data", globals.data, "help.data", "FILE");
  options.values("--graph", globals.graphs, "help.graph", "FILE|none", false);
  options.value("--lang", globals.lang, "help.lang", "en|ko");
  options.value("--format", globals.format, "help.format", formats.c_str());
  options.value("--color", globals.color, "help.color", "auto|always|never");
  options.value("--now", globals.now, "help.now", "TIME");
  options.flag("--ascii", globals.ascii, "help.ascii");
  options.flag("-q,--quiet", globals.quiet, "help.quiet");
}

World world_of(const Globals& globals, const Env& env) {
  World world;
  world.zone = open_local_zone(env.variable("TZ"));
  const std::string now = globals.now.empty() ? variable(env, "CAIRN_NOW") : globals.now;
  world.now = now.empty() ? env.now : instant_of(now);
  world.utc_offset = local_offset_at(world.now);
  world.random = env.random;
  world.to_instant = local_to_instant;
  world.offset_at = local_offset_at;

  const fs::path data_folder = xdg_folder(env, "XDG_DATA_HOME", ".local/share");
  world.data_file = !globals.data.empty() ? fs::path(globals.data) : fs::path(variable(env, "CAIRN_DATA"));
  if (world.data_file.empty() && !data_folder.empty()) world.data_file = data_folder / "progress.db";
  world.state_folder = xdg_folder(env, "XDG_STATE_HOME", ".local/state");
  if (world.state_folder.empty() && !world.data_file.empty()) world.state_folder = fs::absolute(world.data_file).parent_path();
  const fs::path config = xdg_folder(env, "XDG_CONFIG_HOME", ".config");
  if (!config.empty()) world.own_graphs = config / "graphs";
  world.home = variable(env, "HOME");
  if (!world.home.is_absolute()) world.home.clear();
  take_graphs(globals.graphs, world);
  return world;
}

}  // namespace cairn::cli
