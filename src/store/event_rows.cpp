// SPDX-License-Identifier: MIT
#include "event_rows.hpp"

#include "judged_rows.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

namespace cairn {

const char* const kEventColumns =
    "uid, command, device, counter, recorded, utc_offset, zone, study_date, stamp, kind, subject, minutes, effort, completes, evidence, "
    "note, "
    "holds_from, extra";

Event read_event(const SQLite::Statement& statement) {
  sql::Row row(statement);
  Event event;
  event.uid = row.text();
  event.command = row.text();
  event.device = row.text();
  event.counter = row.stamp();
  event.recorded = row.instant();
  event.utc_offset = row.offset();
  event.zone = row.text();
  event.study_date = row.date();
  event.stamp = row.stamp();
  event.kind_text = row.text();
  event.kind = parse_event_kind(event.kind_text);
  event.subject = row.text();
  event.minutes = row.minutes();
  event.effort = row.minutes();
  event.completes = row.text();
  event.evidence = row.text();
  event.note = row.text();
  event.holds_from = row.optional_date();
  event.extra = row.text();
  return event;
}

namespace {

constexpr const char* kCancels = "SELECT event, cancelled FROM cancel ORDER BY event, cancelled";

using Cancels = std::unordered_map<std::string, std::vector<std::string>>;

Cancels read_cancels(SQLite::Statement& statement) {
  Cancels cancels;
  while (statement.executeStep()) {
    sql::Row row(statement);
    std::string event = row.text();
    cancels[std::move(event)].push_back(row.text());
  }
  return cancels;
}

std::vector<Event> read_rows(SQLite::Statement& statement, Cancels cancels) {
  std::vector<Event> events;
  while (statement.executeStep()) {
    Event& event = events.emplace_back(read_event(statement));
    if (const auto found = cancels.find(event.uid); found != cancels.end()) event.cancels = std::move(found->second);
  }
  return events;
}

std::int64_t largest_counter(SQLite::Database& database, const std::string& device) {
  SQLite::Statement statement(database, "SELECT coalesce(max(counter), 0) FROM event WHERE device = ?1");
  sql::bind(statement, device);
  statement.executeStep();
  return sql::Row(statement).stamp();
}

std::string stored_kind(const Event& event) {
  if (event.kind == EventKind::Unknown && !event.kind_text.empty()) return event.kind_text;
  return std::string(to_string(event.kind));
}

}  // namespace

Head read_head(SQLite::Database& database) {
  // Events are never deleted, so the last place is their number.
  SQLite::Statement statement(database, "SELECT coalesce((SELECT max(place) FROM event), 0), coalesce((SELECT max(stamp) FROM event), 0)");
  statement.executeStep();
  sql::Row row(statement);
  Head head;
  head.events = row.stamp();
  head.stamp = row.stamp();
  return head;
}

std::vector<Event> read_events(SQLite::Database& database) {
  SQLite::Statement cancels(database, kCancels);
  SQLite::Statement events(database, std::string("SELECT ") + kEventColumns + " FROM event ORDER BY stamp, uid");
  return read_rows(events, read_cancels(cancels));
}

std::vector<Event> read_events_between(SQLite::Database& database, Date first, Date last) {
  SQLite::Statement cancels(database,
                            "SELECT event, cancelled FROM event CROSS JOIN cancel ON cancel.event = event.uid "
                            "WHERE study_date BETWEEN ?1 AND ?2 ORDER BY event, cancelled");
  sql::bind(cancels, first, last);
  SQLite::Statement events(database,
                           std::string("SELECT ") + kEventColumns + " FROM event WHERE study_date BETWEEN ?1 AND ?2 ORDER BY stamp, uid");
  sql::bind(events, first, last);
  return read_rows(events, read_cancels(cancels));
}

std::vector<Event> read_events_to_fold(SQLite::Database& database) {
  SQLite::Statement cancels(database, kCancels);
  SQLite::Statement events(
      database,
      "SELECT uid, command, device, 1, recorded, utc_offset, '', study_date, stamp, kind, subject, minutes, effort, completes, '', note, "
      "holds_from, '' FROM event");
  return read_rows(events, read_cancels(cancels));
}

std::vector<Event> read_decisions(SQLite::Database& database) {
  return read_judged(database, "SELECT uid FROM event WHERE kind IN ('set', 'planned') OR completes <> ''");
}

std::vector<Event> read_events_with_words(SQLite::Database& database) {
  return read_judged(database, "SELECT uid FROM event INDEXED BY event_with_words WHERE evidence <> '' OR note <> ''");
}

/// And what these cancel, and so on.
std::vector<Event> read_events_after(SQLite::Database& database, Instant moment) {
  return read_judged(database,
                     "WITH RECURSIVE below(uid) AS (SELECT uid FROM event INDEXED BY event_by_stamp WHERE stamp > ?1 "
                     "UNION SELECT c.cancelled FROM below CROSS JOIN cancel AS c ON c.event = below.uid) SELECT uid FROM below",
                     moment);
}

std::vector<Event> read_events_about(SQLite::Database& database, const std::vector<std::string>& subjects) {
  return read_judged(database, std::string("SELECT uid FROM event WHERE subject IN ") + kListed, json_list(subjects));
}

bool has_events_about(SQLite::Database& database, const std::string& subject) {
  SQLite::Statement statement(database, "SELECT 1 FROM event WHERE subject = ?1 LIMIT 1");
  sql::bind(statement, subject);
  return statement.executeStep();
}

std::vector<Event> read_events_named(SQLite::Database& database, const std::vector<std::string>& uids) {
  return read_judged(database, std::string("SELECT value FROM json_each(?1)"), json_list(uids));
}

EventWriter::EventWriter(SQLite::Database& database)
    : insert_(database, std::string("INSERT INTO event (") + kEventColumns +
                            ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"),
      cancel_(database, "INSERT OR IGNORE INTO cancel (event, cancelled) VALUES (?1, ?2)") {}

void EventWriter::write(const Event& event) {
  sql::run(insert_, event.uid, event.command, event.device, event.counter, event.recorded, event.utc_offset, event.zone, event.study_date,
           event.stamp, event.kind_text, event.subject, event.minutes, event.effort, event.completes, event.evidence, event.note,
           event.holds_from, event.extra);
  for (const std::string& cancelled : event.cancels) sql::run(cancel_, event.uid, cancelled);
}

EventReader::EventReader(SQLite::Database& database)
    : event_(database, std::string("SELECT ") + kEventColumns + " FROM event WHERE uid = ?1"),
      cancels_(database, "SELECT cancelled FROM cancel WHERE event = ?1 ORDER BY cancelled") {}

std::optional<Event> EventReader::read(const std::string& uid) {
  sql::bind(event_, uid);
  if (!event_.executeStep()) return std::nullopt;
  Event event = read_event(event_);
  sql::bind(cancels_, uid);
  while (cancels_.executeStep()) event.cancels.push_back(sql::Row(cancels_).text());
  return event;
}

void insert_events(SQLite::Database& database, std::vector<Event>& events, const Head& head) {
  EventWriter writer(database);
  std::map<std::string, std::int64_t> counters;
  std::int64_t stamp = head.stamp;
  for (Event& event : events) {
    const auto [counter, first_of_device] = counters.try_emplace(event.device, 0);
    if (first_of_device) counter->second = largest_counter(database, event.device);
    event.counter = counter->second = std::min(counter->second + 1, kLargestCounter);
    stamp = std::max<std::int64_t>(event.recorded.time_since_epoch().count(), stamp + 1);
    event.stamp = stamp;
    event.kind_text = stored_kind(event);
    writer.write(event);
  }
}

}  // namespace cairn
