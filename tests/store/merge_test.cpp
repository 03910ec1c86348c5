// SPDX-License-Identifier: MIT
// The union of journals against the definition: any split of two or three journals, taken in in any order and any number of times, gives
// the same fold, the same lines and a cache that agrees with the fold.
#include "some_journal.hpp"

#include "cairn/exchange/journal_lines.hpp"
#include "cairn/store/journal.hpp"

#include <rapidcheck.h>

using namespace cairn;
using namespace cairn::testing;

namespace {

int roll(int from, int to) {
  return *rc::gen::inRange(from, to);
}

/// What a learner did on one device; plans, settings and cancellations among it.
std::vector<JournalEntry> random_device(const TempFolder& folder, const std::string& device) {
  Learner learner(folder / (device + ".db"), device);
  std::vector<std::string> uids;
  for (int n = roll(1, 9); n > 0; --n) {
    const std::string step(1, static_cast<char>('a' + roll(0, 4)));
    const int what = roll(0, 8);
    if (what == 0) {
      learner.plan(small_plan());
      continue;
    }
    Event event = what < 4   ? learner.done(step, day(roll(1, 9)))
                  : what < 6 ? learner.studied(step, 30, day(roll(1, 9)))
                             : learner.event(EventKind::Set, "availability");
    if (what == 6) event.note = "mon-sun 1h", event.holds_from = day(1);
    if (what == 7 && !uids.empty()) {
      event = learner.event(EventKind::Retracted, "");
      event.cancels = {uids[static_cast<std::size_t>(roll(0, static_cast<int>(uids.size())))]};
    }
    uids.push_back(event.uid);
    learner.type({event});
  }
  return learner.read().entries();
}

std::string lines_of(const std::vector<JournalEntry>& entries) {
  std::string lines = journal_header();
  for (const JournalEntry& entry : entries) lines += journal_line(entry);
  return lines;
}

std::string said(const Record& record) {
  std::string out;
  for (const auto& [id, step] : record.steps)
    out += id + " " + std::string(to_string(step.state)) + " " + to_iso(step.since) + " " + std::to_string(step.studied.count()) + " " +
           std::to_string(step.earned.count()) + "\n";
  for (const auto& [date, of_day] : record.days)
    out += to_iso(date) + " " + std::to_string(of_day.studied.count()) + " " + std::to_string(of_day.earned.count()) + " " +
           std::to_string(of_day.finished) + "\n";
  for (const std::string& plan : record.plans) out += plan + "\n";
  for (const DatedSetting& setting : record.availability) out += to_iso(setting.from) + " " + setting.value + "\n";
  return out;
}

std::string said(const Daily& daily) {
  return (daily.plan ? daily.plan->uid : "no plan") + " " + std::to_string(daily.remaining.count()) + " " +
         std::to_string(daily.steps_finished) + " " + std::to_string(daily.earned_in_plan.count()) + " " +
         std::to_string(daily.streak.days) + " " + std::to_string(daily.streak.best) + " " + std::to_string(daily.streak.all_days) + " " +
         std::to_string(daily.missed_days) + " " + ids(daily.head) + "|" + ids(daily.ready);
}

/// Takes in the entries in several calls, some of them twice.
void take_in_pieces(Journal& journal, const std::vector<JournalEntry>& entries) {
  for (std::size_t from = 0; from < entries.size();) {
    const auto count = std::min(entries.size() - from, static_cast<std::size_t>(roll(1, 8)));
    const std::vector<JournalEntry> piece(entries.begin() + static_cast<std::ptrdiff_t>(from),
                                          entries.begin() + static_cast<std::ptrdiff_t>(from + count));
    for (int times = roll(1, 3); times > 0; --times) RC_ASSERT_FALSE(journal.merge(piece).contradiction.has_value());
    from += count;
  }
}

}  // namespace

TEST_CASE("any order and any split of two or three journals gives the same record and the same lines") {
  const bool holds = rc::check([] {
    const TempFolder folder;
    std::vector<JournalEntry> all;
    for (int n = roll(2, 4); n > 0; --n) {
      const auto one = random_device(folder, "device" + std::to_string(n));
      all.insert(all.end(), one.begin(), one.end());
    }
    Journal whole(folder / "whole.db", Journal::Mode::Write);
    RC_ASSERT(whole.merge(all).added == static_cast<std::int64_t>(all.size()));
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[static_cast<std::size_t>(roll(0, static_cast<int>(i)))]);
    Journal pieces(folder / "pieces.db", Journal::Mode::Write);
    take_in_pieces(pieces, all);
    RC_ASSERT(lines_of(pieces.entries()) == lines_of(whole.entries()));
    RC_ASSERT(said(fold(pieces.events())) == said(fold(whole.events())));

    // The cache that the merge left against the fold.
    const auto plan = pieces.current_plan();
    const Daily folded = make_daily(plan ? &*plan : nullptr, fold(pieces.events()), day(9), 9);
    RC_ASSERT(said(pieces.daily(day(9), 9)) == said(folded));

    // What was written as lines comes back as it was.
    const JournalFile read = read_journal_lines(lines_of(whole.entries()), "whole");
    RC_ASSERT(read.diagnostics.empty());
    RC_ASSERT(read.entries == whole.entries());
  });
  CHECK(holds);
}

