// SPDX-License-Identifier: MIT
#include "cairn/app/settings.hpp"

#include "cairn/app/writing.hpp"

namespace cairn {

SettingsView look_settings(const World& world) {
  const TimeOfDay start = open_for_reading(world).day_start();
  return {start, {}, study_today(world, start), false};
}

SettingsView set_day_start(const World& world, TimeOfDay start, bool dry_run) {
  const CommandEvents events(world);
  SettingsView view{start, {}, study_today(world, start), dry_run};
  write(
      world, events, dry_run,
      [&](const Journal& journal) {
        view.before = journal.day_start();
        if (*view.before == start) return Appendix{};
        Event setting = events.make(EventKind::Set, "day_start");
        setting.note = to_hhmm(start);
        return Appendix{{std::move(setting)}, {}};
      },
      [](const Journal&) {});
  return view;
}

}  // namespace cairn
