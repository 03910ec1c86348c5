// SPDX-License-Identifier: MIT
/// The graph files of the repository as one catalog, read from graphs/ (tests run in the root of the repository).
#pragma once

#include "cairn/planning/selection.hpp"
#include "graph_texts.hpp"

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace built_in_files {

/// The graph files in the order in which the program builds them in.
inline std::vector<std::string> listed_files() {
  std::ifstream list("graphs/embed.cmake");
  REQUIRE(list);
  std::vector<std::string> files;
  std::string word;
  while (list >> word && word != "set(CAIRN_GRAPHS") {
  }
  while (list >> word && word.find(".toml") != std::string::npos) files.push_back(word.substr(0, word.find(')')));
  return files;
}

inline const cairn::Catalog& catalog() {
  static const cairn::Catalog all = [] {
    cairn::Layer layer;
    for (const std::string& name : listed_files()) {
      std::ifstream file("graphs/" + name, std::ios::binary);
      REQUIRE_MESSAGE(file, name);
      layer.push_back(cairn::parse_graph_file(std::string(std::istreambuf_iterator<char>(file), {}), name));
    }
    cairn::MergeResult result = cairn::merge({layer});
    REQUIRE(graph_texts::lines(result.diagnostics) == graph_texts::Lines{});
    return std::move(result.catalog);
  }();
  return all;
}

/// What a beginner has before them for one role.
inline cairn::Selection from_zero(const cairn::Catalog& catalog, std::uint32_t role, cairn::Level level) {
  cairn::Goal goal;
  goal.targets = {{cairn::ItemKind::Role, role}};
  goal.level = level;
  return cairn::select(catalog, goal, cairn::knowledge_of(catalog, {}));
}

}  // namespace built_in_files
