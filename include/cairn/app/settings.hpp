// SPDX-License-Identifier: MIT
/// config: settings of the record, which all its machines share. Each is a `set` event; the last one that counts holds.
#pragma once

#include "cairn/app/world.hpp"
#include "cairn/planning/settings_view.hpp"

namespace cairn {

SettingsView look_settings(const World& world);

/// When a study day begins, from now on: what is recorded stays on its study date. The same again writes nothing.
SettingsView set_day_start(const World& world, TimeOfDay start, bool dry_run);

}  // namespace cairn
