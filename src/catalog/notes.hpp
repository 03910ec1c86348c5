// SPDX-License-Identifier: MIT
/// The mistakes of one graph file while it is read.
#pragma once

#include "cairn/base/diagnostic.hpp"

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
  Notes(std::string file, std::vector<Diagnostic>& diagnostics) : file_(std::move(file)), diagnostics_(diagnostics) {}

  const std::string& file() const { return file_; }
  void error(SourcePlace place, Message message, std::optional<Message> hint = std::nullopt) {
    diagnostics_.push_back({Severity::Error, std::move(place), std::move(message), std::move(hint), {}});
  }

 private:
  std::string file_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace cairn
