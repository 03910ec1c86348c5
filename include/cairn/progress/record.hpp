// SPDX-License-Identifier: MIT
/// The fold: journal -> what is true now. This is the definition; the tables that `store` keeps are a cache of it.
#pragma once

#include "cairn/progress/event.hpp"
#include "cairn/progress/streak.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cairn {

enum class StepState : std::uint8_t { Open, Done, Known, Skipped };
std::string_view to_string(StepState state);
/// Done or known.
inline bool is_finished(StepState state) {
  return state == StepState::Done || state == StepState::Known;
}

/// What the record knows of one step. Steps it knows nothing of are open.
struct StepRecord {
  StepState state = StepState::Open;
  bool rusty = false;  ///< only while open
  Date since;          ///< study date of the event that made the state: the earliest of its kind that counts (open: the rusty one, if any)
  std::string event;   ///< its uid
  Minutes studied{0};  ///< logged: `studied` events and the minutes of the done that counts
  Minutes earned{0};   ///< studied, or the planned effort of a step done without any logged minute
  bool earned_is_estimate = false;  ///< shown with ~
  friend bool operator==(const StepRecord&, const StepRecord&) = default;
};

struct DayRecord {
  Minutes studied{0};
  Minutes earned{0};
  int finished = 0;  ///< steps done on that date
  /// Where the learner was: the UTC offset of the first and the last of its events, in journal order, that were recorded on that date or on
  /// the day after by the clock on the wall. Both empty when there is none: what is entered later says nothing of the place.
  std::optional<std::chrono::minutes> first_offset, last_offset;
  friend bool operator==(const DayRecord&, const DayRecord&) = default;
};

/// A value that holds from a date until the next one.
struct DatedSetting {
  Date from;
  std::string value;
  std::int64_t stamp = 0;
  friend bool operator==(const DatedSetting&, const DatedSetting&) = default;
};

struct DaysOff {
  Date first, last;  ///< inclusive
  std::string event;
  friend bool operator==(const DaysOff&, const DaysOff&) = default;
};

/// What was answered in `assess`: "yes", "rusty" or "no" to a skill or step.
struct AssessedItem {
  std::string item;
  std::string answer;
  friend bool operator==(const AssessedItem&, const AssessedItem&) = default;
};

/// A timer that runs.
struct Timer {
  std::string event;  ///< uid of what started it
  std::string step;
  Instant began;
  std::chrono::minutes utc_offset{0};  ///< then and there
  Date study_date;                     ///< what it measures belongs to that day, also past its end
  friend bool operator==(const Timer&, const Timer&) = default;
};
/// REQUIRES: a Started event.
Timer timer_of(const Event& event);

enum class CommandKind : std::uint8_t { Ordinary, Undo, Redo };

/// A command, for undo, redo and the history.
struct CommandRecord {
  std::string uid;
  std::string device;
  std::int64_t stamp = 0;           ///< of its last event
  std::vector<std::string> events;  ///< uids of all its events but `set record`, journal order
  CommandKind kind = CommandKind::Ordinary;
  bool counts = false;  ///< some of its events do
};

struct Record {
  std::map<std::string, StepRecord> steps;  ///< by the id it was written with
  std::map<Date, DayRecord> days;           ///< study dates with study or a finished step
  std::map<std::string, Date> skills_held;  ///< skills completed by an event that counts, with its date
  std::vector<std::string> plans;           ///< uids of the `planned` events that count, oldest first; the last is the current plan
  std::vector<DatedSetting> availability;   ///< by (from, stamp)
  std::vector<DaysOff> off;                 ///< by (first, last)
  std::vector<AssessedItem> assessed;       ///< in journal order; one item may stand there more than once
  std::string day_start = "04:00";
  std::optional<Timer> timer;               ///< at most one runs: a start ends the one before, a stop whichever runs
  std::optional<Minutes> longest_session;   ///< as last said
  std::vector<std::string> busy_calendars;  ///< files whose appointments stay free; subject "busy", an empty note begins a new list
  std::string record_id;  ///< the record's own uid (subject "record"), part of calendar UIDs: the first that counts, so that
                          ///< a younger journal merged in does not rename every session in everybody's calendar
  std::int64_t last_stamp = 0;
  std::int64_t events = 0;  ///< distinct ones, counting or not

  const StepRecord* find(const std::string& step) const;
  friend bool operator==(const Record&, const Record&) = default;
};

/// Marks each event that counts: an event counts unless an event that counts, later by (stamp, uid), cancels it, whatever its kind.
/// Any order of input. Of several copies of an event (same uid) one is marked.
std::vector<bool> counting(std::span<const Event> events);

/// Any order of input; the same set of events gives the same record, whatever the number of copies. Unknown kinds change nothing but what
/// they cancel. Among what counts done > known > skipped; availability, off and plan by (stamp, uid).
Record fold(std::span<const Event> events);

/// Whether the event, if it counts, changes what is known of the step that is its subject.
bool acts_on_step(const Event& event);

/// One step of the fold: what an event that counts does to its step and to days. Applied in journal order to all events that count it gives
/// `fold`'s steps and days, so a cache can be carried on from where it stands. `day` finds or makes the record of a date; it is asked only
/// for dates that change. REQUIRES: acts_on_step(event).
void apply_event(const Event& event, StepRecord& step, const std::function<DayRecord&(Date)>& day);

/// Notes where an event that makes `day` a study date was recorded. In journal order.
void note_offset(const Event& event, DayRecord& day);

/// Dates that a journey took away, ascending: where the UTC offset rose by three hours or more from one study date with known offsets to
/// the next one, the first date between them without study that `breaks` the streak. Which one was flown over nobody can say, so it is the
/// one that matters; there is one at most a rise.
std::vector<Date> lost_dates(const std::map<Date, DayRecord>& days, const BreaksStreak& breaks);

/// All commands of all devices by the place of their last event in the journal. O(n log n).
std::vector<CommandRecord> commands_of(std::span<const Event> events);

/// What `undo` takes back: the latest command of `device` that counts and is not itself an undo or redo; empty when there is none.
/// The record's own name (`set record`) is nobody's decision and never taken back.
std::optional<CommandRecord> last_command(std::span<const Event> events, std::string_view device);
/// What `redo` takes back: the latest undo of `device` that counts, if no ordinary command of it came later; empty when there is none.
/// Cancelling its `events` (retractions) makes what they had cancelled count again.
std::optional<CommandRecord> last_undone(std::span<const Event> events, std::string_view device);

}  // namespace cairn
