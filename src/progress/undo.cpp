// SPDX-License-Identifier: MIT
#include "cairn/progress/record.hpp"

#include "journal_order.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace cairn {

namespace {

enum class CommandKind { Ordinary, Undo, Redo };

struct Command {
  CommandRecord record;
  CommandKind kind = CommandKind::Ordinary;
  bool counts = false;
};

/// An undo cancels what was done, a redo cancels undoes. A retraction of events that are not there (yet) is taken for an undo.
CommandKind kind_of(const Event& event, const std::unordered_map<std::string_view, EventKind>& kinds) {
  if (event.kind != EventKind::Retracted) return CommandKind::Ordinary;
  const bool redo = !event.cancels.empty() && std::all_of(event.cancels.begin(), event.cancels.end(), [&](const std::string& uid) {
    const auto found = kinds.find(uid);
    return found != kinds.end() && found->second == EventKind::Retracted;
  });
  return redo ? CommandKind::Redo : CommandKind::Undo;
}

/// The commands of one device by the place of their last event. O(n log n).
std::vector<Command> commands_of(std::span<const Event> events, std::string_view device) {
  const auto order = journal_order(events);
  const auto counts = counting_in_order(events, order);
  std::unordered_map<std::string_view, EventKind> kinds;
  for (const std::size_t i : order) kinds.emplace(events[i].uid, events[i].kind);

  std::vector<Command> commands;
  std::unordered_map<std::string_view, std::size_t> index;
  std::vector<std::size_t> last_place;
  for (std::size_t place = 0; place < order.size(); ++place) {
    const Event& event = events[order[place]];
    if (event.device != device || (event.kind == EventKind::Set && event.subject == "record")) continue;
    const auto [found, added] = index.emplace(event.command, commands.size());
    if (added) {
      commands.push_back({{event.command, event.device, event.stamp, {}}, CommandKind::Ordinary, false});
      last_place.push_back(place);
    }
    Command& command = commands[found->second];
    command.record.stamp = event.stamp;
    command.record.events.push_back(event.uid);
    command.counts = command.counts || counts[place];
    if (const CommandKind kind = kind_of(event, kinds); kind != CommandKind::Ordinary) command.kind = kind;
    last_place[found->second] = place;
  }
  std::vector<std::size_t> by_last(commands.size());
  for (std::size_t i = 0; i < by_last.size(); ++i) by_last[i] = i;
  std::sort(by_last.begin(), by_last.end(), [&](std::size_t a, std::size_t b) { return last_place[a] < last_place[b]; });
  std::vector<Command> sorted;
  sorted.reserve(commands.size());
  for (const std::size_t i : by_last) sorted.push_back(std::move(commands[i]));
  return sorted;
}

}  // namespace

std::optional<CommandRecord> last_command(std::span<const Event> events, std::string_view device) {
  const auto commands = commands_of(events, device);
  for (auto command = commands.rbegin(); command != commands.rend(); ++command) {
    if (command->kind == CommandKind::Ordinary && command->counts) return command->record;
  }
  return std::nullopt;
}

std::optional<CommandRecord> last_undone(std::span<const Event> events, std::string_view device) {
  const auto commands = commands_of(events, device);
  for (auto command = commands.rbegin(); command != commands.rend(); ++command) {
    if (command->kind == CommandKind::Ordinary) return std::nullopt;
    if (command->kind == CommandKind::Undo && command->counts) return command->record;
  }
  return std::nullopt;
}

}  // namespace cairn
