// SPDX-License-Identifier: MIT
#include "cairn/progress/began.hpp"

#include "extra_field.hpp"

namespace cairn {

std::string began_extra(Instant began, std::chrono::minutes utc_offset) {
  return extra_with("began", to_local_rfc3339(began, utc_offset));
}

std::optional<ZonedInstant> began_of(const Event& event) {
  const auto text = extra_field(event, "began");
  if (!text) return std::nullopt;
  const auto began = parse_instant(*text);
  return began && began->offset ? began : std::nullopt;
}

}  // namespace cairn
