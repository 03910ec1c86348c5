// SPDX-License-Identifier: MIT
/// The content lines of an iCalendar file (RFC 5545 section 3.1), unfolded and taken apart. Part of holidays.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cairn::ical {

/// "DTSTART;VALUE=DATE:20261225"
struct ContentLine {
  std::uint32_t line = 0;  ///< where it begins, from 1
  std::string name;        ///< in capitals; empty: there is no name followed by ':' or ';', or quotes do not close
  std::string value_type;  ///< of the parameter VALUE, in capitals; often empty
  std::string value;       ///< as written, escapes and all
};

/// Reads one after the other; lines end with CRLF or LF and go on where the next begins with a blank or tab. Blank lines are passed over.
class ContentLines {
 public:
  /// `text` must live as long; a byte order mark is passed over.
  explicit ContentLines(std::string_view text);
  std::optional<ContentLine> next();

 private:
  std::string_view take_line();
  bool goes_on() const;

  std::string_view rest_;
  std::uint32_t line_ = 0;
};

}  // namespace cairn::ical
