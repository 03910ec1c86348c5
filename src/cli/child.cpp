// SPDX-License-Identifier: MIT
#include "cli/child.hpp"

#include "cairn/base/error.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

extern "C" char** environ;

namespace cairn::cli {
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostSaid = 64U << 10U;

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }
  int number() const { return number_; }

 private:
  int number_;
};

[[noreturn]] void fail(const fs::path& file) {
  throw Error(ExitCode::Failure, {"error.cannot-read", {{"file", file.string()}, {"reason", std::string(std::strerror(errno))}}},
              {{"hint.check-path", {}}});
}

/// Both ends close with the next program that is started; what is dup'ed to 0, 1 and 2 stays.
std::pair<Descriptor, Descriptor> pipe_of(const fs::path& file) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail(file);
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

std::string path_of(const std::string& program) {
  std::error_code failed;
  const fs::path self = fs::read_symlink("/proc/self/exe", failed);
  const fs::path beside = self.parent_path() / program;
  return !failed && ::access(beside.c_str(), X_OK) == 0 ? beside.string() : program;
}

/// Reads both to their ends. False: one said too much.
bool listen(Descriptor& out, Descriptor& err, ChildAnswer& answer, std::size_t most) {
  std::array<std::pair<Descriptor*, std::string*>, 2> open{{{&out, &answer.out}, {&err, &answer.err}}};
  std::array<char, 1U << 16U> block{};
  for (;;) {
    std::array<pollfd, 2> waiting{{{out.number(), POLLIN, 0}, {err.number(), POLLIN, 0}}};
    if (out.number() < 0 && err.number() < 0) return true;
    if (::poll(waiting.data(), waiting.size(), -1) < 0) continue;
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (waiting[i].fd < 0 || waiting[i].revents == 0) continue;
      const ssize_t count = ::read(waiting[i].fd, block.data(), block.size());
      if (count == 0 || (count < 0 && errno != EINTR)) open[i].first->close();
      if (count > 0) open[i].second->append(block.data(), static_cast<std::size_t>(count));
      if (open[i].second->size() > (i == 0 ? most : kMostSaid)) return false;
    }
  }
}

}  // namespace

std::optional<ChildAnswer> run_beside(const std::string& program, const std::vector<std::string>& arguments, const fs::path& input,
                                      std::size_t most) {
  Descriptor in(::open(input.c_str(), O_RDONLY | O_CLOEXEC));
  if (in.number() < 0) fail(input);
  auto [out, out_there] = pipe_of(input);
  auto [err, err_there] = pipe_of(input);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, in.number(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, out_there.number(), STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, err_there.number(), STDERR_FILENO);
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, path_of(program).c_str(), &actions, nullptr, pointers.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return std::nullopt;
  out_there.close();
  err_there.close();
  ChildAnswer answer;
  const bool heard = listen(out, err, answer, most);
  if (!heard) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (heard && WIFEXITED(status)) answer.exit_code = WEXITSTATUS(status);
  return answer;
}

}  // namespace cairn::cli
