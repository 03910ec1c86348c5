// SPDX-License-Identifier: MIT
#include "cairn/exchange/ical.hpp"

#include "ical_text.hpp"

namespace cairn::ical {
namespace {

constexpr std::size_t kPieceOctets = 64 * 1024;  // handed to `write` when that much has come together

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
