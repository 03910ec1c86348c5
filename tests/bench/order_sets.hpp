// SPDX-License-Identifier: MIT
/// Graphs for the order table: foreign ones from a folder, and random layered ones.
#pragma once

#include "cairn/graph/prerequisite_graph.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace order_sets {

using cairn::Edge;
using cairn::Node;

/// SplitMix64 (Steele, Lea, Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t bound) {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15ull;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return (z ^ (z >> 31)) % bound;
  }

 private:
  std::uint64_t state_;
};

struct Graph {
  std::string name;
  std::size_t nodes = 0;
  std::vector<Edge> edges;
  std::vector<std::int64_t> minutes;
};

/// The three weightings of the study: all 1; 1 to 10; a fifth of the nodes 1 to 10 and the others 0.
enum class Weighting { Ones, Tens, Goals };
std::vector<std::int64_t> weights(std::size_t nodes, Weighting weighting, std::uint64_t seed);

/// 0.7 * sqrt(nodes) layers of equal size. A node of a later layer has `tenths` tenths of a prerequisite in the mean and at least one, 93
/// in 100 of them from the layer before and the others from any. Minutes are lognormal, median five hours, in steps of five.
Graph layered(std::size_t nodes, std::uint64_t tenths, std::uint64_t seed);

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
