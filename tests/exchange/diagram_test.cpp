// SPDX-License-Identifier: MIT
#include "cairn/exchange/diagram.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

using namespace cairn;

namespace {

RoleGraph::Item item(std::string id, std::string title, std::vector<std::uint32_t> after) {
  RoleGraph::Item one;
  one.id = std::move(id);
  one.title = {title, title};
  one.effort = Minutes{90};
  one.after = std::move(after);
  return one;
}

/// Titles with every sign that DOT, Mermaid or HTML could read.
RoleGraph hostile_graph() {
  RoleGraph graph;
  graph.id = "r";
  graph.title = {"A \"role\" \\ <b>", "직무 \"하나\""};
  graph.items.push_back(item("a", "quote \" backslash \\ both \\\" end\\", {}));
  graph.items.push_back(item("b", "end; }] --> n0 <script>x</script> #35; `**_", {0}));
  graph.items.push_back(item("c", "두 줄\n그리고\tTab", {0, 1}));
  graph.items[1].skill = graph.items[2].skill = "s";
  graph.items[1].skill_title = graph.items[2].skill_title = {"skill [\"s\"]", "역량"};
  graph.items[0].finished = 1;
  graph.items[2].level = Level::Should;
  return graph;
}

}  // namespace

TEST_SUITE("exchange/diagram") {
  TEST_CASE("in DOT a quote and a backslash of a title are escaped, and a line break becomes visible") {
    const std::string dot = to_dot(hostile_graph(), Language::English);
    CHECK(dot.find("label=\"quote \\\" backslash \\\\ both \\\\\\\" end\\\\\\n1 h 30 min\"") != std::string::npos);
    CHECK(dot.find("두 줄\n") == std::string::npos);
    CHECK(dot.find("  n1 -> n2;\n") != std::string::npos);
  }

  TEST_CASE("in Mermaid nothing of a title is left that its Markdown or HTML could read") {
    const std::string mermaid = to_mermaid(hostile_graph(), Language::English);
    CHECK(mermaid.find("<script") == std::string::npos);
    CHECK(mermaid.find("n1[\"end#59; #125;#93; --#62; n0 #60;script#62;x#60;/script#62; #35;35#59; #96;#42;#42;#95;<br/>1 h 30 min\"]") !=
          std::string::npos);
    CHECK(mermaid.find("  n0 --> n1\n") != std::string::npos);
  }

  TEST_CASE("finished items are filled, optional ones dashed") {
    const std::string dot = to_dot(hostile_graph(), Language::Korean), mermaid = to_mermaid(hostile_graph(), Language::Korean);
    CHECK(dot.find("style=\"rounded,filled\"") != std::string::npos);
    CHECK(dot.find("style=\"rounded,dashed\"") != std::string::npos);
    CHECK(mermaid.find("]:::finished\n") != std::string::npos);
    CHECK(mermaid.find("]:::optional\n") != std::string::npos);
  }

  TEST_CASE("a file for Graphviz") {
    const char* file = std::getenv("CAIRN_DOT_FILE");
    if (file == nullptr) return;
    std::ofstream(file) << to_dot(hostile_graph(), Language::English);
  }
}
