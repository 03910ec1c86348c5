// SPDX-License-Identifier: MIT
/// The journal on disk: one SQLite file (schema/README.md has tables, units and invariants). No SQL type in sight. Every failure is a
/// cairn::Error with exit code 5 that names the file.
///
/// Reading never writes, not even to migrate: an older file is migrated in a copy in memory. Writing is one transaction a command, durable
/// when `append` returns.
#pragma once

#include "cairn/base/error.hpp"
#include "cairn/planning/calibration.hpp"
#include "cairn/planning/daily.hpp"
#include "cairn/planning/forecast.hpp"
#include "cairn/planning/journal_entry.hpp"
#include "cairn/planning/plan.hpp"
#include "cairn/planning/streak_days.hpp"
#include "cairn/progress/event.hpp"
#include "cairn/progress/record.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cairn {

/// The schema this program writes.
extern const int kSchemaVersion;

/// Number of events and largest stamp: moves whenever the journal does.
struct Head {
  std::int64_t events = 0;
  std::int64_t stamp = 0;
  friend bool operator==(const Head&, const Head&) = default;
};

/// What one command adds. A `planned` event's plan stands in `plan` (uid = the event's uid).
struct Appendix {
  std::vector<Event> events;
  std::optional<Plan> plan;
};

/// What a union with entries of other journals is made of.
struct Merge {
  std::int64_t added = 0;                    ///< events that were not here; of one that was, a plan that was not
  std::int64_t known = 0;                    ///< entries that were here already, or stand twice among those given
  std::optional<std::size_t> contradiction;  ///< the first entry whose uid is known with other contents
};

/// Which part of the record is wanted, besides its settings.
struct RecordPart {
  std::vector<std::string> steps;     ///< these, as far as they are known
  std::optional<DateRange> finished;  ///< and those done on these days
  std::optional<Date>
      days_from;  ///< days from then on; of those before the first of all, and the last of known offsets with those after it
};

struct StoredCommand {
  CommandRecord command;
  std::vector<Event> events;  ///< of `command.events`, in their order
};

struct CommandFilter {
  std::vector<std::string> about;          ///< only with an event about one of these; empty: any
  std::optional<std::string> undoable_on;  ///< instead: only what `undo` on that device would take back, one after the other
  std::size_t limit = 20;                  ///< at least 1
};

struct CommandPage {
  std::vector<StoredCommand> newest;  ///< newest first
  std::int64_t older = 0;             ///< others that the filter lets through
};

class Journal {
 public:
  enum class Mode { Read, Write };

  /// Read: a file that is not there is an empty journal. Write: creates folders (0700) and file (0600), migrates after a verified backup
  /// beside it
  /// (`<file>.v<old>.backup`). Refused untouched: another program's file, a newer schema, not SQLite, truncated.
  Journal(const std::filesystem::path& file, Mode mode);
  ~Journal();
  Journal(Journal&&) noexcept;
  Journal& operator=(Journal&&) noexcept;

  Head head() const;
  /// All events by (stamp, uid).
  std::vector<Event> events() const;
  /// Events on study dates in [first, last], by (stamp, uid).
  std::vector<Event> events_between(Date first, Date last) const;
  /// Those with a note or evidence; those stamped after a moment, with all that they cancel; those about these subjects; those with these
  /// uids. Each time also all that cancels them, and so on, so that it is known which of them count. By (stamp, uid); what they cost hangs
  /// on their number.
  std::vector<Event> events_with_words() const;
  std::vector<Event> events_after(Instant moment) const;
  std::vector<Event> events_about(const std::vector<std::string>& subjects) const;
  std::vector<Event> events_named(const std::vector<std::string>& uids) const;
  /// As last_command, last_undone and commands_of say of all events; only the commands that are looked at are read.
  std::optional<StoredCommand> last_command(const std::string& device) const;
  std::optional<StoredCommand> last_undone(const std::string& device) const;
  CommandPage commands(const CommandFilter& filter) const;
  /// The fold of all events.
  Record record() const;
  /// A part of it, from the cache where fresh: plans and skills held are left empty.
  Record record_of(const RecordPart& part) const;
  /// The stored plan of that `planned` event; empty when there is none.
  std::optional<Plan> plan(const std::string& uid) const;
  /// The current plan.
  std::optional<Plan> current_plan() const;
  /// The current plan; what its steps require and which steps its skills have stays empty, which is a third of the reading.
  std::optional<Plan> current_plan_without_ties() const;

