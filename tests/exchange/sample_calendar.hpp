// SPDX-License-Identifier: MIT
/// A small plan, a record and events of its steps: what calendar files are tried on.
#pragma once

#include "cairn/planning/plan.hpp"
#include "cairn/progress/event.hpp"
#include "cairn/progress/record.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cairn::sample {

inline Date day(const char* iso) {
  return parse_date(iso).value();
}
inline Instant at(const char* text) {
  return parse_instant(text).value().instant;
}

inline const Instant kMade = at("2026-11-22T10:00:00Z");

/// Seoul has no summer time: nine hours, always.
inline Instant seoul(Date date, TimeOfDay time) {
  return Instant{date::sys_days{date.time_since_epoch()}.time_since_epoch() + time - std::chrono::hours{9}};
}

inline PlannedStep step(const std::string& id) {
  PlannedStep step;
  step.id = id;
  step.title = {"Loops", "반복문"};
  step.start_here = {"chapter 4 of the tutorial", "튜토리얼 4장"};
  step.done_when = {"you can print a table; proof: your file", "표를 출력할 수 있어요. 증빙: 파일"};
  step.link = "https://docs.python.org/3/tutorial/";
  step.link_ko = "https://docs.python.org/ko/3/tutorial/";
  return step;
}

inline Session session(const std::string& id, int n, const char* iso, std::optional<TimeOfDay> begin = {}) {
  Session session;
  session.step = id;
  session.n = n;
  session.day = day(iso);
  session.begin = begin;
  session.length = Minutes{90};
  session.modified = kMade;
  return session;
}

/// loops on Monday, Wednesday and Friday; lists on Saturday.
inline Plan plan() {
  Plan plan;
  plan.made = kMade;
  plan.input.start = day("2026-11-23");
  plan.steps = {step("loops"), step("lists")};
  plan.sessions = {session("loops", 1, "2026-11-23"), session("loops", 2, "2026-11-25"), session("loops", 3, "2026-11-27"),
                   session("lists", 1, "2026-11-28")};
  return plan;
}

inline Record record() {
  Record record;
  record.record_id = "0193541c-0000-7000-8000-000000000001";
  return record;
}

inline Event event(EventKind kind, const std::string& uid, const char* iso, std::int64_t minutes_after,
                   std::vector<std::string> cancels = {}) {
  Event event;
  event.uid = uid;
  event.kind = kind;
  event.subject = kind == EventKind::Retracted ? "" : "loops";
  event.study_date = day(iso);
  event.recorded = kMade + Minutes{minutes_after};
  event.stamp = event.recorded.time_since_epoch().count();
  event.cancels = std::move(cancels);
  return event;
}

inline Record with_state(StepState state, const char* iso) {
  Record with = record();
  with.steps["loops"].state = state;
  with.steps["loops"].since = day(iso);
  return with;
}

}  // namespace cairn::sample
