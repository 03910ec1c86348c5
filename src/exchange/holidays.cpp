// SPDX-License-Identifier: MIT
#include "cairn/exchange/holidays.hpp"

#include "cairn/base/utf8.hpp"
#include "content_lines.hpp"
#include "repetition.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace cairn {
namespace {

using ical::ContentLine;

constexpr std::size_t kMostDiagnostics = 100, kDeepest = 16, kLongestName = 200;
constexpr std::int64_t kLongestDays = 366;

/// TEXT of RFC 5545 section 3.3.11: escapes undone, printable, cut between characters.
std::string text_of(std::string_view value) {
  std::string text;
  for (std::size_t i = 0; i < value.size() && text.size() < 4 * kLongestName; ++i) {
    const bool escape = value[i] == '\\' && i + 1 < value.size();
    if (escape) ++i;
    text += escape && (value[i] == 'n' || value[i] == 'N') ? ' ' : value[i];
  }
  text = printable(text);
  if (text.size() > kLongestName) {
    std::size_t end = kLongestName;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
  }
  return text;
}

/// "P3D", "P2W": days.
std::optional<std::int64_t> parse_days(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  if (text.size() < 3 || text.size() > 6 || text.front() != 'P') return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text.substr(1, text.size() - 2)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = 10 * number + (c - '0');
  }
  if (text.back() == 'D') return number;
  if (text.back() == 'W') return 7 * number;
  return std::nullopt;
}

/// What is known of the event that is being read.
struct EventLines {
  std::uint32_t begin = 0;  ///< line of BEGIN:VEVENT
  std::optional<ContentLine> start, end, duration, summary, status, rule, other_repetition;
};

class Reader {
 public:
  Reader(const std::string& file, DateRange repeats) : file_(file), repeats_(repeats) {}

  HolidayFile read(std::string_view text) {
    ical::ContentLines lines(text);
    std::uint32_t last = 1;
    while (const auto line = lines.next()) {
      last = line->line;
      if (open_.empty() && !(line->name == "BEGIN" && line->value == "VCALENDAR")) {
        error(line->line, {"holidays.not-a-calendar", {}});
        return finish();
      }
      take(*line);
      if (result_.diagnostics.size() >= kMostDiagnostics) return finish();
      if (result_.holidays.size() > kMostHolidays) {
        error(line->line, {"holidays.too-many", {{"n", static_cast<std::int64_t>(kMostHolidays)}}});
        return finish();
      }
    }
    if (!open_.empty())
      error(last, {"holidays.not-closed", {{"name", open_.back()}}});
    else if (!any_)
      error(1, {"holidays.not-a-calendar", {}});
    return finish();
  }

 private:
  void error(std::uint32_t line, Message message) { tell(Severity::Error, line, std::move(message), std::nullopt); }
  void tell(Severity severity, std::uint32_t line, Message message, std::optional<Message> hint) {
    result_.diagnostics.push_back({severity, {file_, line, 0}, std::move(message), std::move(hint), {}});
  }

  void take(const ContentLine& line) {
    any_ = true;
    if (line.name.empty()) return error(line.line, {"holidays.no-property", {}});
    if (line.name == "BEGIN") return begin(line);
    if (line.name == "END") return end(line);
    if (open_.size() == 2 && open_.back() == "VEVENT") property(line);
  }

  void begin(const ContentLine& line) {
    if (open_.size() >= kDeepest) return error(line.line, {"holidays.too-deep", {}});
    open_.push_back(line.value);
    if (open_.size() == 2 && line.value == "VEVENT") {
      event_ = {};
      event_.begin = line.line;
    }
  }

  void end(const ContentLine& line) {
    if (open_.back() != line.value) return error(line.line, {"holidays.wrong-end", {{"name", line.value}, {"open", open_.back()}}});
    open_.pop_back();
    if (open_.size() == 1 && line.value == "VEVENT") take_event();
  }

