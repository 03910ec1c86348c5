// SPDX-License-Identifier: MIT
#include "database.hpp"

#include "data_error.hpp"
#include "empty_record.hpp"
#include "file_header.hpp"
#include "folders.hpp"
#include "new_file.hpp"
#include "schema_scripts.hpp"

#include "cairn/store/journal.hpp"

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>

namespace cairn {

namespace fs = std::filesystem;

const int kSchemaVersion = static_cast<int>(kSchemaScripts.size());

namespace {

constexpr int kPatienceMilliseconds = 5000;

// Names that SQLite reads as something else (":memory:", "file:…") are plain files here.
std::string plain_name(const fs::path& file) {
  return fs::absolute(file).string();
}

/// A command is one thread: SQLite need not lock itself, nor count its memory. This is a tenth of what a small read costs. Only before its
/// first use; a second call changes nothing.
void make_sqlite_light() {
  static const bool once =
      sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) == SQLITE_OK && sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
  static_cast<void>(once);
}

std::unique_ptr<SQLite::Database> connect(const fs::path& file, int flags) {
  make_sqlite_light();
  auto database = std::make_unique<SQLite::Database>(plain_name(file), flags | SQLite::OPEN_NOMUTEX, kPatienceMilliseconds);
  database->exec("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON");
  return database;
}

void refuse(const fs::path& file, const FileHeader& header) {
  if (header.kind == FileKind::Other) throw data_error("error.data-not-a-file", "hint.data-not-sqlite", file);
  if (header.kind == FileKind::NotSqlite) throw data_error("error.data-not-sqlite", "hint.data-not-sqlite", file);
  if (header.kind == FileKind::Sqlite && header.application != kApplicationId)
    throw data_error("error.data-foreign", "hint.data-foreign", file);
  if (header.kind == FileKind::Sqlite && header.version < 0) throw damaged(file);
  if (header.kind == FileKind::Sqlite && header.version > kSchemaVersion) {
    throw Error(ExitCode::DataFile,
                {"error.data-newer",
                 {{"file", file.string()}, {"version", std::int64_t{header.version}}, {"supported", std::int64_t{kSchemaVersion}}}},
                {{"hint.data-newer", {}}});
  }
}

int version_of(SQLite::Database& database) {
  return database.execAndGet("PRAGMA user_version").getInt();
}

/// Runs the scripts that are missing. REQUIRES: within a transaction, so that a failure leaves the old version.
void migrate(SQLite::Database& database, int from) {
  for (std::size_t version = static_cast<std::size_t>(from); version < kSchemaScripts.size(); ++version)
    database.exec(kSchemaScripts[version]);
}

/// Made by us rather than by SQLite, which would let others read it.
void make_file(const fs::path& file) {
  if (const int error_number = make_folders(fs::absolute(file).parent_path())) throw failed_call(error_number, file);
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0 && errno != EEXIST) throw failed_call(errno, file);
  if (descriptor >= 0) ::close(descriptor);
}

/// A record without events, which takes its name when it is whole. Where another program was faster, that one's file stays; where a file
/// system has no links, the scripts make it.
void make_record(const fs::path& file) {
  if (const int error_number = make_folders(fs::absolute(file).parent_path())) throw failed_call(error_number, file);
  const fs::path fresh = name_beside(file);
  if (const int error_number = write_synced(fresh, empty_record())) throw failed_call(error_number, file);
  const bool made = ::link(fresh.c_str(), file.c_str()) == 0;
  ::unlink(fresh.c_str());
  if (!made) make_file(file);
}

void bring_up_to_date(SQLite::Database& database, const fs::path& file) {
  int version = version_of(database);
  if (version >= kSchemaVersion) return;
  const bool is_new = database.execAndGet("PRAGMA page_count").getInt() == 0;
  if (!is_new) write_verified_copy(database, file.string() + ".v" + std::to_string(version) + ".backup");
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  version = version_of(database);  // another program may have been faster
  migrate(database, version);
  transaction.commit();
}

/// Replaces an older database by a migrated copy in memory, and one with nothing in it by null. The one that was handed in lives until all
/// is done.
void bring_into_view(std::unique_ptr<SQLite::Database>& database) {
  const int version = version_of(*database);
  if (version >= kSchemaVersion) return;
  std::unique_ptr<SQLite::Database> copy;
  if (database->execAndGet("PRAGMA page_count").getInt() > 0) {
    copy = copy_in_memory(*database);
    SQLite::Transaction transaction(*copy);
    migrate(*copy, version);
    transaction.commit();
  }
  database = std::move(copy);
}

}  // namespace

std::unique_ptr<SQLite::Database> copy_in_memory(SQLite::Database& database) {
  auto copy = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_MEMORY);
  SQLite::Backup(*copy, database).executeStep(-1);
  return copy;
}

void write_verified_copy(SQLite::Database& database, const fs::path& target) {
  fs::path unproved = target;
  unproved += ".part";
  fs::remove(unproved);
  make_file(unproved);
  try {
    auto copy = connect(unproved, SQLite::OPEN_READWRITE);
    copy->exec("PRAGMA journal_mode=OFF");  // it is whole or goes: nobody rolls it back
    SQLite::Backup(*copy, database).executeStep(-1);
    if (copy->execAndGet("PRAGMA quick_check").getString() != "ok") throw damaged(target);
  } catch (...) {
    std::error_code left_behind;
    fs::remove(unproved, left_behind);
    throw;
  }
  fs::rename(unproved, target);
}

std::unique_ptr<SQLite::Database> open_to_read(const fs::path& file) {
  if (file.empty()) return nullptr;
  const FileHeader header = read_file_header(file);
  if (header.kind == FileKind::Missing || header.kind == FileKind::Empty) return nullptr;
  refuse(file, header);
  // What a killed writer left has to be rolled back before anybody can read; only then is the file opened to be changed.
  auto database = connect(file, header.unfinished ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
  guarded(file, database.get(), [&] { bring_into_view(database); });
  return database;
}

std::unique_ptr<SQLite::Database> open_to_write(const fs::path& file) {
  const FileHeader header = read_file_header(file);
  refuse(file, header);
  if (header.kind == FileKind::Missing) make_record(file);
  auto database = connect(file, SQLite::OPEN_READWRITE);
  // WAL is unsafe to copy and unreadable in a read-only folder; DELETE with FULL never syncs the folder.
  guarded(file, database.get(), [&] {
    database->exec("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
    bring_up_to_date(*database, file);
  });
  return database;
}

std::unique_ptr<SQLite::Database> open_to_try(const fs::path& file) {
  const FileHeader header = read_file_header(file);
  if (header.kind != FileKind::Sqlite || header.version != kSchemaVersion || header.unfinished) return nullptr;
  auto database = connect(file, SQLite::OPEN_READWRITE);
  if (sqlite3_db_readonly(database->getHandle(), "main") != 0) return nullptr;
  // Neither a journal beside the file nor a page that has no room in memory: nothing of an open transaction reaches the disk.
  database->exec("PRAGMA journal_mode=MEMORY; PRAGMA cache_spill=OFF; PRAGMA foreign_keys=ON");
  return database;
}

}  // namespace cairn
