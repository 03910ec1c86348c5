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
/// Settings, plans, what completed a skill, and all that cancels or cancels what cancels: the fold of these is the fold of all but for steps, days and timer. Any order.
std::vector<Event> read_decisions(SQLite::Database& database);
std::vector<Event> read_events_between(SQLite::Database& database, Date first, Date last);

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
