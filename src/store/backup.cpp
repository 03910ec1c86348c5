// SPDX-License-Identifier: MIT
#include "cairn/store/backup.hpp"

#include "cache.hpp"
#include "data_error.hpp"
#include "database.hpp"
#include "event_rows.hpp"
#include "file_header.hpp"
#include "folders.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace cairn {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kShownComplaints = 5;

fs::path with_suffix(const fs::path& file, const std::string& suffix) {
  return file.string() + suffix;
}

/// A file to copy from: there, cairn's, and not newer than this program.
std::unique_ptr<SQLite::Database> open_existing(const fs::path& file) {
  auto database = guarded(file, nullptr, [&] { return open_to_read(file); });
  if (!database) throw data_error("error.data-missing", "hint.data-unreadable", file);
  return database;
}

/// A file too damaged for the check itself is a complaint too.
std::vector<std::string> complaints_of(SQLite::Database& database) {
  std::vector<std::string> complaints;
  try {
    SQLite::Statement check(database, "PRAGMA quick_check(" + std::to_string(kShownComplaints) + ")");
    while (check.executeStep()) complaints.push_back(check.getColumn(0).getString());
  } catch (const SQLite::Exception& exception) {
    if (exception.getErrorCode() != SQLITE_CORRUPT) throw;
    complaints.push_back(exception.getErrorStr());
  }
  if (complaints == std::vector<std::string>{"ok"}) complaints.clear();
  return complaints;
}

std::optional<Date> date_at_end(SQLite::Database& database, const char* aggregate) {
  return parse_date(database.execAndGet(std::string("SELECT ") + aggregate + "(study_date) FROM event").getString());
}

fs::path free_name(const fs::path& file) {
  fs::path name = with_suffix(file, ".replaced");
  for (int n = 2; fs::exists(name); ++n) name = with_suffix(file, ".replaced-" + std::to_string(n));
  return name;
}

}  // namespace

JournalHealth examine(const fs::path& file) {
  JournalHealth health;
  const auto database = open_existing(file);
  return guarded(file, database.get(), [&] {
    health.bytes = fs::file_size(file);
    health.schema = read_file_header(file).version;
    health.complaints = complaints_of(*database);
    if (!health.complaints.empty()) return health;
    health.events = read_head(*database).events;
    health.first = date_at_end(*database, "min");
    health.last = date_at_end(*database, "max");
    health.plans = database->execAndGet("SELECT count(*) FROM plan").getInt64();
    health.orphans = database->execAndGet("SELECT count(*) FROM cancel WHERE cancelled NOT IN (SELECT uid FROM event)").getInt64();
    health.cache_is_fresh = health.events == 0 || read_fresh_totals(*database).has_value();
    return health;
  });
}

void back_up(const fs::path& file, const fs::path& backup) {
  const auto database = open_existing(file);
  std::error_code unreachable;  // which making it tells
  if (fs::exists(fs::symlink_status(backup, unreachable)))
    throw Error(ExitCode::Failure, {"error.backup-exists", {{"file", backup.string()}}}, {{"hint.other-backup", {}}});
  guarded(backup, database.get(), [&] { write_verified_copy(*database, backup); });
}

fs::path restore(const fs::path& backup, const fs::path& file) {
  const auto source = open_existing(backup);
  const fs::path fresh = with_suffix(file, ".restored");
  guarded(file, source.get(), [&] { write_verified_copy(*source, fresh); });
  fs::path replaced;
  if (fs::exists(file)) {
    replaced = free_name(file);
    if (::link(file.c_str(), replaced.c_str()) != 0) throw failed_call(errno, replaced);
    // The rollback journal of a write that was cut off belongs to the old file and must not be applied to the new one.
    std::error_code none;
    const fs::path journal = with_suffix(file, "-journal");
    if (fs::file_size(journal, none) > 0 && !none) fs::rename(journal, with_suffix(replaced, "-journal"));
  }
  if (::rename(fresh.c_str(), file.c_str()) != 0) throw failed_call(errno, file);
  return replaced;
}

std::optional<fs::path> newest_sound_backup(const fs::path& folder, std::string_view beginning) {
  std::vector<fs::path> files;
  std::error_code missing;
  for (fs::directory_iterator entry(folder, missing), end; !missing && entry != end; entry.increment(missing)) {
    if (entry->path().extension() == ".db" && entry->path().filename().string().starts_with(beginning)) files.push_back(entry->path());
  }
  std::ranges::sort(files, std::greater<>(), [](const fs::path& file) { return file.filename().string(); });
  for (const fs::path& file : files) {
    try {
      if (examine(file).complaints.empty()) return file;
    } catch (const Error&) {
      // Not a backup, or no longer one: the next may be.
    }
  }
  return std::nullopt;
}

}  // namespace cairn
