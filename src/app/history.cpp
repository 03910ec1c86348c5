// SPDX-License-Identifier: MIT
#include "cairn/app/history.hpp"

#include "cairn/app/ids.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/progress/assess_sitting.hpp"

#include "cairn/store/device.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace cairn {

namespace {

constexpr std::size_t kShownSteps = 5;

using Choose = std::optional<StoredCommand> (*)(const Journal& journal, const std::string& device);

/// What the command did: of a redo what it brings back is what the undo had cancelled.
std::vector<Event> effects_of(const Journal& journal, const StoredCommand& command) {
  const std::vector<Event>& events = command.events;
  if (events.empty() || events.front().kind != EventKind::Retracted) return events;
  const std::vector<std::string>& cancelled = events.front().cancels;
  std::vector<Event> named = journal.events_named(cancelled);
  std::erase_if(named, [&](const Event& event) { return std::ranges::find(cancelled, event.uid) == cancelled.end(); });
  return named;
}

/// Answers of one sitting of `assess`, one after the other in the same state: undo takes them back as one.
bool one_sitting(const StoredCommand& newer, const StoredCommand& older) {
  const auto sitting = sitting_of(newer.events);
  return sitting && sitting == sitting_of(older.events) && newer.command.counts == older.command.counts &&
         newer.command.device == older.command.device;
}

/// Commands, newest first, with neighbours of one sitting joined.
std::vector<StoredCommand> join_sittings(std::vector<StoredCommand> newest) {
  std::vector<StoredCommand> joined;
  for (StoredCommand& command : newest) {
    if (joined.empty() || !one_sitting(joined.back(), command)) {
      joined.push_back(std::move(command));
      continue;
    }
    StoredCommand& newer = joined.back();
    newer.events.insert(newer.events.begin(), command.events.begin(), command.events.end());
    newer.command.events.insert(newer.command.events.begin(), command.command.events.begin(), command.command.events.end());
  }
  return joined;
}

/// What `undo` takes back: the last command, of a sitting all its answers that nothing came between.
std::optional<StoredCommand> last_undoable(const Journal& journal, const std::string& device) {
  constexpr std::size_t kMostAnswers = 1000;
  auto last = journal.last_command(device);
  if (!last || !sitting_of(last->events)) return last;
  return join_sittings(journal.commands({{}, device, kMostAnswers}).newest).front();
}

std::optional<StoredCommand> last_undone(const Journal& journal, const std::string& device) {
  return journal.last_undone(device);
}

/// Cancels the events of the command that `choose` names.
HistoryView retract(const World& world, bool dry_run, Choose choose, std::string_view nothing_key) {
  const CommandEvents events(world);
  HistoryView view;
  view.dry_run = dry_run;
  write(
      world, events, dry_run,
      [&](const Journal& journal) {
        const auto command = journal.head().events == 0 ? std::nullopt : choose(journal, events.device());
        if (!command) throw Error(ExitCode::Failure, {nothing_key, {}});
        view.events = effects_of(journal, *command);
        view.before = journal.daily(study_today(world, journal), kShownSteps);
        Appendix appendix{{events.make(EventKind::Retracted, "")}, {}};
        appendix.events.front().cancels = command->command.events;
        return appendix;
      },
      [&](const Journal& journal) { view.after = journal.daily(study_today(world, journal), kShownSteps); });
  return view;
}

}  // namespace

HistoryView undo(const World& world, bool dry_run) {
  return retract(world, dry_run, last_undoable, "error.nothing-to-undo");
}

HistoryView redo(const World& world, bool dry_run) {
  return retract(world, dry_run, last_undone, "error.nothing-to-redo");
}

