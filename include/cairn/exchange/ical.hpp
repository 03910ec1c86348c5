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
  std::string summary;                  ///< any text; made safe here
  std::string description;              ///< likewise; line breaks are kept; omitted when empty
  std::string url;                      ///< http(s) only, else omitted; controls and blanks percent-encoded
  std::vector<std::string> categories;  ///< empty ones are left out
  Date day;
  std::optional<Instant> begin, end;  ///< timed: both
  int sequence = 0;
  Instant modified;  ///< DTSTAMP and LAST-MODIFIED
  bool cancelled = false;
  std::optional<std::chrono::minutes> alarm;  ///< so long before `begin`; none for what is cancelled or has no clock time
};

/// One VTODO (RFC 5545 3.6.2).
struct Todo {
  enum class Status : std::uint8_t { Open, Begun, Completed, Cancelled } status = Status::Open;
  std::string uid;
  std::string summary, description, url;  ///< as in Event
  std::vector<std::string> categories;
  std::optional<Date> due;  ///< DUE as a date: the day by whose end it should be done
  std::optional<Instant> completed;
  int percent = 0;                      ///< PERCENT-COMPLETE
  int priority = 0;                     ///< 1 is the highest, 9 the lowest; 0: omitted
  std::vector<std::string> depends_on;  ///< uids; RELATED-TO with RELTYPE=DEPENDS-ON (RFC 9253)
  int sequence = 0;
  Instant modified;
  bool says_status = false;  ///< X-CAIRN-STATUS repeats the status: whoever changes one in an app leaves the other, so what was changed is
                             ///< seen from the item alone
};

struct Calendar {
  std::string name;  ///< without one it is a folder's single item: no name, colour and refresh interval
  std::string description;
  std::string zone;  ///< X-WR-TIMEZONE, omitted when empty
};

/// TEXT value: escapes, C0 (but TAB), DEL and C1 dropped, CR/CRLF -> \n, invalid UTF-8 -> U+FFFD, trimmed.
std::string escape_text(std::string_view text);
/// One content line, folded at 75 octets and never inside a UTF-8 sequence, ended by CRLF.
std::string fold_content_line(std::string_view line);

/// The whole VCALENDAR, piece by piece to `write`, in the order given (sort by start and uid first).
void write_calendar(const Calendar& calendar, std::span<const Event> events, const std::function<void(std::string_view)>& write);
/// Likewise of todos; a file holds events or todos, never both: CalDAV servers refuse the mixture.
void write_calendar(const Calendar& calendar, std::span<const Todo> todos, const std::function<void(std::string_view)>& write);

/// A VCALENDAR of one component, as folders of items keep them.
std::string item_text(const Event& event);
std::string item_text(const Todo& todo);

}  // namespace cairn::ical
