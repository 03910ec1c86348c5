// SPDX-License-Identifier: MIT
/// Stored plans in and out of their tables.
#pragma once

#include "sql.hpp"

#include "cairn/planning/daily.hpp"
#include "cairn/planning/plan.hpp"
#include "cairn/progress/event.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// The id of a plan in this file, by the uid of its event.
std::optional<std::int64_t> plan_id(SQLite::Database& database, const std::string& uid);

/// What of a plan schema 1 has no column for stands in its event's `extra`: { "step_spread": per mille, "earlier_names": { "step":
/// "first-id second-id" } }.
void put_extra(std::vector<Event>& events, const Plan& plan);

/// REQUIRES: the `planned` event is written; no group of requirements is without members.
void insert_plan(SQLite::Database& database, const Plan& plan);

/// The whole plan. REQUIRES: it exists.
Plan read_plan(SQLite::Database& database, std::int64_t id);

/// As Journal::current_plan_without_ties.
Plan read_plan_without_ties(SQLite::Database& database, std::int64_t id);

/// From step, n, day, begin, length, sequence, modified, cancelled.
Session read_session(sql::Row& row);

/// As Journal::planning_devices, highest_version, plan_uids and sessions_of_plans.
int count_planning_devices(SQLite::Database& database);
int read_highest_version(SQLite::Database& database, Instant until);
std::vector<std::string> read_plan_uids(SQLite::Database& database);
std::vector<Session> read_sessions_of_plans(SQLite::Database& database, Date first);

/// What daily commands need of it, in few reads.
PlanFacts read_plan_facts(SQLite::Database& database, std::int64_t id);

}  // namespace cairn
