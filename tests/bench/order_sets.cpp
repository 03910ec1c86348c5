// SPDX-License-Identifier: MIT
#include "order_sets.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

namespace order_sets {
namespace {

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, ',');) cells.push_back(cell);
  return cells;
}

/// Irwin and Hall: twelve uniform numbers less six are nearly normal, and the same on every machine.
double nearly_normal(Random& random) {
  std::uint64_t sum = 0;
  for (int i = 0; i < 12; ++i) sum += random.below(1'000'000);
  return static_cast<double>(sum) / 1e6 - 6.0;
}

Graph assembly_line(const std::filesystem::path& file) {
  Graph graph;
  graph.name = file.stem();
  std::string block;
  for (const std::string& line : lines_of(file)) {
    if (line.starts_with("<")) {
      block = line;
    } else if (line.empty()) {
      continue;
    } else if (block == "<number of tasks>") {
      graph.nodes = std::stoul(line);
      graph.minutes.resize(graph.nodes);
    } else if (block == "<task times>") {
      std::istringstream in(line);
      std::size_t task = 0;
      std::int64_t time = 0;
      if (in >> task >> time) graph.minutes.at(task - 1) = time;
    } else if (block == "<precedence relations>") {
      const auto cells = cells_of(line);
      graph.edges.push_back({static_cast<Node>(std::stoul(cells.at(0)) - 1), static_cast<Node>(std::stoul(cells.at(1)) - 1)});
    }
  }
  return graph;
}

Mine mine(const std::filesystem::path& folder, const std::string& name) {
  Mine mine;
  mine.graph.name = name;
  std::map<std::size_t, double> values;
  for (const std::string& line : lines_of(folder / (name + ".upit"))) {
    std::istringstream in(line);
    std::size_t block = 0;
    double value = 0;
    if (!line.empty() && std::isdigit(static_cast<unsigned char>(line.front())) != 0 && in >> block >> value) values[block] = value;
  }
  mine.graph.nodes = values.rbegin()->first + 1;
  mine.values.resize(mine.graph.nodes);
  for (const auto& [block, value] : values) mine.values[block] = std::llround(1000 * value);
  for (const std::string& line : lines_of(folder / (name + ".prec"))) {
    std::istringstream in(line);
    std::size_t block = 0, count = 0, before = 0;
    in >> block >> count;
    while (count-- > 0 && in >> before) mine.graph.edges.push_back({static_cast<Node>(before), static_cast<Node>(block)});
  }
  return mine;
}

}  // namespace

std::vector<std::int64_t> weights(std::size_t nodes, Weighting weighting, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::int64_t> result(nodes, 1);
  for (std::int64_t& weight : result) {
    const auto ten = static_cast<std::int64_t>(1 + random.below(10));
    const bool goal = random.below(5) == 0;
    if (weighting == Weighting::Tens) weight = ten;
    if (weighting == Weighting::Goals) weight = goal ? ten : 0;
  }
  return result;
}

Graph layered(std::size_t nodes, std::uint64_t tenths, std::uint64_t seed) {
  Random random(seed);
  Graph graph;
  graph.nodes = nodes;
  const auto add_node = [&](Node) {
    graph.minutes.push_back(std::max<std::int64_t>(5, 5 * std::llround(60.0 * std::exp(0.7 * nearly_normal(random)))));
  };
  bench::make_layers(nodes, tenths, random, add_node, [&](Node before, Node node) { graph.edges.push_back({before, node}); });
  return graph;
}

Plan plan_of_skills(std::size_t steps, std::uint64_t seed) {
  constexpr std::size_t kStepsOfASkill = 5;
  Random random(seed);
  Plan plan;
  Graph& graph = plan.graph;
  const auto add_step = [&](Node) {
    graph.minutes.push_back(static_cast<std::int64_t>(60 * (1 + std::min(random.below(20), random.below(20)))));
  };
  bench::make_layers(steps, 25, random, add_step, [&](Node before, Node node) { graph.edges.push_back({before, node}); });
  graph.name = "plan";
  graph.nodes = steps + (steps + kStepsOfASkill - 1) / kStepsOfASkill;
  plan.weight.resize(steps);
  for (std::size_t step = 0; step < steps; ++step)
    graph.edges.push_back({static_cast<Node>(step), static_cast<Node>(steps + step / kStepsOfASkill)});
  graph.minutes.resize(graph.nodes);
  while (plan.weight.size() < graph.nodes) plan.weight.push_back(static_cast<std::int64_t>(100 * (1 + random.below(9))));
  return plan;
}

std::vector<Graph> assembly_lines(const std::filesystem::path& folder, std::size_t stride) {
  std::vector<Graph> graphs;
  std::error_code none;
  std::vector<std::pair<std::size_t, std::filesystem::path>> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
    const std::string stem = entry.path().stem();
    if (entry.path().extension() == ".alb") files.emplace_back(std::stoul(stem.substr(stem.rfind('_') + 1)), entry.path());
  }
  std::sort(files.begin(), files.end());
  for (std::size_t i = 0; i < files.size(); i += stride) graphs.push_back(assembly_line(files[i].second));
  return graphs;
}

std::optional<Graph> concepts(const std::filesystem::path& folder) {
  if (!std::filesystem::exists(folder / "concepts.csv")) return std::nullopt;
  Graph graph;
  graph.name = "concepts";
  std::map<std::string, Node> number;
  auto lines = lines_of(folder / "concepts.csv");
  for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
    // Titles may hold commas; the hours are the last cell but one.
    const auto cells = cells_of(*line);
    if (cells.size() < 4) continue;
    double hours = 0;
    for (const std::string& cell : cells) {
      char* end = nullptr;
      const double value = std::strtod(cell.c_str(), &end);
      if (!cell.empty() && *end == '\0') hours = value;
    }
    number.emplace(cells[0], static_cast<Node>(graph.nodes++));
    graph.minutes.push_back(std::max<std::int64_t>(1, std::llround(60 * hours)));
  }
  lines = lines_of(folder / "dependencies.csv");
  for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
    const auto cells = cells_of(*line);
    if (cells.size() == 2) graph.edges.push_back({number.at(cells[0]), number.at(cells[1])});
  }
  return graph;
}

std::vector<Mine> mines(const std::filesystem::path& folder) {
  std::vector<Mine> result;
  if (!std::filesystem::exists(folder / "optima.csv")) return result;
  const auto lines = lines_of(folder / "optima.csv");
  for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
    const auto cells = cells_of(*line);
    if (cells.size() < 4) continue;
    result.push_back(mine(folder, cells[0]));
    result.back().optimum = std::stoll(cells[3]);
  }
  return result;
}

}  // namespace order_sets
