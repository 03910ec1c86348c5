// SPDX-License-Identifier: MIT
// What can go wrong with a data file, and that nothing is lost and nothing foreign is touched when it does.
#include "other_process.hpp"
#include "some_journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

#include <cstdint>
#include <fstream>
#include <random>

using namespace cairn;
using namespace cairn::testing;

namespace {

/// Asks everything there is to ask.
void read_all(const fs::path& file) {
  const Journal journal(file, Journal::Mode::Read);
  journal.events();
  journal.record();
  journal.current_plan();
  journal.daily(day(3), 5);
  journal.days(day(1), day(30));
  journal.planned_minutes(day(1), day(30));
  for (const char* id : {"a", "b", "d"}) {
    journal.step(id);
    journal.plan_step(id);
    journal.open_dependents(id);
    journal.open_prerequisites(id);
  }
  journal.plan_ids_with_prefix("", 10);
  journal.skill_count("late");
}

void append_one(const fs::path& file, const std::string& device = "phone") {
  Learner learner(file, device);
  Journal journal(file, Journal::Mode::Write);
  Appendix appendix{{learner.done("b", day(4))}, {}};
  if (!journal.append(appendix, journal.head())) throw std::runtime_error("the head moved");
}

std::string error_of_reading(const fs::path& file) {
  return error_of(file, [&] { read_all(file); });
}
std::string error_of_writing(const fs::path& file) {
  return error_of(file, [&] { append_one(file); });
}

void run_sql(const fs::path& file, const char* sql) {
  SQLite::Database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

/// Both reading and writing end in this error and leave every byte and every file in the folder as it was.
void check_refused(const TempFolder& folder, const fs::path& file, const std::string& key) {
  const std::string bytes = bytes_of(file);
  const auto files = std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator());
  CHECK(error_of_reading(file) == key);
  CHECK(error_of_writing(file) == key);
  CHECK(bytes_of(file) == bytes);
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == files);
}

}  // namespace

TEST_SUITE_BEGIN("store/faults");

TEST_CASE("what is not a SQLite file is refused untouched") {
  for (const std::string& bytes : {std::string("x"), std::string("# my notes\n"), std::string(5000, 'n'), std::string(4096, '\0'),
                                   std::string("SQLite format 3\0", 16)}) {
    CAPTURE(bytes.size());
    const TempFolder folder;
    write_bytes(folder / "notes.txt", bytes);
    check_refused(folder, folder / "notes.txt", "error.data-not-sqlite");
  }
}

TEST_CASE("a folder, a pipe and a device are no data files") {
  const TempFolder folder;
  CHECK(error_of_reading(folder.path()) == "error.data-not-a-file");
  CHECK(error_of_writing(folder.path()) == "error.data-not-a-file");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(error_of_reading(folder / "pipe") == "error.data-not-a-file");
  CHECK(error_of_writing("/dev/zero") == "error.data-not-a-file");
}

TEST_CASE("a file where a folder should be is an error of writing, and nothing to read") {
  const TempFolder folder;
  write_bytes(folder / "file", "x");
  CHECK(error_of_reading(folder / "file/j.db").empty());
  CHECK(error_of_writing(folder / "file/j.db") == "error.data-unreadable");
}

TEST_CASE("another program's database is refused untouched, in WAL mode too") {
  for (const char* mode : {"", "PRAGMA journal_mode=WAL;"}) {
    CAPTURE(mode);
    const TempFolder folder;
    run_sql(folder / "other.db",
            (std::string(mode) + "PRAGMA application_id=7; CREATE TABLE event (uid); INSERT INTO event VALUES (1)").c_str());
    check_refused(folder, folder / "other.db", "error.data-foreign");
  }
}

