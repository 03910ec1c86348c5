// SPDX-License-Identifier: MIT
/// A learner who does anything, mostly today, and answers of the journal as text: every field, so that a difference is seen where it is.
#pragma once

#include "some_journal.hpp"

#include <rapidcheck.h>

#include <sstream>

namespace cairn::testing {

inline const std::vector<std::string> kSteps{"s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9"};

inline int roll(int from, int to) {
  return *rc::gen::inRange(from, to);
}
inline bool one_in(int n) {
  return roll(0, n) == 0;
}
inline const std::string& any_step() {
  return kSteps[static_cast<std::size_t>(roll(0, 10))];
}

inline void say(std::ostream& out, const LocalizedText& text) {
  out << text.en << '|' << text.ko << '|';
}

inline void say(std::ostream& out, const OpenStep& step) {
  out << step.position << ' ' << step.id << ' ' << step.skill << ' ';
  for (const LocalizedText* text : {&step.title, &step.start_here, &step.done_when, &step.link_title}) say(out, *text);
  out << step.link << ' ' << step.link_ko << ' ' << to_string(step.level) << ' ' << step.estimate.count() << ' ' << step.studied.count()
      << ' ' << step.remaining.count() << ' ' << step.missing << '\n';
}

inline std::string said(const std::vector<OpenStep>& steps) {
  std::ostringstream out;
  for (const OpenStep& step : steps) say(out, step);
  return out.str();
}

inline std::string said(const std::optional<Date>& day) {
  return day ? to_iso(*day) : "none";
}

inline std::string said(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += word + ',';
  return joined;
}

inline void say(std::ostream& out, const PlanFacts& plan) {
  const PlanInput& input = plan.input;
  out << "plan " << plan.uid << ' ' << said(input.targets) << to_string(input.level) << ' ' << to_iso(input.start) << ' '
      << said(input.deadline) << ' ' << input.weeks.value_or(-1) << ' ' << to_string(input.pace) << ' ' << to_string(input.availability)
      << ' ' << said(input.backgrounds) << said(input.domains) << said(input.prefer) << said(input.focus) << input.zone << ' ';
  for (const LocalizedText& title : plan.target_titles) say(out, title);
  out << to_iso(plan.finish) << ' ' << plan.effort.count() << ' ' << plan.weekly_habits.count() << ' ' << plan.monthly_habits.count() << ' '
      << plan.fingerprint << '\n';
}

/// Every field of a Daily, so that a difference is seen where it is.
inline std::string said(const Daily& daily) {
  std::ostringstream out;
  if (daily.plan) say(out, *daily.plan);
  out << "today " << to_iso(daily.today) << "\nsteps " << daily.steps_all << ' ' << daily.steps_finished << ' ' << daily.steps_skipped
      << "\nremaining " << daily.remaining.count() << "\nplanned " << daily.planned_before_today.count() << ' '
      << daily.planned_today.count() << "\nearned " << daily.earned_in_plan.count() << ' ' << daily.studied_today.count() << ' '
      << daily.finished_today << "\nmissed " << daily.missed_days << "\nstreak " << daily.streak.days << ' ' << daily.streak.best << ' '
      << daily.streak.all_days << ' ' << daily.streak.today << ' ' << said(daily.streak.first) << ' ' << said(daily.streak.last) << "\noff";
  if (daily.timer)
    out << " timer " << daily.timer->event << ' ' << daily.timer->step << ' ' << to_iso(daily.timer->study_date) << ' '
        << daily.timer->utc_offset.count();
  for (const DateRange& range : daily.off) out << ' ' << to_iso(range.first) << ".." << to_iso(range.last);
  out << "\nhead\n" << said(daily.head) << "ready\n" << said(daily.ready);
  return out.str();
}

inline RequirementGroup random_group() {
  RequirementGroup group;
  group.members.resize(static_cast<std::size_t>(one_in(3) ? 2 : 1));
  for (auto& member : group.members) {
    for (int n = roll(0, 3); n >= 0; --n) member.push_back(any_step());
    if (one_in(8)) member.clear();
  }
  return group;
}

inline Plan random_plan() {
  Plan plan;
  plan.input.targets = {"role"};
  plan.target_titles = {{"The role", "역할"}};
  plan.input.start = day(roll(1, 12));
  if (one_in(2)) plan.input.deadline = day(60);
  for (std::size_t weekday = 0; weekday < 7; ++weekday) {
    if (!one_in(3)) plan.input.availability.days[weekday] = {{std::nullopt, min(60)}};
  }
  plan.finish = day(30);
  for (const std::string& id : kSteps) {
    const int where = roll(0, 5);
    if (where == 0) plan.finished.push_back(id);
    if (where < 2) continue;
    plan.steps.insert(plan.steps.begin() + roll(0, static_cast<int>(plan.steps.size()) + 1), step(id));
  }
  plan.finished_titles.resize(plan.finished.size());
  for (PlannedStep& planned : plan.steps) {
    planned.estimate = min(*rc::gen::element(20, 50, 100));
    planned.kind = *rc::gen::element(StepKind::Study, StepKind::Practice, StepKind::Reading);
    for (int n = roll(0, 3); n > 0; --n) planned.requirements.push_back(random_group());
  }
  for (int n = roll(0, 3); n > 0; --n) {
    PlannedSkill skill{"skill" + std::to_string(n), {"Skill", "기술"}, {}};
    for (int steps = roll(0, 5); steps > 0; --steps) skill.steps.push_back(any_step());
    plan.skills.push_back(std::move(skill));
  }
  for (int n = roll(0, 12); n > 0; --n) {
    Session session;
    session.step = any_step();
    session.day = day(roll(1, 25));
    session.length = min(30);
    session.cancelled = one_in(5);
    plan.sessions.push_back(session);
  }
  if (one_in(2)) plan.habits = {{"paper", {"Paper", ""}, Period::Week, min(60)}, {"talk", {"Talk", ""}, Period::Month, min(30)}};
  return plan;
}

/// A learner who does anything, mostly today.
class RandomLearner {
 public:
  explicit RandomLearner(const fs::path& file) : learner_(file), journal_(file, Journal::Mode::Write) {}

