// SPDX-License-Identifier: MIT
/// A plan as it is stored: all that daily commands show, without the catalog.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/planning/availability.hpp"
#include "cairn/planning/schedule.hpp"
#include "cairn/planning/selection.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// How the pace was given.
enum class PaceSource : std::uint8_t { Hours, Pattern, Weeks, Setting, Default };
std::string_view to_string(PaceSource source);

/// A step or skill that must be finished by the end of a day.
struct DueDate {
  std::string id;
  Date by;
  friend bool operator==(const DueDate&, const DueDate&) = default;
};

/// A sitting at a fixed time, an exam for instance: all of the step's minutes, with what it needs finished on days before, and no other
/// study on top of it.
struct Pin {
  std::string step;
  Date day;
  TimeOfDay begin{0};
  Minutes length{0};  ///< as planned; the planner fills it in
  friend bool operator==(const Pin&, const Pin&) = default;
};

/// Everything that was asked for and can be asked for again by `replan`.
struct PlanInput {
  std::vector<std::string> targets;  ///< ids
  Level level = Level::Must;
  Date start;
  std::optional<Date> deadline;  ///< the last day that counts
  std::optional<int> weeks;      ///< as typed
  PaceSource pace = PaceSource::Default;
  Availability availability;
  std::vector<std::string> backgrounds, domains, prefer, focus;
  std::vector<std::string> leave_out;  ///< ids of should and could steps that `--fit` left out
  std::vector<DueDate> due;
  std::vector<Pin> pins;
  std::vector<BusySpan> busy;  ///< appointments that take study time away, ascending and apart
  std::string zone;            ///< IANA name, or empty when not known
  friend bool operator==(const PlanInput&, const PlanInput&) = default;
};

/// The slack of a step that no date holds, in a plan where others have one.
inline constexpr int kNeverLate = kLongestPlanDays;

struct PlannedStep {
  std::string id;
  std::string skill;  ///< id, or empty
  Level level = Level::Must;
  StepKind kind = StepKind::Study;
  LocalizedText title, start_here, done_when, link_title;
  std::string link, link_ko;  ///< what opens the first resource, the first Korean one (may be empty)
  Minutes estimate{0};        ///< full effort
  Minutes planned{0};         ///< the remainder this revision plans
  int slack_days = 0;         ///< days that it and all that follows can slip; 0 without any date, kNeverLate where none follows it
  std::vector<RequirementGroup> requirements;
  friend bool operator==(const PlannedStep&, const PlannedStep&) = default;
};

struct PlannedSkill {
  std::string id;
  LocalizedText title;
  std::vector<std::string> steps;  ///< all its steps in the closure, finished ones too
  friend bool operator==(const PlannedSkill&, const PlannedSkill&) = default;
};

/// A session of the calendar: (step, n) is its identity for ever, n counted from the step's first session. `cancelled` ones are kept for
/// the calendar only.
struct Session {
  std::string step;
  int n = 1;
  Date day;
  std::optional<TimeOfDay> begin;
  Minutes length{0};
  int sequence = 0;  ///< SEQUENCE of RFC 5545
  Instant modified;  ///< LAST-MODIFIED
  bool cancelled = false;
  friend bool operator==(const Session&, const Session&) = default;
};

/// What a plan says of a step that its catalog may say no longer.
struct StepWords {
  LocalizedText title, done_when;
  LocalizedText skill;  ///< its title; empty without one
  StepKind kind = StepKind::Study;
};

struct PlannedHabit {
  std::string id;
  LocalizedText title;
  Period every = Period::Week;
  Minutes minutes{0};
  friend bool operator==(const PlannedHabit&, const PlannedHabit&) = default;
};

struct Plan {
  std::string uid;  ///< of the `planned` event
  Instant made;
  PlanInput input;
  std::vector<LocalizedText> target_titles;
  Date finish;
  std::vector<PlannedStep> steps;  ///< in study order
  std::vector<PlannedSkill> skills;
  std::vector<Session> sessions;  ///< by (day, begin, order in the plan), cancelled ones after those of their day
  std::vector<PlannedHabit> habits;
  std::vector<std::string> finished;           ///< done and known steps of the full closure when it was made
  std::vector<LocalizedText> finished_titles;  ///< beside `finished`
  Minutes effort{0};                           ///< sum of `planned`
  int left_out_steps = 0;
  Minutes left_out_effort{0};
  std::string fingerprint;  ///< of the catalog
  std::vector<std::string>
      graph_files;  ///< that find its catalog again: those of --graph, else "built-in" and the learner's own; in their printable form
  /// Of steps that had other ids in earlier plans: those, the first one first. Calendar entries keep the identity that they have under it.
  std::map<std::string, std::vector<std::string>> earlier_names;
  std::int64_t step_spread = 0;  ///< of a typical step: standard deviation by its three-point estimate, per mille of its effort

  /// The id by which a step's calendar entries are known.
  const std::string& calendar_name(const std::string& step) const;
  Minutes weekly_habits() const;
  Minutes monthly_habits() const;
  friend bool operator==(const Plan&, const Plan&) = default;
};

/// The ids of all steps that the plan names: its own, what they require, what was finished, those of its skills and sessions, earlier ones.
/// Ascending, each once.
std::vector<std::string> named_steps(const Plan& plan);

/// As a plan keeps them; what is equal stays in its order.
void sort_sessions(std::vector<Session>& sessions);

/// Gives each sitting its calendar identity. Sessions of `before` (the calendar of the earlier revision, may be empty) on days before
/// `start` stay as they are and keep their numbers; the others of a step are matched to its new sittings by number: an equal one keeps
/// sequence and modified, a changed one gets sequence + 1 and `now`, one without a counterpart is cancelled with sequence + 1 and `now`
/// (already cancelled ones stay as they are; those before `start` only while their number may be given out again, for their sequence, and
/// no export shows them). Past sessions are returned too.
std::vector<Session> calendar_sessions(const std::vector<Session>& before, std::span<const Sitting> sittings,
                                       const std::vector<PlannedStep>& steps, Date start, Instant now);

}  // namespace cairn
