// SPDX-License-Identifier: MIT
#include "cairn/base/diagnostic.hpp"

#include <algorithm>

namespace cairn {

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& one) { return one.severity == Severity::Error; });
}

}  // namespace cairn
