// SPDX-License-Identifier: MIT
#include "cli/session_style.hpp"

#include "cairn/base/error.hpp"
#include "cli/arguments.hpp"

namespace cairn::cli {
namespace {

constexpr Minutes kEarliestAlarm{24 * 60};

}  // namespace

SessionStyle session_style(Language language, const std::string& at, const std::string& alarm) {
  SessionStyle style{language, {}, kUsualAlarm};
  if (!at.empty()) style.at = time_of_day_of("--at", at);
  if (alarm == "none") style.alarm.reset();
  if (alarm.empty() || alarm == "none") return style;
  style.alarm = duration_of("--alarm", alarm, false);
  if (*style.alarm > kEarliestAlarm) throw Error(ExitCode::Usage, {"error.alarm-early", {{"value", alarm}, {"most", kEarliestAlarm}}});
  return style;
}

}  // namespace cairn::cli
