// SPDX-License-Identifier: MIT
// config: the settings of the record.
#include "cairn/app/settings.hpp"
#include "cairn/base/utf8.hpp"
#include "cairn/progress/day_start.hpp"
#include "cairn/report/settings.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"

#include <algorithm>

namespace cairn::cli {

namespace {

struct ConfigOptions {
  std::vector<std::string> words;
  bool dry_run = false;
};

[[noreturn]] void refuse(std::string_view key, const std::string& typed, std::string_view hint) {
  throw Error(ExitCode::Usage, {key, {{"value", printable(typed)}}}, {{hint, {}}});
}

SettingsView run_config(const ConfigOptions& typed, const Context& context) {
  if (typed.words.empty()) return look_settings(context.world);
  std::string name = typed.words.front();
  std::ranges::replace(name, '-', '_');
  if (name != "day_start") refuse("error.unknown-setting", typed.words.front(), "hint.settings");
  if (typed.words.size() == 1) return look_settings(context.world);
  need_words(context.usage, typed.words, 2);
  const auto start = parse_day_start(typed.words[1]);
  if (!start) refuse("error.bad-day-start", typed.words[1], "hint.day-start");
  return set_day_start(context.world, *start, typed.dry_run);
}

}  // namespace

void add_config(Options& options, Action& action) {
  auto typed = std::make_shared<ConfigOptions>();
  options.words(typed->words, false);
  options.flag("--dry-run", typed->dry_run, "help.dry-run");
  action = [typed](Context& context) {
    const SettingsView view = run_config(*typed, context);
    return ok(context, context.json() ? settings_json(view) : settings_screen(context.style, view));
  };
}

}  // namespace cairn::cli
