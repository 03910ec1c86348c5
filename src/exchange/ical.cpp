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

  /// Values that commas divide, each with its own escaped.
  void list(std::string_view name, std::span<const std::string> values) {
    line_.assign(name);
    for (const std::string& value : values) {
      const std::size_t before = line_.size();
      if (before > name.size()) line_ += ',';
      const std::size_t begin = line_.size();
      append_escaped(line_, value);
      if (line_.size() == begin) line_.resize(before);
    }
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
  if (calendar.name.empty()) return;
  out.text("NAME:", calendar.name);
  out.text("X-WR-CALNAME:", calendar.name);
  out.text("DESCRIPTION:", calendar.description);
  out.text("X-WR-CALDESC:", calendar.description);
  out.text("X-WR-TIMEZONE:", calendar.zone);
  out.line("COLOR:", "slategray");
  out.line("X-APPLE-CALENDAR-COLOR:", "#708090");
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

void emit_version(Emitter& out, const std::string& uid, Instant modified, int sequence) {
  const std::string stamp = utc_text(modified);
  out.text("UID:", uid);
  out.line("DTSTAMP:", stamp);
  out.line("LAST-MODIFIED:", stamp);
  out.line("SEQUENCE:", std::to_string(sequence));
}

void emit_alarm(Emitter& out, const Event& event) {
  if (!event.alarm || !event.begin || event.cancelled) return;
  out.line("BEGIN:", "VALARM");
  out.line("ACTION:", "DISPLAY");
  out.line("TRIGGER:", "-PT" + std::to_string(event.alarm->count()) + "M");
  out.text("DESCRIPTION:", event.summary);
  out.line("END:", "VALARM");
}

void emit(Emitter& out, const Event& event) {
  out.line("BEGIN:", "VEVENT");
  emit_version(out, event.uid, event.modified, event.sequence);
  emit_times(out, event);
  out.text("SUMMARY:", event.summary);
  out.text("DESCRIPTION:", event.description);
  out.url(event.url);
  out.list("CATEGORIES:", event.categories);
  out.line("STATUS:", event.cancelled ? "CANCELLED" : "CONFIRMED");
  emit_alarm(out, event);
  out.line("END:", "VEVENT");
}

std::string_view word_of(Todo::Status status) {
  switch (status) {
    case Todo::Status::Begun: return "IN-PROCESS";
    case Todo::Status::Completed: return "COMPLETED";
    case Todo::Status::Cancelled: return "CANCELLED";
    case Todo::Status::Open: break;
  }
  return "NEEDS-ACTION";
}

void emit(Emitter& out, const Todo& todo) {
  out.line("BEGIN:", "VTODO");
  emit_version(out, todo.uid, todo.modified, todo.sequence);
  if (todo.due) out.line("DUE;VALUE=DATE:", day_text(*todo.due));
  out.text("SUMMARY:", todo.summary);
  out.text("DESCRIPTION:", todo.description);
  out.url(todo.url);
  out.list("CATEGORIES:", todo.categories);
  if (todo.priority > 0) out.line("PRIORITY:", std::to_string(todo.priority));
  out.line("STATUS:", word_of(todo.status));
  out.line("PERCENT-COMPLETE:", std::to_string(todo.percent));
  if (todo.completed) out.line("COMPLETED:", utc_text(*todo.completed));
  if (todo.says_status) out.line("X-CAIRN-STATUS:", word_of(todo.status));
  for (const std::string& uid : todo.depends_on) out.text("RELATED-TO;RELTYPE=DEPENDS-ON:", uid);
  out.line("END:", "VTODO");
}

template <class Item>
void write_items(const Calendar& calendar, std::span<const Item> items, const std::function<void(std::string_view)>& write) {
  Emitter out{write};
  emit_head(out, calendar);
  for (const Item& item : items) {
    emit(out, item);
    out.flush_when_full();
  }
  out.line("END:", "VCALENDAR");
  out.flush();
}

template <class Item>
std::string text_of(const Item& item) {
  std::string text;
  write_items({}, std::span(&item, 1), [&](std::string_view piece) { text += piece; });
  return text;
}

}  // namespace

std::string item_text(const Event& event) {
  return text_of(event);
}
std::string item_text(const Todo& todo) {
  return text_of(todo);
}

void write_calendar(const Calendar& calendar, std::span<const Event> events, const std::function<void(std::string_view)>& write) {
  write_items(calendar, events, write);
}

void write_calendar(const Calendar& calendar, std::span<const Todo> todos, const std::function<void(std::string_view)>& write) {
  write_items(calendar, todos, write);
}

}  // namespace cairn::ical
