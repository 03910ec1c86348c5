// SPDX-License-Identifier: MIT
/// One record on many machines: the journal handed out, and entries of other journals taken in. Reading and writing the lines is the caller's.
#pragma once

#include "cairn/app/world.hpp"
#include "cairn/planning/journal_entry.hpp"
#include "cairn/planning/merge_views.hpp"
#include "cairn/store/journal.hpp"

#include <optional>
#include <span>
#include <vector>

namespace cairn {

/// All events by (stamp, uid), with their plans; from the study date `since` on. None without a data file.
std::vector<JournalEntry> look_entries(const World& world, std::optional<Date> since = {});

/// The place of the first entry that contradicts what is known under its uid, or of one before it; empty: the entries can be taken in. Reads only.
std::optional<std::size_t> contradiction_in(const World& world, std::span<const JournalEntry> entries);

struct TakeIn {
  bool dry_run = false;
  bool backup = true;  ///< a checked copy of the record as it was, when something new comes
};

/// The union with the record as one transaction; nothing new writes nothing.
/// REQUIRES: no contradiction (an Error with exit code 5 otherwise: another command was faster).
ImportView take_in(const World& world, std::span<const JournalEntry> entries, const TakeIn& how);

/// This device's id; made when there is none, unless `dry_run` (then maybe empty).
std::string own_device(const World& world, bool dry_run);

}  // namespace cairn
