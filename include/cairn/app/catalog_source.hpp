// SPDX-License-Identifier: MIT
/// Which catalog a command sees, loaded when first asked for: daily commands never ask.
#pragma once

#include "cairn/app/world.hpp"
#include "cairn/base/message.hpp"
#include "cairn/catalog/catalog.hpp"
#include "cairn/catalog/learning_graph.hpp"
#include "cairn/planning/graph_check.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

class CatalogSource {
 public:
  explicit CatalogSource(const World& world) : world_(world) {}

  /// The files of --graph and what they extend, else those that the current plan was made from, else the built-in catalog and the learner's
  /// own files. Throws CatalogError with every mistake.
  const Catalog& catalog();
  const LearningGraph& graph();
  /// Nothing, where files that nobody typed (the plan's, the learner's own) cannot be used; `unusable` says so then. For commands that the
  /// record and its plans can answer by themselves.
  const Catalog* catalog_if_usable();
  const std::optional<Message>& unusable() const { return unusable_; }
  /// Warnings met while loading (an own record replaces a built-in one).
  const std::vector<Diagnostic>& warnings() const { return warnings_; }
  /// What a plan made from this catalog remembers of it, to find it again.
  const std::vector<std::string>& kept_files() const { return kept_files_; }
  /// The catalog is that of the current plan's own graph files, which nobody typed.
  bool is_of_plan() const { return is_of_plan_; }
  /// It is not what the current plan was made from: where those files lie is not known, and nobody typed it.
  bool is_without_plan() const { return is_without_plan_; }
  /// What to say where the current plan was made from another catalog than the one that was loaded, and --graph did not choose it.
  const std::optional<Message>& about_plan() const { return about_plan_; }

 private:
  const World& world_;
  std::optional<Catalog> catalog_;
  std::optional<LearningGraph> graph_;
  std::vector<Diagnostic> warnings_;
  std::vector<std::string> kept_files_;
  bool is_of_plan_ = false;
  bool is_without_plan_ = false;
  std::optional<Message> about_plan_;
  std::optional<Message> unusable_;
};

/// A catalog by name: "built-in", a graph file, or a folder whose *.toml make one layer. Throws CatalogError with every mistake.
Catalog load_catalog(const std::filesystem::path& name);

/// `graph check` of these files, taken together on top of what they extend.
GraphCheck check_graph_files(const std::vector<std::filesystem::path>& files, bool with_costs);
/// `graph check` of what commands see, as CatalogSource chooses it.
GraphCheck check_catalog(const World& world, bool with_costs);

}  // namespace cairn
