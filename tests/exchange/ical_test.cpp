// SPDX-License-Identifier: MIT
#include "cairn/exchange/ical.hpp"

#include "calendar_lines.hpp"
#include "hostile_texts.hpp"
#include "libical_reader.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <random>

using namespace cairn;

namespace {

Date day(const char* iso) {
  return parse_date(iso).value();
}
Instant at(const char* text) {
  return parse_instant(text).value().instant;
}

ical::Event all_day(const std::string& uid, const std::string& summary, const char* iso = "2026-11-23") {
  ical::Event event;
  event.uid = uid;
  event.summary = summary;
  event.day = day(iso);
  event.modified = at("2026-11-22T10:00:00Z");
  return event;
}

ical::Event timed(const std::string& uid, const std::string& summary, const char* begin, const char* end) {
  ical::Event event = all_day(uid, summary);
  event.begin = at(begin);
  event.end = at(end);
  return event;
}

std::string written(const ical::Calendar& calendar, const std::vector<ical::Event>& events) {
  std::string text;
  ical::write_calendar(calendar, events, [&](std::string_view piece) { text.append(piece); });
  return text;
}

bool has_line(const std::string& text, const std::string& line) {
  return ("\r\n" + text).find("\r\n" + line + "\r\n") != std::string::npos;
}

void check_lines(const std::string& text) {
  CHECK(first_bad_line(text) == "");
}

}  // namespace

