// SPDX-License-Identifier: MIT
/// Events in and out of their tables.
#pragma once

#include "sql.hpp"

#include "cairn/progress/event.hpp"
#include "cairn/store/journal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// Two indexed reads, whatever the journal's size.
Head read_head(SQLite::Database& database);

/// By (stamp, uid).
std::vector<Event> read_events(SQLite::Database& database);
std::vector<Event> read_events_between(SQLite::Database& database, Date first, Date last);

// Fewer of them, or of their fields, with all that is needed to say which of them count.
/// All in any order, with the fields that the fold and commands_of read.
std::vector<Event> read_events_to_fold(SQLite::Database& database);
/// Settings, plans and what completed a skill: the fold of these is the fold of all but for steps, days and timer.
std::vector<Event> read_decisions(SQLite::Database& database);
/// As the functions of Journal of the same names.
std::vector<Event> read_events_with_words(SQLite::Database& database);
std::vector<Event> read_events_after(SQLite::Database& database, Instant moment);
std::vector<Event> read_events_about(SQLite::Database& database, const std::vector<std::string>& subjects);
bool has_events_about(SQLite::Database& database, const std::string& subject);
std::vector<Event> read_events_named(SQLite::Database& database, const std::vector<std::string>& uids);

/// The columns of an event in the order in which read_event reads them; all but what it cancels.
extern const char* const kEventColumns;
Event read_event(const SQLite::Statement& statement);

/// Gives each event its stamp (after the journal's largest) and its counter (after its device's largest), then writes it.
void insert_events(SQLite::Database& database, std::vector<Event>& events, const Head& head);

/// Writes events as they are: stamp and counter are those of the device that made them.
class EventWriter {
 public:
  explicit EventWriter(SQLite::Database& database);
  void write(const Event& event);

 private:
  SQLite::Statement insert_, cancel_;
};

/// Single events by uid.
class EventReader {
 public:
  explicit EventReader(SQLite::Database& database);
  std::optional<Event> read(const std::string& uid);

 private:
  SQLite::Statement event_, cancels_;
};

}  // namespace cairn
