// SPDX-License-Identifier: MIT
/// Words for tests about graph files: texts in, one line a diagnostic out.
#pragma once

#include "cairn/catalog/merge.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

/// A failed check shows the lines.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static doctest::String convert(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : " | ") + line;
    return all.c_str();
  }
};

namespace graph_texts {

using Lines = std::vector<std::string>;

/// "3:6 catalog.duplicate-id"
inline Lines lines(const std::vector<cairn::Diagnostic>& diagnostics) {
  Lines lines;
  for (const cairn::Diagnostic& one : diagnostics) {
    lines.push_back(std::to_string(one.place.line) + ':' + std::to_string(one.place.column) + ' ' + std::string(one.message.key));
  }
  return lines;
}

inline cairn::MergeResult merged(std::vector<std::string> layers) {
  std::vector<cairn::Layer> all;
  for (std::size_t i = 0; i < layers.size(); ++i) all.push_back({cairn::parse_graph_file(layers[i], std::to_string(i) + ".toml")});
  return cairn::merge(std::move(all));
}

/// What is wrong with a file and with the catalog of just this file.
inline Lines mistakes(const std::string& text) {
  return lines(merged({text}).diagnostics);
}

inline cairn::Catalog catalog_of(const std::string& text) {
  cairn::MergeResult result = merged({text});
  REQUIRE(lines(result.diagnostics) == Lines{});
  return std::move(result.catalog);
}

/// The argument of a message as text; "-" if there is none of that name.
inline std::string argument(const cairn::Message& message, std::string_view name) {
  for (const cairn::Argument& one : message.arguments) {
    if (one.name != name) continue;
    if (const auto* text = std::get_if<std::string>(&one.value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&one.value)) return std::to_string(*number);
  }
  return "-";
}

/// A step of one hour; `more` are further lines.
inline std::string step(const std::string& id, const std::string& more = "") {
  return "[[step]]\nid = \"" + id + "\"\ntitle = \"" + id + "\"\nhours = 1\n" + more + "\n";
}
inline std::string skill(const std::string& id, const std::string& more = "") {
  return "[[skill]]\nid = \"" + id + "\"\ntitle = \"" + id + "\"\n" + more + "\n";
}
inline std::string role(const std::string& id, const std::string& more = "") {
  return "[[role]]\nid = \"" + id + "\"\ntitle = \"" + id + "\"\n" + more + "\n";
}
inline const std::string kFormat = "format = 1\n";

}  // namespace graph_texts
