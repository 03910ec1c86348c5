// SPDX-License-Identifier: MIT
#include "cairn/exchange/diagram.hpp"

#include "cairn/base/utf8.hpp"
#include "cairn/text/quantities.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace cairn {
namespace {

/// A quoted string of DOT: only the quote and the backslash mean something; "\n" is then its line break.
std::string dot_quoted(const std::vector<std::string>& lines) {
  std::string out = "\"";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out += "\\n";
    for (const char c : printable(lines[i])) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out + '"';
}

/// A quoted text of Mermaid: what its Markdown or HTML could read is written as a character by number, "#35;".
std::string mermaid_quoted(const std::vector<std::string>& lines) {
  constexpr std::string_view kSpecial = "\"#&<>`*_\\[]{}()|~$%;";
  std::string out = "\"";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out += "<br/>";
    for (const char c : printable(lines[i])) {
      if (kSpecial.find(c) == std::string_view::npos) {
        out += c;
      } else {
        out += "#" + std::to_string(static_cast<int>(c)) + ";";
      }
    }
  }
  return out + '"';
}

std::vector<std::string> label_of(const RoleGraph::Item& item, Language language) {
  std::string how_far = duration_text(language, item.effort);
  const bool partly = item.steps > 1 && item.finished > 0 && !item.settled();
  if (partly) how_far += ", " + std::to_string(item.finished) + "/" + std::to_string(item.steps);
  return {item.title.in(language), std::move(how_far)};
}

/// Steps of one skill, in the order in which skills first appear; items that stand alone have a group of their own without a name.
struct Cluster {
  std::string id;
  LocalizedText title;
  std::vector<std::size_t> items;
};

std::vector<Cluster> clusters_of(const RoleGraph& graph) {
  std::vector<Cluster> clusters;
  for (std::size_t i = 0; i < graph.items.size(); ++i) {
    const RoleGraph::Item& item = graph.items[i];
    Cluster* found = nullptr;
    for (Cluster& cluster : clusters) {
      if (!item.skill.empty() && cluster.id == item.skill) found = &cluster;
    }
    if (found == nullptr) found = &clusters.emplace_back(Cluster{item.skill, item.skill_title, {}});
    found->items.push_back(i);
  }
  return clusters;
}

std::string node(std::size_t index) {
  return "n" + std::to_string(index);
}

std::string dot_node(const RoleGraph::Item& item, std::size_t index, Language language, const std::string& indent) {
  std::string style = item.level == Level::Must ? "rounded" : "rounded,dashed";
  if (item.settled()) style += ",filled";
  return indent + node(index) + " [label=" + dot_quoted(label_of(item, language)) + ", tooltip=" + dot_quoted({item.id}) + ", style=\"" +
         style + "\"" + (item.settled() ? ", fillcolor=\"#d8ecd8\"" : "") + "];\n";
}

std::string_view mermaid_class(const RoleGraph::Item& item) {
  if (item.settled()) return ":::finished";
  return item.level == Level::Must ? "" : ":::optional";
}

}  // namespace

std::string to_dot(const RoleGraph& graph, Language language) {
  std::string out = "digraph cairn {\n  label=" + dot_quoted({graph.title.in(language)}) +
                    ";\n  labelloc=t;\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\"];\n";
  std::size_t number = 0;
  for (const Cluster& cluster : clusters_of(graph)) {
    const bool boxed = !cluster.id.empty();
    if (boxed)
      out += "  subgraph cluster_" + std::to_string(number++) + " {\n    label=" + dot_quoted({cluster.title.in(language)}) + ";\n";
    for (const std::size_t index : cluster.items) out += dot_node(graph.items[index], index, language, boxed ? "    " : "  ");
    if (boxed) out += "  }\n";
  }
  for (std::size_t i = 0; i < graph.items.size(); ++i) {
    for (const std::uint32_t before : graph.items[i].after) out += "  " + node(before) + " -> " + node(i) + ";\n";
  }
  return out + "}\n";
}

std::string to_mermaid(const RoleGraph& graph, Language language) {
  std::string out = "flowchart TB\n  classDef finished fill:#d8ecd8,stroke:#4a7a4a,color:#1b3a1b\n  classDef optional stroke-dasharray:4\n";
  std::size_t number = 0;
  for (const Cluster& cluster : clusters_of(graph)) {
    const bool boxed = !cluster.id.empty();
    if (boxed) out += "  subgraph s" + std::to_string(number++) + " [" + mermaid_quoted({cluster.title.in(language)}) + "]\n";
    for (const std::size_t index : cluster.items) {
      const RoleGraph::Item& item = graph.items[index];
      out += std::string(boxed ? "    " : "  ") + node(index) + "[" + mermaid_quoted(label_of(item, language)) + "]" +
             std::string(mermaid_class(item)) + "\n";
    }
    if (boxed) out += "  end\n";
  }
  for (std::size_t i = 0; i < graph.items.size(); ++i) {
    for (const std::uint32_t before : graph.items[i].after) out += "  " + node(before) + " --> " + node(i) + "\n";
  }
  return out;
}

}  // namespace cairn
