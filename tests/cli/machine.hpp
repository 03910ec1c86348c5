// SPDX-License-Identifier: MIT
/// The command line in-process, with a fixed world.
#pragma once

#include "cli/run.hpp"

#include <unistd.h>

#include <filesystem>
#include <map>
#include <sstream>

namespace cairn::testing {

/// A learner's machine with an empty home.
class Machine {
 public:
  Machine()
      : home_(std::filesystem::temp_directory_path() / ("cairn-run-test-" + std::to_string(++count_) + "-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(home_);
    variables_ = {{"HOME", home_.string()}, {"TZ", "Asia/Seoul"}, {"LANG", "C"}};
    ::setenv("TZ", "Asia/Seoul", 1);
  }
  ~Machine() { std::filesystem::remove_all(home_); }

  int run(std::vector<std::string> arguments, const std::string& typed = "") {
    std::istringstream in(typed);
    out_.str("");
    err_.str("");
    cli::Env env{
        now_, [this] { return ++random_; }, [this](const std::string& name) { return variable(name); }, in, out_, err_, terminal, terminal,
        100};
    return cli::run(std::move(arguments), env);
  }
  std::string out() const { return out_.str(); }
  std::string err() const { return err_.str(); }
  void set(const std::string& name, const std::string& value) { variables_[name] = value; }
  std::ostringstream& stream() { return out_; }
  std::filesystem::path data_file() const { return home_ / ".local/share/cairn/progress.db"; }
  void wait(std::chrono::minutes time) { now_ += time; }

  bool terminal = false;

 private:
  std::optional<std::string> variable(const std::string& name) const {
    const auto found = variables_.find(name);
    return found == variables_.end() ? std::nullopt : std::optional(found->second);
  }
  static inline int count_ = 0;
  Instant now_{std::chrono::milliseconds{1'795'345'200'000}};  // 2026-11-22T20:00+09:00
  std::uint64_t random_ = 1;
  std::filesystem::path home_;
  std::map<std::string, std::string> variables_;
  std::ostringstream out_, err_;
};

}  // namespace cairn::testing