TEST_SUITE("exchange/ical") {
  TEST_CASE("a calendar says what it is, who made it and how often it is worth a look") {
    const std::string text = written({"공부: AI 보안 전문가", "a plan", "Asia/Seoul"}, {});
    for (const char* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cairn//cairn//EN", "CALSCALE:GREGORIAN",
                             "NAME:공부: AI 보안 전문가", "X-WR-CALNAME:공부: AI 보안 전문가", "X-WR-TIMEZONE:Asia/Seoul",
                             "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H", "END:VCALENDAR"}) {
      CAPTURE(line);
      CHECK(has_line(text, line));
    }
    CHECK(text.find("METHOD") == std::string::npos);
  }

  TEST_CASE("an all-day event ends on the day after, and does not block the day") {
    const std::string text = written({}, {all_day("u1", "Loops", "2026-12-31")});
    CHECK(has_line(text, "DTSTART;VALUE=DATE:20261231"));
    CHECK(has_line(text, "DTEND;VALUE=DATE:20270101"));
    CHECK(has_line(text, "TRANSP:TRANSPARENT"));
  }

  TEST_CASE("a timed event is written in UTC and blocks its time") {
    const std::string text = written({}, {timed("u1", "Loops", "2026-11-23T19:30+09:00", "2026-11-23T21:00+09:00")});
    CHECK(has_line(text, "DTSTART:20261123T103000Z"));
    CHECK(has_line(text, "DTEND:20261123T120000Z"));
    CHECK(text.find("TRANSP") == std::string::npos);
  }

  TEST_CASE("the stamp is the time of the last change, not of the export") {
    const std::string text = written({}, {all_day("u1", "Loops")});
    CHECK(has_line(text, "DTSTAMP:20261122T100000Z"));
    CHECK(has_line(text, "LAST-MODIFIED:20261122T100000Z"));
    CHECK(text == written({}, {all_day("u1", "Loops")}));
  }

  TEST_CASE("instants before 1970 and at midnight are written right") {
    ical::Event event = all_day("u1", "x");
    event.begin = Instant{std::chrono::milliseconds{-1}};
    event.end = Instant{};
    const std::string text = written({}, {event});
    CHECK(has_line(text, "DTSTART:19691231T235959Z"));
    CHECK(has_line(text, "DTEND:19700101T000000Z"));
  }

  TEST_CASE("a cancelled event stays, with its sequence") {
    ical::Event event = all_day("u1", "Loops");
    event.cancelled = true;
    event.sequence = 3;
    const std::string text = written({}, {event, all_day("u2", "Lists")});
    CHECK(has_line(text, "STATUS:CANCELLED"));
    CHECK(has_line(text, "SEQUENCE:3"));
    CHECK(has_line(text, "STATUS:CONFIRMED"));
    CHECK(has_line(text, "SEQUENCE:0"));
  }

  TEST_CASE("what is empty is left out") {
    const std::string text = written({}, {all_day("u1", "  ")});
    for (const char* name : {"SUMMARY", "DESCRIPTION", "URL", "CATEGORIES", "NAME:", "X-WR-TIMEZONE"}) {
      CAPTURE(name);
      CHECK(text.find(name) == std::string::npos);
    }
  }

  TEST_CASE("a thing to do has a priority where one was given") {
    ical::Todo todo;
    todo.uid = "u1";
    const auto text_of = [&] {
      std::string text;
      ical::write_calendar({}, std::span(&todo, 1), [&](std::string_view piece) { text += piece; });
      return text;
    };
    CHECK(text_of().find("PRIORITY") == std::string::npos);
    todo.priority = 1;
    CHECK(has_line(text_of(), "PRIORITY:1"));
  }

  TEST_CASE("an end that is not after the begin is left out") {
    const std::string text = written({}, {timed("u1", "x", "2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z")});
    CHECK(text.find("DTEND") == std::string::npos);
  }

  TEST_CASE("only http and https are links, and no link breaks a line") {
    const auto url_of = [](const std::string& url) {
      ical::Event event = all_day("u1", "x");
      event.url = url;
      const std::string text = unfolded(written({}, {event}));
      const auto begin = text.find("\r\nURL:");
      return begin == std::string::npos ? std::string{} : text.substr(begin + 6, text.find("\r\n", begin + 2) - begin - 6);
    };
    CHECK(url_of("https://docs.python.org/3/a?b=c&d#e") == "https://docs.python.org/3/a?b=c&d#e");
    CHECK(url_of("HTTP://example.org") == "HTTP://example.org");
    CHECK(url_of("https://example.org/a b\r\nBEGIN:VEVENT") == "https://example.org/a%20b%0D%0ABEGIN:VEVENT");
    CHECK(url_of("https://example.org/돌") == "https://example.org/%EB%8F%8C");
    CHECK(url_of("https://example.org/\x7F") == "https://example.org/%7F");
    CHECK(url_of(" \thttps://example.org/ \n") == "https://example.org/");
    CHECK(url_of("HTTPZ://example.org") == "");
    CHECK(url_of("https://example.org/\"<>\\") == "https://example.org/%22%3C%3E%5C");
    CHECK(url_of("javascript:alert(1)") == "");
    CHECK(url_of("data:text/html,x") == "");
    CHECK(url_of("ftp://example.org") == "");
    CHECK(url_of("https://") == "");
    CHECK(url_of("") == "");
  }

  TEST_CASE("a comma in a category does not make it two") {
    ical::Event event = all_day("u1", "x");
    event.categories = {"study, with cairn", "", "돌;"};
    CHECK(has_line(written({}, {event}), "CATEGORIES:study\\, with cairn,돌\\;"));
  }

  TEST_CASE("escaping covers what RFC 5545 names and drops what it forbids") {
    CHECK(ical::escape_text("a\\b;c,d\ne") == "a\\\\b\\;c\\,d\\ne");
    CHECK(ical::escape_text("a\r\nb\rc") == "a\\nb\\nc");
    CHECK(ical::escape_text("\x1b]52;c\x07") == "]52\\;c");
    CHECK(ical::escape_text("\n\n a \n") == "a");
    CHECK(ical::escape_text("\xFF") == "\uFFFD");
    CHECK(ical::escape_text("") == "");
  }

  TEST_CASE("a folded line unfolds to itself, whatever its length and letters") {
    for (const char* letter : {"x", "é", "돌", "👩"})
      for (std::size_t bytes = 0; bytes <= 320; ++bytes) {
        CAPTURE(letter);
        CAPTURE(bytes);
        std::string line = "SUMMARY:";
        while (line.size() + std::string_view{letter}.size() <= bytes) line += letter;
        const std::string folded = ical::fold_content_line(line);
        check_lines(folded);
        CHECK(unfolded(folded) == line + "\r\n");
        if (line.size() <= 75) CHECK(folded == line + "\r\n");
      }
  }

  TEST_CASE("a shift by any number of octets never splits a letter") {
    for (std::size_t shift = 0; shift < 80; ++shift) {
      std::string line(shift, 'x');
      for (int i = 0; i < 100; ++i) line += i % 2 == 0 ? "한" : "😀";
      check_lines(ical::fold_content_line(line));
    }
  }

  TEST_CASE("hostile titles come back from libical as what they say, one component each") {
    for (const HostileText& text : hostile_texts()) {
      CAPTURE(text.name);
      ical::Event event = all_day("u1", text.written);
      event.description = text.written;
      const std::string file = written({text.written, "", ""}, {event});
      check_lines(file);
      const auto read = read_with_libical(file);
      REQUIRE(read.has_value());
      CHECK(read->errors == 0);
      REQUIRE(read->events.size() == 1);
      CHECK(read->events[0].summary == text.read);
      CHECK(read->events[0].description == text.read);
      CHECK(read->events[0].uid == "u1");
      CHECK(read->events[0].start == "20261123");
      CHECK(read->events[0].end == "20261124");
    }
  }

  TEST_CASE("random bytes make one component with a stable text") {
    std::mt19937 random{20261123};
    const std::vector<std::string> pieces{
        "\r\n",         "\n ", ":",        ";",        ",", "\\", "\"", "BEGIN:VEVENT", "END:VCALENDAR", "한",
        "\u1112\u1161", "😀",   "\xC2\x9B", "\xF0\x9F", " ", "\t", "n",  "\xE2\x80\xA8"};
    for (int round = 0; round < 2000; ++round) {
      std::string text;
      for (int i = static_cast<int>(random() % 60); i > 0; --i) {
        if (random() % 4 == 0)
          text += static_cast<char>(random() % 256);
        else
          text += pieces[random() % pieces.size()];
      }
      const std::string file = written({}, {all_day("u1", "a" + text + "z")});
      check_lines(file);
      const auto read = read_with_libical(file);
      REQUIRE(read.has_value());
      CHECK(read->errors == 0);
      REQUIRE(read->events.size() == 1);
      // What a reader gives back is written as the same bytes: nothing was lost or doubled on the way.
      CHECK(written({}, {all_day("u1", read->events[0].summary)}) == file);
    }
  }

  TEST_CASE("a large calendar comes in pieces and fast") {
    std::vector<ical::Event> events;
    for (int i = 0; i < 10'000; ++i) {
      ical::Event event = timed("6ba7b810-9dad-51d1-80b4-00c04fd4" + std::to_string(1000 + i % 9000), "적대적 머신러닝: 첫 번째 공격",
                                "2026-11-23T10:30:00Z", "2026-11-23T12:00:00Z");
      event.description = "MITRE ATLAS, chapter 1\n\ncairn done adversarial-ml";
      event.url = "https://atlas.mitre.org/";
      event.categories = {"cairn"};
      events.push_back(std::move(event));
    }
    std::size_t pieces = 0, bytes = 0;
    const auto begin = std::chrono::steady_clock::now();
    ical::write_calendar({"cairn", "", "Asia/Seoul"}, events, [&](std::string_view piece) { ++pieces, bytes += piece.size(); });
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin).count();
    MESSAGE("10,000 events, " << bytes << " bytes, " << pieces << " pieces, " << took << " us");
    CHECK(pieces > 10);
    CHECK(took < 1'000'000);  // a debug build with sanitizers, on a busy machine
  }
}