TEST_CASE("a newer schema is refused untouched, and both versions are told") {
  const TempFolder folder;
  const fs::path file = folder / "j.db";
  make_journal(file);
  run_sql(file, "PRAGMA user_version=7");
  check_refused(folder, file, "error.data-newer");
  try {
    Journal journal(file, Journal::Mode::Read);
  } catch (const Error& error) {
    REQUIRE(error.message().arguments.size() == 3);
    CHECK(error.message().arguments[1].name == "version");
    CHECK(std::get<std::int64_t>(error.message().arguments[1].value) == 7);
    CHECK(error.message().arguments[2].name == "supported");
    CHECK(std::get<std::int64_t>(error.message().arguments[2].value) == kSchemaVersion);
  }
  run_sql(file, "PRAGMA user_version=-1");
  check_refused(folder, file, "error.data-corrupt");
}

TEST_CASE("an older file is read through a copy in memory, and migrated after a backup when it is written") {
  const TempFolder folder;
  const fs::path file = folder / "j.db";
  run_sql(file, "PRAGMA application_id=0x63616972; PRAGMA page_size=1024; VACUUM");  // version 0: nothing in it yet
  const std::string bytes = bytes_of(file);
  REQUIRE_FALSE(bytes.empty());
  CHECK(Journal(file, Journal::Mode::Read).events().empty());
  CHECK(bytes_of(file) == bytes);
  append_one(file);
  CHECK(Journal(file, Journal::Mode::Read).events().size() == 1);
  CHECK(fs::exists(folder / "j.db.v0.backup"));
  CHECK(SQLite::Database(folder / "j.db.v0.backup").execAndGet("PRAGMA quick_check").getString() == "ok");
  CHECK_FALSE(fs::exists(folder / "j.db.v0.backup.part"));
}

TEST_CASE("a truncated file is damaged") {
  const TempFolder folder;
  make_journal(folder / "whole.db");
  const std::string whole = bytes_of(folder / "whole.db");
  for (std::size_t size = 4096; size < whole.size(); size += 4096) {
    CAPTURE(size);
    write_bytes(folder / "j.db", whole.substr(0, size));
    CHECK(error_of_reading(folder / "j.db") == "error.data-corrupt");
    CHECK(error_of_writing(folder / "j.db") == "error.data-corrupt");
  }
  for (const std::size_t size : {100, 511, 512, 3000, 4095, 4097, 9999}) {
    CAPTURE(size);
    write_bytes(folder / "j.db", whole.substr(0, size));
    CHECK_FALSE(error_of_reading(folder / "j.db").empty());
  }
}

TEST_CASE("random bytes in any page are an error or nothing, never a crash, and mostly an error") {
  const TempFolder folder;
  make_journal(folder / "whole.db");
  const std::string whole = bytes_of(folder / "whole.db");
  std::mt19937 random(1);
  std::size_t pages = 0, damaged = 0;
  for (std::size_t page = 0; page < whole.size(); page += 4096) {
    CAPTURE(page);
    std::string bytes = whole;
    for (std::size_t i = page + (page == 0 ? 100 : 0); i < page + 4096; ++i) bytes[i] = static_cast<char>(random());
    write_bytes(folder / "j.db", bytes);
    const std::string key = error_of_reading(folder / "j.db");
    CHECK((key.empty() || key == "error.data-corrupt"));
    pages += 1;
    damaged += key.empty() ? 0 : 1;
    CHECK_NOTHROW(error_of_writing(folder / "j.db"));
  }
  CHECK(damaged * 2 > pages);
}

TEST_CASE("single wrong bytes anywhere are an error or nothing, never a crash") {
  const TempFolder folder;
  make_journal(folder / "whole.db");
  const std::string whole = bytes_of(folder / "whole.db");
  std::mt19937 random(2);
  for (int n = 0; n < 500; ++n) {
    std::string bytes = whole;
    const std::size_t at = random() % bytes.size();
    bytes[at] = static_cast<char>(random());
    CAPTURE(at);
    write_bytes(folder / "j.db", bytes);
    CHECK_NOTHROW(error_of_reading(folder / "j.db"));
  }
}