TEST_CASE("an event that is known with other contents is refused, and nothing of what came with it is kept") {
  const TempFolder folder;
  make_journal(folder / "a.db");
  Journal journal(folder / "a.db", Journal::Mode::Write);
  std::vector<JournalEntry> entries = journal.entries();
  const std::string before = lines_of(entries);
  JournalEntry fresh = entries.back();
  fresh.event.uid = "fresh";
  entries.back().event.minutes += min(1);
  const Merge merge = journal.merge(std::vector{fresh, entries.back()});
  CHECK(merge.contradiction == std::optional<std::size_t>(1));
  CHECK(lines_of(journal.entries()) == before);

  entries = journal.entries();
  REQUIRE(entries.front().plan);
  entries.front().plan->finish += date::days{1};
  CHECK(journal.compare(entries).contradiction == std::optional<std::size_t>(0));
}

TEST_CASE("a plan that comes after its event is taken in, too") {
  const TempFolder folder;
  make_journal(folder / "a.db");
  const std::vector<JournalEntry> entries = Journal(folder / "a.db", Journal::Mode::Read).entries();
  std::vector<JournalEntry> bare = entries;
  bare.front().plan.reset();
  Journal journal(folder / "b.db", Journal::Mode::Write);
  journal.merge(bare);
  CHECK_FALSE(journal.current_plan());
  CHECK(journal.merge(entries).added == 1);
  CHECK(journal.current_plan() == entries.front().plan);
  CHECK(journal.merge(bare).added == 0);
  CHECK(journal.entries() == entries);
}

TEST_CASE("whatever stands in a plan's extra, the plan that was taken in is read, handed on and known again") {
  const std::string deep = std::string(2'000, '[') + std::string(2'000, ']');
  for (const std::string& extra :
       {std::string("{\"step_spread\":173}"), std::string("{\"step_spread\":1,\"step_spread\":2}"),
        std::string("{\"\\u0073tep_spread\":7}"), std::string("{\"step_spread\":\"7\"}"), std::string("{\"step_spread\":-7}"),
        std::string("{\"step_spread\":7.5}"), std::string("{\"step_spread\":18446744073709551615}"), std::string("{\"step_spread\":[7]}"),
        "{\"later\":" + deep + ",\"step_spread\":7}"}) {
    CAPTURE(extra.substr(0, 60));
    const TempFolder folder;
    make_journal(folder / "a.db");
    std::vector<JournalEntry> entries = Journal(folder / "a.db", Journal::Mode::Read).entries();
    entries.front().event.extra = extra;
    const JournalFile file = read_journal_lines(lines_of(entries), "x");
    REQUIRE(file.diagnostics.empty());
    Journal journal(folder / "b.db", Journal::Mode::Write);
    journal.merge(file.entries);
    CHECK(journal.current_plan());
    CHECK(journal.entries() == file.entries);
    CHECK(journal.merge(read_journal_lines(lines_of(journal.entries()), "again").entries).added == 0);
    CHECK_FALSE(journal.compare(file.entries).contradiction);
  }
}

TEST_CASE("a foreign event with the largest counter of this device leaves this device's next events readable") {
  const TempFolder folder;
  Learner learner(folder / "a.db");
  learner.plan(small_plan());
  JournalEntry foreign{learner.studied("a", 10), {}};
  foreign.event.kind_text = "studied";
  foreign.event.counter = kLargestCounter;
  foreign.event.stamp = 1'790'000'000'100;
  {
    Journal journal(folder / "a.db", Journal::Mode::Write);
    journal.merge(std::vector{foreign});
  }
  learner.type({learner.done("a"), learner.done("b")});
  const std::vector<JournalEntry> entries = learner.read().entries();
  const JournalFile file = read_journal_lines(lines_of(entries), "x");
  CHECK(file.diagnostics.empty());
  CHECK(file.entries == entries);
}
