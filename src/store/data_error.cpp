// SPDX-License-Identifier: MIT
#include "data_error.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <new>

namespace cairn {

namespace {

Error full(const std::filesystem::path& file) {
  return data_error("error.data-full", "hint.data-full", file);
}
Error read_only(const std::filesystem::path& file) {
  return data_error("error.data-read-only", "hint.data-read-only", file);
}
Error unreadable(const std::filesystem::path& file) {
  return data_error("error.data-unreadable", "hint.data-unreadable", file);
}

bool is_full(int error_number) {
  return error_number == ENOSPC || error_number == EFBIG || error_number == EDQUOT;
}

/// SQLite tells a full disk from other failed writes only for ENOSPC; for quotas and limits one has to ask the file and its journal what
/// happened.
bool is_full(const SQLite::Database* database) {
  if (!database) return false;
  int error_number = 0;
  sqlite3_file_control(database->getHandle(), "main", SQLITE_FCNTL_LAST_ERRNO, &error_number);
  if (is_full(error_number)) return true;
  sqlite3_file* journal = nullptr;
  sqlite3_file_control(database->getHandle(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal);
  if (!journal || !journal->pMethods) return false;
  journal->pMethods->xFileControl(journal, SQLITE_FCNTL_LAST_ERRNO, &error_number);
  return is_full(error_number);
}

}  // namespace

Error data_error(std::string_view key, std::string_view hint, const std::filesystem::path& file) {
  return Error(ExitCode::DataFile, Message{key, {{"file", file.string()}}}, {Message{hint, {{"file", file.string()}}}});
}

Error damaged(const std::filesystem::path& file) {
  return data_error("error.data-corrupt", "hint.data-corrupt", file);
}

Error failed_call(int error_number, const std::filesystem::path& file) {
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return full(file);
    case EROFS:
    case EPERM:
    case EACCES: return read_only(file);
    default: return unreadable(file);
  }
}

Error translated(const SQLite::Exception& exception, const SQLite::Database* database, const std::filesystem::path& file) {
  if (exception.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK)
    return data_error("error.data-unfinished", "hint.data-unfinished", file);
  switch (exception.getErrorCode() & 0xff) {
    case SQLITE_NOTADB: return data_error("error.data-not-sqlite", "hint.data-not-sqlite", file);
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
    case SQLITE_ERROR: return damaged(file);  // our statements are right where the tables are
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return data_error("error.data-locked", "hint.data-locked", file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return read_only(file);
    case SQLITE_FULL: return full(file);
    case SQLITE_IOERR: return is_full(database) ? full(file) : data_error("error.data-disk", "hint.data-disk", file);
    case SQLITE_NOMEM: throw std::bad_alloc();
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG: return data_error("error.data-refused", "hint.data-refused", file);
    default: return unreadable(file);
  }
}

}  // namespace cairn
