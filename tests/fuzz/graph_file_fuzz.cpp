// SPDX-License-Identifier: MIT
/// Any bytes as a graph file, alone and as a learner's own layer on a small catalog. Run:
/// graph_file_fuzz -max_total_time=120 -dict=tests/fuzz/graph_file.dict NEW tests/fuzz/corpus/graph_file
#include "../../src/catalog/read_text.hpp"
#include "../../src/catalog/toml_scan.hpp"
#include "cairn/catalog/compact.hpp"
#include "cairn/catalog/merge.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

constexpr std::size_t kLargest = 16U << 10U;

constexpr std::string_view kBase = R"(format = 1
[[skill]]
id = "k"
title = "K"
[[step]]
id = "a"
skill = "k"
title = "A"
hours = 1
[[step]]
id = "b"
title = "B"
hours = { low = 1, likely = 2, high = 3 }
requires = ["k"]
[[role]]
id = "r"
title = "R"
requires = ["b"]
[[background]]
id = "g"
title = "G"
knows = ["a"]
)";

const cairn::Catalog& base() {
  static const cairn::Catalog catalog = cairn::merge({{cairn::parse_graph_file(kBase, "base")}}).catalog;
  return catalog;
}

void must(bool holds) {
  if (!holds) std::abort();
}

/// A catalog without errors can be advised about and comes back from its compact form.
void check(const cairn::MergeResult& result) {
  if (has_errors(result.diagnostics)) return;
  cairn::advise(result.catalog);
  const std::string bytes = cairn::write_compact(result.catalog);
  must(cairn::write_compact(cairn::read_compact(bytes)) == bytes);
  must(cairn::merge_onto(result.catalog, {}).catalog.fingerprint == result.catalog.fingerprint);
}

/// However the text is cut, it says the same.
void check_pieces(std::string_view text) {
  const cairn::TomlScan scan = cairn::scan_toml(text, "fuzz");
  if (scan.mistake || scan.records.empty()) return;
  const cairn::MergeResult whole = cairn::merge({{cairn::read_text(text, "fuzz", {}, 1)}});
  const cairn::MergeResult pieces = cairn::merge({{cairn::read_text(text, "fuzz", scan.records, 1)}});
  must(cairn::write_compact(whole.catalog) == cairn::write_compact(pieces.catalog));
  must(whole.diagnostics.size() == pieces.diagnostics.size());
  for (std::size_t i = 0; i < whole.diagnostics.size(); ++i) must(whole.diagnostics[i].place == pieces.diagnostics[i].place);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kLargest) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const cairn::GraphFile file = cairn::parse_graph_file(text, "fuzz");
  check(cairn::merge({{file}}));
  if (!text.starts_with("\xEF\xBB\xBF")) check_pieces(text);
  check(cairn::merge_onto(base(), {{file}}));
  return 0;
}
