// SPDX-License-Identifier: MIT
/// The graph files of a plan: in what form it remembers them, and where they are on this machine.
#pragma once

#include "cairn/app/world.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What the current plan says of its catalog.
struct PlanGraphs {
  std::vector<std::string> kept;             ///< the names that it holds; the first is "built-in" where no --graph made it
  std::vector<std::filesystem::path> files;  ///< where they are here; empty: the usual catalog, or a place that is not known
  bool without_place = false;                ///< names as an older cairn stored them, relative to whatever folder
  std::string fingerprint;                   ///< of the catalog, when the plan was made
};

/// Of the record; nothing where there is no plan.
std::optional<PlanGraphs> graphs_of_plan(const World& world);

/// For a sentence: "a.toml, b.toml".
std::string shown_files(const std::vector<std::string>& kept);

/// A file of --graph as a plan keeps it: absolute, `~/…` under the home folder, in its printable form.
std::string kept_graph(const World& world, const std::filesystem::path& file);

}  // namespace cairn
