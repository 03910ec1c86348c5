// SPDX-License-Identifier: MIT
#include "content_lines.hpp"

#include <algorithm>

namespace cairn::ical {
namespace {

std::string in_capitals(std::string_view text) {
  std::string capitals(text);
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return capitals;
}

bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

/// The first of `ends` outside of quotes, or npos.
std::size_t find_unquoted(std::string_view text, std::string_view ends) {
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (!quoted && ends.find(text[at]) != std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

/// name *(";" param) ":" value
ContentLine taken_apart(std::string_view text, std::uint32_t line) {
  ContentLine result;
  result.line = line;
  std::size_t end = text.find_first_of(":;");
  if (end == std::string_view::npos || !is_name(text.substr(0, end))) return result;
  const std::string name = in_capitals(text.substr(0, end));
  while (text[end] == ';') {
    text.remove_prefix(end + 1);
    end = find_unquoted(text, ":;");
    if (end == std::string_view::npos) return result;
    const std::string parameter = in_capitals(text.substr(0, end));
    if (parameter.starts_with("VALUE=")) result.value_type = parameter.substr(6);
  }
  result.name = name;
  result.value = text.substr(end + 1);
  return result;
}

}  // namespace

ContentLines::ContentLines(std::string_view text) : rest_(text) {
  if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
}

std::string_view ContentLines::take_line() {
  const std::size_t end = rest_.find('\n');
  std::string_view line = rest_.substr(0, end);
  rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
  ++line_;
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool ContentLines::goes_on() const {
  return rest_.starts_with(' ') || rest_.starts_with('\t');
}

std::optional<ContentLine> ContentLines::next() {
  while (!rest_.empty()) {
    std::string text(take_line());
    const std::uint32_t line = line_;
    while (goes_on()) text += take_line().substr(1);
    if (text.find_first_not_of(" \t") != std::string::npos) return taken_apart(text, line);
  }
  return std::nullopt;
}

}  // namespace cairn::ical
