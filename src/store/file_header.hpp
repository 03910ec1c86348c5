// SPDX-License-Identifier: MIT
/// The first hundred bytes of a data file, read without SQLite, so that other programs' files are refused untouched.
#pragma once

#include <cstdint>
#include <filesystem>

namespace cairn {

/// "cair"; schema/0001_init.sql sets it.
inline constexpr std::uint32_t kApplicationId = 0x63616972;

enum class FileKind : std::uint8_t { Missing, Empty, Sqlite, NotSqlite, Other /* a folder, a pipe, a device */ };

struct FileHeader {
  FileKind kind = FileKind::Missing;
  std::uint32_t application = 0;
  std::int32_t version = 0;  ///< user_version
  bool unfinished = false;   ///< a rollback journal with something in it lies beside the file
};

/// Throws cairn::Error where the file cannot be opened or read. A file whose write was cut off is Sqlite whatever its first bytes are:
/// SQLite knows how to roll back. Trap: closing a file drops the locks that this process holds on it, so no Journal may be inside a
/// transaction meanwhile.
FileHeader read_file_header(const std::filesystem::path& file);

}  // namespace cairn
