// SPDX-License-Identifier: MIT
// Several writers, and writers that die: nothing that was acknowledged is lost.
#include "other_process.hpp"
#include "some_journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <unistd.h>

#include <algorithm>
#include <random>

using namespace cairn;
using namespace cairn::testing;

TEST_SUITE_BEGIN("store/writers");

TEST_CASE("writers at once lose nothing and never write the same stamp") {
  const TempFolder folder;
  const fs::path file = folder / "j.db";
  make_journal(file);
  const auto write_many = [&](const std::string& device) {
    return [&file, device](const OtherProcess::Tell& tell) {
      Learner learner(file, device);
      int moved = 0;
      for (int n = 0; n < 25; ++n) {
        Appendix appendix{{learner.studied("b", 1, day(3))}, {}};
        for (bool written = false; !written;) {
          try {
            Journal journal(file, Journal::Mode::Write);
            const Head head = journal.head();
            ::usleep(300);
            written = journal.append(appendix, head);
          } catch (const Error& error) {
            // On a machine with much else to do the others may hold the file for longer than a command waits. Nothing was written then.
            if (error.message().key != "error.data-locked") throw;
          }
          moved += written ? 0 : 1;
        }
      }
      tell(std::to_string(moved));
    };
  };
  OtherProcess one(write_many("one")), two(write_many("two")), three(write_many("three"));
  int moved = 0;
  for (OtherProcess* writer : {&one, &two, &three}) {
    const std::string told = writer->hear();
    CAPTURE(told);
    REQUIRE_FALSE(told.empty());
    REQUIRE(std::all_of(told.begin(), told.end(), [](char c) { return c >= '0' && c <= '9'; }));
    moved += std::stoi(told);
  }
  CHECK(moved > 0);  // they did get in each other's way
  const auto events = Journal(file, Journal::Mode::Read).events();
  CHECK(events.size() == 3 + 75);
  for (std::size_t i = 1; i < events.size(); ++i) CHECK(events[i - 1].stamp < events[i].stamp);
  CHECK(Journal(file, Journal::Mode::Read).step("b").studied == min(30 + 75));
}

TEST_CASE("after kill -9 every acknowledged event is there") {
  const TempFolder folder;
  const fs::path file = folder / "j.db";
  make_journal(file);
  std::mt19937 random(3);
  std::vector<std::string> acknowledged;
  for (int round = 0; round < 15; ++round) {
    OtherProcess writer([&](const OtherProcess::Tell& tell) {
      Learner learner(file, "round" + std::to_string(round));
      for (;;) {
        Appendix appendix{{learner.studied("b", 1, day(3))}, {}};
        Journal journal(file, Journal::Mode::Write);
        if (journal.append(appendix, journal.head())) tell(appendix.events.front().uid);
      }
    });
    acknowledged.push_back(writer.hear());
    ::usleep(static_cast<useconds_t>(random() % 20'000));
    writer.kill();
    for (std::string uid = writer.hear(); !uid.empty(); uid = writer.hear()) acknowledged.push_back(uid);
  }
  const Journal journal(file, Journal::Mode::Read);
  std::vector<std::string> uids;
  for (const Event& event : journal.events()) uids.push_back(event.uid);
  for (const std::string& uid : acknowledged) CHECK(std::find(uids.begin(), uids.end(), uid) != uids.end());
  CHECK(journal.step("b").studied == fold(journal.events()).steps.at("b").studied);
  CHECK(SQLite::Database(file).execAndGet("PRAGMA integrity_check").getString() == "ok");
}

TEST_SUITE_END();
