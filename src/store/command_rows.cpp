// SPDX-License-Identifier: MIT
#include "command_rows.hpp"

#include "judged_rows.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>
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

bool is_undoable(const CommandRecord& command) { return command.kind == CommandKind::Ordinary && command.counts; }

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
  SQLite::Statement names(database, std::string("SELECT command FROM event INDEXED BY event_by_device WHERE device = ?1 AND ") + kNoName + " ORDER BY counter DESC, place DESC");
  sql::bind(names, device);
  visit_commands(database, names, visit);
}

std::int64_t counted(SQLite::Database& database, const CommandFilter& filter) {
  SQLite::Statement statement(database, filter.undoable_on ? "SELECT undoable FROM cache_device WHERE device = ?1" : "SELECT coalesce(sum(commands), 0) FROM cache_device WHERE ?1 IS NULL");
  sql::bind(statement, filter.undoable_on);
  return statement.executeStep() ? sql::Row(statement).integer() : 0;
}

/// All about some steps, each looked up: as many as these steps have.
CommandPage commands_about(SQLite::Database& database, const CommandFilter& filter) {
  SQLite::Statement names(database, std::string("SELECT command FROM event WHERE subject IN ") + kListed + " AND " + kNoName);
  sql::bind(names, json_list(filter.about));
  CommandPage page;
  visit_commands(database, names, [&](StoredCommand command) {
    if (!filter.undoable_on || (is_undoable(command.command) && command.command.device == *filter.undoable_on)) page.newest.push_back(std::move(command));
    return true;
  });
  const auto last = [](const StoredCommand& command) { return std::tie(command.events.back().stamp, command.events.back().uid); };
  std::ranges::sort(page.newest, std::ranges::greater(), last);
  if (page.newest.size() > filter.limit) {
    page.older = static_cast<std::int64_t>(page.newest.size() - filter.limit);
    page.newest.resize(filter.limit);
  }
  return page;
}

}  // namespace

std::optional<StoredCommand> read_command(SQLite::Database& database, const std::string& uid) { return command_among(read_judged(database, kOfCommand, uid), uid); }

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
  if (!filter.about.empty()) return commands_about(database, filter);
  CommandPage page;
  SQLite::Statement names(database, std::string("SELECT command FROM event INDEXED BY event_by_stamp WHERE (?1 IS NULL OR device = ?1) AND ") + kNoName + " ORDER BY stamp DESC, uid DESC");
  sql::bind(names, filter.undoable_on);
  visit_commands(database, names, [&](StoredCommand command) {
    if (!filter.undoable_on || is_undoable(command.command)) page.newest.push_back(std::move(command));
    return page.newest.size() < filter.limit;
  });
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
  SQLite::Statement statement(database, "INSERT INTO cache_device VALUES (?1, ?2, ?3) ON CONFLICT (device) DO UPDATE SET commands = commands + excluded.commands, undoable = undoable + excluded.undoable");
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
  const bool plain = std::ranges::all_of(events, [](const Event& event) { return event.cancels.empty() && event.kind != EventKind::Retracted; });
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
