// SPDX-License-Identifier: MIT
#include "cairn/app/journal_exchange.hpp"

#include "cairn/app/care.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/store/device.hpp"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::chrono::milliseconds kMostAhead = date::days{3653};

}  // namespace

std::vector<JournalEntry> look_entries(const World& world, std::optional<Date> since) {
  return open_for_reading(world).entries(since);
}

std::optional<Refusal> refusal_of(const World& world, std::span<const JournalEntry> entries) {
  const Journal journal = open_for_reading(world);
  if (const auto place = journal.compare(entries).contradiction)
    return Refusal{*place, {"journal.contradicts", {{"uid", entries[*place].event.uid}}}, {}};
  const std::int64_t latest = std::max(world.now.time_since_epoch().count(), journal.head().stamp) + kMostAhead.count();
  const auto ahead = std::ranges::find_if(entries, [&](const JournalEntry& entry) { return entry.event.stamp > latest; });
  if (ahead == entries.end()) return std::nullopt;
  return Refusal{static_cast<std::size_t>(ahead - entries.begin()),
                 {"journal.far-ahead", {{"uid", ahead->event.uid}}},
                 Message{"journal.far-ahead-hint", {}}};
}

ImportView take_in(const World& world, std::span<const JournalEntry> entries, const TakeIn& how) {
  const auto refused = [&] {
    return Error(ExitCode::DataFile, {"error.data-busy", {{"file", world.data_file.string()}}}, {{"hint.try-again", {}}});
  };
  const Merge expected = open_for_reading(world).compare(entries);
  if (expected.contradiction) throw refused();
  ImportView view{expected.added, expected.known, "", how.dry_run};
  if (how.dry_run || expected.added == 0) return view;
  need_place(world);
  std::error_code unreadable;  // which opening it tells
  if (std::filesystem::exists(world.data_file, unreadable)) view.backup = back_up_before(world, how.before).string();
  Journal journal(world.data_file, Journal::Mode::Write);
  const Merge merged = journal.merge(entries);
  if (merged.contradiction) throw refused();
  view.added = merged.added;
  view.known = merged.known;
  return view;
}

std::string own_device(const World& world, bool dry_run) {
  if (dry_run) return known_device_id(world.state_folder).value_or("");
  need_place(world);
  return device_id(world.state_folder, world.now, world.random);
}

}  // namespace cairn
