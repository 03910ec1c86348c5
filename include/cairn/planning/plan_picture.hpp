// SPDX-License-Identifier: MIT
/// The plan seen by skills: when each is studied, how far it is, and which needs which. Pages draw it as a timeline and as a map of
/// prerequisites.
#pragma once

#include "cairn/planning/plan.hpp"
#include "cairn/progress/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

enum class SkillState : std::uint8_t { Held, Begun, Ready, Later };
std::string_view to_string(SkillState state);

/// A skill of the plan, or a step that builds none.
struct PictureSkill {
  std::string id;
  LocalizedText title;
  int finished = 0, all = 0;             ///< steps
  bool ready = false;                    ///< one of its open steps can be learned now
  std::optional<Date> first, last;       ///< days of its sessions in this plan, dropped ones apart
  std::vector<std::uint32_t> requires_;  ///< indices of the skills that it needs directly; what others already imply is left out
  int layer = 0;                         ///< length of the longest chain of skills before it
  bool held() const { return finished == all; }
  SkillState state() const;  ///< Held, or one of its steps is finished, or it is ready
};

struct PlanPicture {
  Date start, finish;
  std::optional<Date> deadline;
  std::vector<PictureSkill> skills;  ///< by first session, then in the plan's order; those without one last
};

/// Steps that need a step of another skill make that skill need it. Where two skills need each other through different steps the earlier
/// one goes first. O(steps + requirements).
PlanPicture make_plan_picture(const Plan& plan, const Record& record);

/// The skills of each layer, side by side so that few lines cross: four sweeps of the barycentre heuristic (Sugiyama, Tagawa, Toda 1981),
/// ties by index.
std::vector<std::vector<std::uint32_t>> layers_of(const PlanPicture& picture);

}  // namespace cairn
