// SPDX-License-Identifier: MIT
/// The journal's events: all that happened and all that the learner decided (DESIGN.md section 3). Append-only; everything else is derived.
#pragma once

#include "cairn/base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

enum class EventKind : std::uint8_t {
  Done,       ///< subject: step; minutes: said with --hours, or 0; effort: what was planned; completes: skills it completed
  Studied,    ///< subject: step; minutes
  Known,      ///< subject: step
  Rusty,      ///< subject: step; open with a quarter of its effort
  Skipped,    ///< subject: step
  Reopened,   ///< subject: step; cancels its state events
  Started,    ///< subject: step; a timer runs from `recorded` on
  Stopped,    ///< subject: step; it runs no more; what was studied is an event of its own
  Note,       ///< subject: step or empty; note
  Planned,    ///< subject: targets; the plan's rows are keyed by this event's uid
  Set,        ///< subject: setting ("assess", "availability", "off", "day_start", "record"); note: its value; holds_from
  Retracted,  ///< cancels events (undo), or a retraction (redo)
  Unknown,    ///< of a later cairn: kept and passed on unread
};
std::string_view to_string(EventKind kind);
EventKind parse_event_kind(std::string_view text);

/// A device's counter stays there, so that no foreign event can lead it out of what is read back.
inline constexpr std::int64_t kLargestCounter = 1'000'000'000'000;

struct Event {
  std::string uid;      ///< UUIDv7
  std::string command;  ///< uid shared by all events of one command
  std::string device;
  std::int64_t counter = 0;  ///< per device, from 1
  Instant recorded;
  std::chrono::minutes utc_offset{0};
  std::string zone;        ///< IANA name where known
  Date study_date;         ///< local date after day_start; stored, never recomputed
  std::int64_t stamp = 0;  ///< max(clock in ms, largest stamp of the journal + 1)
  EventKind kind = EventKind::Unknown;
  std::string kind_text;  ///< as stored; differs from to_string(kind) only for Unknown
  std::string subject;
  Minutes minutes{0};
  Minutes effort{0};      ///< the planned effort that was true then
  std::string completes;  ///< skills completed by it, ids separated by blanks
  std::string evidence;
  std::string note;
  std::optional<Date> holds_from;
  std::vector<std::string> cancels;
  std::string extra;  ///< JSON object of fields this version does not know, passed on unread; usually empty
  friend bool operator==(const Event&, const Event&) = default;
};

/// The total order of the journal: (stamp, uid).
bool earlier(const Event& a, const Event& b);

}  // namespace cairn
