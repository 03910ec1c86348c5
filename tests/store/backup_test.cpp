// SPDX-License-Identifier: MIT
#include "cairn/store/backup.hpp"

#include "other_process.hpp"
#include "some_journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

void append_done(const fs::path& file, const std::string& step) {
  Learner learner(file, "device-of-" + step);
  Journal journal(file, Journal::Mode::Write);
  Appendix appendix{{learner.done(step, day(4))}, {}};
  REQUIRE(journal.append(appendix, journal.head()));
}

std::int64_t events_of(const fs::path& file) {
  return Journal(file, Journal::Mode::Read).head().events;
}

}  // namespace

TEST_SUITE("store/backup") {
  TEST_CASE("a backup holds the same events, is for the owner's eyes only and leaves no other file") {
    const TempFolder folder;
    const fs::path file = folder / "j.db";
    append_done(file, "a");
    back_up(file, folder / "backups" / "b.db");
    CHECK(events_of(folder / "backups" / "b.db") == 1);
    struct stat facts {};
    REQUIRE(::stat((folder / "backups" / "b.db").c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);
    CHECK(std::distance(fs::directory_iterator(folder / "backups"), fs::directory_iterator()) == 1);
  }

  TEST_CASE("a backup never replaces a file, nor follows a link") {
    const TempFolder folder;
    const fs::path file = folder / "j.db";
    append_done(file, "a");
    fs::create_symlink(folder / "elsewhere.db", folder / "link.db");
    CHECK_THROWS_AS(back_up(file, file), Error);
    CHECK_THROWS_AS(back_up(file, folder / "link.db"), Error);
    CHECK_FALSE(fs::exists(folder / "elsewhere.db"));
  }

  TEST_CASE("a restored file is the backup, and what stood there is kept under a free name") {
    const TempFolder folder;
    const fs::path file = folder / "j.db";
    append_done(file, "a");
    back_up(file, folder / "b.db");
    append_done(file, "b");
    CHECK(restore(folder / "b.db", file) == fs::path(file.string() + ".replaced"));
    CHECK(events_of(file) == 1);
    CHECK(events_of(file.string() + ".replaced") == 2);
    append_done(file, "c");
    CHECK(restore(folder / "b.db", file) == fs::path(file.string() + ".replaced-2"));
    CHECK(events_of(file.string() + ".replaced") == 2);
    CHECK(events_of(folder / "b.db") == 1);
  }

  TEST_CASE("the rollback journal of the old file is not applied to the restored one") {
    const TempFolder folder;
    const fs::path file = folder / "j.db";
    append_done(file, "a");
    back_up(file, folder / "b.db");
    std::ofstream(file.string() + "-journal") << "the rest of a write that was cut off";
    restore(folder / "b.db", file);
    CHECK_FALSE(fs::exists(file.string() + "-journal"));
    CHECK(fs::exists(file.string() + ".replaced-journal"));
    CHECK(events_of(file) == 1);
  }

  TEST_CASE("what is damaged or foreign is no backup to restore from, and nothing changes") {
    const TempFolder folder;
    const fs::path file = folder / "j.db";
    append_done(file, "a");
    const std::string bytes = bytes_of(file);
    std::ofstream(folder / "text.db") << std::string(200, 'x');
    CHECK(error_of(folder / "text.db", [&] { restore(folder / "text.db", file); }) == "error.data-not-sqlite");
    std::ofstream(folder / "cut.db", std::ios::binary) << bytes.substr(0, bytes.size() / 2);
    CHECK_THROWS_AS(restore(folder / "cut.db", file), Error);
    CHECK(bytes_of(file) == bytes);
  }

  TEST_CASE("a damaged file has complaints, a sound one its counts") {
    const TempFolder folder;
    const fs::path file = folder / "j.db";
    append_done(file, "a");
    const JournalHealth sound = examine(file);
    CHECK(sound.complaints.empty());
    CHECK(sound.events == 1);
    CHECK(sound.first == day(4));
    CHECK(sound.cache_is_fresh);
    std::string bytes = bytes_of(file);
    for (std::size_t page = 2; page * 4096 < bytes.size(); ++page) bytes.replace(page * 4096, 64, 64, 'x');
    std::ofstream(file, std::ios::binary) << bytes;
    CHECK_FALSE(examine(file).complaints.empty());
  }

  TEST_CASE("the newest sound backup is found past damaged ones and other files") {
    const TempFolder folder;
    const fs::path file = folder / "j.db";
    append_done(file, "a");
    back_up(file, folder / "backups" / "2026-11-01.db");
    back_up(file, folder / "backups" / "2026-11-02.db");
    std::ofstream(folder / "backups" / "2026-11-03.db") << "cut off";
    std::ofstream(folder / "backups" / "9.txt") << "a note";
    CHECK(newest_sound_backup(folder / "backups") == folder / "backups" / "2026-11-02.db");
    CHECK_FALSE(newest_sound_backup(folder / "none").has_value());
  }
}
