// SPDX-License-Identifier: MIT
/// The file: what it is, opening it, making it, bringing an older one up to date. What stands in its tables is the neighbours' work.
#pragma once

#include "sql.hpp"

#include <filesystem>
#include <memory>

namespace cairn {

/// For reading, at the current schema; an older file comes as a migrated copy in memory. Null when there is no file or an empty one.
/// Throws cairn::Error or SQLite::Exception.
std::unique_ptr<SQLite::Database> open_to_read(const std::filesystem::path& file);

/// For writing: made with its folders when it is not there, migrated after a verified backup when it is older.
std::unique_ptr<SQLite::Database> open_to_write(const std::filesystem::path& file);

/// A copy in a new file (0600, with its folders), proved readable before it takes its name; what bears the name is replaced. A failure
/// leaves no file behind.
void write_verified_copy(SQLite::Database& database, const std::filesystem::path& target);

/// A copy in memory.
std::unique_ptr<SQLite::Database> copy_in_memory(SQLite::Database& database);

/// The file as it is, to try a command on: what is written stays in memory and goes with the connection. Null where it cannot be opened so:
/// read-only, of an older schema, or with a write that was cut off.
std::unique_ptr<SQLite::Database> open_to_try(const std::filesystem::path& file);

}  // namespace cairn
