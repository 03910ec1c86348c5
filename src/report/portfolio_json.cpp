// SPDX-License-Identifier: MIT
#include "cairn/report/portfolio.hpp"

#include "json_parts.hpp"

namespace cairn {
namespace {

Json steps_json(const std::vector<PortfolioView::Entry>& entries) {
  Json steps = Json::array();
  for (const PortfolioView::Entry& entry : entries) {
    steps.push_back({{"id", entry.id},
                     {"title", json_text(entry.title)},
                     {"skill", json_text(entry.skill)},
                     {"kind", to_string(entry.kind)},
                     {"done_when", json_text(entry.done_when)},
                     {"date", to_iso(entry.done)},
                     {"studied_minutes", entry.studied.count()},
                     {"estimated", entry.estimated},
                     {"proofs", entry.proofs},
                     {"notes", entry.notes}});
  }
  return steps;
}

}  // namespace

std::string portfolio_json(const PortfolioView& view) {
  Json json = json_object("portfolio");
  json["target"] = view.target ? json_text(*view.target) : Json(nullptr);
  json["steps"] = steps_json(view.entries);
  json["without_proof"] = steps_json(view.gaps);
  return dumped(json);
}

std::string gaps_json(const PortfolioView& view) {
  Json json = json_object("gaps");
  json["steps"] = steps_json(view.gaps);
  return dumped(json);
}

}  // namespace cairn
