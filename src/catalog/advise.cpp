// SPDX-License-Identifier: MIT
#include "cairn/catalog/merge.hpp"
#include "learning_edges.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace cairn {
namespace {

constexpr Minutes kLongestStep{12 * 60};

class Adviser {
 public:
  explicit Adviser(const Catalog& catalog) : catalog_(catalog), step_count_(static_cast<Node>(catalog.steps.size())) {}

  std::vector<Diagnostic> finish() {
    advise_redundant();
    advise_repeated();
    advise_unreached();
    advise_steps_and_roles();
    advise_languages();
    return std::move(advice_);
  }

 private:
  void warn(const SourcePlace& place, Message message) {
    advice_.push_back({Severity::Warning, place, std::move(message), std::nullopt, {}});
  }

  const std::string& name_of(Node node) const {
    return node < step_count_ ? catalog_.steps[node].id : catalog_.skills[node - step_count_].id;
  }

  /// What is needed in any case: no alternative implies an edge or is implied. A requirement of a skill stands for an edge to each of its
  /// steps and is redundant only when all of these are.
  void advise_redundant() {
    const LearningEdges needed = learning_edges(catalog_, Alternatives::None);
    const auto built = PrerequisiteGraph::build(step_count_ + catalog_.skills.size(), needed.edges);
    assert(std::holds_alternative<PrerequisiteGraph>(built));
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> of_skill;  // (skill, requirement) -> redundant edges
    for (const Edge& edge : redundant_edges(std::get<PrerequisiteGraph>(built))) {
      const EdgeReason& reason = needed.reasons[edge.tag];
      if (reason.kind == EdgeKind::Requires)
        warn(place_of(catalog_, edge, reason), redundant(name_of(edge.prerequisite), name_of(edge.dependent)));
      if (reason.kind != EdgeKind::SkillRequires || edge.dependent >= step_count_) continue;
      const std::uint32_t skill = *catalog_.steps[edge.dependent].skill;
      if (++of_skill[{skill, reason.requirement}] < catalog_.skills[skill].steps.size()) continue;
      warn(place_of(catalog_, edge, reason), redundant(name_of(edge.prerequisite), catalog_.skills[skill].id));
    }
  }

  static Message redundant(const std::string& prerequisite, const std::string& dependent) {
    return {"catalog.redundant", {{"dependent", dependent}, {"prerequisite", prerequisite}}};
  }

  /// Parallel edges: twice in one list, or in the list of a step and in that of its skill.
  void advise_repeated() {
    for (const Step& step : catalog_.steps) {
      advise_twice(step.requirements, step.id);
      if (step.skill) advise_repeats_skill(step, catalog_.skills[*step.skill]);
    }
    for (const Skill& skill : catalog_.skills) advise_twice(skill.requirements, skill.id);
    for (const Role& role : catalog_.roles) advise_twice(role.requirements, role.id);
  }

  static bool same_single(const Requirement& a, const Requirement& b) { return a.members.size() == 1 && a.members == b.members; }

  void advise_twice(const std::vector<Requirement>& requirements, const std::string& owner) {
    std::set<std::pair<ItemKind, std::uint32_t>> seen;
    for (const Requirement& requirement : requirements) {
      if (requirement.members.size() != 1) continue;
      const ItemRef member = requirement.members.front();
      if (seen.emplace(member.kind, member.index).second) continue;
      warn(requirement.place, Message{"catalog.required-twice", {{"dependent", owner}, {"prerequisite", catalog_.id_of(member)}}});
    }
  }

  void advise_repeats_skill(const Step& step, const Skill& skill) {
    for (const Requirement& own : step.requirements) {
      const bool repeats = std::any_of(skill.requirements.begin(), skill.requirements.end(),
                                       [&](const Requirement& of_skill) { return same_single(of_skill, own); });
      if (!repeats) continue;
      warn(own.place, Message{"catalog.repeats-skill",
                              {{"dependent", step.id}, {"prerequisite", catalog_.id_of(own.members.front())}, {"skill", skill.id}}});
    }
  }

