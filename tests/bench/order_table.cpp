// SPDX-License-Identifier: MIT
// How good the order is and what it costs: order_table [--data FOLDER] [--stride N] [--only WORD]. One thread; times are processor time.
// Sets that others wrote are read from FOLDER (otto/large, metacademy, minelib) and left out, with a word, where it does not hold them.
#include "cairn/graph/max_closure.hpp"
#include "cairn/sequencing/sequence.hpp"
#include "order_sets.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace {

using namespace cairn;
using namespace cairn::sequencing;
using namespace order_sets;

double processor_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

PrerequisiteGraph built(const Graph& graph) {
  auto answer = PrerequisiteGraph::build(graph.nodes, graph.edges);
  if (!std::holds_alternative<PrerequisiteGraph>(answer)) {
    std::fprintf(stderr, "order_table: %s has a cycle\n", graph.name.c_str());
    std::exit(1);
  }
  return std::get<PrerequisiteGraph>(std::move(answer));
}

/// Gaps in per cent over the lower bound, times in milliseconds.
struct Line {
  int instances = 0, proven = 0;
  double gap_sum = 0, gap_most = 0, time_sum = 0, time_most = 0;

  void add(const Sequence& found, double time) {
    const double gap =
        found.cost == 0 ? 0.0 : 100.0 * static_cast<double>(found.cost - found.lower_bound) / static_cast<double>(found.lower_bound);
    ++instances;
    proven += found.proven() ? 1 : 0;
    gap_sum += gap;
    gap_most = std::max(gap_most, gap);
    time_sum += time;
    time_most = std::max(time_most, time);
  }
  void print(const char* name, const char* target) const {
    std::printf("%-44s %4d  %4d (%5.1f %%)   %7.3f  %7.3f   %8.1f  %8.1f   %s\n", name, instances, proven, 100.0 * proven / instances,
                gap_sum / instances, gap_most, time_sum / instances, time_most, target);
    std::fflush(stdout);
  }
};

/// A wrong answer is no measurement.
void check(const PrerequisiteGraph& graph, const Graph& numbers, const std::vector<std::int64_t>& weight, const Sequence& found) {
  std::int64_t now = 0, cost = 0;
  std::vector<bool> placed(graph.size());
  bool good = found.order.size() == graph.size() && found.lower_bound <= found.cost;
  for (const Node node : found.order) {
    for (const Node before : graph.prerequisites_of(node)) good = good && placed[before];
    placed[node] = true;
    cost += weight[node] * (now += numbers.minutes[node]);
  }
  if (good && cost == found.cost) return;
  std::fprintf(stderr, "order_table: wrong order of %s\n", numbers.name.c_str());
  std::exit(1);
}

void measure(Line& line, const Graph& numbers, const std::vector<std::int64_t>& weight, const Effort& effort) {
  const PrerequisiteGraph graph = built(numbers);
  const double begin = processor_milliseconds();
  const Sequence found = best_sequence(graph, numbers.minutes, weight, effort);
  line.add(found, processor_milliseconds() - begin);
  check(graph, numbers, weight, found);
  if (std::getenv("ORDER_TABLE_EACH") != nullptr) {
    std::size_t largest = 0;
    for (const Block& block : found.blocks) largest = std::max(largest, block.members.size());
    std::printf("  %s: cost %lld gap %.3f %%, largest block %zu, %.1f ms\n", numbers.name.c_str(), static_cast<long long>(found.cost),
                100.0 * static_cast<double>(found.cost - found.lower_bound) / static_cast<double>(found.lower_bound), largest,
                processor_milliseconds() - begin);
  }
}

constexpr Weighting kWeightings[] = {Weighting::Ones, Weighting::Tens, Weighting::Goals};

void assembly_line_table(const std::filesystem::path& data, std::size_t stride) {
  const std::vector<Graph> graphs = assembly_lines(data / "otto" / "large", stride);
  if (graphs.empty()) {
    std::printf("skipped: no otto/large in the data folder\n");
    return;
  }
  for (const auto& [name, effort] : {std::pair{"otto n = 100, thorough", kThorough}, std::pair{"otto n = 100, as plan does", kQuick}}) {
    Line line;
    for (std::size_t i = 0; i < graphs.size(); ++i) {
      for (const Weighting weighting : kWeightings) measure(line, graphs[i], weights(graphs[i].nodes, weighting, 1000 + i), effort);
    }
    line.print(name, ">= 97 % proven, mean gap <= 0.1, each <= 1,000 ms");
  }
}

