// SPDX-License-Identifier: MIT
// streak: how many study days in a row, and why.
#include "cairn/app/look.hpp"
#include "cairn/report/streak.hpp"
#include "cli/answer.hpp"
#include "cli/arguments.hpp"

namespace cairn::cli {

namespace {

struct StreakOptions {
  std::string weeks = "4";
  bool explain = false;
};

}  // namespace

void add_streak(Options& options, Action& action) {
  auto typed = std::make_shared<StreakOptions>();
  options.flag("--explain", typed->explain, "help.streak-explain");
  options.value("--weeks", typed->weeks, "help.streak-weeks", "N");
  action = [typed](Context& context) {
    const StreakView view = look_streak(context.world, count_of("--weeks", typed->weeks, 1, 530));
    return ok(context, context.json() ? streak_json(view) : streak_screen(context.style, view, typed->explain));
  };
}

}  // namespace cairn::cli
