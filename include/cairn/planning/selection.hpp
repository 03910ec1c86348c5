// SPDX-License-Identifier: MIT
/// What a plan must contain: from targets, level and what the learner knows to the steps that remain, as a small graph of its own.
#pragma once

#include "cairn/catalog/catalog.hpp"
#include "cairn/graph/prerequisite_graph.hpp"
#include "cairn/progress/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What is asked for. Targets are resolved catalog items: roles, skills, steps.
struct Goal {
  std::vector<ItemRef> targets;
  Level level = Level::Must;        ///< the weakest level taken in
  std::vector<std::string> prefer;  ///< member ids preferred in an `any`
  std::vector<std::string> focus;   ///< skills of raised weight
  std::vector<ItemRef> domains;
  std::vector<std::string> keep;       ///< steps of the plan before, whose choices stay while they are good enough
  std::vector<std::string> leave_out;  ///< ids of should and could steps that do not enter the plan (`--fit`); must steps stay
};

/// What the learner brings to each step of the catalog, by catalog index: the record, renames applied, plus what `--know` and
/// `--background` assume.
struct Knowledge {
  std::vector<StepRecord> steps;  ///< size: catalog.steps
};
/// Events keep the id they were written with; this reads them through `renamed_from`.
Knowledge knowledge_of(const Catalog& catalog, const Record& record);

/// A step that remains.
struct SelectedStep {
  std::uint32_t step = 0;              ///< catalog index
  std::optional<std::uint32_t> skill;  ///< index in Selection::skills
  Level level = Level::Must;           ///< the strongest by which a target reaches it
  Minutes estimate{0};                 ///< full planned effort (PERT; a quarter of it, to 5 minutes, when rusty)
  Minutes remaining{0};                ///< estimate less studied, at least 25 minutes (never above the estimate)
};

/// One requirement group of a remaining step, for "ready now": satisfied when one member is satisfied.
/// A member is satisfied when all its steps are finished or skipped; a skill member stands as its steps, plan-wide ids.
struct RequirementGroup {
  std::vector<std::vector<std::string>> members;  ///< each member: the step ids it consists of
  friend bool operator==(const RequirementGroup&, const RequirementGroup&) = default;
};

/// A milestone of the plan.
struct SelectedSkill {
  std::uint32_t skill = 0;    ///< catalog index
  Level level = Level::Must;  ///< the weakest of its steps: only then is it held
  int weight = 0;             ///< 100 * importance summed over targets that require it, at most 10^8 (in focus ten times that); 1 otherwise
  std::vector<std::uint32_t> steps;  ///< catalog indices of its steps in the closure, finished ones too
  std::optional<Node> node;          ///< its milestone in the selection's graph; empty when it is held already
};

struct ChosenAlternative {
  std::vector<std::string> members;  ///< ids
  std::string chosen;
  std::string second_best;  ///< the best member without the chosen one; empty where none was weighed
  Minutes dearer{0};        ///< what the plan would take more with it; below 0 where a preference or the plan before decided
};

struct Selection {
  std::vector<SelectedStep> steps;    ///< remaining, catalog order
  std::vector<SelectedSkill> skills;  ///< catalog order; only those with a step in `steps` or required by a target
  /// The graph of what remains: the steps by position, then joints of no effort (where a skill opens, where it is held), so that a skill of
  /// 50 steps that requires another of 50 costs 100 edges and not 2,500. Acyclic; finished steps are left out.
  std::uint32_t nodes = 0;
  std::vector<Edge> edges;
  std::vector<std::vector<RequirementGroup>> groups;  ///< by position: all requirement groups with all members of each any
  std::vector<int> target_weight;                     ///< by position: weight where a target requires the step itself, else 0
  std::vector<std::uint32_t> finished;                ///< catalog indices of done and known steps in the targets' full closure
  std::vector<std::uint32_t> skipped;                 ///< likewise skipped
  std::vector<ChosenAlternative> alternatives;
  bool least_effort = true;  ///< no other choice among alternatives takes less (false: too many to be sure)
  Minutes effort{0};         ///< sum of remaining
  int left_out_steps = 0;    ///< steps of weaker levels that --level leaves out
  Minutes left_out_effort{0};
};

/// The closure walks from the targets and does not pass through a step that is done, known or skipped. The levels are closed one after the
/// other, and what is optional changes what is required only where all that is planned takes less with it: where a should step is one way
/// of an `any` that must be, it is taken. In an `any` a satisfied member is taken, else the first that `prefer` names, else what is in the
/// plan anyway, else those members that add the least remaining effort in all (alternatives.hpp); ties go to the member named first. The
/// choices of the plan before stay unless others save over 5 % of the plan's effort or need nothing but its steps.
Selection select(const Catalog& catalog, const Goal& goal, const Knowledge& knowledge);
/// Likewise, with the second best of the first 20 choices, each weighed by closing the goal without the chosen member.
Selection select_and_compare(const Catalog& catalog, const Goal& goal, const Knowledge& knowledge);

}  // namespace cairn
