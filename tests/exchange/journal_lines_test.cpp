// SPDX-License-Identifier: MIT
#include "cairn/exchange/journal_lines.hpp"

#include <doctest/doctest.h>

using namespace cairn;

namespace {

JournalEntry some_entry() {
  JournalEntry entry;
  Event& event = entry.event;
  event.uid = "u1";
  event.command = "c1";
  event.device = "laptop";
  event.counter = 3;
  event.recorded = Instant{std::chrono::milliseconds{1'790'000'000'000}};
  event.utc_offset = std::chrono::minutes{540};
  event.zone = "Asia/Seoul";
  event.study_date = *parse_date("2026-11-23");
  event.stamp = 1'790'000'000'001;
  event.kind = EventKind::Done;
  event.kind_text = "done";
  event.subject = "adversarial-ml";
  event.minutes = Minutes{90};
  event.note = "first line\nsecond \"line\"";
  event.cancels = {"u0"};
  event.extra = "{\"later\": [1, 2]}";
  return entry;
}

std::string with(std::string line, const std::string& old, const std::string& replacement) {
  const std::size_t at = line.find(old);
  REQUIRE(at != std::string::npos);
  return line.replace(at, old.size(), replacement);
}

/// "LINE KEY" of the first mistake; empty when there is none.
std::string mistake_in(const std::string& text) {
  const JournalFile file = read_journal_lines(text, "x");
  if (file.diagnostics.empty()) return "";
  CHECK(file.entries.empty());
  return std::to_string(file.diagnostics[0].place.line) + " " + std::string(file.diagnostics[0].message.key);
}

}  // namespace

TEST_CASE("an event comes back as it was written, unknown kinds and the fields of a later cairn included") {
  JournalEntry entry = some_entry();
  entry.event.kind_text = "reviewed";
  entry.event.kind = EventKind::Unknown;
  const JournalFile file = read_journal_lines(journal_header() + journal_line(some_entry()) + journal_line(entry), "x");
  CHECK(file.diagnostics.empty());
  REQUIRE(file.entries.size() == 2);
  CHECK(file.entries[0] == some_entry());
  CHECK(file.entries[1] == entry);
  CHECK(file.lines == std::vector<std::uint32_t>{2, 3});
  CHECK(file.torn_line == 0);
}

TEST_CASE("a last line that was cut off is told by its number, and all before it is read") {
  const std::string whole = journal_header() + journal_line(some_entry());
  const std::string next = journal_line(some_entry());
  for (const std::size_t kept : {std::size_t{1}, next.size() / 2, next.size() - 2}) {
    const JournalFile file = read_journal_lines(whole + next.substr(0, kept), "x");
    CHECK(file.torn_line == 3);
    CHECK(file.entries.size() == 1);
  }
  // Only the line break is missing: the line is whole.
  const JournalFile file = read_journal_lines(whole + next.substr(0, next.size() - 1), "x");
  CHECK(file.torn_line == 0);
  CHECK(file.entries.size() == 2);
  CHECK(mistake_in(whole + next.substr(0, 20) + "\n" + next) == "3 journal.no-json");
}

TEST_CASE("what is no journal of cairn, or of a newer one, is refused at its first line") {
  CHECK(mistake_in("") == "1 journal.foreign");
  CHECK(mistake_in("hello\n") == "1 journal.foreign");
  CHECK(mistake_in("[1]\n") == "1 journal.foreign");
  CHECK(mistake_in("{\"schema\":\"cairn/plan/1\"}\n") == "1 journal.foreign");
  CHECK(mistake_in("{\"schema\":\"cairn/journal/2\"}\n{\"new\":1}\n") == "1 journal.newer");
  CHECK(mistake_in(journal_line(some_entry())) == "1 journal.foreign");
  CHECK(read_journal_lines("hello\n{}\n{}\n", "x").diagnostics.size() == 1);
}

