// SPDX-License-Identifier: MIT
#include "command_rows.hpp"

#include "event_rows.hpp"
#include "judged_rows.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace cairn {

namespace {

/// Whoever retracts is an undo or a redo by what it retracts.
constexpr const char* kOfCommand =
    "SELECT uid FROM event WHERE command = ?1 UNION SELECT c.cancelled FROM event AS e CROSS JOIN cancel AS c ON c.event = e.uid WHERE e.command = ?1";
/// The record's name is nobody's decision.
constexpr const char* kNoName = "NOT (kind = 'set' AND subject = 'record')";

std::optional<StoredCommand> command_among(const std::vector<Event>& events, const std::string& uid) {
  std::vector<CommandRecord> commands = commands_of(events);
  const auto found = std::ranges::find(commands, uid, &CommandRecord::uid);
  if (found == commands.end()) return std::nullopt;
  StoredCommand stored{std::move(*found), {}};
  const std::set<std::string_view> wanted(stored.command.events.begin(), stored.command.events.end());
  for (const Event& event : events) {
    if (wanted.contains(event.uid)) stored.events.push_back(event);
  }
  return stored;
}

bool is_undoable(const CommandRecord& command) {
  return command.kind == CommandKind::Ordinary && command.counts;
}

/// Shows each command that the query names once to `visit`, until that returns false.
void visit_commands(SQLite::Database& database, SQLite::Statement& names, const std::function<bool(StoredCommand)>& visit) {
  std::unordered_set<std::string> seen;
  while (names.executeStep()) {
    std::string uid = sql::Row(names).text();
    if (!seen.insert(uid).second) continue;
    auto command = read_command(database, uid);
    if (command && !visit(std::move(*command))) return;
  }
}

void visit_commands_of(SQLite::Database& database, const std::string& device, const std::function<bool(StoredCommand)>& visit) {
  SQLite::Statement names(database, std::string("SELECT command FROM event INDEXED BY event_by_device WHERE device = ?1 AND ") + kNoName +
                                        " ORDER BY counter DESC, place DESC");
  sql::bind(names, device);
  visit_commands(database, names, visit);
}

std::int64_t counted(SQLite::Database& database, const CommandFilter& filter) {
  SQLite::Statement statement(database, filter.undoable_on ? "SELECT undoable FROM cache_device WHERE device = ?1"
                                                           : "SELECT coalesce(sum(commands), 0) FROM cache_device WHERE ?1 IS NULL");
  sql::bind(statement, filter.undoable_on);
  return statement.executeStep() ? sql::Row(statement).integer() : 0;
}

/// More commands than that are read faster as part of all.
constexpr std::size_t kFew = 500;

/// A page of all commands, or of those of a device that can be undone.
CommandPage page_of_all(SQLite::Database& database, const CommandFilter& filter) {
  const std::vector<Event> events = read_events(database);
  std::unordered_map<std::string_view, const Event*> by_uid;
  for (const Event& event : events) by_uid.emplace(event.uid, &event);
  CommandPage page;
  std::vector<CommandRecord> commands = commands_of(events);
  for (auto command = commands.rbegin(); command != commands.rend() && page.newest.size() < filter.limit; ++command) {
    if (filter.undoable_on && !(is_undoable(*command) && command->device == *filter.undoable_on)) continue;
    StoredCommand& stored = page.newest.emplace_back(StoredCommand{std::move(*command), {}});
    for (const std::string& uid : stored.command.events) stored.events.push_back(*by_uid.at(uid));
  }
  return page;
}

/// The newest of those about some steps: each is placed by its last event, and only what is shown is read.
CommandPage page_about(SQLite::Database& database, const CommandFilter& filter) {
  SQLite::Statement names(database, std::string("SELECT DISTINCT command FROM event WHERE subject IN ") + kListed + " AND " + kNoName);
  SQLite::Statement place(
      database, std::string("SELECT stamp, uid FROM event WHERE command = ?1 AND ") + kNoName + " ORDER BY stamp DESC, uid DESC LIMIT 1");
  sql::bind(names, json_list(filter.about));
  std::vector<std::tuple<std::int64_t, std::string, std::string>> by_last;
  while (names.executeStep()) {
    const std::string command = sql::Row(names).text();
    sql::bind(place, command);
    if (!place.executeStep()) continue;
    sql::Row row(place);
    const std::int64_t stamp = row.stamp();
    by_last.emplace_back(stamp, row.text(), command);
  }
  std::ranges::sort(by_last, std::ranges::greater());
  CommandPage page;
  for (const auto& [stamp, uid, command] : by_last) {
    if (page.newest.size() == filter.limit) break;
    if (auto stored = read_command(database, command)) page.newest.push_back(std::move(*stored));
  }
  page.older = static_cast<std::int64_t>(by_last.size() - page.newest.size());
  return page;
}

}  // namespace

