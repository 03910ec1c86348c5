// SPDX-License-Identifier: MIT
/// Graphs for the order table: foreign ones from a folder, and random layered ones.
#pragma once

#include "cairn/graph/prerequisite_graph.hpp"
#include "layers.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace order_sets {

using cairn::Edge;
using cairn::Node;

using bench::Random;

struct Graph {
  std::string name;
  std::size_t nodes = 0;
  std::vector<Edge> edges;
  std::vector<std::int64_t> minutes;
};

/// The three weightings of the study: all 1; 1 to 10; a fifth of the nodes 1 to 10 and the others 0.
enum class Weighting { Ones, Tens, Goals };
std::vector<std::int64_t> weights(std::size_t nodes, Weighting weighting, std::uint64_t seed);

/// The layered graph of layers.hpp. Minutes are lognormal, median five hours, in steps of five.
Graph layered(std::size_t nodes, std::uint64_t tenths, std::uint64_t seed);

/// What a plan is: a layered graph of steps of 1 to 20 hours without weight, five to a skill, and for each skill a node without minutes
/// that needs its steps and has the weight.
struct Plan {
  Graph graph;
  std::vector<std::int64_t> weight;
};
Plan plan_of_skills(std::size_t steps, std::uint64_t seed);

/// Every `stride`-th precedence graph of a folder of .alb files, in the order of their numbers. Empty where the folder is not there.
std::vector<Graph> assembly_lines(const std::filesystem::path& folder, std::size_t stride);

/// Concepts with hours and what each needs; nothing where the folder is not there.
std::optional<Graph> concepts(const std::filesystem::path& folder);

/// A mine: values in thousandths, and the published best closure, rounded to whole numbers.
struct Mine {
  Graph graph;
  std::vector<std::int64_t> values;
  std::int64_t optimum = 0;
};
std::vector<Mine> mines(const std::filesystem::path& folder);

}  // namespace order_sets
