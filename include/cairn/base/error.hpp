// SPDX-License-Identifier: MIT
/// How cairn gives up, and with which exit code.
#pragma once

#include "cairn/base/diagnostic.hpp"
#include "cairn/base/message.hpp"

#include <exception>
#include <utility>
#include <vector>

namespace cairn {

/// Stable; part of the interface.
enum class ExitCode : int {
  Ok = 0,
  Failure = 1,     ///< stdout that fails, nothing to undo
  Usage = 2,       ///< what was typed cannot be meant
  DoesNotFit = 3,  ///< the plan does not fit
  BadCatalog = 4,  ///< mistakes in a graph file
  DataFile = 5,    ///< the data file cannot be read or written
};

/// The one exception type: caught once, in cli::run. What happened, and what to do next (may be empty).
class Error : public std::exception {
 public:
  Error(ExitCode code, Message message, std::vector<Message> hints = {})
      : code_(code), message_(std::move(message)), hints_(std::move(hints)) {}
  const char* what() const noexcept override { return "cairn::Error"; }
  ExitCode code() const { return code_; }
  const Message& message() const { return message_; }
  const std::vector<Message>& hints() const { return hints_; }

 private:
  ExitCode code_;
  Message message_;
  std::vector<Message> hints_;
};

/// Thrown when graph files have mistakes: all of them at once. Exit code 4.
class CatalogError : public Error {
 public:
  explicit CatalogError(std::vector<Diagnostic> diagnostics)
      : Error(ExitCode::BadCatalog, Message{"error.bad-catalog", {}}), diagnostics_(std::move(diagnostics)) {}
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace cairn
