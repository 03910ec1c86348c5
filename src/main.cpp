// SPDX-License-Identifier: MIT
// The world of one run: the one place that reads the clock, chance, streams and terminal facts.
#include "cli/run.hpp"

#include <malloc.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

namespace {

std::optional<std::string> variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value ? std::optional<std::string>(value) : std::nullopt;
}

/// The terminal's width, else COLUMNS, else 80; at least 40, at most 200 for the eye's sake.
std::size_t terminal_width() {
  long width = 80;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    width = size.ws_col;
  } else if (const auto columns = variable("COLUMNS")) {
    width = std::strtol(columns->c_str(), nullptr, 10);
  }
  if (width <= 0) width = 80;
  return static_cast<std::size_t>(std::min(std::max(width, 40L), 200L));
}

/// SplitMix64 (Steele, Lea, Flood 2014) from CAIRN_SEED and the arguments, so that two commands of a test get different uids; else the
/// kernel's randomness.
cairn::RandomSource random_source(int count, char** values) {
  if (const auto seed = variable("CAIRN_SEED")) {
    std::uint64_t start = std::strtoull(seed->c_str(), nullptr, 10);
    for (int i = 1; i < count; ++i) {
      for (const char* c = values[i]; *c; ++c) start = (start ^ static_cast<unsigned char>(*c)) * 0x100000001b3ull;
    }
    return [state = start]() mutable {
      std::uint64_t z = state += 0x9e3779b97f4a7c15ull;
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
      z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
      return z ^ (z >> 31);
    };
  }
  return [] {
    std::uint64_t value = 0;
    if (::getrandom(&value, sizeof value, 0) != static_cast<ssize_t>(sizeof value)) std::abort();
    return value;
  };
}

/// A command is short. What it frees it uses again, joined at once to what lies beside it; the system gets all of it back at the end and
/// not in between. A large plan takes a tenth less time so.
void keep_memory() {
  constexpr int kLargest = 1 << 26;
  ::mallopt(M_MXFAST, 0);
  ::mallopt(M_TRIM_THRESHOLD, kLargest);
  ::mallopt(M_MMAP_THRESHOLD, kLargest / 2);
}

}  // namespace

int main(int count, char** values) {
  keep_memory();
  std::ios::sync_with_stdio(false);
  const auto now = date::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  cairn::cli::Env env{now,
                      random_source(count, values),
                      variable,
                      std::cin,
                      std::cout,
                      std::cerr,
                      ::isatty(STDIN_FILENO) == 1,
                      ::isatty(STDOUT_FILENO) == 1,
                      terminal_width()};
  return cairn::cli::run({values + 1, values + count}, env);
}
