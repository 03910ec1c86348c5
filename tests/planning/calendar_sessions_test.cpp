// SPDX-License-Identifier: MIT
#include "cairn/planning/plan.hpp"

#include "support/catalogs.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <random>
#include <set>

using namespace cairn;

namespace {

/// 23 November 2026 and the days after it.
Date nov(int day_of_month) {
  return date::local_days{date::year{2026} / 11 / 1} + date::days{day_of_month - 1};
}

const Instant kBefore{std::chrono::milliseconds{1000}};
const Instant kNow{std::chrono::milliseconds{2000}};

struct Sit {
  const char* step;
  int day;
  int minutes = 60;
  int begin = -1;
};

/// The calendar of a revision: `sits` are its sittings, steps by their first letter's place in the plan.
std::vector<Session> revise(const std::vector<Session>& before, const std::vector<Sit>& sits, int start, Instant now = kNow) {
  std::vector<PlannedStep> steps;
  std::vector<Sitting> sittings;
  for (const Sit& sit : sits) {
    std::size_t place = 0;
    while (place < steps.size() && steps[place].id != sit.step) ++place;
    if (place == steps.size()) steps.emplace_back().id = sit.step;
    const auto begin = sit.begin < 0 ? std::nullopt : std::optional(TimeOfDay{sit.begin});
    sittings.push_back({static_cast<std::uint32_t>(place), nov(sit.day), begin, Minutes{sit.minutes}});
  }
  return calendar_sessions(before, sittings, steps, nov(start), now);
}

std::string text(const Session& session) {
  std::string line = session.step + std::to_string(session.n) + " " + to_iso(session.day).substr(8) + " " +
                     std::to_string(session.length.count()) + " #" + std::to_string(session.sequence);
  if (session.begin) line += " at " + to_hhmm(*session.begin);
  if (session.cancelled) line += " cancelled";
  if (session.modified == kNow) line += " now";
  return line;
}

std::vector<std::string> text(const std::vector<Session>& sessions) {
  std::vector<std::string> lines;
  for (const Session& session : sessions) lines.push_back(text(session));
  return lines;
}

using Lines = std::vector<std::string>;

const std::vector<Session> kFirst = revise({}, {{"a", 23}, {"a", 24, 30}, {"b", 24, 30}, {"b", 25}}, 23, kBefore);

}  // namespace

