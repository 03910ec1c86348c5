// SPDX-License-Identifier: MIT
/// The fold: journal -> what is true now. This is the definition; the tables that `store` keeps are a cache of it.
#pragma once

#include "cairn/progress/event.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace cairn {

enum class StepState : std::uint8_t { Open, Done, Known, Skipped };
std::string_view to_string(StepState state);
/// Done or known.
inline bool is_finished(StepState state) { return state == StepState::Done || state == StepState::Known; }

/// What the record knows of one step. Steps it knows nothing of are open.
struct StepRecord {
  StepState state = StepState::Open;
  bool rusty = false;
  Date since;              ///< study date of the event that made the state (Done: the earliest that counts)
  std::string event;       ///< its uid
  Minutes studied{0};      ///< logged: `studied` events and the minutes of the done that counts
  Minutes earned{0};       ///< studied, or the planned effort of a step done without any logged minute
  bool earned_is_estimate = false;  ///< shown with ~
};

struct DayRecord {
  Minutes studied{0};
  Minutes earned{0};
  int finished = 0;       ///< steps done on that date
};

/// A value that holds from a date until the next one.
struct DatedSetting {
  Date from;
  std::string value;
  std::int64_t stamp = 0;
};

struct DaysOff {
  Date first, last;  ///< inclusive
  std::string event;
};

/// A command that counts, for undo and redo.
struct CommandRecord {
  std::string uid;
  std::string device;
  std::int64_t stamp = 0;         ///< of its last event
  std::vector<std::string> events;
};

struct Record {
  std::map<std::string, StepRecord> steps;   ///< by the id it was written with
  std::map<Date, DayRecord> days;            ///< study dates with study or a finished step
  std::map<std::string, Date> skills_held;   ///< skills completed by an event that counts, with its date
  std::vector<std::string> plans;            ///< uids of the `planned` events that count, oldest first; the last is the current plan
  std::vector<DatedSetting> availability;    ///< by (from, stamp)
  std::vector<DaysOff> off;                  ///< by (first, last)
  std::string day_start = "04:00";
  std::string record_id;                     ///< the record's own uid (subject "record"), part of calendar UIDs
  std::int64_t last_stamp = 0;
  std::int64_t events = 0;

  const StepRecord* find(const std::string& step) const;
};

/// Marks each event that counts: an event counts unless an event that counts, with a larger stamp, cancels it. Any order of input.
std::vector<bool> counting(std::span<const Event> events);

/// Any order of input; the same set of events gives the same record. Unknown kinds change nothing.
/// Among what counts done > known > skipped; availability, off and plan by (stamp, uid).
Record fold(std::span<const Event> events);

/// What `undo` takes back: the latest command of `device` that counts and is not itself an undo or redo; null when there is none.
std::optional<CommandRecord> last_command(std::span<const Event> events, std::string_view device);
/// What `redo` brings back: the events of the latest counting undo of `device`, if no ordinary command came after it. Empty uid when none.
std::optional<CommandRecord> last_undone(std::span<const Event> events, std::string_view device);

}  // namespace cairn
