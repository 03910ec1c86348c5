// SPDX-License-Identifier: MIT
#include "extra_field.hpp"

namespace cairn {

namespace {

std::string opening(std::string_view name) {
  return "\"" + std::string{name} + "\":\"";
}

}  // namespace

std::string extra_with(std::string_view name, std::string_view value) {
  return "{" + opening(name) + std::string{value} + "\"}";
}

std::optional<std::string_view> extra_field(const Event& event, std::string_view name) {
  const std::string_view extra = event.extra;
  const std::string field = opening(name);
  const std::size_t begin = extra.find(field);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view text = extra.substr(begin + field.size());
  return text.substr(0, text.find('"'));
}

}  // namespace cairn
