// SPDX-License-Identifier: MIT
// What SQLite does for the commands of a day: every statement that they run is overheard and explained on the learner's own file. None may
// walk through the journal, nor through what the cache holds of each step and day.
#include "machine.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <regex>
#include <set>
#include <string>
#include <vector>

using cairn::testing::Machine;

namespace {

/// The statements of every connection that is opened while it lives, once each.
class Overheard {
 public:
  Overheard() {
    statements_.clear();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&opened));
  }
  ~Overheard() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&opened)); }
  Overheard(const Overheard&) = delete;
  Overheard& operator=(const Overheard&) = delete;

  const std::set<std::string>& statements() const { return statements_; }

 private:
  static int opened(sqlite3* database, char**, const struct sqlite3_api_routines*) {
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, &hear, nullptr);
  }
  static int hear(unsigned, void*, void* statement, void*) {
    if (const char* sql = sqlite3_sql(static_cast<sqlite3_stmt*>(statement))) statements_.insert(sql);
    return 0;
  }
  static inline std::set<std::string> statements_;
};

/// "SCAN event" and the like: what the statement walks through, from EXPLAIN QUERY PLAN.
std::vector<std::string> scans_of(sqlite3* database, const std::string& sql) {
  std::vector<std::string> scans;
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(database, ("EXPLAIN QUERY PLAN " + sql).c_str(), -1, &statement, nullptr) == SQLITE_OK);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    const std::string detail = reinterpret_cast<const char*>(sqlite3_column_text(statement, 3));
    if (detail.starts_with("SCAN")) scans.push_back(detail);
  }
  sqlite3_finalize(statement);
  return scans;
}

/// Everything that a day may hold, half an hour apart; each must succeed.
void spend_a_day(Machine& machine) {
  const std::vector<std::vector<std::string>> commands{{},
                                                       {"today"},
                                                       {"next"},
                                                       {"next", "--for", "45m"},
                                                       {"status"},
                                                       {"status", "--line"},
                                                       {"start"},
                                                       {"status"},
                                                       {"stop"},
                                                       {"log", "25m"},
                                                       {"log", "30m", "--on", "2026-11-21"},
                                                       {"log"},
                                                       {"done", "--evidence", "https://example.org/proof"},
                                                       {"done", "--hours", "1h"},
                                                       {"note", "prompt-injection-labs", "a word of the week"},
                                                       {"skip", "prompt-injection-labs"},
                                                       {"undo", "--list"},
                                                       {"undo"},
                                                       {"redo"},
                                                       {"off", "2026-12-24..2026-12-26"},
                                                       {"history"},
                                                       {"history", "--limit", "3"},
                                                       {"streak"},
                                                       {"streak", "--explain"},
                                                       {"report"},
                                                       {"forecast"},
                                                       {"config", "day_start", "05:00"},
                                                       {"show", "prompt-injection-labs"}};
  for (const auto& command : commands) {
    machine.wait(std::chrono::minutes{30});
    CAPTURE(command.empty() ? std::string("cairn") : command.front());
    const int code = machine.run(command);
    CAPTURE(machine.err());
    CHECK(code == 0);
  }
}

/// Whether a scan is of a table that grows with the record, under its own name or, as "SCAN e" of "event AS e", under another.
bool grows(const std::string& scan, const std::string& sql) {
  const std::string name = scan.substr(5, scan.find(' ', 5) - 5);
  const std::regex itself("event|cancel|cache_step|cache_day"), renamed("\\b(event|cancel|cache_step|cache_day) AS " + name + "\\b");
  return std::regex_match(name, itself) || std::regex_search(sql, renamed);
}

/// Walks that end early, or are through rows that all are wanted.
const std::set<std::string> kMeant{
    "SCAN cache_step",                          // no more rows than steps were asked for (are_more_steps_than)
    "SCAN d USING INDEX cache_done",            // the newest finished work, until it is enough for a forecast
    "SCAN event USING INDEX event_by_stamp",    // a page of the history, from the newest on
    "SCAN event USING INDEX event_of_timer",    // the latest start or stop that counts
    "SCAN event USING INDEX event_with_words",  // notes and proofs: the rows are in the index because they are wanted
};

/// What grows with the record and is walked through.
std::set<std::string> walks(const std::filesystem::path& file, const std::set<std::string>& statements) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
  std::set<std::string> found;
  for (const std::string& sql : statements) {
    const std::string verb = sql.substr(0, sql.find(' '));
    if (verb != "SELECT" && verb != "WITH" && verb != "INSERT" && verb != "UPDATE" && verb != "DELETE") continue;
    for (const std::string& scan : scans_of(database, sql)) {
      if (grows(scan, sql) && !kMeant.contains(scan)) found.insert(scan + " in: " + sql);
    }
  }
  sqlite3_close(database);
  return found;
}

}  // namespace

TEST_SUITE("cli/queries") {
  TEST_CASE("no command of a day walks through the record") {
    Machine machine;
    REQUIRE(machine.run({"plan", "llm-security", "--hours", "5"}) == 0);  // it makes the day's backup, too
    const Overheard overheard;
    spend_a_day(machine);
    CHECK(overheard.statements().size() > 50);
    for (const std::string& walk : walks(machine.data_file(), overheard.statements())) FAIL_CHECK(walk);
  }

  TEST_CASE("a missing index is found") {
    Machine machine;
    REQUIRE(machine.run({"plan", "llm-security", "--hours", "5"}) == 0);
    const Overheard overheard;
    spend_a_day(machine);
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open_v2(machine.data_file().c_str(), &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, "DROP INDEX event_by_subject", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    CHECK_FALSE(walks(machine.data_file(), overheard.statements()).empty());
  }
}
