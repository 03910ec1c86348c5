// SPDX-License-Identifier: MIT
#include "cache.hpp"
#include "judged_rows.hpp"

#include <algorithm>

namespace cairn {

namespace {

/// By the order of the fold the first that differs begins first.
template <class Setting, class Begin>
std::optional<Date> first_difference(const std::vector<Setting>& a, const std::vector<Setting>& b, Begin begin) {
  const auto [in_a, in_b] = std::ranges::mismatch(a, b);
  std::optional<Date> first;
  if (in_a != a.end()) first = begin(*in_a);
  if (in_b != b.end()) first = std::min(first.value_or(begin(*in_b)), begin(*in_b));
  return first;
}

}  // namespace

StreakSettings read_settings(SQLite::Database& database, Date off_until) {
  StreakSettings settings;
  SQLite::Statement availability(database, "SELECT holds_from, value, stamp FROM cache_availability ORDER BY place");
  while (availability.executeStep()) {
    sql::Row row(availability);
    DatedSetting& setting = settings.availability.emplace_back();
    setting.from = row.date();
    setting.value = row.text();
    setting.stamp = row.integer();
  }
  SQLite::Statement off(database, "SELECT first, last, event FROM cache_off WHERE last >= ?1 ORDER BY place");
  sql::bind(off, off_until);
  while (off.executeStep()) {
    sql::Row row(off);
    DaysOff& range = settings.off.emplace_back();
    range.first = row.date();
    range.last = row.date();
    range.event = row.text();
  }
  return settings;
}

void write_settings(SQLite::Database& database, const StreakSettings& settings) {
  database.exec("DELETE FROM cache_availability; DELETE FROM cache_off");
  SQLite::Statement insert_setting(database, "INSERT INTO cache_availability VALUES (NULL, ?1, ?2, ?3)");
  for (const DatedSetting& setting : settings.availability) sql::run(insert_setting, setting.from, setting.value, setting.stamp);
  SQLite::Statement insert_off(database, "INSERT INTO cache_off VALUES (NULL, ?1, ?2, ?3)");
  for (const DaysOff& range : settings.off) sql::run(insert_off, range.first, range.last, range.event);
}

std::optional<Date> refold_settings(SQLite::Database& database) {
  const StreakSettings before = read_settings(database, Date{});
  Record record = fold(read_judged(database, "SELECT uid FROM event WHERE subject IN ('availability', 'off') AND kind = 'set'"));
  const StreakSettings now{std::move(record.availability), std::move(record.off)};
  const auto hours = first_difference(before.availability, now.availability, [](const DatedSetting& setting) { return setting.from; });
  const auto off = first_difference(before.off, now.off, [](const DaysOff& range) { return range.first; });
  if (!hours && !off) return std::nullopt;
  write_settings(database, now);
  return hours && off ? std::min(*hours, *off) : hours ? hours : off;
}

}  // namespace cairn
