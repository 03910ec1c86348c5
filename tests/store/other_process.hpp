// SPDX-License-Identifier: MIT
/// A child process that tells lines through a pipe: to hold locks, to lose its rights, to run into limits, to be killed.
#pragma once

#include "cairn/base/error.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <functional>
#include <string>

namespace cairn::testing {

class OtherProcess {
 public:
  using Tell = std::function<void(const std::string&)>;

  explicit OtherProcess(const std::function<void(const Tell&)>& live) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::exception();
    pid_ = ::fork();
    if (pid_ == 0) {
      const Tell tell = [&](const std::string& line) {
        const std::string whole = line + "\n";
        if (::write(ends[1], whole.data(), whole.size()) < 0) ::_exit(2);
      };
      try {
        live(tell);
      } catch (const Error& error) {
        tell(std::string(error.message().key));
      } catch (...) {
        tell("failed");
      }
      ::_exit(0);
    }
    ::close(ends[1]);
    pipe_ = ::fdopen(ends[0], "r");
  }
  ~OtherProcess() {
    kill();
    std::fclose(pipe_);
  }
  OtherProcess(const OtherProcess&) = delete;
  OtherProcess& operator=(const OtherProcess&) = delete;

  /// The next line it tells; empty when it has ended.
  std::string hear() {
    std::string line;
    for (int c = std::fgetc(pipe_); c != EOF && c != '\n'; c = std::fgetc(pipe_)) line += static_cast<char>(c);
    return line;
  }
  void kill() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
  }

  /// To be called in the child: root may write everywhere, the user nobody may not.
  static void become_nobody() {
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) throw std::exception();
  }
  /// Files larger than that meet a full disk.
  static void limit_files(std::size_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) throw std::exception();
  }

 private:
  pid_t pid_ = -1;
  std::FILE* pipe_ = nullptr;
};

}  // namespace cairn::testing
