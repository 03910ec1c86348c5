// SPDX-License-Identifier: MIT
/// Which catalog a command sees, loaded when first asked for: daily commands never ask.
#pragma once

#include "cairn/app/world.hpp"
#include "cairn/catalog/catalog.hpp"
#include "cairn/catalog/learning_graph.hpp"
#include "cairn/planning/graph_check.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace cairn {

class CatalogSource {
 public:
  explicit CatalogSource(const World& world) : world_(world) {}

  /// Built-in and the learner's own files, or just those of --graph and what they extend. Throws CatalogError with every mistake.
  const Catalog& catalog();
  const LearningGraph& graph();
  /// Warnings met while loading (an own record replaces a built-in one).
  const std::vector<Diagnostic>& warnings() const { return warnings_; }

 private:
  const World& world_;
  std::optional<Catalog> catalog_;
  std::optional<LearningGraph> graph_;
  std::vector<Diagnostic> warnings_;
};

/// A catalog by name: "built-in", a graph file, or a folder whose *.toml make one layer. Throws CatalogError with every mistake.
Catalog load_catalog(const std::filesystem::path& name);

/// `graph check` of these files, taken together on top of what they extend.
GraphCheck check_graph_files(const std::vector<std::filesystem::path>& files, bool with_costs);
/// `graph check` of what commands see: the learner's own files over the built-in catalog, or the files of --graph.
GraphCheck check_catalog(const World& world, bool with_costs);

}  // namespace cairn
