// SPDX-License-Identifier: MIT
#include "cairn/catalog/merge.hpp"

#include "draft.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace cairn {
namespace {

/// The diagnostics of the files, and their names in the order in which they were merged.
struct Read {
  std::vector<Diagnostic> diagnostics;
  std::vector<std::string> files;
  bool all_readable = true;
};

Read read_of(std::vector<Layer>& layers) {
  Read read;
  for (Layer& layer : layers) {
    for (GraphFile& file : layer) {
      read.files.push_back(file.name);
      read.all_readable = read.all_readable && file.readable;
      std::move(file.diagnostics.begin(), file.diagnostics.end(), std::back_inserter(read.diagnostics));
    }
  }
  return read;
}

/// By file, line and column; places in other files (the catalog below) come first.
void sort_by_place(std::vector<Diagnostic>& diagnostics, const std::vector<std::string>& files) {
  std::unordered_map<std::string_view, std::size_t> rank;
  for (std::size_t i = 0; i < files.size(); ++i) rank.emplace(files[i], i + 1);
  const auto key = [&](const Diagnostic& one) {
    const auto file = rank.find(one.place.file);
    return std::tuple(file == rank.end() ? 0 : file->second, one.place.line, one.place.column);
  };
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

/// A file that is no TOML hides its ids: to report each use of them would bury the one mistake.
MergeResult merged(std::vector<Layer> layers, Read read, std::vector<std::string> files) {
  MergeResult result;
  result.diagnostics = std::move(read.diagnostics);
  if (read.all_readable) {
    result.catalog = resolve(lay_over(std::move(layers), result.diagnostics, result.overlays), result.diagnostics);
    check_whole(result.catalog, result.diagnostics);
  }
  sort_by_place(result.diagnostics, read.files);
  result.catalog.files = std::move(files);
  std::move(read.files.begin(), read.files.end(), std::back_inserter(result.catalog.files));
  result.catalog.fingerprint = fingerprint_of(result.catalog);
  return result;
}

}  // namespace

MergeResult merge(std::vector<Layer> layers) {
  Read read = read_of(layers);
  return merged(std::move(layers), std::move(read), {});
}

MergeResult merge_onto(const Catalog& base, std::vector<Layer> layers) {
  Read read = read_of(layers);
  Layer lowest;
  lowest.push_back(unresolve(base));
  layers.insert(layers.begin(), std::move(lowest));
  return merged(std::move(layers), std::move(read), base.files);
}

}  // namespace cairn
