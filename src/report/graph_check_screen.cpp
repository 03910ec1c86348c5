// SPDX-License-Identifier: MIT
#include "cairn/report/explore.hpp"
#include "cairn/report/screens.hpp"
#include "cairn/text/quantities.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace cairn {
namespace {

using enum TextTable::Align;

constexpr std::size_t kShownEdges = 5;
constexpr std::size_t kHoursCells = 8;

std::string overlay_text(Language language, const Overlay& overlay) {
  const std::string here = place_text(overlay.place), before = place_text(overlay.before);
  if (overlay.kind == Overlay::Kind::Replaces) return say(language, {"check.replaces", {{"place", here}, {"before", before}}});
  std::string ids;
  for (const std::string& id : overlay.added) ids += (ids.empty() ? "" : ", ") + id;
  return say(language, {"check.extends", {{"place", here}, {"before", before}, {"ids", ids}}});
}

void overlays(Lines& lines, const Style& style, const std::vector<Overlay>& all) {
  if (all.empty()) return;
  lines.blank();
  lines.sentence({"check.what-wins", {}}, Paint::Strong);
  std::vector<Fact> facts;
  for (const Overlay& overlay : all) facts.push_back({overlay.id, overlay_text(style.language, overlay)});
  lines.facts(facts);
}

void levels(Lines& lines, Language language, const Catalog& catalog, const std::vector<RoleCost>& all) {
  lines.blank();
  TextTable table{{Left, Right, Right, Right, Right, Right, Right}};
  std::vector<std::string> head{say(language, "roles.column-id")};
  for (const std::string_view key : {"level.must", "level.should", "level.could"}) {
    head.push_back(say(language, key));
    head.push_back(say(language, "diff.column-hours"));
  }
  table.row(std::move(head));
  for (const RoleCost& cost : all) {
    std::vector<std::string> row{catalog.roles[cost.role].id};
    for (std::size_t level = 0; level < cost.steps.size(); ++level) {
      row.push_back(std::to_string(cost.steps.at(level)));
      row.push_back(hours_text(cost.effort.at(level)));
    }
    table.row(std::move(row));
  }
  lines.table(table, 0);
  lines.sentence({"check.levels-legend", {}}, Paint::Faint);
}

/// "  40.8  data-analysis-python needs python-basics (engineering.toml:12:13)", the largest of a role.
void edges(Lines& lines, const Style& style, const Catalog& catalog, const RoleCost& cost) {
  if (cost.edges.empty()) return;
  lines.text(catalog.roles[cost.role].id);
  for (std::size_t i = 0; i < std::min(kShownEdges, cost.edges.size()); ++i) {
    const EdgeHours& edge = cost.edges[i];
    const Message needs{"check.edge",
                        {{"dependent", catalog.id_of(edge.dependent)},
                         {"prerequisite", catalog.id_of(edge.prerequisite)},
                         {"place", place_text(edge.place)}}};
    lines.hanging(pad_left(hours_text(edge.brings), kHoursCells) + "  ", say(style.language, needs));
  }
  if (cost.edges.size() <= kShownEdges) return;
  const auto more = static_cast<std::int64_t>(cost.edges.size() - kShownEdges);
  lines.hanging(std::string(kHoursCells + 2, ' '), say(style.language, {"check.more-edges", {{"n", more}}}), Paint::Faint);
}

void costs(Lines& lines, const Style& style, const Catalog& catalog, const std::vector<RoleCost>& all) {
  levels(lines, style.language, catalog, all);
  if (std::ranges::all_of(all, [](const RoleCost& cost) { return cost.edges.empty(); })) return;
  lines.blank();
  lines.sentence({"check.edges-heading", {}}, Paint::Strong);
  for (const RoleCost& cost : all) edges(lines, style, catalog, cost);
}

}  // namespace

std::string graph_check_screen(const Style& style, const GraphCheck& check) {
  Lines lines{style};
  overlays(lines, style, check.overlays);
  if (check.costs) costs(lines, style, check.catalog, *check.costs);
  return diagnostics_screen(style, check.diagnostics) + lines.take();
}

}  // namespace cairn
