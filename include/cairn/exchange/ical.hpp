// SPDX-License-Identifier: MIT
/// iCalendar (RFC 5545, 7986): our own emitter, checked in the tests with other people's readers. Same events, same bytes.
#pragma once

#include "cairn/base/time.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::ical {

/// One VEVENT. All-day when `begin` is empty: DTSTART is `day`, DTEND the day after.
struct Event {
  std::string uid;
  std::string summary;       ///< any text; made safe here
  std::string description;   ///< likewise; line breaks are kept; omitted when empty
  std::string url;           ///< http(s) only, else omitted; controls and blanks percent-encoded
  std::string category;      ///< omitted when empty
  Date day;
  std::optional<Instant> begin, end;  ///< timed: both
  int sequence = 0;
  Instant modified;          ///< DTSTAMP and LAST-MODIFIED
  bool cancelled = false;
};

struct Calendar {
  std::string name;
  std::string description;
  std::string zone;          ///< X-WR-TIMEZONE, omitted when empty
};

/// TEXT value: escapes, C0 (but TAB), DEL and C1 dropped, CR/CRLF -> \n, invalid UTF-8 -> U+FFFD, trimmed.
std::string escape_text(std::string_view text);
/// One content line, folded at 75 octets and never inside a UTF-8 sequence, ended by CRLF.
std::string fold_content_line(std::string_view line);

/// The whole VCALENDAR, piece by piece to `write`, in the order given (sort by start and uid first).
void write_calendar(const Calendar& calendar, std::span<const Event> events, const std::function<void(std::string_view)>& write);

}  // namespace cairn::ical
