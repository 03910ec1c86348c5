// SPDX-License-Identifier: MIT
/// The mistakes of one graph file while it is read.
#pragma once

#include "cairn/base/diagnostic.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// A user's word for a message: visible, and not longer than a line bears.
std::string quoted(std::string_view word);

/// "did you mean", if one of the candidates is near enough.
std::optional<Message> did_you_mean(std::string_view word, std::span<const std::string> candidates);

class Notes {
 public:
  /// `lines_above`: of the file, above the text that is read. The name must outlive this.
  Notes(const std::string& file, std::vector<Diagnostic>& diagnostics, std::uint32_t lines_above = 0)
      : file_(file), diagnostics_(diagnostics), lines_above_(lines_above) {}

  /// In the file, of a line and column of the text.
  SourcePlace place(std::uint32_t line, std::uint32_t column) const { return {file_, lines_above_ + line, column}; }
  void error(SourcePlace place, Message message, std::optional<Message> hint = std::nullopt) {
    diagnostics_.push_back({Severity::Error, std::move(place), std::move(message), std::move(hint), {}});
  }

 private:
  const std::string& file_;
  std::vector<Diagnostic>& diagnostics_;
  std::uint32_t lines_above_;
};

}  // namespace cairn