HistoryList look_history(const World& world, CatalogSource& source, const HistoryRequest& request) {
  const Journal journal = open_for_reading(world);
  const std::optional<std::string> device = known_device_id(world.state_folder);
  CommandFilter filter;
  filter.limit = request.limit + 1;
  if (!request.step.empty()) filter.about = resolve_steps(journal, source, request.step);
  if (request.undoable) filter.undoable_on = device.value_or("");
  CommandPage page = journal.commands(filter);
  std::vector<StoredCommand> commands = join_sittings(page.newest);
  // What is joined to a row takes no room of its own; a row at the end of a page may go on behind it, so one more than is shown is read.
  while (commands.size() <= request.limit && page.older > 0) {
    filter.limit *= 2;
    page = journal.commands(filter);
    commands = join_sittings(page.newest);
  }
  const std::size_t shown = std::min(request.limit, commands.size());
  HistoryList list;
  list.today = study_today(world, journal);
  list.older = static_cast<int>(page.older) + static_cast<int>(commands.size() - shown);
  for (StoredCommand& command : std::span(commands).first(shown))
    list.rows.push_back({std::move(command.events), command.command.kind, command.command.counts, command.command.device == device});
  return list;
}

namespace {

/// Whether every day of the range is in one of the others.
bool all_off(const DateRange& range, const std::vector<DateRange>& off) {
  for (Date day = range.first; day <= range.last; day += date::days{1}) {
    if (std::none_of(off.begin(), off.end(), [&](const DateRange& other) { return other.contains(day); })) return false;
  }
  return true;
}

/// Sorts the stretches into new and known ones.
void compare_with_record(OffView& view, const std::vector<OffView::Stretch>& stretches, const Record& record) {
  view.added.clear();
  view.already = 0;
  std::vector<DateRange> off;
  for (const DaysOff& range : record.off) off.push_back({range.first, range.last});
  for (const OffView::Stretch& stretch : stretches) {
    if (all_off(stretch.days, off)) {
      ++view.already;
      continue;
    }
    view.added.push_back(stretch);
    off.push_back(stretch.days);
  }
}

/// "2026-12-24..2026-12-27", or one day alone.
std::string iso_range(const DateRange& days) {
  return days.first == days.last ? to_iso(days.first) : to_iso(days.first) + ".." + to_iso(days.last);
}

Event off_event(const CommandEvents& events, const DateRange& days) {
  Event off = events.make(EventKind::Set, "off");
  off.note = iso_range(days);
  off.holds_from = days.first;
  return off;
}

/// Where the command leaves the plan.
void look_ahead(OffView& view, const World& world, const Journal& journal) {
  view.daily = journal.daily(study_today(world, journal), kShownSteps);
  if (view.daily.plan) view.pace = compute_pace(view.daily);
}

}  // namespace

OffView take_off(const World& world, const std::vector<OffView::Stretch>& stretches, bool dry_run) {
  const CommandEvents events(world);
  OffView view;
  view.dry_run = dry_run;
  write(
      world, events, dry_run,
      [&](const Journal& journal) {
        compare_with_record(view, stretches, journal.record_of({}));
        Appendix appendix;
        for (const OffView::Stretch& stretch : view.added) appendix.events.push_back(off_event(events, stretch.days));
        return appendix;
      },
      [&](const Journal& journal) { look_ahead(view, world, journal); });
  return view;
}

OffView drop_days_off(const World& world, const DateRange& days, bool dry_run) {
  const CommandEvents events(world);
  OffView view;
  view.dry_run = dry_run;
  write(
      world, events, dry_run,
      [&](const Journal& journal) {
        const DaysBack back = take_days_back(journal.record_of({}).off, days);
        view.dropped = back.days;
        if (back.days.empty()) return Appendix{};
        // Of its own kind and not a retraction, so that `undo` takes it back like any other command. No fold reads this value as days off.
        Event dropped = events.make(EventKind::Set, "off");
        dropped.note = "not " + iso_range(days);
        dropped.cancels = back.cancels;
        Appendix appendix{{std::move(dropped)}, {}};
        for (const DateRange& kept : back.kept) appendix.events.push_back(off_event(events, kept));
        return appendix;
      },
      [&](const Journal& journal) { look_ahead(view, world, journal); });
  return view;
}

DaysOffView look_days_off(const World& world) {
  const Journal journal = open_for_reading(world);
  return {study_today(world, journal), joined_days_off(journal.record_of({}).off)};
}

}  // namespace cairn