  void type_something() {
    if (one_in(2)) today_ += roll(0, 4);
    std::optional<Plan> plan;
    std::vector<Event> events;
    const int what = roll(0, 20);
    if (what < 10) {
      for (int n = one_in(4) ? 3 : 1; n > 0; --n) events.push_back(step_event());
    } else if (what == 10) {
      plan = random_plan();
      events.push_back(learner_.event(EventKind::Planned, "role", date()));
      plan->uid = events.back().uid;
    } else if (what < 14) {
      events.push_back(setting());
    } else if (what < 17) {
      events.push_back(history(last_command));
    } else if (what < 19) {
      events.push_back(history(last_undone));
    } else {
      events.push_back(reopening());
    }
    for (Event& event : events) {  // mostly at noon of their own date
      event.utc_offset = std::chrono::minutes{*rc::gen::element(-480, 540, 540, 540)};
      event.recorded = Instant{(event.study_date + date::days{*rc::gen::element(0, 0, 0, 1, 2, -1)}).time_since_epoch()} +
                       std::chrono::hours{12} - event.utc_offset;
    }
    for (Event& event : events) event.command = events.front().command;
    if (one_in(4)) {
      for (Event& event : events) event.device = "phone";
    }
    Appendix appendix{std::move(events), std::move(plan)};
    const std::string ahead = one_in(3) && journal_.head().events > 0 ? look_ahead(appendix) : "";
    RC_ASSERT(journal_.append(appendix, journal_.head()));
    if (!ahead.empty()) RC_ASSERT(said(journal_.daily(today(), 3)) == ahead);
  }

  const Journal& journal() const { return journal_; }
  Date today() const { return day(today_); }

 private:
  Date date() { return day(one_in(6) ? roll(1, today_ + 3) : today_); }

  /// Nothing of it is written.
  std::string look_ahead(const Appendix& appendix) {
    const std::string bytes = bytes_of(learner_.file());
    const std::string ahead = said(journal_.trial(appendix).daily(today(), 3));
    RC_ASSERT(bytes_of(learner_.file()) == bytes);
    return ahead;
  }
  Event step_event() {
    const EventKind kinds[] = {EventKind::Done,    EventKind::Done,    EventKind::Studied, EventKind::Studied,
                               EventKind::Known,   EventKind::Skipped, EventKind::Rusty,   EventKind::Note,
                               EventKind::Unknown, EventKind::Started, EventKind::Stopped};
    Event event = learner_.event(kinds[roll(0, 11)], any_step(), date());
    event.minutes = min(*rc::gen::element(0, 15, 45));
    event.effort = min(*rc::gen::element(0, 100));
    return event;
  }
  Event setting() {
    Event event = learner_.event(
        EventKind::Set,
        *rc::gen::element<std::string>("availability", "availability", "off", "off", "assess", "busy", "session", "day_start", "record"),
        date());
    if (event.subject != "availability" && event.subject != "off") {
      event.note = *rc::gen::element<std::string>("s1 yes", "05:00", "", "calendar.ics");
      event.minutes = min(roll(0, 60));
    } else if (event.subject == "availability") {
      event.note = *rc::gen::element<std::string>("mon 1h", "sat-sun 30m", "mon-sun 1h", "not a pattern");
      if (one_in(2)) event.holds_from = day(roll(1, 20));
    } else {
      const int first = roll(-500, 25);
      event.note = to_iso(day(first)) + ".." + to_iso(day(first + roll(0, 400)));
    }
    return event;
  }
  Event history(std::optional<CommandRecord> (*choose)(std::span<const Event>, std::string_view)) {
    Event event = learner_.event(EventKind::Retracted, "", date());
    if (const auto command = choose(journal_.events(), one_in(4) ? "phone" : learner_.device())) event.cancels = command->events;
    return event;
  }
  Event reopening() {
    Event event = learner_.event(EventKind::Reopened, any_step(), date());
    for (const Event& other : journal_.events()) {
      if (other.subject == event.subject && other.kind != EventKind::Studied) event.cancels.push_back(other.uid);
    }
    return event;
  }

  Learner learner_;
  Journal journal_;
  int today_ = 5;
};

}  // namespace cairn::testing
