// SPDX-License-Identifier: MIT
#include "cairn/app/journal_exchange.hpp"

#include "cairn/app/care.hpp"
#include "cairn/app/writing.hpp"
#include "cairn/store/device.hpp"

namespace cairn {

std::vector<JournalEntry> look_entries(const World& world, std::optional<Date> since) { return open_for_reading(world).entries(since); }

std::optional<std::size_t> contradiction_in(const World& world, std::span<const JournalEntry> entries) {
  return open_for_reading(world).compare(entries).contradiction;
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
  if (how.backup && std::filesystem::exists(world.data_file)) view.backup = back_up_before(world, "import").string();
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
