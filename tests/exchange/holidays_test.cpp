// SPDX-License-Identifier: MIT
#include "cairn/exchange/holidays.hpp"

#include "cairn/exchange/ical.hpp"

#include <doctest/doctest.h>

#include <random>
#include <sstream>

using namespace cairn;

namespace {

Date day(const char* iso) {
  return parse_date(iso).value();
}

const DateRange kRepeats{day("2025-01-01"), day("2028-12-31")};

HolidayFile read(const std::string& text) {
  return read_holidays(text, "h.ics", kRepeats);
}

/// A calendar with these lines inside, ended by LF.
std::string calendar(const std::string& lines) {
  return "BEGIN:VCALENDAR\nVERSION:2.0\n" + lines + "END:VCALENDAR\n";
}

/// One event; its first line is line 4 of the calendar.
std::string event(const std::string& lines) {
  return calendar("BEGIN:VEVENT\n" + lines + "END:VEVENT\n");
}

std::string said(const HolidayFile& file) {
  std::string text;
  for (const Holiday& holiday : file.holidays) {
    text += to_iso(holiday.days.first).substr(2);
    if (holiday.days.last != holiday.days.first) text += ".." + to_iso(holiday.days.last).substr(5);
    text += " " + holiday.name + "; ";
  }
  return text;
}

/// "3 error holidays.bad-date; "
std::string mistakes(const HolidayFile& file) {
  std::string text;
  for (const Diagnostic& diagnostic : file.diagnostics)
    text += std::to_string(diagnostic.place.line) + (diagnostic.severity == Severity::Error ? " " : " warning ") +
            std::string(diagnostic.message.key) + "; ";
  return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

}  // namespace

TEST_SUITE("exchange/holidays") {
  TEST_CASE("all-day events are days off, the end is the day after") {
    const HolidayFile file =
        read(calendar("BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20270206\nDTEND;VALUE=DATE:20270209\nSUMMARY:Seollal\nEND:VEVENT\n"
                      "BEGIN:VEVENT\nUID:2\nDTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261226\nSUMMARY:Christmas\nEND:VEVENT\n"));
    CHECK(said(file) == "26-12-25 Christmas; 27-02-06..02-08 Seollal; ");
    CHECK(mistakes(file) == "");
  }

  TEST_CASE("without an end, with the same end and with a duration") {
    CHECK(said(read(event("DTSTART;VALUE=DATE:20261225\n"))) == "26-12-25 ; ");
    CHECK(said(read(event("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261225\n"))) == "26-12-25 ; ");
    CHECK(said(read(event("DTSTART;VALUE=DATE:20261225\nDURATION:P3D\n"))) == "26-12-25..12-27 ; ");
    CHECK(said(read(event("DTSTART;VALUE=DATE:20261225\nDURATION:P1W\n"))) == "26-12-25..12-31 ; ");
    CHECK(said(read(event("DTSTART;VALUE=DATE:20261225\nDURATION:+P3D\n"))) == "26-12-25..12-27 ; ");
    CHECK(said(read(event("DTSTART:20261225\n"))) == "26-12-25 ; ");
  }

  TEST_CASE("CRLF, folded lines, a byte order mark, small letters, blank lines and no line end read the same") {
    const std::string plain = event("SUMMARY:성탄절과 \\, 설날\nDTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261226\n");
    const std::string expected = "26-12-25 성탄절과 , 설날; ";
    CHECK(said(read(plain)) == expected);
    CHECK(said(read(replaced(plain, "\n", "\r\n"))) == expected);
    CHECK(said(read("\xEF\xBB\xBF" + plain)) == expected);
    CHECK(said(read(replaced(plain, "DTSTART;VALUE=DATE:2026", "dtstart;value=date:20\r\n 26"))) == expected);
    CHECK(said(read(replaced(plain, "SUMMARY:성", "SUMMARY:\xEC\n \x84\xB1"))) == expected);
    CHECK(said(read(replaced(plain, "END:VEVENT", "\n \nEND:VEVENT"))) == expected);
    CHECK(said(read(plain.substr(0, plain.size() - 1))) == expected);
  }

  TEST_CASE("appointments and cancelled events are no days off; alarms and zones inside are passed over") {
    const HolidayFile file = read(calendar(
        "BEGIN:VTIMEZONE\nTZID:Asia/Seoul\nBEGIN:STANDARD\nDTSTART:19700101T000000\nEND:STANDARD\nEND:VTIMEZONE\n"
        "BEGIN:VEVENT\nDTSTART;TZID=\"Asia/Seoul:x\":20261224T190000\nDTEND;TZID=Asia/Seoul:20261224T200000\nSUMMARY:dinner\nEND:VEVENT\n"
        "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261224\nSTATUS:CANCELLED\nEND:VEVENT\n"
        "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\nBEGIN:VALARM\nDTSTART:nonsense\nSUMMARY:ring\nEND:VALARM\nSUMMARY:Christmas\nEND:VEVENT\n"
        "BEGIN:VTODO\nDTSTART;VALUE=DATE:20270101\nEND:VTODO\n"));
    CHECK(mistakes(file) == "");
    CHECK(said(file) == "26-12-25 Christmas; ");
    CHECK(file.timed == 1);
    CHECK(file.cancelled == 1);
  }

  TEST_CASE("what repeats each year on its date gives the days that are asked for") {
    const auto yearly = [](const std::string& rule) { return said(read(event("DTSTART;VALUE=DATE:20200301\nRRULE:" + rule + "\n"))); };
    CHECK(yearly("FREQ=YEARLY") == "25-03-01 ; 26-03-01 ; 27-03-01 ; 28-03-01 ; ");
    CHECK(yearly("FREQ=YEARLY;INTERVAL=1;BYMONTH=3;BYMONTHDAY=1;WKST=SU") == yearly("FREQ=YEARLY"));
    CHECK(yearly("FREQ=YEARLY;COUNT=7") == "25-03-01 ; 26-03-01 ; ");
    CHECK(yearly("FREQ=YEARLY;UNTIL=20270301") == "25-03-01 ; 26-03-01 ; 27-03-01 ; ");
    CHECK(yearly("FREQ=YEARLY;UNTIL=20270228T235959Z") == "25-03-01 ; 26-03-01 ; ");
    CHECK(said(read(event("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY\n"))) == "28-02-29 ; ");
  }

  TEST_CASE("other repetitions are left out, with a warning at their line; the rest is read") {
    for (const char* rule :
         {"FREQ=YEARLY;BYDAY=4TH;BYMONTH=11", "FREQ=MONTHLY", "FREQ=YEARLY;INTERVAL=2", "FREQ=YEARLY;COUNT=0", "FREQ=YEARLY;BYMONTH=4",
          "COUNT=3", "", "FREQ", "FREQ=YEARLY;;", "FREQ=YEARLY;UNTIL=2027", "FREQ=YEARLY;COUNT=99999"}) {
      CAPTURE(rule);
      const HolidayFile file = read(calendar("BEGIN:VEVENT\nSUMMARY:moving\nDTSTART;VALUE=DATE:20260301\nRRULE:" + std::string(rule) +
                                             "\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\nEND:VEVENT\n"));
      CHECK(mistakes(file) == "6 warning holidays.repeats; ");
      CHECK(said(file) == "26-12-25 ; ");
    }
    CHECK(mistakes(read(event("DTSTART;VALUE=DATE:20260301\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20270301\n"))) ==
          "5 warning holidays.repeats; ");
    CHECK(mistakes(read(event("DTSTART;VALUE=DATE:20260301\nRDATE;VALUE=DATE:20270301\n"))) == "5 warning holidays.repeats; ");
  }

  TEST_CASE("mistakes are listed with their lines, all of them") {
    CHECK(mistakes(read("")) == "1 holidays.not-a-calendar; ");
    CHECK(mistakes(read("hello\n")) == "1 holidays.not-a-calendar; ");
    CHECK(mistakes(read("\n\nBEGIN:VEVENT\n")) == "3 holidays.not-a-calendar; ");
    CHECK(mistakes(read("BEGIN:VCALENDAR\n")) == "1 holidays.not-closed; ");
    CHECK(mistakes(read(calendar("no property\n"))) == "3 holidays.no-property; ");
    CHECK(mistakes(read(calendar("X;A=\"open:1\n"))) == "3 holidays.no-property; ");
    CHECK(mistakes(read(event("SUMMARY:x\n"))) == "3 holidays.no-start; ");
    CHECK(mistakes(read(event("DTSTART;VALUE=DATE:20260230\n"))) == "4 holidays.bad-date; ");
    CHECK(mistakes(read(event("DTSTART;VALUE=DATE:2026122\n"))) == "4 holidays.bad-date; ");
    CHECK(mistakes(read(event("DTSTART;VALUE=DATE:21011225\n"))) == "4 holidays.bad-date; ");
    CHECK(mistakes(read(event("DTSTART;VALUE=DATE:20261225\nDTEND:20261225T090000\n"))) == "5 holidays.bad-date; ");
    CHECK(mistakes(read(event("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261224\n"))) == "5 holidays.ends-before; ");
    CHECK(mistakes(read(event("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20281224\n"))) == "5 holidays.too-long; ");
    for (const char* duration : {"PT5H", "P/D", "P:D", "P3M", "P3", "3D", "-P3D"})
      CHECK(mistakes(read(event(std::string("DTSTART;VALUE=DATE:20261225\nDURATION:") + duration + "\n"))) == "5 holidays.bad-duration; ");
    CHECK(mistakes(read(event("DTSTART;VALUE=DATE:20261225\nDTSTART;VALUE=DATE:20261226\n"))) == "5 holidays.twice; ");
    CHECK(mistakes(read(calendar("END:VEVENT\nBEGIN:VEVENT\nEND:VTODO\nDTSTART;VALUE=DATE:x\nEND:VEVENT\n"))) ==
          "3 holidays.wrong-end; 5 holidays.wrong-end; 6 holidays.bad-date; ");
  }

  TEST_CASE("a file is never too much") {
    std::string deep = "BEGIN:VCALENDAR\n";
    for (int i = 0; i < 1'000; ++i) deep += "BEGIN:X\n";
    CHECK(read(deep).diagnostics.size() == 100);
    std::string many = "BEGIN:VCALENDAR\n";
    for (int i = 0; i < 6'000; ++i) many += "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\nEND:VEVENT\n";
    CHECK(mistakes(read(many + "END:VCALENDAR\n")) == "15004 holidays.too-many; ");
    const HolidayFile long_name = read(event("DTSTART;VALUE=DATE:20261225\nSUMMARY:" + std::string(100'000, 'x') + "\n"));
    CHECK(long_name.holidays.at(0).name.size() <= 200);
    CHECK(read(event("DTSTART;VALUE=DATE:20261225\nSUMMARY:\x1B[31m\xE2\x80\xAEred\n")).holidays.at(0).name.find('\x1B') ==
          std::string::npos);
  }

  TEST_CASE("twice the same day under one name is one") {
    const std::string christmas = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\nEND:VEVENT\n";
    CHECK(said(read(calendar(christmas + christmas))) == "26-12-25 Christmas; ");
  }

  TEST_CASE("our own calendar of all-day sessions can be read") {
    std::ostringstream out;
    ical::Event session;
    session.uid = "1";
    session.summary = "Read; write, repeat";
    session.day = day("2026-11-23");
    const std::vector<ical::Event> events{session};
    ical::write_calendar({"Study", "", "Asia/Seoul"}, events, [&](std::string_view piece) { out << piece; });
    CHECK(said(read(out.str())) == "26-11-23 Read; write, repeat; ");
  }

  TEST_CASE("a damaged file is read or refused, never more") {
    const std::string whole =
        replaced(event("SUMMARY:x\nDTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;COUNT=3\nDURATION:P2D\n"), "\n", "\r\n");
    std::mt19937 random(3);
    for (int i = 0; i < 3'000; ++i) {
      std::string damaged = whole;
      for (unsigned n = random() % 4; n > 0; --n) damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
      damaged.resize(random() % (damaged.size() + 1));
      for (const Holiday& holiday : read(damaged).holidays) CHECK(holiday.days.first <= holiday.days.last);
    }
  }
}
