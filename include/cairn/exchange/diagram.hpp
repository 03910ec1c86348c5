// SPDX-License-Identifier: MIT
/// A role graph in the languages of two drawing programs. One language of the titles at a time; the same graph gives the same bytes.
#pragma once

#include "cairn/base/language.hpp"
#include "cairn/planning/role_graph.hpp"

#include <string>

namespace cairn {

/// For Graphviz (https://graphviz.org/doc/info/lang.html): prerequisites above, steps of one skill in one cluster.
std::string to_dot(const RoleGraph& graph, Language language);
/// For Mermaid flowcharts (https://mermaid.js.org/syntax/flowchart.html), as Markdown viewers draw them.
std::string to_mermaid(const RoleGraph& graph, Language language);

}  // namespace cairn
