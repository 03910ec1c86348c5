// SPDX-License-Identifier: MIT
/// Facts about the world around one run, and nothing of the domain: main fills it in, tests fill it in with fixed values.
#pragma once

#include "cairn/base/time.hpp"
#include "cairn/base/uuid.hpp"

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace cairn::cli {

struct Env {
  Instant now;
  RandomSource random;
  /// An environment variable; empty when it is not set.
  std::function<std::optional<std::string>(const std::string&)> variable;
  std::istream& in;
  std::ostream& out;  ///< the result, nothing else
  std::ostream& err;  ///< notes, warnings, questions
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  std::size_t width = 80;  ///< of the terminal, in cells
};

}  // namespace cairn::cli
