// SPDX-License-Identifier: MIT
#include "cairn/store/journal.hpp"

#include "cache.hpp"
#include "cache_kinds.hpp"
#include "command_rows.hpp"
#include "daily_rows.hpp"
#include "data_error.hpp"
#include "database.hpp"
#include "event_rows.hpp"
#include "merge_rows.hpp"
#include "plan_rows.hpp"

#include "cairn/progress/day_start.hpp"

#include <cassert>
#include <utility>

namespace cairn {

struct Journal::Impl {
  std::filesystem::path file;
  std::unique_ptr<SQLite::Database> database;  ///< null: nothing there, an empty journal
  std::optional<SQLite::Transaction> trial;    ///< open while a command is tried, never committed
  std::unique_ptr<SQLite::Database> folded;    ///< a copy in memory with a cache rebuilt from the fold, when the file's was stale
  Head folded_head;

  /// A database with a fresh cache, and its totals: the file, or the folded copy.
  std::pair<SQLite::Database*, Totals> fresh() {
    if (auto totals = read_fresh_totals(*database)) return {database.get(), std::move(*totals)};
    const Head head = read_head(*database);
    if (!folded || folded_head != head) {
      folded = copy_in_memory(*database);
      SQLite::Transaction transaction(*folded);
      rebuild_cache(*folded);
      transaction.commit();
      folded_head = read_head(*folded);
    }
    auto totals = read_fresh_totals(*folded);
    if (!totals) return {folded.get(), Totals{}};  // no events
    return {folded.get(), std::move(*totals)};
  }

  /// Reads in one transaction, so that all of it is of one moment. An empty journal gives `Answer{}`.
  template <class Answer, class Read>
  Answer read(Read&& read_rows) {
    return guarded(file, database.get(), [&]() -> Answer {
      if (!database) return Answer{};
      if (trial) return read_rows(*database);
      SQLite::Transaction transaction(*database);
      return read_rows(*database);
    });
  }

  /// Likewise from the cache.
  template <class Answer, class Read>
  Answer read_cached(Read&& read_rows) {
    return read<Answer>([&](SQLite::Database&) -> Answer {
      const auto [cached, totals] = fresh();
      return read_rows(*cached, totals);
    });
  }