  void property(const ContentLine& line) {
    std::optional<ContentLine>* const place = line.name == "DTSTART"    ? &event_.start
                                              : line.name == "DTEND"    ? &event_.end
                                              : line.name == "DURATION" ? &event_.duration
                                              : line.name == "SUMMARY"  ? &event_.summary
                                              : line.name == "STATUS"   ? &event_.status
                                              : line.name == "RRULE"    ? &event_.rule
                                                                        : nullptr;
    if (line.name == "RDATE" || line.name == "EXDATE" || line.name == "EXRULE" || line.name == "RECURRENCE-ID")
      event_.other_repetition = line;
    if (!place) return;
    if (*place) return error(line.line, {"holidays.twice", {{"name", line.name}}});
    *place = line;
  }

  void take_event() {
    if (!event_.start) return error(event_.begin, {"holidays.no-start", {}});
    if (event_.status && event_.status->value == "CANCELLED") {
      ++result_.cancelled;
      return;
    }
    const ContentLine& start = *event_.start;
    if (start.value_type != "DATE" && start.value.find('T') != std::string::npos) {
      ++result_.timed;
      return;
    }
    const auto first = ical::parse_basic_date(start.value);
    if (!first) return error(start.line, {"holidays.bad-date", {{"value", start.value}}});
    const auto days = days_of(*first);
    if (!days) return;
    add(*first, *days);
  }

  /// The number of days, at least one; empty after an error. An end that equals the start is written by some programs for one day.
  std::optional<std::int64_t> days_of(Date first) {
    std::int64_t days = 1;
    std::uint32_t line = event_.begin;
    if (event_.end) {
      line = event_.end->line;
      const auto end = ical::parse_basic_date(event_.end->value);
      if (!end) {
        error(line, {"holidays.bad-date", {{"value", event_.end->value}}});
        return std::nullopt;
      }
      days = days_between(first, *end);
      if (days == 0) days = 1;
    } else if (event_.duration) {
      line = event_.duration->line;
      const auto said = parse_days(event_.duration->value);
      if (!said) {
        error(line, {"holidays.bad-duration", {{"value", event_.duration->value}}});
        return std::nullopt;
      }
      days = *said;
    }
    if (days < 1 || days > kLongestDays) {
      error(line, {days < 1 ? "holidays.ends-before" : "holidays.too-long", {}});
      return std::nullopt;
    }
    return days;
  }

  void add(Date first, std::int64_t days) {
    const std::string name = event_.summary ? text_of(event_.summary->value) : std::string();
    std::vector<Date> dates{first};
    if (event_.rule || event_.other_repetition) {
      const auto yearly = event_.rule && !event_.other_repetition ? ical::parse_yearly(event_.rule->value, first) : std::nullopt;
      if (!yearly) {
        const std::uint32_t line = (event_.rule ? event_.rule : event_.other_repetition)->line;
        return tell(Severity::Warning, line, {"holidays.repeats", {{"name", name}}}, Message{"holidays.repeats-hint", {}});
      }
      dates = ical::yearly_dates(*yearly, first, repeats_);
    }
    const auto last_day = parse_date("2100-12-31");
    for (const Date date : dates) result_.holidays.push_back({{date, std::min(date + date::days{days - 1}, *last_day)}, name});
  }

  HolidayFile finish() {
    std::ranges::stable_sort(result_.diagnostics, {}, [](const Diagnostic& diagnostic) { return diagnostic.place.line; });
    const auto key = [](const Holiday& holiday) { return std::tie(holiday.days.first, holiday.days.last, holiday.name); };
    std::ranges::sort(result_.holidays, [&](const Holiday& a, const Holiday& b) { return key(a) < key(b); });
    result_.holidays.erase(std::unique(result_.holidays.begin(), result_.holidays.end()), result_.holidays.end());
    return std::move(result_);
  }

  const std::string& file_;
  DateRange repeats_;
  HolidayFile result_;
  std::vector<std::string> open_;  ///< components, outermost first
  EventLines event_;
  bool any_ = false;
};

}  // namespace

HolidayFile read_holidays(std::string_view text, const std::string& file, DateRange repeats) {
  return Reader(file, repeats).read(text);
}

}  // namespace cairn
