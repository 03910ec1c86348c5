// SPDX-License-Identifier: MIT
#include "cairn/catalog/compact.hpp"

#include "graph_texts.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

using namespace cairn;
using namespace graph_texts;

namespace {

/// The catalog of this repository.
Catalog own_catalog() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator("graphs")) {
    if (entry.path().extension() == ".toml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  Layer layer;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    layer.push_back(parse_graph_file(std::string(std::istreambuf_iterator<char>(in), {}), path.filename().string()));
  }
  MergeResult result = merge({std::move(layer)});
  REQUIRE(lines(result.diagnostics) == Lines{});
  return std::move(result.catalog);
}

}  // namespace

TEST_SUITE_BEGIN("catalog/compact");

TEST_CASE("what is written is read") {
  const Catalog catalog = own_catalog();
  REQUIRE(catalog.steps.size() > 100);
  const std::string bytes = write_compact(catalog);
  const Catalog copy = read_compact(bytes);
  CHECK(write_compact(copy) == bytes);
  CHECK(copy.fingerprint == catalog.fingerprint);
  CHECK(copy.files == catalog.files);
  for (std::uint32_t i = 0; i < catalog.steps.size(); ++i) {
    const Step& step = catalog.steps[i];
    const ItemRef item = copy.find(step.id).value();
    REQUIRE(item == ItemRef{ItemKind::Step, i});
    REQUIRE(copy.title_of(item) == step.title);
    REQUIRE(copy.steps[i].place == step.place);
    REQUIRE(copy.steps[i].skill == step.skill);
    REQUIRE(copy.steps[i].hours.effort() == step.hours.effort());
    REQUIRE(copy.steps[i].requirements.size() == step.requirements.size());
  }
  CHECK(copy.roles.size() == catalog.roles.size());
  CHECK(copy.roles.back().requirements.back().level == catalog.roles.back().requirements.back().level);
}

TEST_CASE("the built-in files are without a mistake and merge onto themselves") {
  const Catalog catalog = own_catalog();
  CHECK(merge_onto(catalog, {}).catalog.fingerprint == catalog.fingerprint);
}

TEST_CASE("an empty catalog is one too") {
  CHECK(read_compact(write_compact(Catalog{})).steps.empty());
}

TEST_CASE("bytes that are cut or of something else are refused") {
  const std::string bytes = write_compact(catalog_of(kFormat + step("a") + step("b", "requires = [\"a\"]")));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    REQUIRE_THROWS_AS(read_compact(std::string_view(bytes).substr(0, size)), std::runtime_error);
  }
  CHECK_THROWS_AS(read_compact(bytes + "x"), std::runtime_error);
  CHECK_THROWS_AS(read_compact("format = 1"), std::runtime_error);
}

TEST_SUITE_END();
