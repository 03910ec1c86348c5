// SPDX-License-Identifier: MIT
#include "cache_days.hpp"
#include "cache_kinds.hpp"
#include "cache_plan.hpp"
#include "command_rows.hpp"
#include "daily_rows.hpp"
#include "judged_rows.hpp"
#include "plan_rows.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace cairn {

namespace {

/// What the new events cancel, and what that had cancelled, to the end.
constexpr const char* kReached =
    "WITH RECURSIVE below(uid) AS (SELECT c.cancelled FROM event AS e CROSS JOIN cancel AS c ON c.event = e.uid WHERE e.place > ?1 "
    "UNION SELECT c.cancelled FROM below CROSS JOIN cancel AS c ON c.event = below.uid) SELECT uid FROM below";
constexpr const char* kPlans = "SELECT uid FROM event INDEXED BY event_of_plan WHERE kind = 'planned' ORDER BY stamp DESC, uid DESC";
constexpr const char* kTimers =
    "SELECT uid FROM event INDEXED BY event_of_timer WHERE kind IN ('started', 'stopped') ORDER BY stamp DESC, uid DESC";

/// The fold of one step's events: the step, and what they alone make of days.
struct StepFold {
  bool known = false;
  StepRecord step;
  std::map<Date, DayRecord> days;
};

StepFold fold_step(const std::vector<Event>& events, const std::string& id) {
  StepFold folded;
  const std::vector<bool> counts = counting(events);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!counts[i] || events[i].subject != id || !acts_on_step(events[i])) continue;
    folded.known = true;
    apply_event(events[i], folded.step, [&](Date date) -> DayRecord& { return folded.days[date]; });
  }
  return folded;
}

void write_step(SQLite::Database& database, const std::string& id, const StepRecord& step) {
  SQLite::Statement statement(database, "INSERT OR REPLACE INTO cache_step VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  sql::run(statement, id, static_cast<int>(step.state), step.rusty, step.since, step.event, step.studied, step.earned,
           step.earned_is_estimate);
}

void remove_step(SQLite::Database& database, const std::string& id) {
  SQLite::Statement statement(database, "DELETE FROM cache_step WHERE id = ?1");
  sql::run(statement, id);
}

/// One command, from the cache before it to the cache after it.
class CarryOn {
 public:
  CarryOn(SQLite::Database& database, Totals totals, std::span<const Event> events, const Plan* plan)
      : database_(database), totals_(std::move(totals)), events_(events), plan_(plan), days_(database) {
    for (const Event& event : events) fresh_.insert(event.uid);
    find_changed();
  }

  /// More than that is folded faster as a whole.
  bool is_worth_it() const { return events_.size() + changed_.size() <= kWorthCarrying; }

  void run() {
    if (plan_) update_kinds(database_, *plan_);
    std::set<std::string> refolded;
    for (const Event& event : changed_) {
      if (acts_on_step(event) && refolded.insert(event.subject).second) refold(event.subject);
    }
    for (const Event& event : news_) {
      if (acts_on_step(event) && !refolded.contains(event.subject)) apply(event);
    }
    std::optional<Date> from = days_.write();
    if (touches([](const Event& event) {
          return event.kind == EventKind::Set && (event.subject == "availability" || event.subject == "off");
        })) {
      const auto set = refold_settings(database_);
      if (set) from = std::min(from.value_or(*set), *set);
    }
    if (from) write_streaks(database_, *from);
    carry_plan();
    if (touches([](const Event& event) { return event.kind == EventKind::Started || event.kind == EventKind::Stopped; })) find_timer();
    update_command_counts(database_, events_, changed_);
    write_totals(database_, totals_);
  }

 private:
  /// Of the new events those that count; of earlier ones those that counted and do not now, or the other way round.
  void find_changed() {
    const std::vector<bool> counts = counting(events_);
    for (std::size_t i = 0; i < events_.size(); ++i) {
      if (counts[i]) news_.push_back(events_[i]);
    }
    if (std::ranges::all_of(events_, [](const Event& event) { return event.cancels.empty(); })) return;
    const std::vector<Event> reached = read_judged(database_, kReached, totals_.head.events);
    std::vector<Event> earlier = reached;
    std::erase_if(earlier, [&](const Event& event) { return fresh_.contains(event.uid); });
    const std::vector<bool> now = counting(reached), before = counting(earlier);
    for (std::size_t i = 0, of_earlier = 0; i < reached.size(); ++i) {
      if (fresh_.contains(reached[i].uid)) continue;
      if (now[i] != before[of_earlier++]) changed_.push_back(reached[i]);
    }
  }

