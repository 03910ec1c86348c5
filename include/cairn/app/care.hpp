// SPDX-License-Identifier: MIT
/// backup, restore, doctor: the care of the data file. Without a data file each is an Error.
#pragma once

#include "cairn/app/world.hpp"
#include "cairn/base/message.hpp"
#include "cairn/progress/journal_health.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace cairn {

/// To `target`, or under date and time in the folder `backups` beside the data file.
BackupView back_up(const World& world, const std::filesystem::path& target);

/// Under date, time and `what` ("import", "sync") in the folder `backups`, whatever lies there already; of each `what` the newest seven
/// stay. Returns its name.
std::filesystem::path back_up_before(const World& world, std::string_view what);

/// The day's first copy, `backups/2026-11-23.daily.db`, when it is not there yet; of those the last seven stay. Checked like every backup.
/// Returns what to tell when it could not be made; nothing while another command is writing, or makes it. Never throws: the command that
/// came before is done.
std::optional<Message> keep_daily_backup(const World& world);

/// From `backup`, a file or a date of which there is one (the newest of that day), or from the newest sound one in the folder `backups`.
/// This device gets a new id: what it wrote after the backup was made may live on elsewhere under the old one.
RestoreView restore(const World& world, const std::filesystem::path& backup, bool dry_run);

HealthView look_after_file(const World& world);

}  // namespace cairn