TEST_SUITE("planning/calendar_sessions") {
  TEST_CASE("the sessions of a step are numbered from 1, with sequence 0") {
    CHECK(text(kFirst) == Lines{"a1 23 60 #0", "a2 24 30 #0", "b1 24 30 #0", "b2 25 60 #0"});
    CHECK(kFirst[0].modified == kBefore);
  }

  TEST_CASE("a plan that did not change gives the same sessions") {
    CHECK(revise(kFirst, {{"a", 23}, {"a", 24, 30}, {"b", 24, 30}, {"b", 25}}, 23) == kFirst);
  }

  TEST_CASE("a moved session gets the next sequence, the others stay") {
    CHECK(text(revise(kFirst, {{"a", 23}, {"a", 24, 30}, {"b", 26, 30}, {"b", 27}}, 23)) ==
          Lines{"a1 23 60 #0", "a2 24 30 #0", "b1 26 30 #1 now", "b2 27 60 #1 now"});
  }

  TEST_CASE("another length or clock time is a change, too") {
    CHECK(text(revise(kFirst, {{"a", 23, 60, 600}, {"a", 24, 35}, {"b", 24, 30}, {"b", 25}}, 23)) ==
          Lines{"a1 23 60 #1 at 10:00 now", "a2 24 35 #1 now", "b1 24 30 #0", "b2 25 60 #0"});
  }

  TEST_CASE("a session that is dropped is cancelled, after the others of its day, and cancelled only once") {
    const auto second = revise(kFirst, {{"a", 23}, {"c", 24}}, 23);
    CHECK(text(second) ==
          Lines{"a1 23 60 #0", "c1 24 60 #0 now", "a2 24 30 #1 cancelled now", "b1 24 30 #1 cancelled now", "b2 25 60 #1 cancelled now"});
    CHECK(revise(second, {{"a", 23}, {"c", 24}}, 23, kBefore) == second);
  }

  TEST_CASE("a cancelled number that is used again goes on from its sequence") {
    const auto second = revise(kFirst, {{"a", 23}}, 23);
    CHECK(text(revise(second, {{"a", 23}, {"a", 24, 30}}, 23))[1] == "a2 24 30 #2 now");
  }

  TEST_CASE("what lies before the start stays, and later sessions take the next numbers") {
    CHECK(text(revise(kFirst, {{"a", 25, 30}, {"b", 26}}, 25)) ==
          Lines{"a1 23 60 #0", "a2 24 30 #0", "b1 24 30 #0", "a3 25 30 #0 now", "b2 26 60 #1 now"});
  }

  TEST_CASE("past sessions of a step that is finished stay, its coming ones are cancelled") {
    CHECK(text(revise(kFirst, {}, 25)) == Lines{"a1 23 60 #0", "a2 24 30 #0", "b1 24 30 #0", "b2 25 60 #1 cancelled now"});
  }

  TEST_CASE("a cancelled session before the start is kept while its number may be given out again, which goes on from its sequence") {
    const auto second = revise(kFirst, {{"a", 23}}, 23);
    const auto third = revise(second, {{"c", 26}}, 26);
    CHECK(text(third) ==
          Lines{"a1 23 60 #0", "a2 24 30 #1 cancelled now", "b1 24 30 #1 cancelled now", "b2 25 60 #1 cancelled now", "c1 26 60 #0 now"});
    const auto fourth = revise(third, {{"a", 26, 30}}, 26);
    CHECK(text(fourth)[3] == "a2 26 30 #2 now");
  }

  TEST_CASE("a cancelled session before the start is forgotten when later numbers of its step are past") {
    const auto swapped = revise(revise({}, {{"a", 23}, {"a", 27}}, 23, kBefore), {{"a", 23}, {"a", 24}, {"a", 25}}, 23, kBefore);
    auto calendar = swapped;
    calendar[1].cancelled = true;
    CHECK(text(revise(calendar, {{"a", 26}}, 26)) == Lines{"a1 23 60 #0", "a3 25 60 #0", "a4 26 60 #0 now"});
  }

  TEST_CASE("random revisions: numbers stay unique, sequences never fall, nothing that was announced is lost while it lies ahead") {
    CHECK(rc::check([] {
      std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
      const auto below = [&](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
      std::vector<Session> calendar;
      std::map<std::pair<std::string, int>, int> sequences;
      int start = 1;
      for (int revision = 0; revision < 6; ++revision) {
        std::vector<Sit> sits;
        int at = start;
        for (const char* step : {"a", "b", "c"}) {
          for (int i = below(4); i > 0; --i) {
            sits.push_back({step, at, 30 + 30 * below(2)});
            at += below(2);
          }
        }
        const auto next = revise(calendar, sits, start);
        std::set<std::pair<std::string, int>> seen;
        std::size_t live = 0;
        for (const Session& session : next) {
          const std::pair id(session.step, session.n);
          RC_ASSERT(seen.insert(id).second);
          RC_ASSERT(session.sequence >= sequences[id]);
          sequences[id] = session.sequence;
          live += !session.cancelled && session.day >= nov(start) ? 1U : 0U;
        }
        RC_ASSERT(live == sits.size());
        for (const Session& session : calendar) {
          const bool kept = !session.cancelled || session.day >= nov(start);
          if (kept) RC_ASSERT(seen.contains({session.step, session.n}));
        }
        RC_ASSERT(std::is_sorted(next.begin(), next.end(), [](const Session& a, const Session& b) { return a.day < b.day; }));
        calendar = next;
        start += below(4);
      }
    }));
  }
}
