// SPDX-License-Identifier: MIT
// The planner's core alone, from a catalog in memory to sittings: core_growth STEPS RUNS prints the milliseconds of each phase and run as
// JSON. The graph is that of layers.hpp. Every step takes five minutes, so that a million of them fit ten years of whole days.
#include "cairn/planning/order.hpp"
#include "cairn/planning/schedule.hpp"
#include "cairn/planning/selection.hpp"
#include "layers.hpp"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

namespace {

using namespace cairn;

constexpr std::uint32_t kStepsOfASkill = 5;

Requirement requires_one(ItemKind kind, std::uint64_t index) {
  Requirement requirement;
  requirement.members = {{kind, static_cast<std::uint32_t>(index)}};
  return requirement;
}

Catalog layered_catalog(std::uint32_t steps) {
  bench::Random random(42);
  Catalog catalog;
  catalog.steps.resize(steps);
  catalog.skills.resize((steps + kStepsOfASkill - 1) / kStepsOfASkill);
  const auto add_step = [&](std::uint32_t i) {
    Step& step = catalog.steps[i];
    step.id = "step-" + std::to_string(i);
    step.title.en = step.id;
    step.hours = {Minutes{5}, Minutes{5}, Minutes{5}};
    step.skill = i / kStepsOfASkill;
    catalog.skills[*step.skill].steps.push_back(i);
  };
  bench::make_layers(steps, 25, random, add_step, [&](std::uint32_t before, std::uint32_t step) {
    catalog.steps[step].requirements.push_back(requires_one(ItemKind::Step, before));
  });
  catalog.roles.resize(1);
  catalog.roles[0].id = "everything";
  for (std::uint32_t skill = 0; skill < catalog.skills.size(); ++skill) {
    catalog.skills[skill].id = "skill-" + std::to_string(skill);
    catalog.roles[0].requirements.push_back(requires_one(ItemKind::Skill, skill));
    catalog.roles[0].requirements.back().importance = 1 + static_cast<int>(random.below(9));
  }
  catalog.index();
  return catalog;
}

/// Processor time of this process, which other work disturbs less than the clock on the wall.
double processor_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Phases {
  double selection = 0, order = 0, pour = 0;
};

/// Ends the program when the result is not a whole plan: a fast wrong answer is no measurement.
Phases plan_once(const Catalog& catalog, const Knowledge& nothing, const CapacityCalendar& calendar, Date start) {
  Goal goal;
  goal.targets = {{ItemKind::Role, 0}};
  const auto begin = processor_milliseconds();
  const Selection selection = select(catalog, goal, nothing);
  const auto selected = processor_milliseconds();
  const std::vector<std::uint32_t> order = study_order(selection).steps;
  const auto ordered = processor_milliseconds();
  std::vector<Minutes> efforts;
  efforts.reserve(order.size());
  for (const std::uint32_t position : order) efforts.push_back(selection.steps[position].remaining);
  const Schedule schedule = pour(efforts, calendar, start);
  const auto poured = processor_milliseconds();
  if (order.size() != catalog.steps.size() || !schedule.complete) {
    std::fprintf(stderr, "core_growth: %zu of %zu steps ordered, calendar %s\n", order.size(), catalog.steps.size(),
                 schedule.complete ? "long enough" : "too short");
    std::exit(1);
  }
  return {selected - begin, ordered - selected, poured - ordered};
}

void print(const char* name, const std::vector<Phases>& runs, double Phases::*phase, const char* end) {
  std::printf("\"%s\": [", name);
  for (std::size_t i = 0; i < runs.size(); ++i) std::printf("%s%.4f", i ? ", " : "", runs[i].*phase);
  std::printf("]%s", end);
}

}  // namespace

int main(int count, char** values) {
  if (count != 3) {
    std::fprintf(stderr, "usage: core_growth STEPS RUNS\n");
    return 2;
  }
  const Catalog catalog = layered_catalog(static_cast<std::uint32_t>(std::atoi(values[1])));
  Knowledge nothing;
  nothing.steps.resize(catalog.steps.size());
  Availability whole_days;
  for (std::vector<Slot>& day : whole_days.days) day = {{std::nullopt, Minutes{24 * 60}}};
  const Date start = date::local_days{date::year{2026} / 11 / 24};
  const CapacityCalendar calendar(whole_days, {}, Minutes{0}, Minutes{0}, start);
  std::vector<Phases> runs;
  for (int run = 0; run < std::atoi(values[2]); ++run) runs.push_back(plan_once(catalog, nothing, calendar, start));
  std::printf("{");
  print("select", runs, &Phases::selection, ", ");
  print("order", runs, &Phases::order, ", ");
  print("pour", runs, &Phases::pour, "}\n");
}
