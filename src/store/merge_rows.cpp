// SPDX-License-Identifier: MIT
#include "merge_rows.hpp"

#include "event_rows.hpp"
#include "plan_rows.hpp"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace cairn {

namespace {

/// Where in the list a uid's event and its plan first stand.
struct Given {
  std::size_t event = 0;
  std::optional<std::size_t> plan;
};

bool contradicts(const JournalEntry& entry, const Event& event, const Plan* plan) {
  return entry.event != event || (entry.plan && plan && *entry.plan != *plan);
}

/// The event with its plan, where that is known.
JournalEntry entry_of(SQLite::Database& database, Event event) {
  JournalEntry entry{std::move(event), {}};
  if (entry.event.kind != EventKind::Planned) return entry;
  if (const auto id = plan_id(database, entry.event.uid)) {
    entry.plan = read_plan(database, *id);
    entry.plan->step_spread = 0;
  }
  return entry;
}

/// Walks the entries; `stored(uid)` gives an optional JournalEntry.
template <class Stored>
SortedOut walk(std::span<const JournalEntry> entries, Stored stored) {
  SortedOut sorted;
  std::unordered_map<std::string_view, Given> given;
  for (std::size_t place = 0; place < entries.size(); ++place) {
    const JournalEntry& entry = entries[place];
    const auto [before, first] = given.try_emplace(entry.event.uid, Given{place, {}});
    const std::optional<JournalEntry> here = stored(entry.event.uid);
    const bool is_new = !here && first;
    const Plan* plan = here && here->plan ? &*here->plan : before->second.plan ? &*entries[*before->second.plan].plan : nullptr;
    if (contradicts(entry, here ? here->event : entries[before->second.event].event, plan)) {
      sorted.merge.contradiction = place;
      return sorted;
    }
    const bool new_plan = entry.plan && !plan;
    if (is_new) sorted.events.push_back(place);
    if (new_plan) {
      sorted.plans.push_back(place);
      before->second.plan = place;
    }
    ++(is_new || new_plan ? sorted.merge.added : sorted.merge.known);
  }
  return sorted;
}

}  // namespace

SortedOut sort_out(SQLite::Database& database, std::span<const JournalEntry> entries) {
  EventReader reader(database);
  return walk(entries, [&](const std::string& uid) -> std::optional<JournalEntry> {
    auto event = reader.read(uid);
    if (!event) return std::nullopt;
    return entry_of(database, std::move(*event));
  });
}

Merge compare_with_nothing(std::span<const JournalEntry> entries) {
  return walk(entries, [](const std::string&) -> std::optional<JournalEntry> { return std::nullopt; }).merge;
}

void insert_merged(SQLite::Database& database, std::span<const JournalEntry> entries, const SortedOut& sorted) {
  EventWriter writer(database);
  for (const std::size_t place : sorted.events) writer.write(entries[place].event);
  for (const std::size_t place : sorted.plans) insert_plan(database, *entries[place].plan);
}

std::vector<JournalEntry> read_entries(SQLite::Database& database, std::optional<Date> since) {
  std::vector<Event> events = since ? read_events_between(database, *since, *parse_date("2100-12-31")) : read_events(database);
  std::vector<JournalEntry> entries;
  entries.reserve(events.size());
  for (Event& event : events) entries.push_back(entry_of(database, std::move(event)));
  return entries;
}

}  // namespace cairn
