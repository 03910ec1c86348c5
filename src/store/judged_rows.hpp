// SPDX-License-Identifier: MIT
/// Some events of the journal, with all that decides which of them count: what cancels them, what cancels that, and so on. `counting` says
/// of each of them the same as it would among all events. What it costs hangs on the number of these events, not on the journal's.
#pragma once

#include "sql.hpp"

#include "cairn/progress/event.hpp"

#include <string>
#include <vector>

namespace cairn {

/// `seed` is a query that gives the uids of the wanted events in one column.
std::string judged_query(const std::string& seed);
std::vector<Event> read_judged_rows(SQLite::Database& database, SQLite::Statement& events);

/// By (stamp, uid). The values are bound to ?1, ?2, … of `seed`.
template <class... Values>
std::vector<Event> read_judged(SQLite::Database& database, const std::string& seed, const Values&... values) {
  SQLite::Statement events(database, judged_query(seed));
  sql::bind(events, values...);
  return read_judged_rows(database, events);
}

/// A list for IN that holds what the JSON array bound to ?1 does.
inline constexpr const char* kListed = "(SELECT value FROM json_each(?1))";
std::string json_list(const std::vector<std::string>& words);

/// The latest that counts of the events that `newest_first` (a query of uids) gives; empty: none does.
std::string latest_counting(SQLite::Database& database, const std::string& newest_first);

}  // namespace cairn
