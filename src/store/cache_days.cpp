// SPDX-License-Identifier: MIT
#include "cache_days.hpp"

#include "judged_rows.hpp"

#include "cairn/planning/daily.hpp"

#include <algorithm>
#include <utility>

namespace cairn {

namespace {

bool is_study_date(const DayRecord& day) {
  return day.studied > Minutes{0} || day.finished > 0;
}

std::optional<DayRecord> read_day(SQLite::Database& database, Date date) {
  SQLite::Statement statement(database, "SELECT studied, earned, finished, first_offset, last_offset FROM cache_day WHERE day = ?1");
  sql::bind(statement, date);
  if (!statement.executeStep()) return std::nullopt;
  sql::Row row(statement);
  return day_of(row);
}

/// The offsets of the events that made the day a study date: study, and the done that made a step's state.
void read_offsets(SQLite::Database& database, Date date, DayRecord& day) {
  const std::vector<Event> events =
      read_judged(database, "SELECT uid FROM event WHERE study_date = ?1 AND kind IN ('done', 'studied')", date);
  const std::vector<bool> counts = counting(events);
  day.first_offset = day.last_offset = std::nullopt;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    if (!counts[i] || event.study_date != date || !acts_on_step(event)) continue;
    const bool studied = event.kind == EventKind::Studied;
    if (!studied && (event.kind != EventKind::Done || read_step(database, event.subject).event != event.uid)) continue;
    note_offset(event, day);
  }
}

/// The row of the last study date up to `day`.
std::optional<StreakRow> read_streak_row(SQLite::Database& database, Date day) {
  SQLite::Statement statement(database,
                              "SELECT day, streak, streak_first, streak_best, dates, weeks, weeks_best, weeks_all FROM cache_day "
                              "WHERE day <= ?1 ORDER BY day DESC LIMIT 1");
  sql::bind(statement, day);
  if (!statement.executeStep()) return std::nullopt;
  sql::Row row(statement);
  StreakRow found;
  found.day = row.date();
  found.streak.days = row.number<int>();
  found.streak.first = row.date();
  found.streak.best = row.number<int>();
  found.streak.all_days = row.number<int>();
  found.streak.today = true;
  found.streak.last = found.day;
  found.weeks.weeks = row.number<int>();
  found.weeks.best = row.number<int>();
  found.weeks.all_weeks = row.number<int>();
  return found;
}

/// Goes from study date to study date, and knows how the streaks stand on each.
class StreakWalk {
 public:
  /// `before`: the row from which it starts; empty: there is none. REQUIRES: `days` are all from there on, and there it is known where the
  /// learner was; the settings have all days off since then.
  StreakWalk(const std::map<Date, DayRecord>& days, const StreakSettings& settings, std::optional<StreakRow> before)
      : breaks_(breaks_by_settings(settings.availability, settings.off)), at_(std::move(before)) {
    breaks_ = breaks_by_settings(settings.availability, settings.off, lost_dates(days, breaks_));
  }
  const StreakRow& go_to(Date date) {
    const StreakRow before = at_.value_or(StreakRow{});
    at_ = StreakRow{date, extend_streak(before.streak, date, breaks_), extend_week_streak(before.weeks, before.streak.last, date, breaks_)};
    return *at_;
  }

 private:
  BreaksStreak breaks_;
  std::optional<StreakRow> at_;
};

}  // namespace

std::optional<StreakRow> read_streak_row(SQLite::Database& database) {
  return read_streak_row(database, kLastDay);
}

std::optional<Date> read_known_place(SQLite::Database& database, Date before) {
  SQLite::Statement statement(database, "SELECT day FROM cache_day WHERE day < ?1 AND last_offset IS NOT NULL ORDER BY day DESC LIMIT 1");
  sql::bind(statement, before);
  if (!statement.executeStep()) return std::nullopt;
  return sql::Row(statement).date();
}

