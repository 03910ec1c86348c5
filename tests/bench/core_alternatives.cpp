// SPDX-License-Identifier: MIT
// The choice among alternatives, the core alone: core_alternatives GRAPHS prints, for three kinds of graphs of 500 steps with 40 lists to
// choose from, how many were solved to the end and the mean and the largest milliseconds. "layered": every step may need or choose among
// earlier ones. "cover": one step asks forty times for one of three, among 160 steps that share what they need with their
// neighbours. "shared": the same, but all 160 need some of the same sixty, which no order of the lists can separate; the hardest kind known
// here.
#include "cairn/planning/alternatives.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

namespace {

using namespace cairn;

constexpr std::uint32_t kSteps = 500, kLists = 40;

std::uint32_t below(std::mt19937& random, std::uint32_t end) {
  return static_cast<std::uint32_t>(random() % end);
}

AndOrGraph with_costs(std::mt19937& random, std::uint32_t nodes) {
  AndOrGraph graph;
  graph.nodes.resize(nodes);
  for (AndOrNode& node : graph.nodes) node.cost = 30 + 5 * below(random, 140);
  return graph;
}

AndOrGraph layered(std::mt19937& random) {
  AndOrGraph graph = with_costs(random, kSteps);
  for (std::uint32_t node = 1; node < kSteps; ++node)
    if (below(random, 10) < 6) graph.nodes[node].needs.push_back(below(random, node));
  for (std::uint32_t list = 0; list < kLists; ++list) {
    const std::uint32_t owner = kSteps / 20 + below(random, kSteps - kSteps / 20);
    auto& members = graph.nodes[owner].any.emplace_back();
    for (std::uint32_t i = 2 + below(random, 3); i > 0; --i) members.push_back(below(random, owner));
    graph.roots.push_back(owner);
  }
  return graph;
}

AndOrGraph cover(std::mt19937& random) {
  AndOrGraph graph = with_costs(random, kSteps);
  const std::uint32_t shared = kSteps - 161, reach = 40;
  for (std::uint32_t node = 1; node < shared; ++node)
    if (below(random, 2) == 0) graph.nodes[node].needs.push_back(below(random, node));
  for (std::uint32_t node = shared; node + 1 < kSteps; ++node) {
    for (int i = 0; i < 2; ++i) {
      const std::uint32_t near = shared * (node - shared) / 160 + below(random, reach);
      graph.nodes[node].needs.push_back(std::min(near, shared - 1));
    }
  }
  for (std::uint32_t list = 0; list < kLists; ++list) {
    auto& members = graph.nodes[kSteps - 1].any.emplace_back();
    for (int i = 0; i < 3; ++i) members.push_back(std::min(shared + 160 * list / kLists + below(random, 24), kSteps - 2));
  }
  graph.roots = {kSteps - 1};
  return graph;
}

AndOrGraph shared(std::mt19937& random) {
  AndOrGraph graph = with_costs(random, kSteps);
  const std::uint32_t base = 60, members = 160;
  for (std::uint32_t node = base; node + 1 < kSteps; ++node) graph.nodes[node].needs = {below(random, base), below(random, base)};
  for (std::uint32_t list = 0; list < kLists; ++list) {
    auto& any = graph.nodes[kSteps - 1].any.emplace_back();
    for (int i = 0; i < 3; ++i) any.push_back(base + below(random, members));
  }
  graph.roots = {kSteps - 1};
  return graph;
}

double now() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

void measure(const char* name, AndOrGraph (*make)(std::mt19937&), std::uint32_t graphs) {
  double sum = 0, largest = 0;
  std::uint32_t exact = 0;
  for (std::uint32_t seed = 0; seed < graphs; ++seed) {
    std::mt19937 random(seed);
    const AndOrGraph graph = make(random);
    const double begin = now();
    exact += least_cost(graph).exact ? 1 : 0;
    const double took = now() - begin;
    sum += took;
    largest = std::max(largest, took);
  }
  std::printf("%-8s %u of %u solved to the end, mean %.2f ms, largest %.2f ms\n", name, exact, graphs, sum / graphs, largest);
}

}  // namespace

int main(int count, char** arguments) {
  const auto graphs = static_cast<std::uint32_t>(count > 1 ? std::atoi(arguments[1]) : 100);
  measure("layered", layered, graphs);
  measure("cover", cover, graphs);
  measure("shared", shared, graphs);
}
