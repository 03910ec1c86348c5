// SPDX-License-Identifier: MIT
#include "cairn/progress/began.hpp"

#include <string_view>

namespace cairn {

namespace {

constexpr std::string_view kField = "\"began\":\"";

}  // namespace

std::string began_extra(Instant began, std::chrono::minutes utc_offset) {
  return std::string("{") + std::string(kField) + to_local_rfc3339(began, utc_offset) + "\"}";
}

std::optional<ZonedInstant> began_of(const Event& event) {
  const std::string_view extra = event.extra;
  const std::size_t field = extra.find(kField);
  if (field == std::string_view::npos) return std::nullopt;
  const std::string_view text = extra.substr(field + kField.size());
  const auto began = parse_instant(text.substr(0, text.find('"')));
  return began && began->offset ? began : std::nullopt;
}

}  // namespace cairn
