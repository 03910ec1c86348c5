// SPDX-License-Identifier: MIT
/// The fuzzer's corpus, replayed: a file is named for the first mistake in it, "cycle.self.toml" for catalog.cycle.
#include "graph_texts.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace cairn;
using namespace graph_texts;

TEST_SUITE_BEGIN("catalog/corpus");

TEST_CASE("each file of the corpus has the mistake it is named for") {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator("tests/fuzz/corpus/graph_file")) {
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    const MergeResult result = merged({text});
    REQUIRE(has_errors(result.diagnostics));
    CHECK(result.diagnostics.front().message.key == "catalog." + name.substr(0, name.find('.')));
    ++files;
  }
  CHECK(files >= 20);
}

TEST_SUITE_END();
