// SPDX-License-Identifier: MIT
#include "cairn/app/catalog_source.hpp"

#include "cairn/base/error.hpp"
#include "cairn/catalog/compact.hpp"
#include "graph_layers.hpp"

#include <algorithm>
#include <system_error>

namespace cairn {
namespace fs = std::filesystem;

namespace {

/// The graph files of a folder in byte order of their names.
std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code missing;
  for (fs::directory_iterator entry(folder, missing), end; !missing && entry != end; entry.increment(missing)) {
    if (entry->path().extension() == ".toml") files.push_back(entry->path());
  }
  std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) { return a.filename().string() < b.filename().string(); });
  return files;
}

MergeResult merged_catalog(const World& world) {
  if (!world.graphs.empty()) return merge_layers(read_layers(world.graphs));
  const std::vector<fs::path> files = files_of(world.own_graphs);
  if (!files.empty()) {
    GraphLayers own = read_layers(files);
    own.on_built_in = true;
    return merge_layers(std::move(own));
  }
  MergeResult merged;
  merged.catalog = built_in_catalog();
  return merged;
}

}  // namespace

const Catalog& CatalogSource::catalog() {
  if (catalog_) return *catalog_;
  MergeResult merged = merged_catalog(world_);
  if (has_errors(merged.diagnostics)) throw CatalogError(std::move(merged.diagnostics));
  warnings_ = std::move(merged.diagnostics);
  catalog_ = std::move(merged.catalog);
  return *catalog_;
}

const LearningGraph& CatalogSource::graph() {
  if (!graph_) graph_ = std::get<LearningGraph>(make_learning_graph(catalog()));
  return *graph_;
}

Catalog load_catalog(const fs::path& name) {
  if (name == "built-in") return built_in_catalog();
  std::error_code missing;
  const bool is_folder = fs::is_directory(name, missing);
  const std::vector<fs::path> files = is_folder ? files_of(name) : std::vector<fs::path>{name};
  if (files.empty()) throw CatalogError({Diagnostic{Severity::Error, {name.string(), 0, 0}, {"catalog.empty-folder", {}}, {}, {}}});
  MergeResult merged = merge_layers(read_layers(files));
  if (has_errors(merged.diagnostics)) throw CatalogError(std::move(merged.diagnostics));
  return std::move(merged.catalog);
}

GraphCheck check_graph_files(const std::vector<fs::path>& files, bool with_costs) {
  try {
    return make_graph_check(merge_layers(read_layers(files)), with_costs);
  } catch (const CatalogError& error) {
    GraphCheck unreadable;
    unreadable.diagnostics = error.diagnostics();
    return unreadable;
  }
}

GraphCheck check_catalog(const World& world, bool with_costs) {
  return make_graph_check(merged_catalog(world), with_costs);
}

}  // namespace cairn
