// SPDX-License-Identifier: MIT
#include "cairn/progress/record.hpp"

#include "journal_order.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace cairn {

namespace {

/// An undo cancels what was done, a redo cancels undoes. A retraction of events that are not there (yet) is taken for an undo.
CommandKind kind_of(const Event& event, const std::unordered_map<std::string_view, EventKind>& kinds) {
  if (event.kind != EventKind::Retracted) return CommandKind::Ordinary;
  const bool redo = !event.cancels.empty() && std::all_of(event.cancels.begin(), event.cancels.end(), [&](const std::string& uid) {
    const auto found = kinds.find(uid);
    return found != kinds.end() && found->second == EventKind::Retracted;
  });
  return redo ? CommandKind::Redo : CommandKind::Undo;
}

}  // namespace

std::vector<CommandRecord> commands_of(std::span<const Event> events) {
  const auto order = journal_order(events);
  const auto counts = counting_in_order(events, order);
  std::unordered_map<std::string_view, EventKind> kinds;
  for (const std::size_t i : order) kinds.emplace(events[i].uid, events[i].kind);

  std::vector<CommandRecord> commands;
  std::unordered_map<std::string_view, std::size_t> index;
  std::vector<std::size_t> last_place;
  for (std::size_t place = 0; place < order.size(); ++place) {
    const Event& event = events[order[place]];
    if (event.kind == EventKind::Set && event.subject == "record") continue;
    const auto [found, added] = index.emplace(event.command, commands.size());
    if (added) {
      commands.push_back({event.command, event.device, event.stamp, {}, CommandKind::Ordinary, false});
      last_place.push_back(place);
    }
    CommandRecord& command = commands[found->second];
    command.stamp = event.stamp;
    command.events.push_back(event.uid);
    command.counts = command.counts || counts[place];
    if (const CommandKind kind = kind_of(event, kinds); kind != CommandKind::Ordinary) command.kind = kind;
    last_place[found->second] = place;
  }
  std::vector<std::size_t> by_last(commands.size());
  std::iota(by_last.begin(), by_last.end(), std::size_t{0});
  std::sort(by_last.begin(), by_last.end(), [&](std::size_t a, std::size_t b) { return last_place[a] < last_place[b]; });
  std::vector<CommandRecord> sorted;
  sorted.reserve(commands.size());
  for (const std::size_t i : by_last) sorted.push_back(std::move(commands[i]));
  return sorted;
}

std::optional<CommandRecord> last_command(std::span<const Event> events, std::string_view device) {
  const auto commands = commands_of(events);
  for (auto command = commands.rbegin(); command != commands.rend(); ++command) {
    if (command->device == device && command->kind == CommandKind::Ordinary && command->counts) return *command;
  }
  return std::nullopt;
}

std::optional<CommandRecord> last_undone(std::span<const Event> events, std::string_view device) {
  const auto commands = commands_of(events);
  for (auto command = commands.rbegin(); command != commands.rend(); ++command) {
    if (command->device != device) continue;
    if (command->kind == CommandKind::Ordinary) return std::nullopt;
    if (command->kind == CommandKind::Undo && command->counts) return *command;
  }
  return std::nullopt;
}

}  // namespace cairn
