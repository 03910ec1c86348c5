// SPDX-License-Identifier: MIT
/// backup, restore, doctor: the care of the data file. Without a data file each is an Error.
#pragma once

#include "cairn/app/world.hpp"
#include "cairn/progress/journal_health.hpp"

#include <filesystem>

namespace cairn {

/// To `target`, or under date and time in the folder `backups` beside the data file.
BackupView back_up(const World& world, const std::filesystem::path& target);

/// Under date, time and `what` ("import") in the folder `backups`, whatever lies there already. Returns its name.
std::filesystem::path back_up_before(const World& world, std::string_view what);

/// From `backup`, or from the newest sound one in the folder `backups`. This device gets a new id: what it wrote after the backup was made may
/// live on elsewhere under the old one.
RestoreView restore(const World& world, const std::filesystem::path& backup, bool dry_run);

HealthView look_after_file(const World& world);

}  // namespace cairn
