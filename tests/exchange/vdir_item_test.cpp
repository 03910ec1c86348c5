// SPDX-License-Identifier: MIT
#include "cairn/exchange/vdir_item.hpp"

#include "cairn/exchange/ical.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <span>
#include <vector>

using namespace cairn;

namespace {

Instant at(int minutes) {
  return Instant{std::chrono::minutes{29'000'000 + minutes}};
}

ical::Todo todo() {
  ical::Todo result;
  result.uid = "86da6b45-61c4-5d41-958a-82c254493847";
  result.summary = "A first loaf";
  result.description = "cairn done first-loaf";
  result.categories = {"cairn", "Dough"};
  result.due = parse_date("2026-11-25");
  result.modified = at(0);
  result.says_status = true;
  return result;
}

ical::Todo ticked(ical::Todo item, int minutes) {
  item.status = ical::Todo::Status::Completed;
  item.percent = 100;
  item.completed = item.modified = at(minutes);
  ++item.sequence;
  return item;
}

std::string text_of(const ical::Todo& item) {
  std::string text;
  ical::write_calendar({}, std::span(&item, 1), [&](std::string_view piece) { text += piece; });
  return text;
}

/// The line that begins with `begin` becomes `line`; of an empty begin the line comes in before the end.
std::string edited(std::string text, const std::string& begin, const std::string& line) {
  const std::size_t place = begin.empty() ? text.find("END:VTODO") : text.find("\r\n" + begin) + 2;
  const std::size_t end = begin.empty() ? place : text.find("\r\n", place) + 2;
  return text.replace(place, end - place, line.empty() ? "" : line + "\r\n");
}

bool has(const std::string& text, const std::string& line) {
  return text.find("\r\n" + line + "\r\n") != std::string::npos;
}

}  // namespace

