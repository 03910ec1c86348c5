// SPDX-License-Identifier: MIT
// A stopwatch for whole processes, from posix_spawn to the end of wait4:
//
//   measure RUNS FILE
//
// FILE has one command a line, its arguments separated by tabs; an argument "@PATH" stands for a line of that file, the next one at each
// run. The commands take turns, so that a slow moment of the machine meets all of them; two rounds go before the RUNS that count. A run
// waits until nothing else wants a processor; all of them together wait a minute at most, the rest then runs beside other work and is
// counted as noisy. Prints one JSON object a command. Linked statically and without streams on purpose: a child's ru_maxrss is never less
// than what its parent had in memory when it was spawned.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

extern char** environ;

namespace {

constexpr int kWarmUp = 2;
constexpr double kLongestWait = 60'000;  ///< milliseconds, of all runs together

struct Command {
  std::vector<std::string> arguments;
  std::vector<std::vector<std::string>> lines;  ///< by argument: what "@PATH" stands for, run by run; empty for others
  std::vector<double> milliseconds;
  std::vector<double> processor;  ///< milliseconds of processor time, which other work disturbs less
  long peak_kib = 0;
  int failed = 0;  ///< runs that did not exit with 0
  int noisy = 0;   ///< runs beside other work
};

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::vector<std::string> lines_of(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "r");
  if (!file) {
    std::fprintf(stderr, "measure: cannot read %s\n", path.c_str());
    std::exit(2);
  }
  std::string text;
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) text += static_cast<char>(c);
  std::fclose(file);
  if (!text.empty() && text.back() == '\n') text.pop_back();
  return split(text, '\n');
}

double now_in_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double in_milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

/// Runnable threads on the whole machine, this one included: "0.20 0.18 0.12 1/80 11206".
int running_now() {
  int running = 1;
  if (std::FILE* file = std::fopen("/proc/loadavg", "r")) {
    if (std::fscanf(file, "%*f %*f %*f %d/", &running) != 1) running = 1;
    std::fclose(file);
  }
  return running;
}

/// Waits until two looks 2 ms apart see nothing else running; false when the time for waiting is used up.
bool wait_for_quiet(double& left) {
  const double begin = now_in_milliseconds();
  const timespec pause{0, 2'000'000};
  for (int quiet = 0; quiet < 2;) {
    const double waited = now_in_milliseconds() - begin;
    if (waited > left) {
      left = 0;
      return false;
    }
    quiet = running_now() <= 1 ? quiet + 1 : 0;
    nanosleep(&pause, nullptr);
  }
  // The two looks themselves are no wait for others.
  const double waited = now_in_milliseconds() - begin - 5;
  if (waited > 0) left -= waited;
  return true;
}

void run(Command& command, int round, const posix_spawn_file_actions_t& silence) {
  std::vector<char*> words;
  for (std::size_t i = 0; i < command.arguments.size(); ++i) {
    std::vector<std::string>& lines = command.lines[i];
    std::string& word = lines.empty() ? command.arguments[i] : lines[static_cast<std::size_t>(round) % lines.size()];
    words.push_back(word.data());
  }
  words.push_back(nullptr);
  pid_t child = 0;
  int status = -1;
  rusage usage{};
  const double begin = now_in_milliseconds();
  const bool spawned = posix_spawn(&child, words[0], &silence, nullptr, words.data(), environ) == 0;
  const bool reaped = spawned && wait4(child, &status, 0, &usage) == child;
  const double end = now_in_milliseconds();
  if (!reaped || !WIFEXITED(status) || WEXITSTATUS(status) != 0) ++command.failed;
  if (round < kWarmUp) return;
  command.milliseconds.push_back(end - begin);
  command.processor.push_back(in_milliseconds(usage.ru_utime) + in_milliseconds(usage.ru_stime));
  if (usage.ru_maxrss > command.peak_kib) command.peak_kib = usage.ru_maxrss;
}

void print(const char* name, const std::vector<double>& values, const char* end) {
  std::printf("\"%s\": [", name);
  for (std::size_t i = 0; i < values.size(); ++i) std::printf("%s%.4f", i ? ", " : "", values[i]);
  std::printf("]%s", end);
}

void print(const Command& command) {
  std::printf("{\"failed\": %d, \"noisy\": %d, \"kib\": %ld, ", command.failed, command.noisy, command.peak_kib);
  print("ms", command.milliseconds, ", ");
  print("cpu", command.processor, "}\n");
}

}  // namespace

int main(int count, char** values) {
  if (count != 3) {
    std::fprintf(stderr, "usage: measure RUNS FILE\n");
    return 2;
  }
  std::vector<Command> commands;
  for (const std::string& line : lines_of(values[2])) {
    Command command;
    command.arguments = split(line, '\t');
    for (const std::string& argument : command.arguments) {
      command.lines.push_back(argument.size() > 1 && argument[0] == '@' ? lines_of(argument.substr(1)) : std::vector<std::string>{});
    }
    commands.push_back(std::move(command));
  }
  posix_spawn_file_actions_t silence;
  posix_spawn_file_actions_init(&silence);
  posix_spawn_file_actions_addopen(&silence, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&silence, 1, "/dev/null", O_WRONLY, 0);
  const int runs = std::atoi(values[1]);
  double left = kLongestWait;
  for (int round = 0; round < runs + kWarmUp; ++round) {
    for (Command& command : commands) {
      const bool quiet = wait_for_quiet(left);
      if (!quiet && round >= kWarmUp) ++command.noisy;
      run(command, round, silence);
    }
  }
  for (const Command& command : commands) print(command);
}
