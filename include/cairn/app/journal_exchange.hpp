// SPDX-License-Identifier: MIT
/// One record on many machines: the journal handed out, and entries of other journals taken in. Reading and writing the lines is the
/// caller's.
#pragma once

#include "cairn/app/world.hpp"
#include "cairn/base/message.hpp"
#include "cairn/planning/journal_entry.hpp"
#include "cairn/planning/merge_views.hpp"
#include "cairn/store/journal.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace cairn {

/// All events by (stamp, uid), with their plans; from the study date `since` on. None without a data file.
std::vector<JournalEntry> look_entries(const World& world, std::optional<Date> since = {});

/// Why entries cannot be taken in.
struct Refusal {
  std::size_t place = 0;  ///< of the first such entry
  Message why;
  std::optional<Message> hint;
};

/// An entry that contradicts what is known under its uid, or one before it, and one whose stamp lies more than ten years ahead of the clock
/// and of all that is known: whatever is recorded later is stamped after it, so a few of those would leave no room. Empty: the entries can
/// be taken in. Reads only.
std::optional<Refusal> refusal_of(const World& world, std::span<const JournalEntry> entries);

struct TakeIn {
  bool dry_run = false;
  std::string_view before;  ///< names the checked copy of the record as it was, which is made when something new comes: "import"
};

/// The union with the record as one transaction; nothing new writes nothing.
/// REQUIRES: no refusal (for a contradiction an Error with exit code 5 otherwise: another command was faster).
ImportView take_in(const World& world, std::span<const JournalEntry> entries, const TakeIn& how);

/// This device's id; made when there is none, unless `dry_run` (then maybe empty).
std::string own_device(const World& world, bool dry_run);

}  // namespace cairn