TEST_SUITE("exchange/vdir item") {
  TEST_CASE("what stands in an item: kind, uid, state, and how cairn left it") {
    const auto item = read_item(edited(text_of(ticked(todo(), 5)), "STATUS", "status;x=\"a:b\":needs-action"));
    REQUIRE(item);
    CHECK(item->kind == "VTODO");
    CHECK(item->uid == todo().uid);
    CHECK(item->status == "NEEDS-ACTION");
    CHECK(item->left == "COMPLETED");
    CHECK(item->completed == at(5));
    CHECK(read_item(edited(text_of(ticked(todo(), 5)), "COMPLETED", "COMPLETED;TZID=Asia/Seoul:20261124T203000"))->completed ==
          std::nullopt);
  }

  TEST_CASE("a long line may be folded, and a tab is text") {
    const std::string text = text_of(ticked(todo(), 5));
    CHECK(read_item(edited(text, "STATUS", "STA\r\n TUS:NEEDS-\r\n\tACTION"))->status == "NEEDS-ACTION");
    CHECK(read_item(edited(text, "", "X-A:a\tb")));
    CHECK_FALSE(read_item(edited(text, "", "X-A:a\x1b")));
  }

  TEST_CASE("a time that no clock shows is none") {
    const std::string text = text_of(ticked(todo(), 5));
    const auto completed = [&](const std::string& value) { return read_item(edited(text, "COMPLETED", "COMPLETED:" + value))->completed; };
    CHECK(completed("20250219T212459Z") == Instant{std::chrono::minutes{29'000'000 + 4}} + std::chrono::seconds{59});
    for (const char* wrong : {"20250219T212460Z", "20250219T21240:Z", "20250219T2124/0Z", "20250219T21245/Z", "20250219T240000Z",
                              "20250229T212400Z", "20250219T212400", "20250219 212400Z"})
      CHECK_FALSE(completed(wrong));
  }

  TEST_CASE("a file that is not whole, or not just one item, is none") {
    const std::string whole = text_of(todo());
    REQUIRE(read_item(whole));
    const std::size_t last = whole.find("END:VCALENDAR") + 13;
    for (std::size_t length = 0; length < last; ++length) CHECK_FALSE(read_item(whole.substr(0, length)));
    const std::string item = whole.substr(whole.find("BEGIN:VTODO"), whole.find("END:VCALENDAR") - whole.find("BEGIN:VTODO"));
    CHECK_FALSE(read_item(edited(whole, "", "X:1\r\nEND:VTODO\r\n" + item.substr(0, item.find("END:VTODO")))));
    CHECK_FALSE(read_item(whole + whole));
    CHECK_FALSE(read_item("X-A:1\r\n" + whole));
    CHECK_FALSE(read_item(edited(whole, "", std::string("X-A:a\0b", 7))));
    CHECK_FALSE(read_item(edited(whole, "", "X-A:\xC3")));
    CHECK_FALSE(read_item(edited(whole, "", "X-A:" + std::string(kLargestItem, 'a'))));
    CHECK_FALSE(read_item(edited(whole, "UID", "")));
    CHECK_FALSE(read_item(edited(whole, "", "BEGIN:A\r\nBEGIN:B\r\nBEGIN:C\r\nEND:C\r\nEND:B\r\nEND:A")));
    CHECK(read_item(edited(whole, "", "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM")));
    CHECK_FALSE(read_item("BEGIN:VCALENDAR\r\nBEGIN:VJOURNAL\r\nUID:1\r\nEND:VJOURNAL\r\nEND:VCALENDAR\r\n"));
  }

  TEST_CASE("nothing changed on either side: nothing to write") {
    const std::string text = text_of(todo());
    CHECK(merge_item(text, text, text, text).text == text);
  }

  TEST_CASE("our change is written over what was left there, later than it was") {
    const std::string then = text_of(todo()), now = text_of(ticked(todo(), 5));
    const MergedItem merged = merge_item(then, now, then, then);
    CHECK(has(merged.text, "STATUS:COMPLETED"));
    CHECK(has(merged.text, "PERCENT-COMPLETE:100"));
    CHECK(has(merged.text, "SEQUENCE:1"));
    CHECK(merged.conflicts.empty());
    CHECK(has(merge_item(then, now, then, edited(then, "SEQUENCE", "SEQUENCE:7")).text, "SEQUENCE:7"));
    CHECK(has(merge_item(then, now, then, edited(then, "SEQUENCE", "SEQUENCE:7x")).text, "SEQUENCE:1"));
    ical::Todo renamed = todo();
    renamed.summary = "Another loaf";  // with the same LAST-MODIFIED
    CHECK(has(merge_item(then, text_of(renamed), then, then).text, "LAST-MODIFIED:20250219T212001Z"));
  }

  TEST_CASE("what was added there stays, alarms and lines that we do not know") {
    const std::string then = text_of(todo()), now = text_of(ticked(todo(), 5));
    const std::string alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nEND:VALARM";
    const std::string theirs = edited(edited(then, "", "X-APPLE-SORT-ORDER:7"), "", alarm);
    CHECK(merge_item(then, then, then, theirs).text == theirs);
    const MergedItem merged = merge_item(then, now, then, theirs);
    CHECK(has(merged.text, "X-APPLE-SORT-ORDER:7"));
    CHECK(has(merged.text, alarm));
    CHECK(has(merged.text, "STATUS:COMPLETED"));
    CHECK(merged.conflicts.empty());
    const std::string gone = edited(now, "CATEGORIES", "");
    CHECK_FALSE(merge_item(now, now, now, gone).text.find("CATEGORIES") != std::string::npos);
  }

  TEST_CASE("both changed one thing: texts are theirs, time and state ours, and it is said") {
    const std::string then = text_of(todo());
    ical::Todo ours = ticked(todo(), 5);
    ours.summary = "A loaf";
    ours.due = parse_date("2026-12-01");
    const std::string theirs = edited(edited(then, "SUMMARY", "SUMMARY:My loaf"), "DUE", "DUE;VALUE=DATE:20261225");
    const MergedItem merged = merge_item(then, text_of(ours), then, theirs);
    CHECK(has(merged.text, "SUMMARY:My loaf"));
    CHECK(has(merged.text, "DUE;VALUE=DATE:20261201"));
    CHECK(has(merged.text, "STATUS:COMPLETED"));
    CHECK(merged.conflicts == std::vector<std::string>{"DUE", "SUMMARY"});
    CHECK_FALSE(merged.moved);
    const MergedItem kept = merge_item(then, then, then, edited(then, "DUE", "DUE;VALUE=DATE:20261225"));
    CHECK(kept.moved);
    CHECK(has(kept.text, "DUE;VALUE=DATE:20261225"));
  }

  TEST_CASE("not known what was left there: what we write stands, and the rest stays") {
    const std::string theirs = edited(edited(text_of(todo()), "SUMMARY", "SUMMARY:Old title"), "", "X-PHONE:1");
    const MergedItem merged = merge_item("", text_of(todo()), theirs, theirs);
    CHECK(has(merged.text, "SUMMARY:A first loaf"));
    CHECK(has(merged.text, "X-PHONE:1"));
    CHECK(merged.conflicts.empty());
  }

  TEST_CASE("a zone that a moved session needs stays beside it") {
    const std::string zone = "BEGIN:VTIMEZONE\r\nTZID:Seoul\r\nEND:VTIMEZONE\r\n";
    std::string theirs = text_of(todo());
    theirs.insert(theirs.find("BEGIN:VTODO"), zone);
    CHECK(merge_item(text_of(todo()), text_of(ticked(todo(), 3)), text_of(todo()), theirs).text.find(zone) != std::string::npos);
  }

  TEST_CASE("random changes on both sides: a merged item reads as the same one, merging again changes nothing, what they added stays") {
    CHECK(rc::check([] {
      const auto below = [](int limit) { return *rc::gen::inRange(0, limit); };
      const auto changed = [&](ical::Todo item) {
        if (below(2) == 0) item.summary = *rc::gen::element<std::string>("A", "빵, 그리고 물", "long " + std::string(200, 'x'));
        if (below(2) == 0) item.due = parse_date("2026-12-01").value() + date::days{below(9)};
        if (below(3) == 0) item = ticked(item, 1 + below(5));
        return item;
      };
      const ical::Todo then = changed(todo());
      const ical::Todo now = changed(then);
      std::string theirs = text_of(then);
      if (below(2) == 0) theirs = edited(theirs, "SUMMARY", "SUMMARY:Theirs");
      if (below(2) == 0) theirs = edited(theirs, "STATUS", below(2) == 0 ? "STATUS:COMPLETED" : "STATUS:NEEDS-ACTION");
      if (below(2) == 0) theirs = edited(theirs, "", "X-NOTE:한 줄 " + std::string(static_cast<std::size_t>(below(100)), 'y'));
      if (below(3) == 0) theirs = edited(theirs, "LAST-MODIFIED", "LAST-MODIFIED:20990101T000000Z");
      const MergedItem merged = merge_item(text_of(then), text_of(now), text_of(then), theirs);
      const auto item = read_item(merged.text);
      RC_ASSERT(item.has_value());
      RC_ASSERT(item->uid == then.uid);
      RC_ASSERT(item->status == read_item(text_of(now))->status);
      RC_ASSERT(merge_item(text_of(now), text_of(now), merged.text, merged.text).text == merged.text);
      const std::size_t note = theirs.find("X-NOTE");
      if (note != std::string::npos) RC_ASSERT(merged.text.find("X-NOTE") != std::string::npos);
      for (std::size_t begin = 0; begin < merged.text.size();) {
        const std::size_t end = merged.text.find("\r\n", begin);
        if (merged.text != theirs) RC_ASSERT(end != std::string::npos && end - begin <= 75);
        begin = end == std::string::npos ? merged.text.size() : end + 2;
      }
    }));
  }
}
