// SPDX-License-Identifier: MIT
#include "cairn/app/history.hpp"

#include "cairn/app/ids.hpp"
#include "cairn/app/writing.hpp"

#include "cairn/store/device.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace cairn {

namespace {

constexpr std::size_t kShownSteps = 5;
constexpr std::ptrdiff_t kLastEvents = 1000;

std::vector<Event> events_named(const std::vector<Event>& all, const std::vector<std::string>& uids) {
  std::vector<Event> named;
  for (const Event& event : all) {
    if (std::find(uids.begin(), uids.end(), event.uid) != uids.end()) named.push_back(event);
  }
  return named;
}

using Choose = std::optional<CommandRecord> (*)(std::span<const Event>, std::string_view);

/// The state after the events, without writing them.
Daily daily_after(const Journal& journal, const std::vector<Event>& events, Date today) {
  const Record record = fold(events);
  const auto plan = record.plans.empty() ? std::nullopt : journal.plan(record.plans.back());
  return make_daily(plan ? &*plan : nullptr, record, today, kShownSteps);
}

/// Whether all of the command is among the last kLastEvents of its device, which are among the events: older ones may be there in part.
bool stands_whole(const CommandRecord& command, const std::vector<Event>& events) {
  std::vector<const Event*> newest_first;
  for (const Event& event : events) {
    if (event.device == command.device) newest_first.push_back(&event);
  }
  if (std::ssize(newest_first) < kLastEvents) return true;
  std::ranges::sort(newest_first, std::greater<>(), &Event::counter);
  const auto oldest = newest_first.begin() + kLastEvents - 1;
  return std::ranges::none_of(oldest, newest_first.end(), [&](const Event* event) { return event->command == command.uid; });
}

/// The command that `choose` names, and the events that it and what it cancels are among: a few, or all where those do not tell.
std::pair<CommandRecord, std::vector<Event>> chosen_command(const Journal& journal, const std::string& device, Choose choose, bool need_all, std::string_view nothing_key) {
  if (!need_all) {
    std::vector<Event> last = journal.last_events_of(device, kLastEvents);
    auto command = choose(last, device);
    if (command && stands_whole(*command, last)) return {std::move(*command), std::move(last)};
  }
  std::vector<Event> all = journal.events();
  auto command = choose(all, device);
  if (!command) throw Error(ExitCode::Failure, {nothing_key, {}});
  return {std::move(*command), std::move(all)};
}

/// Cancels the events of the command that `choose` names.
HistoryView retract(const World& world, bool dry_run, Choose choose, std::string_view nothing_key) {
  const CommandEvents events(world);
  HistoryView view;
  view.dry_run = dry_run;
  write(
      world, events, dry_run,
      [&](const Journal& journal) {
        if (journal.head().events == 0) throw Error(ExitCode::Failure, {nothing_key, {}});
        auto [command, among] = chosen_command(journal, events.device(), choose, dry_run, nothing_key);
        view.events = events_named(among, command.events);
        // What a redo brings back is what the undo had cancelled.
        if (!view.events.empty() && view.events.front().kind == EventKind::Retracted) view.events = events_named(among, view.events.front().cancels);
        view.before = journal.daily(study_today(world), kShownSteps);
        Event retraction = events.make(EventKind::Retracted, "");
        retraction.cancels = command.events;
        if (dry_run) {
          retraction.stamp = journal.head().stamp + 1;
          among.push_back(std::move(retraction));
          view.after = daily_after(journal, among, study_today(world));
          return Appendix{};
        }
        return Appendix{{std::move(retraction)}, {}};
      },
      [&](const Journal& journal) {
        if (!dry_run) view.after = journal.daily(study_today(world), kShownSteps);
      });
  return view;
}

}  // namespace

HistoryView undo(const World& world, bool dry_run) { return retract(world, dry_run, last_command, "error.nothing-to-undo"); }

HistoryView redo(const World& world, bool dry_run) { return retract(world, dry_run, last_undone, "error.nothing-to-redo"); }

HistoryList look_history(const World& world, CatalogSource& source, const HistoryRequest& request) {
  const Journal journal = open_for_reading(world);
  const std::vector<Event> all = journal.events();
  std::vector<std::string> steps;
  if (!request.step.empty()) steps = resolve_steps(journal, source, request.step);
  const std::optional<std::string> device = known_device_id(world.state_folder);
  std::unordered_map<std::string_view, const Event*> by_uid;
  for (const Event& event : all) by_uid.emplace(event.uid, &event);

  HistoryList list;
  const std::vector<CommandRecord> commands = commands_of(all);
  for (auto command = commands.rbegin(); command != commands.rend(); ++command) {
    HistoryList::Row row{{}, command->kind, command->counts, command->device == device};
    if (request.undoable && !(row.counts && row.here && row.kind == CommandKind::Ordinary)) continue;
    for (const std::string& uid : command->events) row.events.push_back(*by_uid.at(uid));
    const auto about = [&](const Event& event) { return std::ranges::find(steps, event.subject) != steps.end(); };
    if (!steps.empty() && std::ranges::none_of(row.events, about)) continue;
    if (list.rows.size() < request.limit) {
      list.rows.push_back(std::move(row));
    } else {
      ++list.older;
    }
  }
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

}  // namespace

OffView take_off(const World& world, const std::vector<OffView::Stretch>& stretches, bool dry_run) {
  const CommandEvents events(world);
  OffView view;
  view.dry_run = dry_run;
  write(
      world, events, dry_run,
      [&](const Journal& journal) {
        compare_with_record(view, stretches, journal.record());
        Appendix appendix;
        if (dry_run) return appendix;
        for (const OffView::Stretch& stretch : view.added) {
          Event off = events.make(EventKind::Set, "off");
          off.note = to_iso(stretch.days.first);
          if (stretch.days.last != stretch.days.first) off.note += ".." + to_iso(stretch.days.last);
          off.holds_from = stretch.days.first;
          appendix.events.push_back(std::move(off));
        }
        return appendix;
      },
      [&](const Journal& journal) {
        view.daily = journal.daily(study_today(world), kShownSteps);
        if (dry_run)
          for (const OffView::Stretch& stretch : view.added) view.daily.off.push_back(stretch.days);
        if (view.daily.plan) view.pace = compute_pace(view.daily);
      });
  return view;
}

}  // namespace cairn
