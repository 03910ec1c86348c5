// SPDX-License-Identifier: MIT
/// Graph files and all that they extend, read and put in layers.
#pragma once

#include "cairn/catalog/merge.hpp"

#include <filesystem>
#include <vector>

namespace cairn {

struct GraphLayers {
  bool on_built_in = false;   ///< a file of them extends the built-in catalog: it lies below all
  std::vector<Layer> layers;  ///< the lowest first, the files that were named last
};

/// The files named are the highest layer. What `extends` names, relative to the file in which it stands, lies below: a file that several
/// extend lies below all of them, in one layer with those as far down, in the order in which they were met. A file counts once, whatever
/// path leads to it. Throws CatalogError with every file that cannot be read and every circle; mistakes inside the files are left to the
/// merge.
GraphLayers read_layers(const std::vector<std::filesystem::path>& files);

/// All of it laid over one another.
MergeResult merge_layers(GraphLayers stack);

}  // namespace cairn
