// SPDX-License-Identifier: MIT
/// A small vocabulary for journals in tests: done("a").on(day).minutes(30), and random journals in which everything cancels everything.
#pragma once

#include "cairn/progress/event.hpp"
#include "cairn/progress/record.hpp"

#include <rapidcheck.h>

#include <date/date.h>

#include <algorithm>
#include <string>
#include <vector>

namespace cairn::testing {

using namespace date::literals;

inline Date day(int n) {
  return Date{date::local_days{date::year{2026} / 11 / 1} + date::days{n - 1}};
}

/// A journal that fills in uids, stamps and counters as it grows.
struct Events {
  std::vector<Event> list;
  std::string device = "laptop";

  Event& add(EventKind kind, std::string subject, Date on = day(1)) {
    Event event;
    event.stamp = static_cast<std::int64_t>(list.size()) + 1;
    event.uid = "e" + std::to_string(event.stamp);
    event.command = "c" + std::to_string(event.stamp);
    event.device = device;
    event.counter = event.stamp;
    event.kind = kind;
    event.kind_text = to_string(kind);
    event.subject = std::move(subject);
    event.study_date = on;
    list.push_back(std::move(event));
    return list.back();
  }
  Event& done(std::string step, Date on = day(1), int effort = 0, int minutes = 0) {
    Event& event = add(EventKind::Done, std::move(step), on);
    event.effort = Minutes{effort};
    event.minutes = Minutes{minutes};
    return event;
  }
  Event& studied(std::string step, int minutes, Date on = day(1)) {
    Event& event = add(EventKind::Studied, std::move(step), on);
    event.minutes = Minutes{minutes};
    return event;
  }
  Event& set(std::string subject, std::string value, Date from = day(1)) {
    Event& event = add(EventKind::Set, std::move(subject), from);
    event.note = std::move(value);
    event.holds_from = from;
    return event;
  }
  Event& retract(std::vector<std::string> uids) {
    Event& event = add(EventKind::Retracted, "");
    event.cancels = std::move(uids);
    return event;
  }
  Record record() const { return fold(list); }
};

/// A random journal of at most 30 events on three steps and ten days.
inline std::vector<Event> random_events() {
  const int n = *rc::gen::inRange(0, 30);
  Events events;
  const auto any_uid = [n] { return "e" + std::to_string(*rc::gen::inRange(1, n + 2)); };
  for (int i = 0; i < n; ++i) {
    const auto kind = static_cast<EventKind>(*rc::gen::inRange(0, static_cast<int>(EventKind::Unknown) + 1));
    Event& event = events.add(kind, std::string(1, static_cast<char>('a' + *rc::gen::inRange(0, 3))), day(*rc::gen::inRange(1, 11)));
    event.stamp = *rc::gen::inRange(1, 12);  // ties are decided by uid
    event.minutes = Minutes{*rc::gen::element(0, 0, 10, 25, 60)};
    event.effort = Minutes{*rc::gen::element(0, 100, 300)};
    event.utc_offset = std::chrono::minutes{*rc::gen::element(-480, 0, 540)};
    event.completes = *rc::gen::element<std::string>("", "x", "x y");
    if (kind == EventKind::Set) {
      event.subject = *rc::gen::element<std::string>("availability", "off", "day_start", "record", "colour");
      event.note = *rc::gen::element<std::string>("2026-11-03..2026-11-04", "2026-11-05", "05:00", "mon-fri 1h", "");
      if (*rc::gen::inRange(0, 2) == 0) event.holds_from = day(*rc::gen::inRange(1, 11));
    }
    if (*rc::gen::inRange(0, 3) == 0) event.cancels = {any_uid(), any_uid()};
  }
  return events.list;
}

inline std::vector<Event> shuffled(std::vector<Event> events) {
  for (std::size_t i = events.size(); i > 1; --i) std::swap(events[i - 1], events[*rc::gen::inRange<std::size_t>(0, i)]);
  return events;
}

}  // namespace cairn::testing
