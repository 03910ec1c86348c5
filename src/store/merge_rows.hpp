// SPDX-License-Identifier: MIT
/// The union of a journal with entries of others: which are new, and writing them.
#pragma once

#include "sql.hpp"

#include "cairn/store/journal.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cairn {

struct SortedOut {
  Merge merge;
  std::vector<std::size_t> events, plans;  ///< places of the entries whose event, whose plan is not here yet, each uid once
};

/// Compares each entry with what is stored under its uid, and with what was given before it. Ends at a contradiction.
SortedOut sort_out(SQLite::Database& database, std::span<const JournalEntry> entries);
/// Likewise where there is no journal yet.
Merge compare_with_nothing(std::span<const JournalEntry> entries);

/// REQUIRES: within a transaction; `sorted` is of these entries and has no contradiction.
void insert_merged(SQLite::Database& database, std::span<const JournalEntry> entries, const SortedOut& sorted);

/// By (stamp, uid), with plans.
std::vector<JournalEntry> read_entries(SQLite::Database& database, std::optional<Date> since);

}  // namespace cairn
