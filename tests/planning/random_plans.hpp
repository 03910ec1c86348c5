// SPDX-License-Identifier: MIT
/// Random catalogs and requests for properties. Everything follows from one number, which rapidcheck names when a property fails.
#pragma once

#include "cairn/planning/planner.hpp"

#include "support/catalogs.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace cairn::testing {

class RandomPlans {
 public:
  explicit RandomPlans(std::uint32_t seed) : random_(seed) {}

  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  bool one_in(int n) { return below(n) == 0; }

  /// Steps in groups that build skills; what a step needs comes from skills before its own, or from its own before it.
  Catalog catalog(int skills) {
    std::vector<Line> lines;
    std::vector<std::string> ready;  // ids of earlier skills and of steps without a skill
    for (int s = 0; s < skills; ++s) {
      std::vector<std::string> steps;
      for (int i = 1 + below(3); i > 0; --i) {
        const std::string id = "s" + std::to_string(s) + "-" + std::to_string(i);
        std::vector<Need> needs = some_needs(ready);
        if (!steps.empty() && one_in(2)) needs.emplace_back(steps.back());
        lines.push_back(step(id, 5 * (1 + below(150)), needs));
        steps.push_back(id);
      }
      if (one_in(6)) {
        ready.insert(ready.end(), steps.begin(), steps.end());
        continue;
      }
      const std::string id = "skill" + std::to_string(s);
      const bool without_steps = ready.size() > 2 && one_in(8);
      lines.push_back(without_steps ? skill(id, {}, {ready.back(), ready.front()}) : skill(id, steps, some_needs(ready)));
      ready.push_back(id);
      if (without_steps) ready.insert(ready.end(), steps.begin(), steps.end());
    }
    for (const char* id : {"r1", "r2"}) lines.push_back(role(id, role_needs(ready)));
    if (one_in(2)) lines.push_back(habit("weekly", Period::Week, 5 * (1 + below(12))));
    if (one_in(3)) lines.push_back(habit("monthly", Period::Month, 5 * (1 + below(30)), {"r1"}));
    std::shuffle(lines.begin(), lines.end(), random_);
    return catalog_of(lines);
  }

  Record record(const Catalog& catalog) {
    Record result;
    for (const Step& step : catalog.steps) {
      if (!one_in(4)) continue;
      StepRecord& known = result.steps[step.id];
      known.state = static_cast<StepState>(below(4));
      known.rusty = known.state == StepState::Open && one_in(3);
      known.studied = Minutes{below(200)};
    }
    return result;
  }

  Availability availability() {
    Availability week;
    for (auto& slots : week.days) {
      if (one_in(3)) continue;
      int at = 360 + below(300);
      for (int i = below(3); i > 0; --i) {
        const int length = 5 * (1 + below(40));
        slots.push_back({TimeOfDay{at}, Minutes{length}});
        at += length + 5 * (1 + below(20));
      }
      if (one_in(3)) slots.push_back({std::nullopt, Minutes{5 * (1 + below(30))}});
    }
    if (week.per_week() < Minutes{120}) week.days[1] = {{std::nullopt, Minutes{120}}};
    return week;
  }

  PlanRequest request(const Catalog& catalog) {
    PlanRequest result;
    result.goal.targets = {item(catalog, "r1")};
    if (one_in(3)) result.goal.targets.push_back(item(catalog, "r2"));
    if (one_in(4))
      result.goal.targets = {ItemRef{ItemKind::Step, static_cast<std::uint32_t>(below(static_cast<int>(catalog.steps.size())))}};
    result.goal.level = static_cast<Level>(below(3));
    result.start = day("2026-11-16") + date::days{below(30)};
    if (one_in(2)) result.weeks = 1 + below(60);
    switch (below(4)) {
      case 0: result.availability = availability(); break;
      case 1: result.per_week = Minutes{60 * (1 + below(20))}; break;
      case 2: result.setting = availability(); break;
      default: break;
    }
    for (int i = below(4); i > 0; --i) {
      const Date first = result.start + date::days{below(100)};
      result.off.push_back({first, first + date::days{below(10)}});
    }
    if (one_in(2)) result.busy = appointments(result.start);
    return result;
  }

  std::vector<BusySpan> appointments(Date start) {
    std::vector<BusySpan> spans;
    for (int i = below(60); i > 0; --i) {
      const TimeOfDay begin{15 * below(95)};
      spans.push_back({start + date::days{below(60)}, begin, std::min(TimeOfDay{24 * 60}, begin + TimeOfDay{5 * (1 + below(200))})});
    }
    return joined(std::move(spans));
  }

  /// Due dates and pinned sittings on top, some of them of what the plan does not need.
  void add_dates(const Catalog& catalog, PlanRequest& request) {
    for (int i = 1 + below(3); i > 0; --i) {
      const bool of_skill = !catalog.skills.empty() && one_in(3);
      const auto index = static_cast<std::size_t>(below(static_cast<int>(of_skill ? catalog.skills.size() : catalog.steps.size())));
      const Date by = request.start + date::days{below(90)};
      request.due.push_back({of_skill ? catalog.skills[index].id : catalog.steps[index].id, by});
    }
    for (int i = below(3); i > 0; --i) {
      const auto index = static_cast<std::size_t>(below(static_cast<int>(catalog.steps.size())));
      request.pins.push_back({catalog.steps[index].id, request.start + date::days{1 + below(90)}, TimeOfDay{60 * below(12)}, Minutes{0}});
    }
  }

 private:
  std::vector<Need> some_needs(const std::vector<std::string>& ready) {
    std::vector<Need> needs;
    for (int i = below(3); i > 0 && !ready.empty(); --i) {
      std::set<std::string> members;
      for (int m = one_in(4) ? 3 : 1; m > 0; --m) members.insert(ready[static_cast<std::size_t>(below(static_cast<int>(ready.size())))]);
      needs.push_back(any({members.begin(), members.end()}));
    }
    return needs;
  }

  std::vector<Need> role_needs(const std::vector<std::string>& ready) {
    std::vector<Need> needs;
    for (const std::string& id : ready) {
      if (!one_in(2)) continue;
      Need need(id);
      need.level = static_cast<Level>(below(3));
      need.importance = 1 + below(9);
      needs.push_back(need);
    }
    if (needs.empty()) needs.emplace_back(ready.back());
    return needs;
  }

  std::mt19937 random_;
};

}  // namespace cairn::testing
