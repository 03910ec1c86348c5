// SPDX-License-Identifier: MIT
#include "cairn/app/catalog_source.hpp"

#include "cairn/app/plan_graphs.hpp"
#include "cairn/base/error.hpp"
#include "cairn/base/utf8.hpp"
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

/// What a command loads, and why.
struct Choice {
  std::vector<fs::path> files;     ///< none: the built-in catalog as it is
  bool on_built_in = false;        ///< whatever the files say: the learner's own folder
  std::optional<PlanGraphs> plan;  ///< looked at only where nothing was typed
  bool of_plan() const { return plan && !plan->files.empty(); }
};

Choice choice_of(const World& world) {
  if (!world.graphs.empty()) return {world.graphs, false, std::nullopt};
  Choice choice;
  if (world.plan_graphs) choice.plan = graphs_of_plan(world);
  choice.files = choice.of_plan() ? choice.plan->files : files_of(world.own_graphs);
  choice.on_built_in = !choice.of_plan();
  return choice;
}

/// The layers of a plan's files; one that cannot be read is told with the ways on.
GraphLayers layers_of_plan(const std::vector<fs::path>& files) {
  try {
    return read_layers(files);
  } catch (const CatalogError& error) {
    std::vector<Diagnostic> diagnostics = error.diagnostics();
    for (Diagnostic& diagnostic : diagnostics)
      if (diagnostic.place.line == 0 && !diagnostic.hint) diagnostic.hint = Message{"catalog.hint-plan-file", {}};
    throw CatalogError(std::move(diagnostics));
  }
}

MergeResult merged_catalog(const Choice& choice) {
  if (choice.files.empty()) {
    MergeResult merged;
    merged.catalog = built_in_catalog();
    return merged;
  }
  GraphLayers layers = choice.of_plan() ? layers_of_plan(choice.files) : read_layers(choice.files);
  layers.on_built_in = layers.on_built_in || choice.on_built_in;
  return merge_layers(std::move(layers));
}

std::vector<std::string> kept_files_of(const World& world, const Choice& choice, const Catalog& catalog) {
  if (choice.of_plan()) return choice.plan->kept;
  std::vector<std::string> kept;
  for (const fs::path& file : world.graphs) kept.push_back(kept_graph(world, file));
  if (!kept.empty()) return kept;
  for (const std::string& file : catalog.files) kept.push_back(printable(file));
  return kept;
}

std::optional<Message> about(const std::optional<PlanGraphs>& plan, const Catalog& catalog) {
  if (!plan || plan->fingerprint == catalog.fingerprint) return std::nullopt;
  if (!plan->without_place) return Message{"plan.catalog-changed", {}};
  return Message{"plan.graph-without-place", {{"files", shown_files(plan->kept)}}};
}

/// The first file that cannot be used, and the next step.
Message without_catalog(const CatalogError& error) {
  const auto& diagnostics = error.diagnostics();
  const auto first = std::ranges::find(diagnostics, Severity::Error, &Diagnostic::severity);
  const std::string file = first == diagnostics.end() ? std::string{} : printable(first->place.file);
  const bool is_gone = first != diagnostics.end() && first->hint && first->hint->key == "catalog.hint-plan-file";
  return {is_gone ? "catalog.record-alone-moved" : "catalog.record-alone", {{"file", file}}};
}

GraphCheck check_of(const Choice& choice, bool with_costs) {
  try {
    return make_graph_check(merged_catalog(choice), with_costs);
  } catch (const CatalogError& error) {
    GraphCheck unreadable;
    unreadable.diagnostics = error.diagnostics();
    return unreadable;
  }
}

}  // namespace

const Catalog& CatalogSource::catalog() {
  if (catalog_) return *catalog_;
  const Choice choice = choice_of(world_);
  MergeResult merged = merged_catalog(choice);
  if (has_errors(merged.diagnostics)) throw CatalogError(std::move(merged.diagnostics));
  warnings_ = std::move(merged.diagnostics);
  catalog_ = std::move(merged.catalog);
  kept_files_ = kept_files_of(world_, choice, *catalog_);
  is_of_plan_ = choice.of_plan();
  is_without_plan_ = choice.plan && choice.plan->without_place;
  about_plan_ = about(choice.plan, *catalog_);
  return *catalog_;
}

const Catalog* CatalogSource::catalog_if_usable() {
  if (unusable_) return nullptr;
  try {
    return &catalog();
  } catch (const CatalogError& error) {
    if (!world_.graphs.empty()) throw;
    unusable_ = without_catalog(error);
    return nullptr;
  }
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
  return check_of({files, false, std::nullopt}, with_costs);
}

GraphCheck check_catalog(const World& world, bool with_costs) {
  return check_of(choice_of(world), with_costs);
}

}  // namespace cairn