std::vector<std::pair<Date, DayRecord>> read_days(SQLite::Database& database, Date first, Date last) {
  SQLite::Statement statement(
      database, "SELECT day, studied, earned, finished, first_offset, last_offset FROM cache_day WHERE day BETWEEN ?1 AND ?2 ORDER BY day");
  sql::bind(statement, first, last);
  std::vector<std::pair<Date, DayRecord>> days;
  while (statement.executeStep()) {
    sql::Row row(statement);
    const Date date = row.date();
    days.emplace_back(date, day_of(row));
  }
  return days;
}

void write_streaks(SQLite::Database& database, Date from) {
  const auto place = read_known_place(database, from);
  const auto rows = read_days(database, place.value_or(kEver), kLastDay);
  if (rows.empty()) return;
  const std::map<Date, DayRecord> days(rows.begin(), rows.end());
  SQLite::Statement update(
      database,
      "UPDATE cache_day SET streak = ?2, streak_first = ?3, streak_best = ?4, dates = ?5, weeks = ?6, weeks_best = ?7, weeks_all = ?8 WHERE day = ?1");
  StreakWalk walk(days, read_settings(database, days.begin()->first), place ? read_streak_row(database, *place) : std::nullopt);
  for (const auto& day : days) {
    if (day.first == place) continue;
    const StreakRow& row = walk.go_to(day.first);
    sql::run(update, row.day, row.streak.days, row.streak.first, row.streak.best, row.streak.all_days, row.weeks.weeks, row.weeks.best,
             row.weeks.all_weeks);
  }
}

void insert_days(SQLite::Database& database, const std::map<Date, DayRecord>& days, const StreakSettings& settings) {
  StreakWalk walk(days, settings, std::nullopt);
  SQLite::Statement insert(database, "INSERT INTO cache_day VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
  for (const auto& [date, day] : days) {
    const StreakRow& row = walk.go_to(date);
    sql::run(insert, date, day.studied, day.earned, day.finished, day.first_offset, day.last_offset, row.streak.days, row.streak.first,
             row.streak.best, row.streak.all_days, row.weeks.weeks, row.weeks.best, row.weeks.all_weeks);
  }
}

TouchedDays::Touched& TouchedDays::touch(Date date) {
  const auto [found, added] = touched_.try_emplace(date);
  if (added) {
    const auto stored = read_day(database_, date);
    found->second.stood = stored.has_value();
    found->second.before = found->second.now = stored.value_or(DayRecord{});
  }
  return found->second;
}

DayRecord& TouchedDays::at(Date date) {
  return touch(date).now;
}

DayRecord& TouchedDays::refolded(Date date) {
  Touched& day = touch(date);
  day.refolded = true;
  return day.now;
}

Minutes TouchedDays::earned_since(Date first) const {
  Minutes more{0};
  for (auto day = touched_.lower_bound(first); day != touched_.end(); ++day) more += day->second.now.earned - day->second.before.earned;
  return more;
}

std::optional<Date> TouchedDays::write() {
  SQLite::Statement upsert(
      database_,
      "INSERT INTO cache_day VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, '', 0, 0, 0, 0, 0) ON CONFLICT (day) DO UPDATE SET studied = excluded.studied, "
      "earned = excluded.earned, finished = excluded.finished, first_offset = excluded.first_offset, last_offset = excluded.last_offset");
  SQLite::Statement remove(database_, "DELETE FROM cache_day WHERE day = ?1");
  std::optional<Date> changed;
  for (auto& [date, day] : touched_) {
    DayRecord& now = day.now;
    if (day.refolded) read_offsets(database_, date, now);
    const bool stands = is_study_date(now);
    if (stands) sql::run(upsert, date, now.studied, now.earned, now.finished, now.first_offset, now.last_offset);
    if (!stands) sql::run(remove, date);
    const bool same = stands == day.stood && now.first_offset == day.before.first_offset && now.last_offset == day.before.last_offset;
    if (!same && !changed) changed = date;
  }
  return changed;
}

}  // namespace cairn
