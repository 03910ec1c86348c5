// SPDX-License-Identifier: MIT
#include "judged_rows.hpp"

#include "event_rows.hpp"

#include "cairn/progress/record.hpp"

#include <algorithm>

namespace cairn {

std::string judged_query(const std::string& seed) {
  return "WITH RECURSIVE seed(uid) AS (" + seed +
         "), judged(uid) AS (SELECT uid FROM seed UNION SELECT c.event FROM judged CROSS JOIN cancel AS c INDEXED BY cancel_by_cancelled ON c.cancelled = judged.uid) SELECT " +
         kEventColumns + " FROM event WHERE uid IN judged ORDER BY +stamp, uid";
}

std::vector<Event> read_judged_rows(SQLite::Database& database, SQLite::Statement& events) {
  SQLite::Statement cancels(database, "SELECT cancelled FROM cancel WHERE event = ?1 ORDER BY cancelled");
  std::vector<Event> judged;
  while (events.executeStep()) {
    Event& event = judged.emplace_back(read_event(events));
    sql::bind(cancels, event.uid);
    while (cancels.executeStep()) event.cancels.push_back(sql::Row(cancels).text());
  }
  return judged;
}

std::string latest_counting(SQLite::Database& database, const std::string& newest_first) {
  SQLite::Statement candidates(database, newest_first);
  while (candidates.executeStep()) {
    const std::string uid = sql::Row(candidates).text();
    const std::vector<Event> events = read_judged(database, "SELECT ?1", uid);
    const std::vector<bool> counts = counting(events);
    const auto found = std::ranges::find(events, uid, &Event::uid);
    if (found != events.end() && counts[static_cast<std::size_t>(found - events.begin())]) return uid;
  }
  return {};
}

std::string json_list(const std::vector<std::string>& words) {
  constexpr char kHex[] = "0123456789abcdef";
  std::string list = "[";
  for (const std::string& word : words) {
    list += list.size() > 1 ? ",\"" : "\"";
    for (const char c : word) {
      const auto byte = static_cast<unsigned char>(c);
      if (c == '"' || c == '\\') {
        list += '\\';
        list += c;
      } else if (byte < 0x20) {
        list += "\\u00";
        list += kHex[byte >> 4];
        list += kHex[byte & 15];
      } else {
        list += c;
      }
    }
    list += '"';
  }
  return list + "]";
}

}  // namespace cairn
