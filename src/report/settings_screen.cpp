// SPDX-License-Identifier: MIT
#include "cairn/report/settings.hpp"

#include "json_parts.hpp"
#include "lines.hpp"

namespace cairn {

std::string settings_screen(const Style& style, const SettingsView& view) {
  Lines lines{style};
  const std::string start = to_hhmm(view.day_start);
  if (!view.before) {
    lines.facts({{"day_start", say(style.language, {"config.day-start", {{"time", start}}})}}, 0);
    lines.next({"cairn config day_start 05:00"});
  } else if (*view.before == view.day_start) {
    lines.sentence({"config.already", {{"time", start}}});
    lines.next({"cairn today"});
  } else {
    lines.sentence({"config.changed", {{"time", start}, {"before", to_hhmm(*view.before)}}}, Paint::Good);
    lines.sentence({"config.today", {{"day", view.today}}});
    if (view.dry_run)
      lines.sentence({"screen.dry-run", {}});
    else
      lines.next({"cairn today", "cairn undo"});
  }
  return lines.take();
}

std::string settings_json(const SettingsView& view) {
  Json json = json_object("config");
  json["day_start"] = to_hhmm(view.day_start);
  json["before"] = view.before ? Json(to_hhmm(*view.before)) : Json(nullptr);
  json["today"] = to_iso(view.today);
  json["dry_run"] = view.dry_run;
  return dumped(json);
}

}  // namespace cairn
