// SPDX-License-Identifier: MIT
#include "cairn/report/explore.hpp"

#include "cairn/text/quantities.hpp"
#include "json_parts.hpp"
#include "misfit.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace cairn {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kHoursCells = 7;

/// "should, 2 of 5 finished"; empty for what is required and open.
std::string notes(Language language, const RoleGraph::Item& item) {
  std::string state;
  if (item.settled()) {
    state = say(language, item.skipped == item.steps ? "graph.skipped" : "graph.finished");
  } else if (item.finished > 0) {
    state = say(language, {"graph.partly", {{"n", item.finished}, {"all", item.steps}}});
  }
  if (item.level == Level::Must) return state;
  return say(language, level_key(item.level)) + (state.empty() ? "" : ", " + state);
}

std::string title_text(Language language, const RoleGraph::Item& item) {
  const std::string noted = notes(language, item);
  return noted.empty() ? item.title.in(language) : say(language, {"graph.noted", {{"title", item.title}, {"notes", noted}}});
}

/// What of its prerequisites is not finished or skipped yet.
std::string waits_for(Language language, const RoleGraph& graph, const RoleGraph::Item& item) {
  std::string ids;
  for (const std::uint32_t before : item.after) {
    if (!graph.items[before].settled()) ids += (ids.empty() ? "" : ", ") + graph.items[before].id;
  }
  return ids.empty() || item.settled() ? "" : say(language, {"graph.waits-for", {{"ids", ids}}});
}

void item_lines(Lines& lines, const Style& style, const RoleGraph& graph, const RoleGraph::Item& item, std::size_t id_cells) {
  const std::string start =
      std::string(kIndent, ' ') + pad_right(item.id, id_cells) + pad_left(hours_text(item.effort), kHoursCells) + "  ";
  const std::size_t text_at = display_width(start);
  lines.hanging(start, title_text(style.language, item), item.settled() ? Paint::Good : Paint::Plain);
  lines.hanging(std::string(text_at, ' '), waits_for(style.language, graph, item), Paint::Faint);
}

}  // namespace

std::string role_graph_screen(const Style& style, const RoleGraph& graph) {
  const Language language = style.language;
  Lines lines{style};
  const LocalizedText title{role_title(Language::English, graph.title, graph.sketch),
                            role_title(Language::Korean, graph.title, graph.sketch)};
  lines.text(with_id(language, title, graph.id), Paint::Strong);
  lines.sentence({"graph.size", {{"n", graph.steps}, {"time", graph.effort}, {"finished", graph.finished}}});
  std::size_t id_cells = 0;
  for (const RoleGraph::Item& item : graph.items) id_cells = std::max(id_cells, display_width(item.id));
  int layer = -1;
  for (const RoleGraph::Item& item : graph.items) {
    if (item.layer != layer)
      lines.sentence({item.layer == 0 ? "graph.layer-first" : "graph.layer", {{"n", item.layer + 1}}}, Paint::Strong);
    layer = item.layer;
    item_lines(lines, style, graph, item, id_cells);
  }
  std::vector<std::string> next{"cairn graph show " + graph.id + " --format mermaid"};
  if (graph.detail == GraphDetail::Skills) next.insert(next.begin(), "cairn graph show " + graph.id + " --steps");
  lines.next(next);
  return lines.take();
}

std::string role_graph_json(const RoleGraph& graph) {
  Json json = json_object("graph-show");
  json["kind"] = to_string(graph.root.kind);
  json["id"] = graph.id;
  json["title"] = json_text(graph.title);
  json["sketch"] = graph.sketch;
  json["detail"] = graph.detail == GraphDetail::Skills ? "skills" : "steps";
  json["steps"] = graph.steps;
  json["steps_finished"] = graph.finished;
  json["minutes"] = graph.effort.count();
  json["items"] = Json::array();
  for (const RoleGraph::Item& item : graph.items) {
    Json after = Json::array();
    for (const std::uint32_t before : item.after) after.push_back(graph.items[before].id);
    json["items"].push_back({{"kind", to_string(item.item.kind)},
                             {"id", item.id},
                             {"title", json_text(item.title)},
                             {"skill", item.skill},
                             {"level", to_string(item.level)},
                             {"layer", item.layer + 1},
                             {"minutes", item.effort.count()},
                             {"steps", item.steps},
                             {"finished", item.finished},
                             {"skipped", item.skipped},
                             {"after", std::move(after)}});
  }
  return dumped(json);
}

}  // namespace cairn