  void advise_unreached() {
    std::vector<Node> targets;
    const auto add = [&](ItemRef item) {
      if (item.kind == ItemKind::Step) targets.push_back(item.index);
      if (item.kind == ItemKind::Skill) targets.push_back(step_count_ + item.index);
    };
    for (const Role& role : catalog_.roles) {
      for (const Requirement& requirement : role.requirements) std::for_each(requirement.members.begin(), requirement.members.end(), add);
    }
    for (const Background& background : catalog_.backgrounds) std::for_each(background.knows.begin(), background.knows.end(), add);
    for (const Domain& domain : catalog_.domains) std::for_each(domain.adds.begin(), domain.adds.end(), add);

    const auto built = make_learning_graph(catalog_);
    assert(std::holds_alternative<LearningGraph>(built));
    const std::vector<Node> reached = all_prerequisites_of(std::get<LearningGraph>(built).graph, targets);
    for (Node step = 0; step < step_count_; ++step) {
      if (!catalog_.steps[step].retired.empty() || std::binary_search(reached.begin(), reached.end(), step)) continue;
      warn(catalog_.steps[step].place, Message{"catalog.unreached", {{"id", catalog_.steps[step].id}}});
    }
  }

  void advise_steps_and_roles() {
    for (const Step& step : catalog_.steps) {
      if (step.hours.likely <= kLongestStep) continue;
      warn(step.place, Message{"catalog.long-step", {{"id", step.id}, {"likely", step.hours.likely}}});
    }
    for (const Role& role : catalog_.roles) {
      if (role.requirements.empty()) warn(role.place, Message{"catalog.role-empty", {{"id", role.id}}});
    }
  }

  using Texts = std::vector<std::pair<std::string_view, const LocalizedText*>>;

  template <typename Use>
  void for_each_record(Use use) const {
    for (const Step& step : catalog_.steps) {
      use(step, Texts{{"title", &step.title},
                      {"summary", &step.summary},
                      {"start_here", &step.start_here},
                      {"done_when", &step.done_when},
                      {"needs", &step.needs}});
    }
    for (const Skill& skill : catalog_.skills) use(skill, Texts{{"title", &skill.title}, {"summary", &skill.summary}});
    for (const Role& role : catalog_.roles)
      use(role, Texts{{"title", &role.title}, {"summary", &role.summary}, {"follows", &role.follows}});
    for (const Background& one : catalog_.backgrounds) use(one, Texts{{"title", &one.title}, {"summary", &one.summary}});
    for (const Domain& domain : catalog_.domains) use(domain, Texts{{"title", &domain.title}, {"summary", &domain.summary}});
    for (const Habit& habit : catalog_.habits) use(habit, Texts{{"title", &habit.title}, {"summary", &habit.summary}});
  }

  /// A file that has a text in both languages is expected to have all of them so; one that speaks one language throughout is left alone.
  void advise_languages() {
    std::set<std::string> bilingual;
    for_each_record([&](const auto& record, const Texts& texts) {
      for (const auto& [key, text] : texts) {
        if (!text->en.empty() && !text->ko.empty()) bilingual.insert(record.place.file);
      }
    });
    for_each_record([&](const auto& record, const Texts& texts) {
      if (!bilingual.contains(record.place.file)) return;
      std::string no_english, no_korean;
      for (const auto& [key, text] : texts) {
        if (text->empty()) continue;
        if (text->en.empty()) no_english += (no_english.empty() ? "" : ", ") + std::string(key);
        if (text->ko.empty()) no_korean += (no_korean.empty() ? "" : ", ") + std::string(key);
      }
      if (!no_english.empty()) warn(record.place, Message{"catalog.no-english", {{"id", record.id}, {"keys", no_english}}});
      if (!no_korean.empty()) warn(record.place, Message{"catalog.no-korean", {{"id", record.id}, {"keys", no_korean}}});
    });
  }

  const Catalog& catalog_;
  Node step_count_;
  std::vector<Diagnostic> advice_;
};

bool stands_before(const Diagnostic& a, const Diagnostic& b) {
  return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
}

}  // namespace

std::vector<Diagnostic> advise(const Catalog& catalog) {
  std::vector<Diagnostic> advice = Adviser(catalog).finish();
  const auto rank = [&](const Diagnostic& one) {
    return std::find(catalog.files.begin(), catalog.files.end(), one.place.file) - catalog.files.begin();
  };
  std::stable_sort(advice.begin(), advice.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return rank(a) != rank(b) ? rank(a) < rank(b) : stands_before(a, b); });
  return advice;
}

}  // namespace cairn