  /// How many devices have made plans.
  int planning_devices() const;
  /// When the last event that is not stamped after `until` was written, no calendar entry of any plan had been shown with a higher
  /// SEQUENCE. 0 where there never was a plan.
  int highest_version(Instant until) const;
  /// Of the events of all plans ever.
  std::vector<std::string> plan_uids() const;
  /// The sessions from a day on of all plans ever, those of plans made later behind.
  std::vector<Session> sessions_of_plans(Date first) const;

  /// When a study day begins, as the learner last said.
  TimeOfDay day_start() const;
  /// The timer that runs.
  std::optional<Timer> timer() const;
  /// From the cache tables where they are fresh, else folded in memory: the same answer as make_daily(current_plan(), record(), today,
  /// limit).
  Daily daily(Date today, std::size_t limit) const;
  /// Study dates and their minutes in [first, last], from the cache where fresh.
  std::vector<std::pair<Date, DayRecord>> days(Date first, Date last) const;
  /// As make_streak_view(record(), today, weeks).
  StreakView streak(Date today, int weeks) const;
  /// The journal as it would be after the command, to be read; nothing is written. Where there is no data file yet, the empty one.
  Journal trial(const Appendix& appendix) const;
  /// Steps done that earned something and had an effort known when they were, newest first by study date and event, until their efforts sum
  /// up to `enough`.
  std::vector<FinishedWork> finished_work(Minutes enough) const;
  /// Steps done of which all minutes were logged and an effort was known, summed by the kind that the newest plan which has them says.
  std::vector<KindCalibration> measured_kinds() const;
  /// A step by exact id as the newest stored plan that has it tells it; empty when none has.
  std::optional<StepWords> words_of(const std::string& id) const;
  /// State of one step, by any id (cache where fresh).
  StepRecord step(const std::string& id) const;
  /// Open steps of the current plan whose id begins with `prefix`, and any step of the plan with exactly that id; at most `limit`, plan
  /// order.
  std::vector<std::string> plan_ids_with_prefix(const std::string& prefix, std::size_t limit) const;
  /// One step of the current plan by exact id; with its state even when it is no longer open.
  std::optional<OpenStep> plan_step(const std::string& id) const;
  /// Open prerequisites (steps) of a step of the current plan that no finished alternative satisfies, plan order.
  std::vector<OpenStep> open_prerequisites(const std::string& id) const;
  /// Direct dependents of a step in the current plan that are open, with their `missing`, plan order.
  std::vector<OpenStep> open_dependents(const std::string& id) const;
  /// Count of the steps of a skill in the current plan: finished and all. Empty when the plan has no such skill.
  std::optional<SkillCount> skill_count(const std::string& skill) const;
  /// Planned minutes per day of the current plan in [first, last].
  std::vector<std::pair<Date, Minutes>> planned_minutes(Date first, Date last) const;

  /// Fills stamp and counter of each event (after the journal's largest), writes events, plan rows and caches in one transaction and
  /// syncs. Returns false and writes nothing when the journal's head is no longer `expected`: compute again and retry once.
  /// REQUIRES: Mode::Write; every event has uid, command, device, recorded, study_date, kind; no earlier event is of the same command.
  bool append(Appendix& appendix, const Head& expected);

  /// All events by (stamp, uid), each with its plan; from the study date `since` on, where one is given.
  std::vector<JournalEntry> entries(std::optional<Date> since = {}) const;
  /// What `merge` would do.
  Merge compare(std::span<const JournalEntry> entries) const;
  /// The union by uid, as one transaction: entries are written as they are, in any order, any number of times, with the same result. A
  /// contradiction, or nothing new, writes nothing. REQUIRES: Mode::Write; the entries keep to schema/README.md (read_journal_lines sees to
  /// it).
  Merge merge(std::span<const JournalEntry> entries);

 private:
  struct Impl;
  explicit Journal(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace cairn
