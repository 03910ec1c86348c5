// SPDX-License-Identifier: MIT
#include "cairn/progress/event.hpp"

#include <array>
#include <utility>

namespace cairn {

namespace {

// Words on disk: they never change.
constexpr std::array<std::pair<EventKind, std::string_view>, 12> kKinds{{
    {EventKind::Done, "done"},
    {EventKind::Studied, "studied"},
    {EventKind::Known, "known"},
    {EventKind::Rusty, "rusty"},
    {EventKind::Skipped, "skipped"},
    {EventKind::Reopened, "reopened"},
    {EventKind::Started, "started"},
    {EventKind::Stopped, "stopped"},
    {EventKind::Note, "note"},
    {EventKind::Planned, "planned"},
    {EventKind::Set, "set"},
    {EventKind::Retracted, "retracted"},
}};

}  // namespace

std::string_view to_string(EventKind kind) {
  for (const auto& [known, word] : kKinds) {
    if (known == kind) return word;
  }
  return "unknown";
}

EventKind parse_event_kind(std::string_view text) {
  for (const auto& [kind, word] : kKinds) {
    if (word == text) return kind;
  }
  return EventKind::Unknown;
}

bool earlier(const Event& a, const Event& b) {
  if (a.stamp != b.stamp) return a.stamp < b.stamp;
  return a.uid < b.uid;
}

}  // namespace cairn