  /// Likewise, of the current plan; without one `Answer{}`.
  template <class Answer, class Read>
  Answer read_plan_rows(Read&& read_rows) {
    return read_cached<Answer>(
        [&](SQLite::Database& cached, const Totals& totals) -> Answer { return totals.plan ? read_rows(cached, *totals.plan) : Answer{}; });
  }
};

Journal::Journal(const std::filesystem::path& file, Mode mode) : impl_(std::make_unique<Impl>()) {
  impl_->file = file;
  impl_->database = guarded(file, nullptr, [&] { return mode == Mode::Read ? open_to_read(file) : open_to_write(file); });
}
Journal::Journal(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Journal::~Journal() = default;
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;

Head Journal::head() const {
  return impl_->read<Head>([](SQLite::Database& database) { return read_head(database); });
}

std::vector<Event> Journal::events() const {
  return impl_->read<std::vector<Event>>([](SQLite::Database& database) { return read_events(database); });
}

std::vector<Event> Journal::events_between(Date first, Date last) const {
  return impl_->read<std::vector<Event>>([&](SQLite::Database& database) { return read_events_between(database, first, last); });
}

std::vector<Event> Journal::events_with_words() const {
  return impl_->read<std::vector<Event>>([](SQLite::Database& database) { return read_events_with_words(database); });
}

std::vector<Event> Journal::events_after(Instant moment) const {
  return impl_->read<std::vector<Event>>([&](SQLite::Database& database) { return read_events_after(database, moment); });
}

std::vector<Event> Journal::events_about(const std::vector<std::string>& subjects) const {
  return impl_->read<std::vector<Event>>([&](SQLite::Database& database) { return read_events_about(database, subjects); });
}

std::vector<Event> Journal::events_named(const std::vector<std::string>& uids) const {
  return impl_->read<std::vector<Event>>([&](SQLite::Database& database) { return read_events_named(database, uids); });
}

std::optional<StoredCommand> Journal::last_command(const std::string& device) const {
  return impl_->read<std::optional<StoredCommand>>([&](SQLite::Database& database) { return read_last_command(database, device); });
}

std::optional<StoredCommand> Journal::last_undone(const std::string& device) const {
  return impl_->read<std::optional<StoredCommand>>([&](SQLite::Database& database) { return read_last_undone(database, device); });
}

CommandPage Journal::commands(const CommandFilter& filter) const {
  return impl_->read_cached<CommandPage>([&](SQLite::Database& database, const Totals&) { return read_commands(database, filter); });
}

Record Journal::record() const {
  return impl_->read_cached<Record>([](SQLite::Database& database, const Totals& totals) { return read_record(database, totals); });
}

std::optional<Plan> Journal::plan(const std::string& uid) const {
  return impl_->read<std::optional<Plan>>([&](SQLite::Database& database) -> std::optional<Plan> {
    const auto id = plan_id(database, uid);
    if (!id) return std::nullopt;
    return read_plan(database, *id);
  });
}

std::optional<Plan> Journal::current_plan() const {
  return impl_->read_plan_rows<std::optional<Plan>>(
      [](SQLite::Database& database, std::int64_t plan) { return read_plan(database, plan); });
}

std::optional<Plan> Journal::current_plan_without_ties() const {
  return impl_->read_plan_rows<std::optional<Plan>>(
      [](SQLite::Database& database, std::int64_t plan) { return read_plan_without_ties(database, plan); });
}

int Journal::planning_devices() const {
  return impl_->read<int>([](SQLite::Database& database) { return count_planning_devices(database); });
}

int Journal::highest_version(Instant until) const {
  return impl_->read<int>([&](SQLite::Database& database) { return read_highest_version(database, until); });
}

/// Every command asks, and hardly anybody has said it.
TimeOfDay Journal::day_start() const {
  const std::string setting = "day_start";
  const bool is_set = impl_->read<bool>([&](SQLite::Database& database) { return has_events_about(database, setting); });
  return is_set ? day_start_of(fold(events_about({setting}))) : kUsualDayStart;
}

std::vector<std::string> Journal::plan_uids() const {
  return impl_->read<std::vector<std::string>>([](SQLite::Database& database) { return read_plan_uids(database); });
}

std::vector<Session> Journal::sessions_of_plans(Date first) const {
  return impl_->read<std::vector<Session>>([&](SQLite::Database& database) { return read_sessions_of_plans(database, first); });
}

std::optional<Timer> Journal::timer() const {
  return impl_->read_cached<std::optional<Timer>>(
      [](SQLite::Database& database, const Totals& totals) { return read_timer(database, totals.timer); });
}

Daily Journal::daily(Date today, std::size_t limit) const {
  if (!impl_->database) return make_daily(nullptr, {}, today, limit);
  return impl_->read_cached<Daily>(
      [&](SQLite::Database& database, const Totals& totals) { return read_daily(database, totals, today, limit); });
}

std::vector<std::pair<Date, DayRecord>> Journal::days(Date first, Date last) const {
  return impl_->read_cached<std::vector<std::pair<Date, DayRecord>>>(
      [&](SQLite::Database& database, const Totals&) { return read_days(database, first, last); });
}

Record Journal::record_of(const RecordPart& part) const {
  return impl_->read_cached<Record>(
      [&](SQLite::Database& database, const Totals& totals) { return read_record_of(database, totals, part); });
}

StreakView Journal::streak(Date today, int weeks) const {
  if (!impl_->database) return make_streak_view({}, today, weeks);
  return impl_->read_cached<StreakView>(
      [&](SQLite::Database& database, const Totals&) { return read_streak_view(database, today, weeks); });
}

std::vector<FinishedWork> Journal::finished_work(Minutes enough) const {
  return impl_->read_cached<std::vector<FinishedWork>>(
      [&](SQLite::Database& database, const Totals&) { return read_finished_work(database, enough); });
}

std::vector<KindCalibration> Journal::measured_kinds() const {
  return impl_->read_cached<std::vector<KindCalibration>>([](SQLite::Database& database, const Totals&) { return read_kinds(database); });
}

std::optional<StepWords> Journal::words_of(const std::string& id) const {
  return impl_->read<std::optional<StepWords>>([&](SQLite::Database& database) { return read_words_of(database, id); });
}

StepRecord Journal::step(const std::string& id) const {
  return impl_->read_cached<StepRecord>([&](SQLite::Database& database, const Totals&) { return read_step(database, id); });
}

std::vector<std::string> Journal::plan_ids_with_prefix(const std::string& prefix, std::size_t limit) const {
  return impl_->read_plan_rows<std::vector<std::string>>(
      [&](SQLite::Database& database, std::int64_t plan) { return read_ids_with_prefix(database, plan, prefix, limit); });
}

std::optional<OpenStep> Journal::plan_step(const std::string& id) const {
  return impl_->read_plan_rows<std::optional<OpenStep>>(
      [&](SQLite::Database& database, std::int64_t plan) { return read_plan_step(database, plan, id); });
}

std::vector<OpenStep> Journal::open_prerequisites(const std::string& id) const {
  return impl_->read_plan_rows<std::vector<OpenStep>>(
      [&](SQLite::Database& database, std::int64_t plan) { return read_open_prerequisites(database, plan, id); });
}

std::vector<OpenStep> Journal::open_dependents(const std::string& id) const {
  return impl_->read_plan_rows<std::vector<OpenStep>>(
      [&](SQLite::Database& database, std::int64_t plan) { return read_open_dependents(database, plan, id); });
}

std::optional<SkillCount> Journal::skill_count(const std::string& skill) const {
  return impl_->read_plan_rows<std::optional<SkillCount>>(
      [&](SQLite::Database& database, std::int64_t plan) { return read_skill_count(database, plan, skill); });
}

std::vector<std::pair<Date, Minutes>> Journal::planned_minutes(Date first, Date last) const {
  return impl_->read_plan_rows<std::vector<std::pair<Date, Minutes>>>(
      [&](SQLite::Database& database, std::int64_t plan) { return read_planned_minutes(database, plan, first, last); });
}

namespace {

/// REQUIRES: within a transaction; `head` is the journal's.
void append_to(SQLite::Database& database, Appendix& appendix, const Head& head) {
  auto totals = read_fresh_totals(database);
  if (appendix.plan) put_extra(appendix.events, *appendix.plan);
  insert_events(database, appendix.events, head);
  if (appendix.plan) insert_plan(database, *appendix.plan);
  const Plan* plan = appendix.plan ? &*appendix.plan : nullptr;
  if (totals) {
    carry_on(database, std::move(*totals), appendix.events, plan);
  } else {
    rebuild_cache(database, plan);
  }
}

}  // namespace

bool Journal::append(Appendix& appendix, const Head& expected) {
  assert(impl_->database);
  SQLite::Database& database = *impl_->database;
  return guarded(impl_->file, &database, [&] {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const Head head = read_head(database);
    if (head != expected) return false;
    append_to(database, appendix, head);
    transaction.commit();
    return true;
  });
}

/// Written and never committed, else in a copy in memory.
Journal Journal::trial(const Appendix& appendix) const {
  Journal after(std::make_unique<Impl>());
  after.impl_->file = impl_->file;
  if (!impl_->database) return after;
  guarded(impl_->file, impl_->database.get(), [&] {
    std::unique_ptr<SQLite::Database>& database = after.impl_->database;
    database = open_to_try(impl_->file);
    if (!database) database = copy_in_memory(*impl_->database);
    after.impl_->trial.emplace(*database, SQLite::TransactionBehavior::IMMEDIATE);
    Appendix tried = appendix;
    append_to(*database, tried, read_head(*database));
  });
  return after;
}

std::vector<JournalEntry> Journal::entries(std::optional<Date> since) const {
  return impl_->read<std::vector<JournalEntry>>([&](SQLite::Database& database) { return read_entries(database, since); });
}

Merge Journal::compare(std::span<const JournalEntry> entries) const {
  if (!impl_->database) return compare_with_nothing(entries);
  return impl_->read<Merge>([&](SQLite::Database& database) { return sort_out(database, entries).merge; });
}

Merge Journal::merge(std::span<const JournalEntry> entries) {
  assert(impl_->database);
  SQLite::Database& database = *impl_->database;
  return guarded(impl_->file, &database, [&] {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const SortedOut sorted = sort_out(database, entries);
    if (sorted.merge.contradiction || sorted.merge.added == 0) return sorted.merge;
    insert_merged(database, entries, sorted);
    rebuild_cache(database);
    transaction.commit();
    return sorted.merge;
  });
}

}  // namespace cairn