std::optional<StoredCommand> read_command(SQLite::Database& database, const std::string& uid) {
  return command_among(read_judged(database, kOfCommand, uid), uid);
}

std::optional<StoredCommand> read_last_command(SQLite::Database& database, const std::string& device) {
  std::optional<StoredCommand> last;
  visit_commands_of(database, device, [&](StoredCommand command) {
    if (is_undoable(command.command)) last = std::move(command);
    return !last;
  });
  return last;
}

std::optional<StoredCommand> read_last_undone(SQLite::Database& database, const std::string& device) {
  std::optional<StoredCommand> last;
  visit_commands_of(database, device, [&](StoredCommand command) {
    if (command.command.kind == CommandKind::Ordinary) return false;
    if (command.command.kind == CommandKind::Undo && command.command.counts) last = std::move(command);
    return !last;
  });
  return last;
}

CommandPage read_commands(SQLite::Database& database, const CommandFilter& filter) {
  if (!filter.about.empty()) return page_about(database, filter);
  CommandPage page;
  if (filter.limit > kFew) page = page_of_all(database, filter);
  const auto take = [&](StoredCommand command) {
    if (!filter.undoable_on || is_undoable(command.command)) page.newest.push_back(std::move(command));
    return page.newest.size() < filter.limit;
  };
  if (filter.limit <= kFew && filter.undoable_on) visit_commands_of(database, *filter.undoable_on, take);
  if (filter.limit <= kFew && !filter.undoable_on) {
    SQLite::Statement names(
        database, std::string("SELECT command FROM event INDEXED BY event_by_stamp WHERE ") + kNoName + " ORDER BY stamp DESC, uid DESC");
    visit_commands(database, names, take);
  }
  page.older = counted(database, filter) - static_cast<std::int64_t>(page.newest.size());
  return page;
}

namespace {

struct Counts {
  std::int64_t commands = 0, undoable = 0;
};
using CountsByDevice = std::map<std::string, Counts>;

void add(CountsByDevice& counts, const CommandRecord& command, int sign) {
  Counts& of_device = counts[command.device];
  of_device.commands += sign;
  of_device.undoable += is_undoable(command) ? sign : 0;
}

void write_counts(SQLite::Database& database, const CountsByDevice& counts) {
  SQLite::Statement statement(
      database,
      "INSERT INTO cache_device VALUES (?1, ?2, ?3) ON CONFLICT (device) DO UPDATE SET commands = commands + excluded.commands, undoable = undoable + excluded.undoable");
  for (const auto& [device, more] : counts) sql::run(statement, device, more.commands, more.undoable);
}

/// The command as it is, and as it was before the new events.
void add_change(SQLite::Database& database, const std::string& command, const std::set<std::string>& fresh, CountsByDevice& counts) {
  std::vector<Event> events = read_judged(database, kOfCommand, command);
  if (const auto now = command_among(events, command)) add(counts, now->command, 1);
  std::erase_if(events, [&](const Event& event) { return fresh.contains(event.uid); });
  if (const auto before = command_among(events, command)) add(counts, before->command, -1);
}

}  // namespace

void write_command_counts(SQLite::Database& database, std::span<const Event> all) {
  CountsByDevice counts;
  for (const CommandRecord& command : commands_of(all)) add(counts, command, 1);
  write_counts(database, counts);
}

void update_command_counts(SQLite::Database& database, std::span<const Event> events, std::span<const Event> changed) {
  CountsByDevice counts;
  const bool plain =
      std::ranges::all_of(events, [](const Event& event) { return event.cancels.empty() && event.kind != EventKind::Retracted; });
  if (plain) {
    for (const CommandRecord& command : commands_of(events)) add(counts, command, 1);
  } else {
    std::set<std::string> fresh, commands;
    for (const Event& event : events) {
      fresh.insert(event.uid);
      commands.insert(event.command);
    }
    for (const Event& event : changed) commands.insert(event.command);
    for (const std::string& command : commands) add_change(database, command, fresh, counts);
  }
  write_counts(database, counts);
}

}  // namespace cairn
