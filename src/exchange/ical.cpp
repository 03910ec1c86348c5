// SPDX-License-Identifier: MIT
#include "cairn/exchange/ical.hpp"

#include "cairn/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace cairn::ical {
namespace {

constexpr std::size_t kLineOctets = 75;          // RFC 5545 3.1, without the CRLF
constexpr std::size_t kPieceOctets = 64 * 1024;  // handed to `write` when that much has come together
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Bytes that may need care: controls, what RFC 5545 escapes, and the lead bytes of C1 controls, of U+2028/9 and of anything invalid.
constexpr std::array<bool, 256> kNeedsCare = [] {
  std::array<bool, 256> care{};
  for (std::size_t c = 0; c < 256; ++c) care[c] = c < 0x20 || c >= 0x7F || c == '\\' || c == ';' || c == ',';
  return care;
}();

std::string valid_utf8(std::string_view bytes) {
  std::string out;
  while (const auto bad = first_invalid_utf8(bytes)) {
    if (bytes[*bad] == '\0') {  // a control like the others, dropped later
      out.append(bytes.substr(0, *bad));
    } else {
      out.append(bytes.substr(0, *bad)).append(kReplacement);
    }
    bytes.remove_prefix(*bad + 1);
  }
  return out.append(bytes);
}

/// Line breaks of every kind become '\n'; other controls go. REQUIRES: valid UTF-8.
std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::string_view rest = text.substr(i);
    if (byte == '\r') {
      out += '\n';
      if (rest.starts_with("\r\n")) ++i;
    } else if (byte == '\t' || byte == '\n' || (byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2)) {
      out += text[i];
    } else if (byte == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0) {
      ++i;  // U+0080 to U+009F
    } else if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) {
      out += '\n';  // some readers end a line at U+2028 and U+2029
      i += 2;
    } else if (byte >= 0x80) {
      out += text[i];
    }
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

void append_escaped(std::string& out, std::string_view text) {
  if (std::ranges::none_of(text, [](char c) { return kNeedsCare[static_cast<unsigned char>(c)]; })) {
    out.append(trimmed(text));
    return;
  }
  const std::string clean = without_controls(valid_utf8(text));
  for (const char c : trimmed(clean)) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c;
    }
  }
}

void append_folded(std::string& out, std::string_view line) {
  std::size_t room = kLineOctets;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && is_continuation(line[cut])) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = kLineOctets - 1;  // the blank that begins a continuation counts
  }
  out.append(line).append("\r\n");
}

void append_number(std::string& out, int value, int digits) {
  for (int unit = digits == 4 ? 1000 : 10; unit > 0; unit /= 10) out += static_cast<char>('0' + value / unit % 10);
}

void append_date(std::string& out, const date::year_month_day& day) {
  append_number(out, static_cast<int>(day.year()), 4);
  append_number(out, static_cast<int>(static_cast<unsigned>(day.month())), 2);
  append_number(out, static_cast<int>(static_cast<unsigned>(day.day())), 2);
}

std::string utc_text(Instant instant) {
  const auto midnight = date::floor<date::days>(instant);
  const auto seconds = static_cast<int>(date::floor<std::chrono::seconds>(instant - midnight).count());
  std::string out;
  append_date(out, date::year_month_day{midnight});
  out += 'T';
  append_number(out, seconds / 3600, 2);
  append_number(out, seconds / 60 % 60, 2);
  append_number(out, seconds % 60, 2);
  out += 'Z';
  return out;
}

std::string day_text(Date day) {
  std::string out;
  append_date(out, date::year_month_day{day});
  return out;
}

/// What RFC 3986 does not allow in a URI is percent-encoded; anything but http and https is no link of ours.
std::string safe_url(std::string_view url) {
  url = trimmed(url);
  const auto begins = [&](std::string_view scheme) {
    return url.size() > scheme.size() && std::ranges::equal(url.substr(0, scheme.size()), scheme, {},
                                                            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  };
  if (!begins("http://") && !begins("https://")) return {};
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && std::string_view{"\"<>\\^`{|}"}.find(c) == std::string_view::npos)
      out += c;
    else
      (((out += '%') += kHex[byte >> 4]) += kHex[byte & 15]);
  }
  return out;
}

/// Builds the lines of a calendar and hands them on in pieces.
class Emitter {
 public:
  explicit Emitter(const std::function<void(std::string_view)>& write) : write_(write) { buffer_.reserve(kPieceOctets + 4096); }

  /// A line of our own making, known to be short and safe.
  void line(std::string_view name, std::string_view value) { buffer_.append(name).append(value).append("\r\n"); }

  void text(std::string_view name, std::string_view value) {
    line_.assign(name);
    append_escaped(line_, value);
    if (line_.size() > name.size()) append_folded(buffer_, line_);
  }

  void url(std::string_view value) {
    const std::string safe = safe_url(value);
    if (!safe.empty()) append_folded(buffer_, "URL:" + safe);
  }

  void flush_when_full() {
    if (buffer_.size() >= kPieceOctets) flush();
  }
  void flush() {
    if (!buffer_.empty()) write_(buffer_);
    buffer_.clear();
  }

 private:
  const std::function<void(std::string_view)>& write_;
  std::string buffer_, line_;
};

void emit_head(Emitter& out, const Calendar& calendar) {
  out.line("BEGIN:", "VCALENDAR");
  out.line("VERSION:", "2.0");
  out.line("PRODID:", "-//cairn//cairn//EN");
  out.line("CALSCALE:", "GREGORIAN");
  out.text("NAME:", calendar.name);
  out.text("X-WR-CALNAME:", calendar.name);
  out.text("DESCRIPTION:", calendar.description);
  out.text("X-WR-CALDESC:", calendar.description);
  out.text("X-WR-TIMEZONE:", calendar.zone);
  out.line("REFRESH-INTERVAL;VALUE=DURATION:", "PT12H");
  out.line("X-PUBLISHED-TTL:", "PT12H");
}

void emit_times(Emitter& out, const Event& event) {
  if (!event.begin || !event.end) {
    out.line("DTSTART;VALUE=DATE:", day_text(event.day));
    out.line("DTEND;VALUE=DATE:", day_text(event.day + date::days{1}));
    out.line("TRANSP:", "TRANSPARENT");
    return;
  }
  out.line("DTSTART:", utc_text(*event.begin));
  if (*event.end > *event.begin) out.line("DTEND:", utc_text(*event.end));
}

void emit_event(Emitter& out, const Event& event) {
  const std::string modified = utc_text(event.modified);
  out.line("BEGIN:", "VEVENT");
  out.text("UID:", event.uid);
  out.line("DTSTAMP:", modified);
  out.line("LAST-MODIFIED:", modified);
  out.line("SEQUENCE:", std::to_string(event.sequence));
  emit_times(out, event);
  out.text("SUMMARY:", event.summary);
  out.text("DESCRIPTION:", event.description);
  out.url(event.url);
  out.text("CATEGORIES:", event.category);
  out.line("STATUS:", event.cancelled ? "CANCELLED" : "CONFIRMED");
  out.line("END:", "VEVENT");
}

}  // namespace

std::string escape_text(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

std::string fold_content_line(std::string_view line) {
  std::string out;
  append_folded(out, line);
  return out;
}

void write_calendar(const Calendar& calendar, std::span<const Event> events, const std::function<void(std::string_view)>& write) {
  Emitter out{write};
  emit_head(out, calendar);
  for (const Event& event : events) {
    emit_event(out, event);
    out.flush_when_full();
  }
  out.line("END:", "VCALENDAR");
  out.flush();
}

}  // namespace cairn::ical
