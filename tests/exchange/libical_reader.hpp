// SPDX-License-Identifier: MIT
/// What libical reads from a calendar file: an oracle that shares no code with our writer.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What events and todos have in common. Times as in the file, "20261123" or "20261123T103000Z", empty where there is none.
struct ReadItem {
  std::string uid, summary, description, url, status, stamp;
  std::vector<std::string> categories;
  int sequence = 0;
};

struct ReadEvent : ReadItem {
  std::string start, end;
  std::vector<int> alarms;  ///< seconds after the start: before it where negative
};

struct ReadTodo : ReadItem {
  std::string due, completed;
  int percent = 0, priority = 0;
  std::vector<std::string> depends_on;
};

struct ReadCalendar {
  std::vector<ReadEvent> events;
  std::vector<ReadTodo> todos;
  int errors = 0;       ///< properties that libical could not read
  int components = 0;   ///< all that stand in the calendar itself
  bool strict = false;  ///< libical's check of what RFC 5546 allows and asks for in each component
};

/// Empty when it is no calendar at all.
std::optional<ReadCalendar> read_with_libical(const std::string& text);

}  // namespace cairn
