// SPDX-License-Identifier: MIT
/// compile_catalog OUT FILES…: checks graph files while cairn is built and writes them in the compact form. Mistakes fail the build.
#include "cairn/catalog/compact.hpp"
#include "cairn/catalog/merge.hpp"
#include "cairn/text/say.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

std::string read_all(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in.good() && !in.eof()) throw std::runtime_error("cannot read " + path.string());
  return text;
}

/// "graphs/security.toml": the same on every machine, and still a place that an editor opens.
std::string shown_name(const std::filesystem::path& path) {
  return (path.parent_path().filename() / path.filename()).generic_string();
}

std::string place_text(const cairn::SourcePlace& place) {
  return place.file + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) + ": ";
}

void print(const cairn::Diagnostic& diagnostic) {
  using cairn::Language;
  std::cerr << place_text(diagnostic.place) << (diagnostic.severity == cairn::Severity::Error ? "error: " : "warning: ")
            << say(Language::English, diagnostic.message);
  if (diagnostic.hint) std::cerr << "; " << say(Language::English, *diagnostic.hint);
  std::cerr << '\n';
  for (const auto& [message, place] : diagnostic.details)
    std::cerr << "    " << place_text(place) << say(Language::English, message) << '\n';
}

int compile(const std::filesystem::path& out, const std::vector<std::filesystem::path>& files) {
  cairn::Layer layer;
  for (const auto& file : files) layer.push_back(cairn::parse_graph_file(read_all(file), shown_name(file)));
  cairn::MergeResult result = cairn::merge({std::move(layer)});
  for (const auto& diagnostic : result.diagnostics) print(diagnostic);
  if (has_errors(result.diagnostics)) return 1;
  result.catalog.files = {"built-in"};
  std::ofstream stream(out, std::ios::binary | std::ios::trunc);
  stream << cairn::write_compact(result.catalog);
  stream.close();
  if (!stream) throw std::runtime_error("cannot write " + out.string());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: compile_catalog OUT FILES...\n";
    return 2;
  }
  try {
    return compile(argv[1], {argv + 2, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "compile_catalog: " << error.what() << '\n';
    return 1;
  }
}