TEST_CASE("blank lines are passed over, and lines keep their numbers") {
  const JournalFile file = read_journal_lines(journal_header() + "\n  \n" + journal_line(some_entry()), "x");
  CHECK(file.diagnostics.empty());
  CHECK(file.lines == std::vector<std::uint32_t>{4});
}

TEST_CASE("each value that the record could not keep is refused at its line") {
  const std::string header = journal_header();
  const std::string line = journal_line(some_entry());
  const auto mistake = [&](const std::string& old, const std::string& replacement) {
    return mistake_in(header + with(line, old, replacement));
  };
  CHECK(mistake("\"u1\"", "\"\"") == "2 journal.bad-value");
  CHECK(mistake("\"u1\"", "7") == "2 journal.bad-value");
  CHECK(mistake("\"uid\"", "\"uit\"") == "2 journal.no-field");
  CHECK(mistake("\"minutes\":90", "\"minutes\":-1") == "2 journal.bad-value");
  CHECK(mistake("\"minutes\":90", "\"minutes\":1e3") == "2 journal.bad-value");
  CHECK(mistake("\"minutes\":90", "\"minutes\":18446744073709551615") == "2 journal.bad-value");
  CHECK(mistake("\"minutes\":90", "\"hours\":1") == "2 journal.unknown-field");
  CHECK(mistake("\"stamp\":1790000000001", "\"stamp\":8999999999999999") == "2 journal.bad-value");
  CHECK(mistake("2026-11-23", "2026-02-30") == "2 journal.bad-value");
  CHECK(mistake("adversarial-ml", "\\u001b[31m") == "2 journal.bad-value");
  CHECK(mistake("first line", "\\u0000") == "2 journal.bad-value");
  CHECK(mistake("first line", "\xff") == "2 journal.not-utf8");
  CHECK(mistake("{\\\"later\\\": [1, 2]}", "later") == "2 journal.bad-value");
  CHECK(mistake("\"kind\":\"done\"", "\"kind\":\"done\",\"plan\":{}") == "2 journal.bad-value");
  CHECK(mistake("\"minutes\":90", "\"minutes\":90,\"minutes\":90") == "2 journal.double-field");
  CHECK(mistake("\"minutes\":90", "\"minutes\":90,\"\\u006dinutes\":60") == "2 journal.double-field");
  CHECK(mistake_in("{\"schema\":\"cairn/journal/1\",\"schema\":\"cairn/journal/1\"}\n") == "1 journal.foreign");
  CHECK(mistake_in(header + "7\n") == "2 journal.no-object");
  CHECK(mistake_in(header + std::string(kLargestJournalLine + 1, ' ') + "x\n") == "2 journal.line-too-long");
  CHECK(mistake_in(header + std::string(100'000, '[') + "\n") == "2 journal.no-json");
}

TEST_CASE("a field that stands twice is refused wherever in the line it is, and named") {
  JournalEntry entry = some_entry();
  entry.event.kind = EventKind::Planned;
  entry.event.kind_text = "planned";
  entry.plan = Plan{};
  entry.plan->uid = entry.event.uid;
  entry.plan->finish = entry.plan->input.start = entry.event.study_date;
  entry.plan->input.targets = {"role"};
  entry.plan->target_titles = {{"The role", "역할"}};
  const std::string text = journal_header() + journal_line(entry);
  CHECK(mistake_in(text) == "");
  const JournalFile file = read_journal_lines(with(text, "\"id\":\"role\"", "\"id\":\"role\",\"id\":\"other\""), "x");
  REQUIRE(file.diagnostics.size() == 1);
  CHECK(file.diagnostics[0].message.key == "journal.double-field");
  CHECK(std::get<std::string>(file.diagnostics[0].message.arguments[0].value) == "id");
}

TEST_CASE("mistakes are told all at once, but no more than twenty") {
  std::string text = journal_header();
  for (int n = 0; n < 30; ++n) text += "{}\n";
  CHECK(read_journal_lines(text, "x").diagnostics.size() == 20);
}
