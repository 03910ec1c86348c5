// SPDX-License-Identifier: MIT
#include "limits.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <string_view>

namespace cairn::calendar {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kIsSanitized = true;
#elif defined(__has_feature)
constexpr bool kIsSanitized = __has_feature(address_sanitizer);
#else
constexpr bool kIsSanitized = false;
#endif

constexpr rlim_t kSeconds = 5;
constexpr std::string_view kTooLong = "the calendar takes over five seconds to read\n";

/// Nothing but what a signal handler may call.
void end_in_words(int) {
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, kTooLong.data(), kTooLong.size());
  ::_exit(1);
}

}  // namespace

void limit_this_process() {
  std::signal(SIGXCPU, end_in_words);
  const rlimit seconds{kSeconds, kSeconds + 1};
  ::setrlimit(RLIMIT_CPU, &seconds);
  const rlimit no_dump{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_dump);
  const rlimit bytes{1UL << 30U, 1UL << 30U};
  if (!kIsSanitized) ::setrlimit(RLIMIT_AS, &bytes);
}

}  // namespace cairn::calendar
