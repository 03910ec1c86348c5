// SPDX-License-Identifier: MIT
#include "cairn/report/explore.hpp"
#include "cairn/text/say.hpp"
#include "json_parts.hpp"

namespace cairn {
namespace {

Json place_json(const SourcePlace& place) {
  return {{"file", place.file}, {"line", place.line}, {"column", place.column}};
}

Json sentence_json(const Message& message) {
  return json_text({say(Language::English, message), say(Language::Korean, message)});
}

Json diagnostic_json(const Diagnostic& diagnostic) {
  Json json = Json::object();
  json["severity"] = diagnostic.severity == Severity::Error ? "error" : "warning";
  json.update(place_json(diagnostic.place));
  json["key"] = diagnostic.message.key;
  json["message"] = sentence_json(diagnostic.message);
  json["hint"] = diagnostic.hint ? sentence_json(*diagnostic.hint) : Json(nullptr);
  json["details"] = Json::array();
  for (const auto& [message, place] : diagnostic.details) {
    Json detail = place_json(place);
    detail["message"] = sentence_json(message);
    json["details"].push_back(std::move(detail));
  }
  return json;
}

Json overlay_json(const Overlay& overlay) {
  return {{"id", overlay.id},
          {"how", overlay.kind == Overlay::Kind::Replaces ? "replaces" : "extends"},
          {"place", place_json(overlay.place)},
          {"before", place_json(overlay.before)},
          {"added", overlay.added}};
}

Json cost_json(const Catalog& catalog, const RoleCost& cost) {
  Json json = {{"id", catalog.roles[cost.role].id}};
  for (const Level level : {Level::Must, Level::Should, Level::Could}) {
    const auto at = static_cast<std::size_t>(level);
    json[std::string{to_string(level)}] = {{"steps", cost.steps.at(at)}, {"minutes", cost.effort.at(at).count()}};
  }
  json["edges"] = Json::array();
  for (const EdgeHours& edge : cost.edges)
    json["edges"].push_back({{"dependent", catalog.id_of(edge.dependent)},
                             {"prerequisite", catalog.id_of(edge.prerequisite)},
                             {"place", place_json(edge.place)},
                             {"steps", edge.steps},
                             {"minutes", edge.brings.count()}});
  return json;
}

}  // namespace

std::string graph_check_json(const GraphCheck& check) {
  Json json = json_object("diagnostics");
  json["errors"] = has_errors(check.diagnostics);
  json["diagnostics"] = Json::array();
  for (const Diagnostic& each : check.diagnostics) json["diagnostics"].push_back(diagnostic_json(each));
  json["overlays"] = Json::array();
  for (const Overlay& overlay : check.overlays) json["overlays"].push_back(overlay_json(overlay));
  if (!check.costs) return dumped(json);
  json["roles"] = Json::array();
  for (const RoleCost& cost : *check.costs) json["roles"].push_back(cost_json(check.catalog, cost));
  return dumped(json);
}

}  // namespace cairn