TEST_CASE("rows that no cairn writes are damage") {
  const std::vector<std::string> wrongs{"UPDATE cache_step SET state = 9",
                                        "UPDATE cache_day SET day = '2026-11-03x' WHERE day = '2026-11-03'",
                                        "UPDATE plan SET level = 'maybe'",
                                        "UPDATE cache_head SET remaining = 9223372036854775807",
                                        "UPDATE plan_step SET position = 5000000000 WHERE position = 1",
                                        "UPDATE cache_plan_step SET missing = 5000000000",
                                        "DROP TABLE cache_off",
                                        "UPDATE plan_requirement SET grp = 4000000000 WHERE position = 1"};
  for (const std::string& sql : wrongs) {
    CAPTURE(sql);
    const TempFolder folder;
    make_journal(folder / "j.db");
    run_sql(folder / "j.db", sql.c_str());
    CHECK(error_of_reading(folder / "j.db") == "error.data-corrupt");
  }
}

TEST_CASE("the journal only grows") {
  const TempFolder folder;
  make_journal(folder / "j.db");
  CHECK_THROWS_AS(run_sql(folder / "j.db", "DELETE FROM event"), SQLite::Exception);
  CHECK_THROWS_AS(run_sql(folder / "j.db", "UPDATE event SET minutes = 1"), SQLite::Exception);
}

TEST_CASE("a file that another program keeps locked is told after five seconds") {
  const TempFolder folder;
  const fs::path file = folder / "j.db";
  make_journal(file);
  OtherProcess holder([&](const OtherProcess::Tell& tell) {
    SQLite::Database database(file, SQLite::OPEN_READWRITE);
    database.exec("BEGIN EXCLUSIVE");
    tell("locked");
    ::sleep(60);
  });
  REQUIRE(holder.hear() == "locked");
  OtherProcess reader([&](const OtherProcess::Tell& tell) { tell(error_of_reading(file)); });
  OtherProcess writer([&](const OtherProcess::Tell& tell) { tell(error_of_writing(file)); });
  CHECK(reader.hear() == "error.data-locked");
  CHECK(writer.hear() == "error.data-locked");
  holder.kill();
  CHECK(error_of_writing(file).empty());
}

TEST_CASE("a read-only file and a read-only folder can be read and not written") {
  const TempFolder folder;
  const fs::path file = folder / "j.db";
  make_journal(file);
  fs::remove(folder / "j.db-journal");
  struct Case {
    unsigned file, folder;
    const char *reading, *writing;
  };
  for (const Case& a : {Case{0444, 0777, "", "error.data-read-only"}, Case{0666, 0555, "", "error.data-read-only"},
                        Case{0444, 0555, "", "error.data-read-only"}, Case{0000, 0777, "error.data-unreadable", "error.data-unreadable"},
                        Case{0666, 0000, "error.data-unreadable", "error.data-unreadable"}}) {
    CAPTURE(a.file);
    CAPTURE(a.folder);
    fs::permissions(file, static_cast<fs::perms>(a.file));
    fs::permissions(folder.path(), static_cast<fs::perms>(a.folder));
    OtherProcess nobody([&](const OtherProcess::Tell& tell) {
      OtherProcess::become_nobody();
      tell(error_of_reading(file));
      tell(error_of_writing(file));
    });
    CHECK(nobody.hear() == a.reading);
    CHECK(nobody.hear() == a.writing);
  }
  fs::permissions(folder.path(), fs::perms::owner_all);
  CHECK(Journal(file, Journal::Mode::Read).events().size() == 3);
}

TEST_CASE("a new file in a read-only folder is an error") {
  const TempFolder folder;
  fs::permissions(folder.path(), static_cast<fs::perms>(0555));
  OtherProcess nobody([&](const OtherProcess::Tell& tell) {
    OtherProcess::become_nobody();
    tell(error_of_writing(folder / "j.db"));
    tell(error_of_writing(folder / "below/j.db"));
  });
  CHECK(nobody.hear() == "error.data-read-only");
  CHECK(nobody.hear() == "error.data-read-only");
}

