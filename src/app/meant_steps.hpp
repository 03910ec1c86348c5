// SPDX-License-Identifier: MIT
/// Which steps a learner means: by ids, titles and their beginnings, by a skill, or by saying nothing.
#pragma once

#include "cairn/app/change.hpp"

#include <string>
#include <vector>

namespace cairn {

/// What a skill stands for where a step is asked: one finishes all of it, but studies one step at a time, and a note is of one step.
enum class SkillMeans { AllSteps, NextStep, NoStep };

/// The steps that a request means, by id; no id means today's step. The next step of a skill is the first open one in the plan's order,
/// else in the catalog's; its last one when none is open.
std::vector<std::string> steps_of(const World& world, const Journal& journal, CatalogSource& source, const ChangeRequest& request,
                                  SkillMeans means);

}  // namespace cairn
