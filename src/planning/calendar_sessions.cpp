// SPDX-License-Identifier: MIT
#include "cairn/planning/plan.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace cairn {
namespace {

bool same_time(const Session& a, const Session& b) {
  return a.day == b.day && a.begin == b.begin && a.length == b.length;
}

/// Cancelled ones after those of their day, those without a clock time after those with one; what is equal keeps its order, which is the
/// plan's.
bool by_time(const Session& a, const Session& b) {
  constexpr TimeOfDay kAfterMidnight{24 * 60 + 1};
  return std::tuple(a.day, a.cancelled, a.begin.value_or(kAfterMidnight)) <
         std::tuple(b.day, b.cancelled, b.begin.value_or(kAfterMidnight));
}

/// A session whose identity was given out before: as it was, or moved (or brought back) with the next SEQUENCE.
Session follow_up(const Session& earlier, Session next, Instant now) {
  const bool unchanged = !earlier.cancelled && same_time(earlier, next);
  next.sequence = unchanged ? earlier.sequence : earlier.sequence + 1;
  next.modified = unchanged ? earlier.modified : std::max(now, earlier.modified);
  return next;
}

}  // namespace

void sort_sessions(std::vector<Session>& sessions) {
  std::ranges::stable_sort(sessions, by_time);
}

/// A cancelled session before `start` is remembered while its number may be given out again: whoever imported the cancellation would ignore
/// a lower SEQUENCE.
std::vector<Session> calendar_sessions(const std::vector<Session>& before, std::span<const Sitting> sittings,
                                       const std::vector<PlannedStep>& steps, Date start, Instant now) {
  std::vector<Session> result;
  std::map<std::pair<std::string, int>, Session> known;
  std::map<std::string, int> last_number;
  for (const Session& session : before) {
    if (session.day < start && !session.cancelled) {
      result.push_back(session);
      int& last = last_number[session.step];
      last = std::max(last, session.n);
    } else {
      known.emplace(std::pair(session.step, session.n), session);
    }
  }
  for (const Sitting& sitting : sittings) {
    const std::string& step = steps[sitting.step].id;
    Session session{step, ++last_number[step], sitting.day, sitting.begin, sitting.length, 0, now, false};
    const auto earlier = known.find({step, session.n});
    if (earlier != known.end()) {
      session = follow_up(earlier->second, std::move(session), now);
      known.erase(earlier);
    }
    result.push_back(std::move(session));
  }
  for (const Session& session : before) {
    const auto left = known.find({session.step, session.n});
    if (left == known.end()) continue;
    const bool number_is_behind = session.n <= last_number[session.step];
    if (session.day < start && number_is_behind) continue;
    Session dropped = std::move(left->second);
    known.erase(left);
    if (!dropped.cancelled) {
      dropped.cancelled = true;
      ++dropped.sequence;
      dropped.modified = std::max(now, dropped.modified);
    }
    result.push_back(std::move(dropped));
  }
  sort_sessions(result);
  return result;
}

}  // namespace cairn