TEST_CASE("a write that was cut off is rolled back by the next reader") {
  const TempFolder folder;
  const fs::path file = folder / "j.db";
  make_journal(file);
  const std::string before = bytes_of(file);
  OtherProcess writer([&](const OtherProcess::Tell& tell) {
    SQLite::Database database(file, SQLite::OPEN_READWRITE);
    database.exec(
        "PRAGMA journal_mode=TRUNCATE; PRAGMA cache_size=1; BEGIN IMMEDIATE; DELETE FROM plan_requirement; DELETE FROM plan_session; "
        "DELETE FROM cache_step");
    for (int n = 0; n < 500; ++n)
      database.exec("INSERT INTO cache_step VALUES ('" + std::to_string(n) + std::string(500, 'x') + "', 0, 0, '2026-11-01', '', 0, 0, 0)");
    tell("written");
    ::sleep(60);
  });
  REQUIRE(writer.hear() == "written");
  writer.kill();
  REQUIRE(bytes_of(file) != before);  // pages went to the file before the commit
  REQUIRE(fs::file_size(folder / "j.db-journal") > 0);

  fs::permissions(file, static_cast<fs::perms>(0444));
  fs::permissions(folder / "j.db-journal", static_cast<fs::perms>(0444));
  fs::permissions(folder.path(), static_cast<fs::perms>(0555));
  OtherProcess nobody([&](const OtherProcess::Tell& tell) {
    OtherProcess::become_nobody();
    tell(error_of_reading(file));
  });
  CHECK(nobody.hear() == "error.data-unfinished");
  fs::permissions(folder.path(), fs::perms::owner_all);
  fs::permissions(file, static_cast<fs::perms>(0600));
  CHECK(error_of_reading(file).empty());
  CHECK(bytes_of(file) == before);
}

TEST_CASE("a new file is what the scripts of the schema make of an empty one, and stands alone in its folder") {
  const TempFolder folder;
  const auto schema_of = [](const fs::path& file) {
    SQLite::Database database(file, SQLite::OPEN_READONLY);
    std::string all = std::to_string(database.execAndGet("PRAGMA user_version").getInt()) + " " +
                      std::to_string(database.execAndGet("PRAGMA application_id").getInt());
    SQLite::Statement rows(database, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY rowid");
    while (rows.executeStep()) {
      for (int column = 0; column < 4; ++column) all += "|" + rows.getColumn(column).getString();
    }
    return all;
  };
  Journal(folder / "new.db", Journal::Mode::Write);
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
  std::ofstream(folder / "empty.db").close();
  Journal(folder / "empty.db", Journal::Mode::Write);
  CHECK(schema_of(folder / "new.db") == schema_of(folder / "empty.db"));
}

TEST_CASE("a full disk is told, and what was there stays") {
  const TempFolder folder;
  const fs::path file = folder / "j.db";
  OtherProcess fresh([&](const OtherProcess::Tell& tell) {
    OtherProcess::limit_files(20'000);
    tell(error_of_writing(folder / "new.db"));
  });
  CHECK(fresh.hear() == "error.data-full");
  CHECK(fs::is_empty(folder.path()));
  CHECK(error_of_reading(folder / "new.db").empty());
  CHECK(error_of_writing(folder / "new.db").empty());

  make_journal(file);
  const auto size = fs::file_size(file);
  OtherProcess writer([&](const OtherProcess::Tell& tell) {
    OtherProcess::limit_files(size);
    tell(error_of(file, [&] {
      Learner learner(file, "phone");
      Appendix appendix{{learner.event(EventKind::Planned, "role")}, small_plan()};
      appendix.plan->uid = appendix.events.front().uid;
      while (appendix.plan->steps.size() < 1000) appendix.plan->steps.push_back(step("s" + std::to_string(appendix.plan->steps.size())));
      Journal journal(file, Journal::Mode::Write);
      journal.append(appendix, journal.head());
    }));
  });
  CHECK(writer.hear() == "error.data-full");
  CHECK(error_of_reading(file).empty());
  CHECK(Journal(file, Journal::Mode::Read).events().size() == 3);
  CHECK(error_of_writing(file).empty());
}

TEST_SUITE_END();
