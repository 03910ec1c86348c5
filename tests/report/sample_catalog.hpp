// SPDX-License-Identifier: MIT
/// A small catalog and what the commands about it show, beside the plan of sample_views.hpp.
#pragma once

#include "sample_views.hpp"

#include "cairn/planning/graph_check.hpp"

namespace cairn::sample {

inline std::vector<RoleRow> roles() {
  return {{"ai-consultant", {"AI Consultant", "AI 컨설턴트"}, {}, 40, 12, Minutes{140 * 60}, Minutes{196 * 60}, false},
          {"ai-security-specialist", {"AI Security Specialist", "AI 보안 전문가"}, {}, 68, 18, Minutes{14045}, Minutes{371 * 60}, true},
          {"ai-customer-experience-specialist",
           {"AI Customer Experience Specialist", "AI 고객경험 전문가"},
           {},
           42,
           0,
           Minutes{209 * 60},
           Minutes{209 * 60},
           false}};
}

/// Two skills, three steps, one of each other record.
inline Catalog catalog() {
  Catalog catalog;
  const auto hours = [](int low, int likely, int high) { return Estimate{Minutes{low * 60}, Minutes{likely * 60}, Minutes{high * 60}}; };
  for (const char* id : {"python-loops", "adversarial-ml", "model-poisoning"}) {
    Step step;
    step.id = id;
    step.title = title(id);
    step.summary = {"Attack a small image model with one published method and measure what it costs.",
                    "공개된 방법 하나로 작은 이미지 모델을 공격하고 그 비용을 재요."};
    step.start_here = open_step(id).start_here;
    step.done_when = open_step(id).done_when;
    step.needs = {"a GPU, or a free notebook", "GPU나 무료 노트북 서비스"};
    step.hours = hours(5, 8, 14);
    step.kind = StepKind::CaseStudy;
    step.skill = std::string_view{id} == "python-loops" ? 0U : 1U;
    step.sources = {"five-new-ai-jobs#5"};
    step.resources = {{{"MITRE ATLAS", "MITRE ATLAS"}, "https://atlas.mitre.org/", "", Access::Free, "en", "2026-11-21"}};
    catalog.steps.push_back(step);
  }
  Requirement either;
  either.members = {{ItemKind::Step, 0}, {ItemKind::Step, 1}};
  either.because = {"gradients are vectors", "기울기는 벡터예요"};
  catalog.steps[2].requirements = {either};
  catalog.skills.resize(2);
  catalog.skills[0].id = "python-basics";
  catalog.skills[0].title = {"Python basics", "파이썬 기초"};
  catalog.skills[0].steps = {0};
  catalog.skills[1].id = "ml-attacks";
  catalog.skills[1].title = {"Attacks on ML models", "머신러닝 모델의 공격 벡터"};
  catalog.skills[1].steps = {1, 2};
  Requirement needs_python;
  needs_python.members = {{ItemKind::Skill, 0}};
  catalog.skills[1].requirements = {needs_python};
  Role role;
  role.id = "ai-security-specialist";
  role.title = {"AI Security Specialist", "AI 보안 전문가"};
  role.summary = {"Finds and closes the ways in which models are attacked; hired by banks and platforms, usually after years in security.",
                  "모델이 공격받는 길을 찾고 막아요. 은행과 플랫폼이 채용하고, 보안 경력을 먼저 보는 곳이 많아요."};
  role.follows = {"security engineer", "보안 엔지니어"};
  Requirement attacks;
  attacks.members = {{ItemKind::Skill, 1}};
  attacks.importance = 3;
  Requirement python = needs_python;
  python.level = Level::Should;
  role.requirements = {attacks, python};
  role.hands_to = {{0, {"a threat model", "위협 모델"}}};
  role.sources = {"five-new-ai-jobs#5"};
  catalog.roles = {role};
  Background background;
  background.id = "backend-developer";
  background.title = {"Back-end developer", "백엔드 개발자"};
  background.knows = {{ItemKind::Skill, 0}};
  catalog.backgrounds = {background};
  Domain domain;
  domain.id = "fintech";
  domain.title = {"Fintech", "핀테크"};
  domain.adds = {{ItemKind::Step, 1}};
  catalog.domains = {domain};
  Habit habit;
  habit.id = "weekly-paper";
  habit.title = {"Read one paper", "논문 한 편 읽기"};
  habit.minutes = Minutes{60};
  habit.roles = {"*"};
  catalog.habits = {habit};
  Source source;
  source.id = "five-new-ai-jobs";
  source.title = {"Five new jobs that AI creates", "AI가 창출하는 5가지 새로운 직업"};
  source.url = "https://example.org/article";
  source.date = "2025-09-06";
  catalog.sources = {source};
  catalog.index();
  return catalog;
}

inline ShowView show(ItemKind kind, std::uint32_t index = 0) {
  ShowView view;
  view.item = {kind, index};
  view.dependents = {{ItemKind::Step, 2}};
  view.states = {StepState::Done, StepState::Open, StepState::Skipped};
  Selection closure;
  closure.steps.resize(3);
  for (std::uint32_t i = 0; i < 3; ++i) closure.steps[i].step = i;
  closure.effort = Minutes{1530};
  view.closure = closure;
  return view;
}

inline std::vector<Diagnostic> diagnostics() {
  Diagnostic unknown;
  unknown.place = {"mine.toml", 14, 13};
  unknown.message = {"catalog.unknown-id", {{"id", std::string{"functons"}}}};
  unknown.hint = Message{"catalog.did-you-mean", {{"word", std::string{"functions"}}}};
  Diagnostic cycle;
  cycle.place = {"mine.toml", 31, 1};
  cycle.message = {"catalog.cycle", {}};
  const auto edge = [](const char* dependent, const char* prerequisite) {
    return Message{"catalog.edge-requires", {{"dependent", std::string{dependent}}, {"prerequisite", std::string{prerequisite}}}};
  };
  cycle.details = {{edge("loops", "arrays"), {"mine.toml", 22, 14}}, {edge("arrays", "loops"), {"mine.toml", 31, 14}}};
  return {unknown, cycle};
}

/// Mistakes, both kinds of overlays, and what the roles cost: never all at once in life, but every piece of the screen.
inline GraphCheck graph_check() {
  GraphCheck check;
  check.diagnostics = diagnostics();
  check.catalog = catalog();
  check.overlays = {
      {Overlay::Kind::Replaces, "arrays", {"mine.toml", 4, 6}, {"graphs/common.toml", 12, 6}, {}},
      {Overlay::Kind::Extends, "loops", {"mine.toml", 9, 6}, {"graphs/common.toml", 20, 6}, {"pointers", "stacks or queues"}}};
  check.costs = role_costs(check.catalog);
  return check;
}

}  // namespace cairn::sample
