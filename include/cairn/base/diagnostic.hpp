// SPDX-License-Identifier: MIT
/// A mistake in a graph file: where, what, and what to do. Shown as `file:line:column: error: message; hint`.
#pragma once

#include "cairn/base/message.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

enum class Severity : std::uint8_t { Error, Warning };

/// A place in a file. Lines and columns count from 1; 0 means that it is not known.
struct SourcePlace {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

struct Diagnostic {
  Severity severity = Severity::Error;
  SourcePlace place;
  Message message;
  std::optional<Message> hint;                           ///< follows the message after "; "
  std::vector<std::pair<Message, SourcePlace>> details;  ///< one indented line each: the edges of a cycle
};

/// Whether one of them is an error.
bool has_errors(const std::vector<Diagnostic>& diagnostics);

}  // namespace cairn
