// SPDX-License-Identifier: MIT
#include "cairn/progress/assess_sitting.hpp"

#include "extra_field.hpp"

#include <algorithm>

namespace cairn {

namespace {

bool is_answer(const Event& event) {
  return event.kind == EventKind::Set && event.subject == "assess";
}

}  // namespace

std::string sitting_extra(std::string_view sitting) {
  return extra_with("sitting", sitting);
}

std::optional<std::string_view> sitting_of(std::span<const Event> events) {
  const auto answer = std::ranges::find_if(events, is_answer);
  return answer == events.end() ? std::nullopt : extra_field(*answer, "sitting");
}

int count_answers(std::span<const Event> events) {
  return static_cast<int>(std::ranges::count_if(events, is_answer));
}

}  // namespace cairn