void layered_table(std::size_t nodes, const char* target) {
  for (const auto& [name, effort] : {std::pair{"thorough", kThorough}, std::pair{"as plan does", kQuick}}) {
    Line line;
    for (const std::uint64_t tenths : {15U, 25U, 40U}) {
      for (const Weighting weighting : kWeightings) {
        for (std::uint64_t seed = 0; seed < 5; ++seed)
          measure(line, layered(nodes, tenths, 10 * tenths + seed), weights(nodes, weighting, seed), effort);
      }
    }
    line.print(("layered n = " + std::to_string(nodes) + ", " + name).c_str(), target);
  }
}

void concept_table(const std::filesystem::path& data) {
  const auto graph = concepts(data / "metacademy");
  if (!graph) {
    std::printf("skipped: no metacademy in the data folder\n");
    return;
  }
  Line dense, goals;
  measure(dense, *graph, weights(graph->nodes, Weighting::Ones, 0), kThorough);
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    measure(dense, *graph, weights(graph->nodes, Weighting::Tens, seed), kThorough);
    measure(goals, *graph, weights(graph->nodes, Weighting::Goals, seed), kThorough);
  }
  dense.print("metacademy n = 487, weights 1 and 1 to 10", "gap <= 0.25, <= 3,000 ms");
  goals.print("metacademy n = 487, goals", "all proven, <= 3,000 ms");
}

void plan_table() {
  for (const std::size_t steps : {200U, 1'000U, 10'000U}) {
    for (const auto& [name, effort] : {std::pair{"thorough", kThorough}, std::pair{"as plan does", kQuick}}) {
      Line line;
      for (std::uint64_t seed = 0; seed < 3; ++seed) {
        const Plan plan = plan_of_skills(steps, seed);
        measure(line, plan.graph, plan.weight, effort);
      }
      line.print(("plan of " + std::to_string(steps) + " steps, " + name).c_str(), "");
    }
  }
}

void decomposition_table() {
  for (const std::size_t nodes : {10'000U, 100'000U}) {
    double most = 0;
    std::size_t blocks = 0;
    for (const Weighting weighting : kWeightings) {
      const Graph numbers = layered(nodes, 25, 42);
      const PrerequisiteGraph graph = built(numbers);
      const double begin = processor_milliseconds();
      blocks = sidney_decomposition(graph, numbers.minutes, weights(nodes, weighting, 42)).size();
      most = std::max(most, processor_milliseconds() - begin);
    }
    std::printf("sidney decomposition alone, n = %zu: at most %.0f ms (%zu blocks)   target %s\n", nodes, most, blocks,
                nodes == 10'000 ? "<= 100 ms" : "<= 2,000 ms");
    std::fflush(stdout);
  }
}

void mine_table(const std::filesystem::path& data) {
  const std::vector<Mine> all = mines(data / "minelib");
  if (all.empty()) std::printf("skipped: no minelib in the data folder\n");
  for (const Mine& mine : all) {
    const PrerequisiteGraph graph = built(mine.graph);
    const double begin = processor_milliseconds();
    const std::vector<Node> closure = max_closure(graph, mine.values);
    const double time = processor_milliseconds() - begin;
    std::int64_t value = 0;
    for (const Node node : closure) value += mine.values[node];
    value = (value + 500) / 1000;
    std::printf("closure of %s, n = %zu: %lld, published %lld: %s   %.1f ms   target exact, <= 100 ms\n", mine.graph.name.c_str(),
                mine.graph.nodes, static_cast<long long>(value), static_cast<long long>(mine.optimum),
                value == mine.optimum ? "exact" : "WRONG", time);
  }
}

}  // namespace

int main(int count, char** values) {
  std::filesystem::path data;
  std::size_t stride = 9;
  std::string only;
  for (int i = 1; i + 1 < count; i += 2) {
    if (std::strcmp(values[i], "--data") == 0) data = values[i + 1];
    if (std::strcmp(values[i], "--stride") == 0) stride = std::max(1UL, std::strtoul(values[i + 1], nullptr, 10));
    if (std::strcmp(values[i], "--only") == 0) only = values[i + 1];
  }
  const auto wanted = [&](const char* name) { return only.empty() || only == name; };
  std::printf("%-44s %4s  %14s   %7s  %7s   %8s  %8s   %s\n", "set", "n", "proven", "gap %", "most", "mean ms", "most ms", "target");
  if (wanted("otto")) assembly_line_table(data, stride);
  if (wanted("100")) layered_table(100, "");
  if (wanted("200")) layered_table(200, "");
  if (wanted("500")) layered_table(500, "mean gap <= 1, most <= 4; as plan does: <= 50 ms");
  if (wanted("plan")) plan_table();
  if (wanted("metacademy")) concept_table(data);
  if (wanted("sidney")) decomposition_table();
  if (wanted("minelib")) mine_table(data);
}
