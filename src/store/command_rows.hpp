// SPDX-License-Identifier: MIT
/// Commands of the journal, read one by one with their events; and how many there are (cache_device).
#pragma once

#include "sql.hpp"

#include "cairn/store/journal.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cairn {

/// The command with that uid; empty where it has no event but the record's name.
std::optional<StoredCommand> read_command(SQLite::Database& database, const std::string& uid);

/// As the functions of the same names say of all events.
std::optional<StoredCommand> read_last_command(SQLite::Database& database, const std::string& device);
std::optional<StoredCommand> read_last_undone(SQLite::Database& database, const std::string& device);

/// As Journal::commands. REQUIRES: the cache is fresh.
CommandPage read_commands(SQLite::Database& database, const CommandFilter& filter);

/// cache_device from all events.
void write_command_counts(SQLite::Database& database, std::span<const Event> all);
/// What new events do to it. `changed`: earlier ones that no longer count, or count again. REQUIRES: all are written; a command is new.
void update_command_counts(SQLite::Database& database, std::span<const Event> events, std::span<const Event> changed);

}  // namespace cairn
