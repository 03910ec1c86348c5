// SPDX-License-Identifier: MIT
// How often the truth stays below the forecast's quantiles: forecast_coverage FILE prints JSON. FILE (CSV, its last two columns estimate
// and actual) holds one person's tasks in order; every N tasks the effort of the next N is forecast from what came before, by the code that
// `cairn forecast` uses.
#include "cairn/planning/forecast.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>

using namespace cairn;

namespace {

constexpr std::int64_t kPomodoro = 25;
constexpr double kProbabilities[] = {0.5, 0.8, 0.9, 0.95};

/// The last two fields of a line: estimate and actual. Rows without both are left out.
std::vector<FinishedWork> read_tasks(const char* file) {
  std::vector<FinishedWork> tasks;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const std::size_t second = line.rfind(','), first = second == std::string::npos || second == 0 ? second : line.rfind(',', second - 1);
    if (first == std::string::npos) continue;
    const double estimate = std::atof(line.c_str() + first + 1), actual = std::atof(line.c_str() + second + 1);
    if (estimate > 0 && actual > 0) tasks.push_back({Minutes{std::lround(estimate * kPomodoro)}, Minutes{std::lround(actual * kPomodoro)}});
  }
  return tasks;
}

struct Coverage {
  int forecasts = 0, below[4] = {};
  std::vector<double> errors;

  void add(const NeededMinutes& needed, Minutes actual) {
    ++forecasts;
    for (int i = 0; i < 4; ++i) below[i] += actual <= needed.quantile(kProbabilities[i]).value_or(Minutes::max());
    errors.push_back(std::abs(static_cast<double>(needed.quantile(0.5)->count()) / static_cast<double>(actual.count()) - 1));
  }
  void print(const char* what, std::size_t size) {
    const auto middle = errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2);
    std::nth_element(errors.begin(), middle, errors.end());
    std::printf("{\"what\": \"%s\", \"tasks\": %zu, \"forecasts\": %d, \"error\": %.1f, \"below\": {", what, size, forecasts,
                100 * *middle);
    for (int i = 0; i < 4; ++i) std::printf("%s\"%.0f\": %.1f", i ? ", " : "", 100 * kProbabilities[i], 100.0 * below[i] / forecasts);
    std::printf("}}");
  }
};

/// `most`: so many of the tasks before are known at most; 0: all.
void measure(const std::vector<FinishedWork>& tasks, std::size_t size, std::size_t most, const char* what) {
  Coverage coverage;
  for (std::size_t at = size; at + size <= tasks.size(); at += size) {
    const std::size_t known = most ? std::min(most, at) : at;
    std::vector<FinishedWork> past(tasks.begin() + static_cast<std::ptrdiff_t>(at - known),
                                   tasks.begin() + static_cast<std::ptrdiff_t>(at));
    std::reverse(past.begin(), past.end());
    Minutes rest{0}, actual{0};
    for (std::size_t i = at; i < at + size; ++i) {
      rest += tasks[i].estimate;
      actual += tasks[i].earned;
    }
    const std::vector<Window> always(kMostWindows, Window{1, 0});
    const LogFactor factor = factor_of(effort_windows(past, rest), always);
    if (!most && factor.is_prior()) continue;
    coverage.add(NeededMinutes(rest, factor, 0), actual);
  }
  coverage.print(what, size);
}

}  // namespace

int main(int count, char** values) {
  if (count != 2) {
    std::fprintf(stderr, "usage: forecast_coverage FILE.csv\n");
    return 2;
  }
  const std::vector<FinishedWork> tasks = read_tasks(values[1]);
  if (tasks.empty()) {
    std::fprintf(stderr, "forecast_coverage: no tasks in %s\n", values[1]);
    return 1;
  }
  const char* separator = "[";
  for (const std::size_t size : {20U, 50U}) {
    for (const auto& [most, what] :
         {std::pair<std::size_t, const char*>{0, "3 to 5 windows"}, {size, "one window, prior"}, {size / 4, "a quarter, prior"}}) {
      std::printf("%s", separator);
      measure(tasks, size, most, what);
      separator = ",\n ";
    }
  }
  std::printf("]\n");
}
