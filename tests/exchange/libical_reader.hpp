// SPDX-License-Identifier: MIT
/// What libical reads from a calendar file: an oracle that shares no code with our writer.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace cairn {

struct ReadEvent {
  std::string uid, summary, description, url, status, start, end, stamp;
  int sequence = 0;
};

struct ReadCalendar {
  std::vector<ReadEvent> events;
  int errors = 0;      ///< properties that libical could not read
  int components = 0;  ///< all, nested ones too, the calendar itself left out
};

/// Empty when it is no calendar at all.
std::optional<ReadCalendar> read_with_libical(const std::string& text);

}  // namespace cairn
