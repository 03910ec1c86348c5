// SPDX-License-Identifier: MIT
/// How a command declares what it takes, and the one door to CLI11: no other header of cli needs it.
/// Values are read as text; arguments.hpp makes numbers, dates and durations of them.
#pragma once

#include "cairn/base/language.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace cairn::cli {

class Options {
 public:
  /// `usage`: "cairn diff ROLE ROLE", said where something is missing.
  Options(Language language, std::string usage);
  ~Options();
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;

  /// `--name TYPE`, described by a message key. The variables must live until the action has run. `alone`: what it means without a value,
  /// where it may stand so.
  void value(const std::string& name, std::string& variable, const char* key, const char* type, const char* alone = nullptr);
  /// The same, repeatable; a value may hold several, separated by commas, when `commas`.
  void values(const std::string& name, std::vector<std::string>& variable, const char* key, const char* type, bool commas = true);
  void flag(const std::string& name, bool& variable, const char* key);
  /// The word, or the words, after the command.
  void word(std::string& variable, bool required);
  void words(std::vector<std::string>& variable, bool required);
  /// Options declared from now on are shown as options of every command.
  void begin_globals();

  /// Fills the variables. Unknown options, words too many, missing values and words are Errors (exit 2).
  void parse(std::vector<std::string> arguments);

  struct Shown {
    std::string name, description;
    bool global = false;
  };
  /// For help, in the order they were declared.
  const std::vector<Shown>& shown() const { return shown_; }

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  std::vector<Shown> shown_;
  Language language_;
  std::string usage_;
  bool globals_ = false;
};

}  // namespace cairn::cli
