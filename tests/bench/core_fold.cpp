// SPDX-License-Identifier: MIT
// What a report over all history costs the core: core_fold FILE RUNS reads every event of a journal and folds them; prints the milliseconds of both as JSON.
#include "cairn/progress/record.hpp"
#include "cairn/store/journal.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>

int main(int count, char** values) {
  if (count != 3) {
    std::fprintf(stderr, "usage: core_fold FILE RUNS\n");
    return 2;
  }
  using Clock = std::chrono::steady_clock;
  const auto milliseconds = [](Clock::duration d) { return std::chrono::duration<double, std::milli>(d).count(); };
  std::string read, folded;
  char number[32];
  std::size_t events = 0, steps = 0;
  for (int run = 0; run < std::atoi(values[2]); ++run) {
    const auto begin = Clock::now();
    const std::vector<cairn::Event> journal = cairn::Journal(values[1], cairn::Journal::Mode::Read).events();
    const auto middle = Clock::now();
    const cairn::Record record = cairn::fold(journal);
    const auto end = Clock::now();
    events = journal.size();
    steps = record.steps.size();
    std::snprintf(number, sizeof number, "%s%.4f", run ? ", " : "", milliseconds(middle - begin));
    read += number;
    std::snprintf(number, sizeof number, "%s%.4f", run ? ", " : "", milliseconds(end - middle));
    folded += number;
  }
  std::printf("{\"events\": %zu, \"steps\": %zu, \"read\": [%s], \"fold\": [%s]}\n", events, steps, read.c_str(), folded.c_str());
}
