// SPDX-License-Identifier: MIT
// What a report over all history costs the core: core_fold FILE RUNS reads every event of a journal and folds them; prints the milliseconds
// of both as JSON.
#include "cairn/progress/record.hpp"
#include "cairn/store/journal.hpp"

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

/// Processor time of this process, which other work disturbs less than the clock on the wall.
double processor_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

int main(int count, char** values) {
  if (count != 3) {
    std::fprintf(stderr, "usage: core_fold FILE RUNS\n");
    return 2;
  }
  std::string read, folded;
  char number[32];
  std::size_t events = 0, steps = 0;
  for (int run = 0; run < std::atoi(values[2]); ++run) {
    const auto begin = processor_milliseconds();
    const std::vector<cairn::Event> journal = cairn::Journal(values[1], cairn::Journal::Mode::Read).events();
    const auto middle = processor_milliseconds();
    const cairn::Record record = cairn::fold(journal);
    const auto end = processor_milliseconds();
    events = journal.size();
    steps = record.steps.size();
    std::snprintf(number, sizeof number, "%s%.4f", run ? ", " : "", middle - begin);
    read += number;
    std::snprintf(number, sizeof number, "%s%.4f", run ? ", " : "", end - middle);
    folded += number;
  }
  std::printf("{\"events\": %zu, \"steps\": %zu, \"read\": [%s], \"fold\": [%s]}\n", events, steps, read.c_str(), folded.c_str());
}
