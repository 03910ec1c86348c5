// SPDX-License-Identifier: MIT
#include "cairn/catalog/learning_graph.hpp"
#include "draft.hpp"

#include <algorithm>

namespace cairn {
namespace {

class Checker {
 public:
  Checker(const Catalog& catalog, std::vector<Diagnostic>& diagnostics) : catalog_(catalog), diagnostics_(diagnostics) {}

  void check_requirements() {
    for (const Step& step : catalog_.steps) check_members(step.requirements);
    for (const Skill& skill : catalog_.skills) check_members(skill.requirements);
    for (const Role& role : catalog_.roles) check_members(role.requirements);
  }

  void check_skills() {
    for (const Skill& skill : catalog_.skills) {
      if (skill.steps.empty() && skill.requirements.empty()) error(skill.place, Message{"catalog.skill-empty", {{"id", skill.id}}});
    }
  }

  void check_learning_cycle() {
    const auto built = make_learning_graph(catalog_);
    const auto* found = std::get_if<LearningCycle>(&built);
    if (found == nullptr) return;
    std::vector<std::pair<Message, SourcePlace>> edges;
    for (std::size_t i = 0; i < found->cycle.edges.size(); ++i) {
      const Edge& edge = found->cycle.edges[i];
      const EdgeReason& reason = found->reasons[i];
      edges.emplace_back(edge_message(reason.kind, name_of(edge.prerequisite), name_of(edge.dependent)), place_of(catalog_, edge, reason));
    }
    report_cycle(std::move(edges));
  }

  /// Roles are no nodes of the learning graph, but they require one another.
  void check_role_cycle() {
    std::vector<Edge> edges;
    std::vector<SourcePlace> places;
    for (Node role = 0; role < catalog_.roles.size(); ++role) {
      for (const Requirement& requirement : catalog_.roles[role].requirements) {
        for (const ItemRef member : requirement.members) {
          if (member.kind != ItemKind::Role) continue;
          edges.push_back({member.index, role, static_cast<std::uint32_t>(places.size())});
          places.push_back(requirement.place);
        }
      }
    }
    const auto built = PrerequisiteGraph::build(catalog_.roles.size(), edges);
    const auto* cycle = std::get_if<Cycle>(&built);
    if (cycle == nullptr) return;
    std::vector<std::pair<Message, SourcePlace>> shown;
    for (const Edge& edge : cycle->edges) {
      shown.emplace_back(edge_message(EdgeKind::Requires, catalog_.roles[edge.prerequisite].id, catalog_.roles[edge.dependent].id),
                         places[edge.tag]);
    }
    report_cycle(std::move(shown));
  }

 private:
  void error(const SourcePlace& place, Message message) {
    diagnostics_.push_back({Severity::Error, place, std::move(message), std::nullopt, {}});
  }

  /// The skill that a member builds or is; the steps of one skill are all needed, so they are no alternatives.
  std::optional<std::uint32_t> skill_of(ItemRef member) const {
    if (member.kind == ItemKind::Skill) return member.index;
    return member.kind == ItemKind::Step ? catalog_.steps[member.index].skill : std::nullopt;
  }

  void check_members(const std::vector<Requirement>& requirements) {
    for (const Requirement& requirement : requirements) {
      if (requirement.members.size() < 2) continue;
      std::vector<std::pair<std::uint32_t, ItemRef>> built;
      std::vector<std::uint32_t> lone;
      for (const ItemRef member : requirement.members) {
        const auto skill = skill_of(member);
        if (skill) built.emplace_back(*skill, member);
        if (!skill) lone.push_back(member.index);
      }
      report_same_skill(requirement, std::move(built));
      report_twice(requirement, std::move(lone));
    }
  }

  void report_same_skill(const Requirement& requirement, std::vector<std::pair<std::uint32_t, ItemRef>> built) {
    std::stable_sort(built.begin(), built.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto twins = std::adjacent_find(built.begin(), built.end(), [](const auto& a, const auto& b) { return a.first == b.first; });
    if (twins == built.end()) return;
    error(requirement.place, Message{"catalog.any-same-skill",
                                     {{"first", catalog_.id_of(twins->second)},
                                      {"second", catalog_.id_of((twins + 1)->second)},
                                      {"skill", catalog_.skills[twins->first].id}}});
  }

  void report_twice(const Requirement& requirement, std::vector<std::uint32_t> lone) {
    std::sort(lone.begin(), lone.end());
    const auto twins = std::adjacent_find(lone.begin(), lone.end());
    if (twins != lone.end()) error(requirement.place, Message{"catalog.any-twice", {{"id", catalog_.steps[*twins].id}}});
  }

  const std::string& name_of(Node node) const {
    return node < catalog_.steps.size() ? catalog_.steps[node].id : catalog_.skills[node - catalog_.steps.size()].id;
  }

  Message edge_message(EdgeKind kind, const std::string& prerequisite, const std::string& dependent) const {
    const std::vector<Argument> arguments = {{"dependent", dependent}, {"prerequisite", prerequisite}};
    switch (kind) {
      case EdgeKind::Requires: return {"catalog.edge-requires", arguments};
      case EdgeKind::SkillRequires: return {"catalog.edge-skill-requires", arguments};
      case EdgeKind::Builds: break;
    }
    return {"catalog.edge-builds", arguments};
  }

  /// Read from the top, each line's prerequisite is the next line's dependent.
  void report_cycle(std::vector<std::pair<Message, SourcePlace>> edges) {
    std::reverse(edges.begin(), edges.end());
    const SourcePlace place = edges.front().second;
    diagnostics_.push_back({Severity::Error, place, Message{"catalog.cycle", {}}, std::nullopt, std::move(edges)});
  }

  const Catalog& catalog_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

void check_whole(const Catalog& catalog, std::vector<Diagnostic>& diagnostics) {
  Checker checker(catalog, diagnostics);
  checker.check_requirements();
  checker.check_skills();
  checker.check_learning_cycle();
  checker.check_role_cycle();
}

}  // namespace cairn