  template <class Is>
  bool touches(Is is) const {
    return std::ranges::any_of(news_, is) || std::ranges::any_of(changed_, is);
  }

  /// New events come last in the order of the journal, so they are applied to what stands.
  void apply(const Event& event) {
    const StepRecord before = read_step(database_, event.subject);
    StepRecord after = before;
    apply_event(event, after, [&](Date date) -> DayRecord& { return days_.at(date); });
    if (after == before) return;
    write_step(database_, event.subject, after);
    note_change(event.subject, before, after);
  }

  /// A step of which an event no longer counts, or counts again, is folded from its own events, before and after; days are the sum of what
  /// steps make of them.
  void refold(const std::string& id) {
    std::vector<Event> events = read_judged(database_, "SELECT uid FROM event WHERE subject = ?1", id);
    const StepFold after = fold_step(events, id);
    std::erase_if(events, [&](const Event& event) { return fresh_.contains(event.uid); });
    const StepFold before = fold_step(events, id);
    for (const auto& [date, day] : before.days) add(date, day, -1);
    for (const auto& [date, day] : after.days) add(date, day, 1);
    if (after.known) write_step(database_, id, after.step);
    if (!after.known) remove_step(database_, id);
    note_change(id, before.step, after.step);
  }

  void add(Date date, const DayRecord& part, int sign) {
    DayRecord& day = days_.refolded(date);
    day.studied += sign * part.studied;
    day.earned += sign * part.earned;
    day.finished += sign * part.finished;
  }

  void note_change(const std::string& id, const StepRecord& before, const StepRecord& after) {
    update_kinds(database_, id, before, after);
    changes_.push_back({id, before, after});
  }

  /// The plan that is current now: another one is written anew, in the same one the changed steps are.
  void carry_plan() {
    if (!touches([](const Event& event) { return event.kind == EventKind::Planned; })) return update_plan();
    const std::string uid = latest_counting(database_, kPlans);
    const auto current = uid.empty() ? std::nullopt : plan_id(database_, uid);
    if (current && current == totals_.plan) return update_plan();
    totals_.plan = current;
    if (!current) return write_plan_state(database_, totals_, nullptr, {});
    std::optional<Plan> stored;
    if (!plan_ || plan_->uid != uid) stored = read_plan(database_, *current);
    const Plan& plan = stored ? *stored : *plan_;
    Record record;
    record.steps = read_steps(database_, named_steps(plan));
    write_plan_state(database_, totals_, &plan, record);
  }

  void update_plan() {
    if (!totals_.plan || changes_.empty()) return;
    totals_.earned += days_.earned_since(plan_start(database_, *totals_.plan));
    for (const StepChange& change : changes_) update_plan_state(database_, totals_, change.id, change.before, change.after);
  }

  void find_timer() {
    totals_.timer = latest_counting(database_, kTimers);
    if (totals_.timer.empty()) return;
    SQLite::Statement stopped(database_, "SELECT 1 FROM event WHERE uid = ?1 AND kind = 'stopped'");
    sql::bind(stopped, totals_.timer);
    if (stopped.executeStep()) totals_.timer.clear();
  }

  struct StepChange {
    std::string id;
    StepRecord before, after;
  };

  SQLite::Database& database_;
  Totals totals_;
  std::span<const Event> events_;
  const Plan* plan_;
  TouchedDays days_;
  std::set<std::string> fresh_;  ///< uids of the new events
  std::vector<Event> news_, changed_;
  std::vector<StepChange> changes_;  ///< in order
};

}  // namespace

void carry_on(SQLite::Database& database, Totals totals, std::span<const Event> events, const Plan* plan) {
  CarryOn carrying(database, std::move(totals), events, plan);
  if (carrying.is_worth_it()) {
    carrying.run();
  } else {
    rebuild_cache(database, plan);
  }
}

}  // namespace cairn
